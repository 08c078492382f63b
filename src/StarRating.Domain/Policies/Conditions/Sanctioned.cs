using System.Collections.Immutable;
using StarRating.Documents;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Policies;

/// <summary>A sanction of a kind or a range of severity.</summary>
public sealed record Sanctioned : Condition
{
    /// <summary>One of these kinds; empty: any.</summary>
    public ImmutableArray<SanctionKind> Kinds { get; init; } = [];

    /// <summary>At least as grave as this one, by the shipped order of severity; null: no bound.</summary>
    public SanctionKind? AtLeast { get; init; }

    /// <summary>Less grave than this one, by the shipped order of severity; null: no bound.</summary>
    public SanctionKind? Below { get; init; }

    /// <summary>Duty-related (true), not (false), or either (null).</summary>
    public bool? DutyRelated { get; init; }

    /// <summary>Decided in the year, or in its effect period in the year.</summary>
    public SanctionTime When { get; init; } = SanctionTime.DecidedInYear;

    /// <summary>Decided in the last so many years, the assessed one the last of them; null: in the assessed year. Not read where effect periods are asked.</summary>
    public int? Years { get; init; }

    /// <inheritdoc/>
    public override string Sentence(PolicyWords words)
    {
        var kinds = Kinds.Length > 0 ? PolicyWords.Or(Kinds.Select(kind => kind.InChinese())) : (AtLeast, Below) switch
        {
            ({ } low, { } high) => $"{low.InChinese()}以上、轻于{high.InChinese()}的处分处理",
            ({ } low, null) => $"{low.InChinese()}以上处分处理",
            (null, { } high) => $"轻于{high.InChinese()}的处分处理",
            _ => "处分处理",
        };
        var duty = DutyRelated switch { true => "因履职", false => "非因履职", _ => "" };
        return When == SanctionTime.DecidedInYear ? $"{PolicyWords.Within(Years)}{duty}受到{kinds}" : $"本年度处于{duty}{kinds}的影响期内";
    }

    internal override bool Holds(Inquiry inquiry)
    {
        var found = false;
        foreach (var sanction in inquiry.Person.Sanctions)
        {
            if (Matches(sanction) && !(sanction.RevokedOn <= inquiry.DecidedOn) && IsInTime(sanction, inquiry))
            {
                inquiry.Occurs(
                    new FactRead(FactSource.Sanction, sanction.Id, EnumWord.Of(sanction.Kind), sanction.DecidedOn, sanction.EffectEnd()),
                    sanction.EventId ?? sanction.Id);
                found = true;
            }
        }

        return found;
    }

    private bool Matches(SanctionFacts sanction)
    {
        var severity = SanctionSeverity.Of(sanction.Kind);
        return (Kinds.Length == 0 || Kinds.Contains(sanction.Kind))
            && (AtLeast is not { } low || severity >= SanctionSeverity.Of(low))
            && (Below is not { } high || severity < SanctionSeverity.Of(high))
            && (DutyRelated is not { } duty || sanction.DutyRelated == duty);
    }

    private bool IsInTime(SanctionFacts sanction, Inquiry inquiry) => When == SanctionTime.DecidedInYear
        ? inquiry.InWindow(sanction.DecidedOn, Years) && inquiry.IsFresh(sanction.Id, Years)
        : sanction.DecidedOn < inquiry.Until && sanction.EffectEnd() >= inquiry.From;
}

/// <summary>Whether a sanction is read in the year of its decision or during its effect period.</summary>
public enum SanctionTime
{
    /// <summary>Its decision took effect in the year.</summary>
    [ChineseName("本年度受到")] DecidedInYear,

    /// <summary>Its effect period overlaps the year by a day.</summary>
    [ChineseName("本年度处于影响期内")] InEffectPeriod,
}
