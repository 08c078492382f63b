using System.Collections.Immutable;
using StarRating.Organization;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Policies.Proving;

/// <summary>One sample person of a policy's test bench, with the outcome that the county's staff expect.</summary>
public sealed record SampleCase
{
    /// <summary>Code of the case, unique on its bench: c1, c2 …</summary>
    public required string Id { get; init; }

    /// <summary>What the case is about, in the clerk's words.</summary>
    public required string Name { get; init; }

    /// <summary>The assessed year.</summary>
    public required int Year { get; init; }

    /// <summary>The day of decision; null: 20 January of the year after the assessed one.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Village or community.</summary>
    public VillageKind Kind { get; init; }

    /// <summary>The category of the village.</summary>
    public VillageCategory Category { get; init; } = VillageCategory.Other;

    /// <summary>Posts held, all in the one village.</summary>
    public ImmutableArray<CasePost> Posts { get; init; } = [];

    /// <summary>The assessed year's grade; null: made of <see cref="Score"/>, or none.</summary>
    public string? Grade { get; init; }

    /// <summary>The assessed year's total; without a grade, the policy's bounds make the grade of it.</summary>
    public decimal? Score { get; init; }

    /// <summary>Grades of earlier years.</summary>
    public ImmutableArray<CaseGrade> Earlier { get; init; } = [];

    /// <summary>Awards of the person.</summary>
    public ImmutableArray<CaseAward> Awards { get; init; } = [];

    /// <summary>Sanctions.</summary>
    public ImmutableArray<CaseSanction> Sanctions { get; init; } = [];

    /// <summary>Listed events, confirmed on their day.</summary>
    public ImmutableArray<CaseEvent> Events { get; init; } = [];

    /// <summary>Shares of ballots.</summary>
    public ImmutableArray<BallotShareFacts> Ballots { get; init; } = [];

    /// <summary>Cases and inquiries, from the day of opening to that of closing.</summary>
    public ImmutableArray<CaseSpan> Investigations { get; init; } = [];

    /// <summary>The previous outcome; null: none, an initial rating.</summary>
    public CasePrevious? Previous { get; init; }

    /// <summary>The terms; empty: three years from 1 December 2017, then five years at a time.</summary>
    public ImmutableArray<CaseSpan> Terms { get; init; } = [];

    /// <summary>A whole facts document for what the grid cannot say; it then stands for everything above but the name.</summary>
    public FactsDocument? Facts { get; init; }

    /// <summary>The person of <see cref="Facts"/> whose outcome is expected; null: the first.</summary>
    public string? Person { get; init; }

    /// <summary>The outcome expected.</summary>
    public required CaseExpectation Expected { get; init; }
}

/// <summary>A post held by a sample person.</summary>
/// <param name="Post">The post.</param>
/// <param name="From">First day.</param>
/// <param name="To">The day of removal, not counted; null while in post.</param>
/// <param name="Leave">Why it ended; null while in post or where it does not matter.</param>
/// <param name="Overturned">The day on which the removal was overturned; null: it stands.</param>
/// <param name="Acting">Held as 代理 or 主持工作.</param>
public sealed record CasePost(Post Post, DateOnly From, DateOnly? To = null, LeaveReason? Leave = null, DateOnly? Overturned = null, bool Acting = false);

/// <summary>The grade of an earlier year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Grade">Its grade.</param>
public sealed record CaseGrade(int Year, string Grade);

/// <summary>An award.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Date">The day of its decision.</param>
/// <param name="Revoked">The day on which it was revoked; null: it stands.</param>
/// <param name="Title">Its title; empty where no rule names titles.</param>
public sealed record CaseAward(AwardLevel Level, DateOnly Date, DateOnly? Revoked = null, string Title = "");

/// <summary>A sanction.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Date">The day of its decision.</param>
/// <param name="Months">Months of its effect; 0: none.</param>
/// <param name="Event">The event behind it: what has the same counts once. Null: one of its own.</param>
/// <param name="Duty">Whether it concerns the duties of the post.</param>
public sealed record CaseSanction(SanctionKind Kind, DateOnly Date, int Months = 0, string? Event = null, bool Duty = false);

/// <summary>A listed event.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Date">The day.</param>
/// <param name="Event">The event behind it: what has the same counts once. Null: one of its own.</param>
public sealed record CaseEvent(string Item, DateOnly Date, string? Event = null);

/// <summary>A stretch of time.</summary>
/// <param name="From">First day.</param>
/// <param name="To">The day after the last; null: open.</param>
public sealed record CaseSpan(DateOnly From, DateOnly? To = null);

/// <summary>What an earlier year left.</summary>
/// <param name="Year">The assessed year.</param>
/// <param name="Kind">Its outcome.</param>
/// <param name="Stars">Its stars; null unless rated.</param>
/// <param name="Initial">The year of the initial rating; null: the same.</param>
public sealed record CasePrevious(int Year, OutcomeKind Kind, int? Stars = null, int? Initial = null);

/// <summary>An expected outcome.</summary>
/// <param name="Kind">Which of the four.</param>
/// <param name="Stars">The stars; null unless rated.</param>
/// <param name="Pay">What is due for the twelve months after the assessed year, in yuan; null: not asked.</param>
public sealed record CaseExpectation(OutcomeKind Kind, int? Stars = null, decimal? Pay = null)
{
    /// <summary>Whether <paramref name="outcome"/> is what was expected; reasons are not asked, nor is pay.</summary>
    public bool Holds(Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Kind == Kind && (outcome as Rated)?.Stars == Stars;
    }

    /// <summary>In words: 3星, 不定星级, 2星，应发45,600.00元.</summary>
    public string InChinese() => OutcomeSentence.Of(Kind, Stars) + (Pay is { } pay ? $"，应发{Figures.Money(pay)}元" : "");
}
