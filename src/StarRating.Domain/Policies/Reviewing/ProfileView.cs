using StarRating.Assessments;
using StarRating.Treatments;

namespace StarRating.Policies.Reviewing;

/// <summary>A profile with what the checks ask of it again and again.</summary>
internal sealed class ProfileView
{
    internal ProfileView(PolicyDocument policy, Profile profile, int index)
    {
        (Policy, Profile) = (policy, profile);
        Path = policy.Profiles.Count(other => other.Id == profile.Id) == 1 ? $"profiles[{profile.Id}]" : $"profiles[#{index + 1}]";
        Grades = policy.Grading is { } grading ? [.. grading.Grades.Select(grade => grade.Name)]
            : [.. profile.GradeStars?.Grades.Select(grade => grade.Grade) ?? []];
        Words = new PolicyWords(profile);
    }

    internal PolicyDocument Policy { get; }

    internal Profile Profile { get; }

    internal string Path { get; }

    /// <summary>The grades a person may have, best first.</summary>
    internal IReadOnlyList<string> Grades { get; }

    internal PolicyWords Words { get; }

    /// <summary>Decimals of the yearly score.</summary>
    internal int Decimals => Profile.Assessment?.Decimals ?? 2;

    /// <summary>The smallest difference between two scores.</summary>
    internal decimal Step => Enumerable.Repeat(0.1m, Decimals).Aggregate(1m, (step, tenth) => step * tenth);

    internal string PathOfRule(string id) => $"{Path}.adjustment.rules[{id}]";

    internal string PathOfVeto(string id) => $"{Path}.vetoes[{id}]";

    /// <summary>Every condition of the profile with the place it stands in and what it is a condition of.</summary>
    internal IEnumerable<(string Path, string What, Condition When)> Conditions()
    {
        foreach (var rule in Profile.Adjustment?.Rules ?? [])
        {
            yield return (PathOfRule(rule.Id), "调星规则", rule.When);
        }

        foreach (var veto in Profile.Vetoes)
        {
            yield return (PathOfVeto(veto.Id), $"一票否决“{veto.Name}”", veto.When);
        }

        foreach (var grade in Policy.Grading?.Grades ?? [])
        {
            foreach (var condition in grade.Conditions)
            {
                yield return ($"grading.grades[{grade.Name}]", $"“{grade.Name}”的附加条件", condition.When);
            }
        }
    }

    internal string PathOfIndicator(string key)
    {
        var channel = Profile.Assessment!.Channels.FirstOrDefault(channel => Holds(channel, key));
        return channel is null ? $"{Path}.assessment" : $"{Path}.assessment.channels[{channel.Key}]";
    }

    internal string PathOfPay(string key)
    {
        var pay = Profile.Pay!;
        return pay.Components.FirstOrDefault(component => component.Key == key || (component is SplitPay && key.StartsWith(component.Key + ".", StringComparison.Ordinal))) is { } component
            ? $"{Path}.pay.components[{component.Key}]"
            : pay.Deductions.Any(rule => rule.Id == key) ? $"{Path}.pay.deductions[{key}]" : $"{Path}.pay";
    }

    /// <summary>A condition and all conditions inside it.</summary>
    internal static IEnumerable<Condition> Flat(Condition condition) => condition switch
    {
        AllOf all => all.Of.SelectMany(Flat).Prepend(condition),
        AnyOf any => any.Of.SelectMany(Flat).Prepend(condition),
        NoneOf none => none.Of.SelectMany(Flat).Prepend(condition),
        _ => [condition],
    };

    private static bool Holds(AssessmentNode node, string key) =>
        node.Key == key || node.Name == key || (node is GroupNode group && group.Children.Any(child => Holds(child, key)));
}
