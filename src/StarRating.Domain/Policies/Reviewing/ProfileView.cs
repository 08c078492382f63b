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

    /// <summary>Keys of the channels and indicators.</summary>
    internal IReadOnlySet<string> Parts => field ??= (Profile.Assessment?.Channels ?? []).SelectMany(Keys).ToHashSet(StringComparer.Ordinal);

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

        foreach (var condition in OfMode())
        {
            yield return condition;
        }

        foreach (var item in Profile.Treatments?.Items ?? [])
        {
            if (item.When is { } when) yield return ($"{Path}.treatments.items[{item.Id}]", $"待遇“{item.Name}”", when);
        }

        foreach (var direct in Policy.Grading?.Direct ?? [])
        {
            yield return ($"grading.direct[{direct.Id}]", "直接评定等次", direct.When);
        }

        foreach (var grade in Policy.Grading?.Grades ?? [])
        {
            foreach (var condition in grade.Conditions)
            {
                yield return ($"grading.grades[{grade.Name}]", $"“{grade.Name}”的附加条件", condition.When);
            }
        }
    }

    private IEnumerable<(string Path, string What, Condition When)> OfMode()
    {
        var at = $"{Path}.mode";
        foreach (var theme in (Profile.Mode as ThemesMode)?.Themes ?? [])
        {
            if (theme.When is { } when) yield return (at, $"主题星“{theme.Name}”", when);
        }

        foreach (var step in (Profile.Mode as WaitingMode)?.Steps ?? [])
        {
            if (step.When is { } when) yield return (at, "晋级条件", when);
        }

        foreach (var change in (Profile.Mode as WaitingMode)?.Changes ?? [])
        {
            yield return (at, "晋级变动情形", change.When);
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

    private static IEnumerable<string> Keys(AssessmentNode node) =>
        node is GroupNode group ? group.Children.SelectMany(Keys).Prepend(node.Key) : [node.Key];

    private static bool Holds(AssessmentNode node, string key) =>
        node.Key == key || node.Name == key || (node is GroupNode group && group.Children.Any(child => Holds(child, key)));
}
