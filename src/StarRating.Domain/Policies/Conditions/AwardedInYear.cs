using System.Collections.Immutable;
using StarRating.Documents;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Policies;

/// <summary>An award dated in the year, or in the last so many years, of at least a level, of the person or of the village held on its date.</summary>
public sealed record AwardedInYear : Condition
{
    /// <summary>The lowest level that counts; higher ones count too.</summary>
    public AwardLevel AtLeast { get; init; } = AwardLevel.Township;

    /// <summary>One of these titles; empty: any.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>In the last so many years, the assessed one the last of them; null: in the assessed year.</summary>
    public int? Years { get; init; }

    /// <summary>At least so many such awards; null: one.</summary>
    public int? Times { get; init; }

    /// <summary>Whose award; null: the person's or the village's.</summary>
    public AwardHolder? Holder { get; init; }

    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) =>
        $"{PolicyWords.Within(Years)}{(Holder is { } whose ? whose.InChinese() : "")}获得{AtLeast.InChinese()}以上" + (Titles.Length > 0 ? PolicyWords.Or(Titles.Select(title => $"“{title}”")) : "") + "奖励"
        + (Times > 1 ? $"{Times}次以上" : "");

    internal override bool Holds(Inquiry inquiry)
    {
        var found = 0;
        foreach (var award in inquiry.Awards)
        {
            var facts = award.Facts;
            if (facts.Level >= AtLeast && inquiry.InWindow(facts.Date, Years) && !(facts.RevokedOn <= inquiry.DecidedOn)
                && (Titles.Length == 0 || Titles.Contains(facts.Title)) && (Holder is null || award.Holder == Holder))
            {
                inquiry.Occurs(new FactRead(FactSource.Award, facts.Id, EnumWord.Of(facts.Level), facts.Date), eventId: null);
                found++;
            }
        }

        return found >= (Times ?? 1);
    }
}
