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
        return profile.Mode is ThemesMode themes && themes.Themes.Any(theme => theme.Channel is not null || (theme.When is { } when && InOne(when)))
            || (profile.Adjustment?.Rules ?? []).Any(rule => InOne(rule.When))
            || profile.Vetoes.Any(veto => InOne(veto.When))
            || (profile.Mode is WaitingMode waiting && (waiting.Steps.Any(step => step.When is { } when && InOne(when)) || waiting.Changes.Any(change => InOne(change.When))));
    }

    private static bool InOne(Condition condition) => condition switch
    {
        PartScoreWithin => true,
        AllOf all => all.Of.Any(InOne),
        AnyOf any => any.Of.Any(InOne),
        NoneOf none => none.Of.Any(InOne),
        _ => false,
    };
}
