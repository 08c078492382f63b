using System.Collections.Immutable;
using StarRating.Ratings;

namespace StarRating.Policies;

/// <summary>A listed event occurred in the year, or in the last so many years, at least so many times.</summary>
public sealed record ListedEvent : Condition
{
    /// <summary>Codes of the listed items, any of which counts.</summary>
    public required ImmutableArray<string> Items { get; init; }

    /// <summary>At least so many occurrences in the assessed year, or in the years asked.</summary>
    public int Times { get; init; } = 1;

    /// <summary>In the last so many years, the assessed one the last of them; null: in the assessed year.</summary>
    public int? Years { get; init; }

    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) =>
        $"{PolicyWords.Within(Years)}{(Items.Length > 0 && words.Item(Items[0]).StartsWith("发生", StringComparison.Ordinal) ? "" : "发生")}{PolicyWords.Or(Items.Select(words.Item))}" + (Times > 1 ? $"{Times}次以上" : "");

    internal override bool Holds(Inquiry inquiry)
    {
        var times = 0;
        foreach (var listed in inquiry.Person.Events)
        {
            if (Items.Contains(listed.Item) && inquiry.InWindow(listed.Date, Years) && inquiry.IsFresh(listed.Id, Years) && inquiry.IsConfirmed(listed))
            {
                inquiry.Occurs(
                    new FactRead(FactSource.Event, listed.Id, listed.Item, listed.Date), listed.EventId ?? listed.Id);
                times++;
            }
        }

        return times >= Times;
    }
}

/// <summary>None of the listed events occurred for n years running, the assessed one the last.</summary>
public sealed record NoListedEvent : Condition
{
    /// <summary>Codes of the listed items, none of which may have occurred.</summary>
    public required ImmutableArray<string> Items { get; init; }

    /// <summary>For so many years running, the assessed one the last of them.</summary>
    public int Years { get; init; } = 1;

    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) =>
        (Years > 1 ? $"连续{PolicyWords.Years(Years)}年" : "本年度") + $"未发生{PolicyWords.Or(Items.Select(words.Item))}";

    internal override bool IsStreak => Years > 1;

    internal override bool Holds(Inquiry inquiry)
    {
        var first = inquiry.Year - Years + 1;
        if (first < inquiry.LookBackTo)
        {
            inquiry.StreakUnderWay = true;
            return false;
        }

        var from = new DateOnly(first, 1, 1);
        foreach (var listed in inquiry.Person.Events)
        {
            if (Items.Contains(listed.Item) && listed.Date >= from && listed.Date < inquiry.Until && inquiry.IsConfirmed(listed))
            {
                return false;
            }
        }

        return true;
    }
}
