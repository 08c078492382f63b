using System.Collections.Immutable;
using StarRating.Documents;
using StarRating.Organization;
using StarRating.Ratings;

namespace StarRating.Policies;

/// <summary>A yearly figure of the village, or its growth over the year before in per cent, in [from, below).</summary>
public sealed record FigureWithin : Condition
{
    /// <summary>Name of the figure as the facts name it: 集体经济收入.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the growth (per cent) is asked instead of the value.</summary>
    public bool Growth { get; init; }

    /// <summary>At least, in the figure's unit or in per cent of growth; null: no lower bound.</summary>
    public decimal? From { get; init; }

    /// <summary>Less than, in the figure's unit or in per cent of growth; null: no upper bound.</summary>
    public decimal? Below { get; init; }

    /// <summary>In each of so many years, the assessed one the last; null: in the assessed year.</summary>
    public int? Years { get; init; }

    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) =>
        PolicyWords.Running(Years) + (Growth ? $"{Name}比上年增长{PolicyWords.Range(From, Below, "%")}" : $"{Name}{PolicyWords.Range(From, Below)}");

    internal override bool Holds(Inquiry inquiry)
    {
        for (var year = inquiry.Year; year > inquiry.Year - (Years ?? 1); year--)
        {
            if (!Holds(inquiry, year))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(Inquiry inquiry, int year)
    {
        if (Find(inquiry, year) is not { } now)
        {
            return false;
        }

        var value = now.Value;
        if (Growth)
        {
            // Growth over nothing has no per cent: neither reached nor missed.
            if (Find(inquiry, year - 1) is not { Value: > 0 } before)
            {
                return false;
            }

            inquiry.Read(FactOf(before));
            value = (now.Value - before.Value) / before.Value * 100;
        }

        inquiry.Read(FactOf(now));
        return !(value < From) && !(value >= Below);
    }

    private static FactRead FactOf(FigureFacts figure) =>
        new(FactSource.Figure, figure.Id, figure.Name, new DateOnly(figure.Year, 1, 1), Number: figure.Value);

    private FigureFacts? Find(Inquiry inquiry, int year)
    {
        foreach (var figure in inquiry.Village?.Figures ?? [])
        {
            if (figure.Year == year && string.Equals(figure.Name, Name, StringComparison.Ordinal))
            {
                return figure;
            }
        }

        return null;
    }
}

/// <summary>The village's category is one of these.</summary>
/// <param name="Categories">The categories, any of which holds; the one in force in the assessed year is read.</param>
public sealed record CategoryIs(ImmutableArray<VillageCategory> Categories) : Condition
{
    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) =>
        $"所在村（社区）为{PolicyWords.Or(Categories.Select(category => category.InChinese()))}";

    internal override bool Holds(Inquiry inquiry)
    {
        if (inquiry.Village is not { } village || !Categories.Contains(village.Category))
        {
            return false;
        }

        inquiry.Read(new FactRead(FactSource.Village, village.Id, EnumWord.Of(village.Category)));
        return true;
    }
}
