using System.Collections.Frozen;
using StarRating.Policies;
using StarRating.Ratings.Service;

namespace StarRating.Ratings;

/// <summary>A profile made ready for one year: dates fixed, tables looked up once instead of for each person.</summary>
internal sealed class ProfileRules
{
    internal ProfileRules(Profile profile, int year)
    {
        Profile = profile;
        AsOf = new DateOnly(year + 1, profile.Period.AsOfMonth, profile.Period.AsOfDay);
        EventsUntil = AsOf < new DateOnly(year + 1, 1, 1) ? AsOf : new DateOnly(year + 1, 1, 1);
        Tenure = profile.Tenure is { } tenure ? ServiceRules.ForTenure(tenure) : null;
        Posts = ServiceRules.ForPosts(profile.Population.Posts, profile.Population.Acting, profile.Tenure);
        Grades = (profile.GradeStars?.Grades ?? []).ToFrozenDictionary(grade => grade.Grade, StringComparer.Ordinal);
        ToConfirm = profile.ListedItems.Where(item => item.ConfirmedBy.Length > 0).Select(item => item.Code).ToFrozenSet(StringComparer.Ordinal);
        IsAnew = profile.Mode.IsAnew;
    }

    internal Profile Profile { get; }

    internal DateOnly AsOf { get; }

    /// <summary>The end, exclusive, of the days whose events belong to the assessed year.</summary>
    internal DateOnly EventsUntil { get; }

    internal ServiceRules? Tenure { get; }

    internal ServiceRules Posts { get; }

    internal FrozenDictionary<string, GradeStars> Grades { get; }

    /// <summary>Listed items that somebody must confirm before they are read.</summary>
    internal FrozenSet<string> ToConfirm { get; }

    /// <summary>Each rating begins from nothing.</summary>
    internal bool IsAnew { get; }
}
