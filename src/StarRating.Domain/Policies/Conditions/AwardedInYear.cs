using System.Collections.Immutable;
using StarRating.Documents;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Policies;

/// <summary>An award dated in the year, of at least a level, of the person or of the village held on its date.</summary>
public sealed record AwardedInYear : Condition
{
    /// <summary>The lowest level that counts; higher ones count too.</summary>
    public AwardLevel AtLeast { get; init; } = AwardLevel.Township;

    /// <summary>One of these titles; empty: any.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) =>
        $"本年度获得{AtLeast.InChinese()}以上" + (Titles.Length > 0 ? PolicyWords.Or(Titles.Select(title => $"“{title}”")) : "") + "奖励";

    internal override bool Holds(Inquiry inquiry)
    {
        var found = false;
        foreach (var award in inquiry.Awards)
        {
            var facts = award.Facts;
            if (facts.Level >= AtLeast && inquiry.InWindow(facts.Date) && !(facts.RevokedOn <= inquiry.DecidedOn)
                && (Titles.Length == 0 || Titles.Contains(facts.Title)))
            {
                inquiry.Occurs(new FactRead(FactSource.Award, facts.Id, EnumWord.Of(facts.Level), facts.Date), eventId: null);
                found = true;
            }
        }

        return found;
    }
}
