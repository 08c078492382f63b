using System.Text.Json.Serialization;
using StarRating.Ratings;

namespace StarRating.Policies;

/// <summary>
/// The one condition language, used wherever a policy asks something. Closed: a new kind is one record (its data, what it
/// means, its sentence), one line here and one test (docs/how-to-add-a-rule.md).
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(GradeIs), "grade")]
[JsonDerivedType(typeof(GradeFell), "gradeFell")]
[JsonDerivedType(typeof(ListedEvent), "event")]
[JsonDerivedType(typeof(NoListedEvent), "noEvent")]
[JsonDerivedType(typeof(Sanctioned), "sanction")]
[JsonDerivedType(typeof(AwardedInYear), "award")]
[JsonDerivedType(typeof(ScoreWithin), "score")]
[JsonDerivedType(typeof(ScoresTogether), "scores")]
[JsonDerivedType(typeof(PartScoreWithin), "part")]
[JsonDerivedType(typeof(RankWithin), "rank")]
[JsonDerivedType(typeof(RankFell), "rankFell")]
[JsonDerivedType(typeof(FigureWithin), "figure")]
[JsonDerivedType(typeof(CategoryIs), "category")]
[JsonDerivedType(typeof(HoldsPost), "post")]
[JsonDerivedType(typeof(HeldStars), "stars")]
[JsonDerivedType(typeof(ThemesHeld), "themes")]
[JsonDerivedType(typeof(TenureWithin), "tenure")]
[JsonDerivedType(typeof(BallotWithin), "ballot")]
[JsonDerivedType(typeof(AllOf), "all")]
[JsonDerivedType(typeof(AnyOf), "any")]
[JsonDerivedType(typeof(NoneOf), "none")]
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>The condition as the paper would say it, in Chinese, without an ending stop.</summary>
    public abstract string Sentence(PolicyWords words);

    /// <summary>Whether it holds; what was read is noted with <paramref name="inquiry"/>.</summary>
    internal abstract bool Holds(Inquiry inquiry);

    /// <summary>Whether a grade or an absence over several years is asked, so that the rule can fire again only anew.</summary>
    internal virtual bool IsStreak => false;
}
