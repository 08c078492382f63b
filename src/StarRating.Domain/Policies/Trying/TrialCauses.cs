using System.Collections.Immutable;
using StarRating.Ratings;

namespace StarRating.Policies.Trying;

/// <summary>By which article somebody moves.</summary>
/// <param name="Article">The article's number; empty where none says so.</param>
/// <param name="Text">What it is about, in a word or two: 年度考核, 超出名额, 任职年限.</param>
public sealed record TrialCause(string Article, string Text);

/// <summary>Finds where the sealed and the tried way of a person part: first in the grade, then in the trace.</summary>
public static class TrialCauses
{
    /// <summary>The cause; null for who does not move.</summary>
    /// <param name="before">The policy of the sealed year.</param>
    /// <param name="after">The tried policy.</param>
    /// <param name="outcome">The person's outcome under it.</param>
    public static TrialCause? Of(PolicyDocument before, PolicyDocument after, TrialOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.Move == TrialMove.Same) return null;
        return outcome.After is null ? new TrialCause("", outcome.Open ?? "")
            : OfGrade(after, outcome) ?? OfTrace(before, after, outcome.Person.Sealed, outcome.After);
    }

    private static TrialCause? OfGrade(PolicyDocument policy, TrialOutcome outcome)
    {
        if (outcome.GradeAfter is not { } now || outcome.GradeBefore is not { } old || now.Grade == old.Grade) return null;
        if (now.Total != old.Total)
        {
            var profile = policy.Profiles.FirstOrDefault(p => p.Id == outcome.After!.Profile);
            return new TrialCause(Number(policy, profile?.Assessment?.Article), "考核得分变化");
        }

        for (var i = 0; i < Math.Max(now.Steps.Length, old.Steps.Length); i++)
        {
            var (a, b) = (i < old.Steps.Length ? old.Steps[i] : null, i < now.Steps.Length ? now.Steps[i] : null);
            if (a is not null && b is not null && a.Kind == b.Kind && a.Grade == b.Grade && a.Rule == b.Rule) continue;
            var step = b ?? a!;
            return new TrialCause(Number(policy, step.Article ?? policy.Grading?.Article), step.Kind.InChinese());
        }

        return new TrialCause(Number(policy, policy.Grading?.Article), "考核等次");
    }

    private static TrialCause OfTrace(PolicyDocument before, PolicyDocument after, RatingResult old, RatingResult now)
    {
        var (a, b) = (Speaking(old), Speaking(now));
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++)
        {
            var (was, stands) = (i < a.Length ? a[i] : null, i < b.Length ? b[i] : null);
            if (was is not null && stands is not null && Alike(was, stands)) continue;
            // The earlier step of the two is the one the other side lacks.
            return stands is not null && (was is null || stands.Step <= was.Step)
                ? new TrialCause(Number(after, stands.Article), stands.Step.InChinese())
                : new TrialCause(Number(before, was!.Article), was.Step.InChinese() + (now.Trace.Any(line => line.Step == was.Step) ? "" : "（原规定）"));
        }

        return new TrialCause("", "评定结果");
    }

    /// <summary>The lines that do something.</summary>
    private static ImmutableArray<TraceLine> Speaking(RatingResult result) => [.. result.Trace.Where(line => line.Effect is not (Silent or Passed))];

    private static bool Alike(TraceLine a, TraceLine b) => a.Step == b.Step && a.Rule == b.Rule && a.Effect == b.Effect && a.Total == b.Total;

    private static string Number(PolicyDocument policy, string? article) => policy.Articles.FirstOrDefault(a => a.Id == article)?.Number ?? "";
}
