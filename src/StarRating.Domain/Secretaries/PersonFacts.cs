using System.Collections.Immutable;
using StarRating.Ratings;

namespace StarRating.Secretaries;

/// <summary>Everything a rating may read of one person. The order of the lists has no influence on any result.</summary>
public sealed record PersonFacts
{
    /// <summary>The id of the person's record.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the person, for reading only; no rule reads it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Posts held, past and present, in this county and others.</summary>
    public ImmutableArray<AppointmentFacts> Appointments { get; init; } = [];

    /// <summary>Awards of the person; those of a village stand with the village.</summary>
    public ImmutableArray<AwardFacts> Awards { get; init; } = [];

    /// <summary>Organisational measures, Party and government sanctions.</summary>
    public ImmutableArray<SanctionFacts> Sanctions { get; init; } = [];

    /// <summary>Cases and inquiries, open or closed.</summary>
    public ImmutableArray<InvestigationFacts> Investigations { get; init; } = [];

    /// <summary>Listed events: negative-list and veto items, and listed merits.</summary>
    public ImmutableArray<ListedEventFacts> Events { get; init; } = [];

    /// <summary>Periods of 停职; their days do not count as service unless cleared.</summary>
    public ImmutableArray<PostSuspensionFacts> Suspensions { get; init; } = [];

    /// <summary>Grades and scores by year, the assessed year's among them where it is already decided.</summary>
    public ImmutableArray<YearFacts> Years { get; init; } = [];

    /// <summary>Stars that a committee granted by decision.</summary>
    public ImmutableArray<GrantedStarFacts> Granted { get; init; } = [];

    /// <summary>Decisions of a committee on rules that leave it a range.</summary>
    public ImmutableArray<CommitteeDecisionFacts> Decisions { get; init; } = [];

    /// <summary>The state left by the previous rating; null when there was none.</summary>
    public RatingState? Previous { get; init; }
}

/// <summary>One post held: the interval [start, end), the day of removal not counted.</summary>
public sealed record AppointmentFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>The post held; which posts are rated and which earn tenure is the policy's to say.</summary>
    public required Post Post { get; init; }

    /// <summary>The village's id; need not be among the document's villages when it lies in another county.</summary>
    public required string Village { get; init; }

    /// <summary>First day in post; the 1st of the month when only the month is known.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The day of removal, itself not counted; null while in post.</summary>
    public DateOnly? End { get; init; }

    /// <summary>How exactly <see cref="Start"/> is known.</summary>
    public DatePrecision StartPrecision { get; init; }

    /// <summary>How exactly <see cref="End"/> is known; the 1st stands for a month or year.</summary>
    public DatePrecision EndPrecision { get; init; }

    /// <summary>Held as 代理 or 主持工作; counts where the policy says so.</summary>
    public bool Acting { get; init; }

    /// <summary>Marked as the main one of two villages held at once.</summary>
    public bool Main { get; init; }

    /// <summary>Why the post ended; null while in post or where the file does not say.</summary>
    public LeaveReason? LeaveReason { get; init; }

    /// <summary>Whether the end was for a violation, where the decision says so; null: told by the reason and the policy.</summary>
    public bool? ForViolation { get; init; }

    /// <summary>The day on which the decision to remove was overturned.</summary>
    public DateOnly? OverturnedOn { get; init; }

    /// <summary>The other county's code where the service arose elsewhere; null for this county.</summary>
    public string? OtherCounty { get; init; }

    /// <summary>The day on which this county confirmed the sending county's extract.</summary>
    public DateOnly? ConfirmedOn { get; init; }
}

/// <summary>An award of a person or of a village.</summary>
public sealed record AwardFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>The level of whoever granted it.</summary>
    public required AwardLevel Level { get; init; }

    /// <summary>The day of the decision; an award counts when it lies before the as-of date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Its title; rules may name titles.</summary>
    public string Title { get; init; } = "";

    /// <summary>The day on which it was revoked.</summary>
    public DateOnly? RevokedOn { get; init; }

    /// <summary>The other county's code where it arose elsewhere.</summary>
    public string? OtherCounty { get; init; }

    /// <summary>The day on which this county confirmed the sending county's extract.</summary>
    public DateOnly? ConfirmedOn { get; init; }
}

