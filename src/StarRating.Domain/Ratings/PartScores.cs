using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>Which channels and indicators a policy asks the score of, beside the total; and those scores of a person.</summary>
public static class PartScores
{
    /// <summary>The scores that a profile's themes and conditions ask for; null where it asks for none, so that facts stay what they were.</summary>
    /// <param name="profile">The profile by which the person is rated.</param>
    /// <param name="assessed">The person's assessment; null: none was entered.</param>
    public static ImmutableArray<PartScoreFacts>? Of(Profile profile, AssessmentResult? assessed)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Asks(profile) ? All(assessed) : null;
    }

    /// <summary>The scores of all channels and indicators.</summary>
    internal static ImmutableArray<PartScoreFacts>? All(AssessmentResult? assessed)
    {
        if (assessed is null)
        {
            return null;
        }

        return
        [
            .. assessed.Channels.SelectMany(channel => channel.Flat()).Where(node => node.Score is not null).DistinctBy(node => node.Key, StringComparer.Ordinal)
                .Select(node => new PartScoreFacts(node.Key, Figures.Round(node.Score!.Value, 2))),
        ];
    }

    /// <summary>Whether a profile asks for the score of any part. Conditions of grades are asked of the assessment itself.</summary>
    public static bool Asks(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.Mode is ThemesMode themes && themes.Themes.Any(theme => theme.Channel is not null) || Conditions(profile).Any(condition => condition is PartScoreWithin);
    }

    /// <summary>Whether a profile asks a rating for the share of any ballot. Conditions of grades are asked of the ballots themselves.</summary>
    public static bool AsksBallots(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Conditions(profile).Any(condition => condition is BallotWithin);
    }

    /// <summary>Whether a profile asks for a rank counted from the end of the pool, or as a part of it.</summary>
    internal static bool AsksPools(Profile profile) =>
        Conditions(profile).Any(condition => condition is RankWithin rank && (rank.Last is not null || rank.FirstShare is not null || rank.LastShare is not null));

    /// <summary>The conditions that a rating asks, and those inside them.</summary>
    private static IEnumerable<Condition> Conditions(Profile profile)
    {
        var waiting = profile.Mode as WaitingMode;
        return (profile.Adjustment?.Rules ?? []).Select(rule => rule.When)
            .Concat(profile.Vetoes.Select(veto => veto.When))
            .Concat(((profile.Mode as ThemesMode)?.Themes ?? []).Select(theme => theme.When).OfType<Condition>())
            .Concat((waiting?.Steps ?? []).Select(step => step.When).OfType<Condition>())
            .Concat((waiting?.Changes ?? []).Select(change => change.When))
            .Concat((profile.Treatments?.Items ?? []).Select(item => item.When).OfType<Condition>())
            .SelectMany(Flat);
    }

    private static IEnumerable<Condition> Flat(Condition condition) => condition switch
    {
        AllOf all => all.Of.SelectMany(Flat),
        AnyOf any => any.Of.SelectMany(Flat),
        NoneOf none => none.Of.SelectMany(Flat),
        _ => [condition],
    };
}