/// <summary>An organisational measure or sanction.</summary>
public sealed record SanctionFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of measure or sanction, which also says how grave it is.</summary>
    public required SanctionKind Kind { get; init; }

    /// <summary>The day the decision takes effect.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Effect period in months from the decision day to the day before the corresponding date, inclusive; 0: none.</summary>
    public int EffectMonths { get; init; }

    /// <summary>Whether it concerns the duties of the post.</summary>
    public bool DutyRelated { get; init; }

    /// <summary>The event behind it; facts of the same event count once.</summary>
    public string? EventId { get; init; }

    /// <summary>The day on which it was lifted or overturned.</summary>
    public DateOnly? RevokedOn { get; init; }

    /// <summary>The last day of the effect period; null without one.</summary>
    public DateOnly? EffectEnd() => EffectMonths > 0 ? LastEffectDay(DecidedOn, EffectMonths) : null;

    /// <summary>
    /// The day before the corresponding date after so many months; the month's last day where it has no such date
    /// (31 August and six months: 28 or 29 February).
    /// </summary>
    public static DateOnly LastEffectDay(DateOnly from, int months)
    {
        var corresponding = from.AddMonths(months);
        return corresponding.Day == from.Day ? corresponding.AddDays(-1) : corresponding;
    }
}

/// <summary>A case filed or an inquiry under way.</summary>
public sealed record InvestigationFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>The day it was opened; open at the day of decision, it suspends the rating.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The day it was closed; null while open.</summary>
    public DateOnly? ClosedOn { get; init; }
}

/// <summary>Something a policy lists: a failure of duty, a veto item, a merit.</summary>
public sealed record ListedEventFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>The item's code in the policy.</summary>
    public required string Item { get; init; }

    /// <summary>The day it happened or was found, which says the year it counts in.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The day it was confirmed by whoever the policy names; where it names somebody, an unconfirmed event is not read.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>The event behind it; facts of the same event count once.</summary>
    public string? EventId { get; init; }
}

/// <summary>A period of 停职, [start, end).</summary>
public sealed record PostSuspensionFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>First day on which work was suspended.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The day work was resumed; null while it lasts.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The day on which the person was cleared: the days then count.</summary>
    public DateOnly? ClearedOn { get; init; }
}

/// <summary>One year's assessment result.</summary>
public sealed record YearFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>The assessed year the result is of.</summary>
    public required int Year { get; init; }

    /// <summary>The grade, by the policy's name; null: no grade this year.</summary>
    public string? Grade { get; init; }

    /// <summary>The weighted total, rounded as the policy says.</summary>
    public decimal? Score { get; init; }

    /// <summary>Rank in the pool, 1 the best.</summary>
    public int? Rank { get; init; }

    /// <summary>How many the pool held in which <see cref="Rank"/> was counted.</summary>
    public int? RankOf { get; init; }

    /// <summary>The event behind a low grade; facts of the same event count once.</summary>
    public string? EventId { get; init; }

    /// <summary>Shares of ballots by question code, as fractions of one.</summary>
    public ImmutableArray<BallotShareFacts> BallotShares { get; init; } = [];

    /// <summary>Scores of channels and indicators at their own scales, where themes or conditions ask for them; null: none are known.</summary>
    public ImmutableArray<PartScoreFacts>? Parts { get; init; }

    /// <summary>The score of a channel or indicator; null where none is known.</summary>
    public decimal? PartOf(string key)
    {
        foreach (var part in Parts ?? [])
        {
            if (string.Equals(part.Key, key, StringComparison.Ordinal))
            {
                return part.Score;
            }
        }

        return null;
    }
}

/// <summary>The score of one channel or indicator of a year's assessment.</summary>
/// <param name="Key">Its key in the policy's assessment.</param>
/// <param name="Score">The score at its own scale, rounded to two decimals.</param>
public sealed record PartScoreFacts(string Key, decimal Score);

/// <summary>The share of one question's ballots.</summary>
public sealed record BallotShareFacts
{
    /// <summary>The question's code in the policy.</summary>
    public required string Question { get; init; }

    /// <summary>The share as a fraction of one, 0 to 1.</summary>
    public required decimal Share { get; init; }
}

/// <summary>Stars that a committee granted by decision (业绩星, 创新贡献星 …).</summary>
public sealed record GrantedStarFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>The type's code in the policy.</summary>
    public required string Type { get; init; }

    /// <summary>How many stars were granted, before the cap of the type.</summary>
    public required int Stars { get; init; }

    /// <summary>The assessed year they belong to.</summary>
    public required int Year { get; init; }

    /// <summary>Number of the document that grants them; shown in the explanation.</summary>
    public string Document { get; init; } = "";
}

/// <summary>What a committee chose inside the range that a rule leaves it.</summary>
public sealed record CommitteeDecisionFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>The rule's code in the policy.</summary>
    public required string Rule { get; init; }

    /// <summary>The assessed year for which it was decided.</summary>
    public required int Year { get; init; }

    /// <summary>The stars chosen, inside the range of the rule; outside it the person is refused.</summary>
    public required int Value { get; init; }

    /// <summary>The reason the committee gave; shown in the explanation.</summary>
    public required string Reason { get; init; }
}
