using System.Collections.Immutable;

namespace StarRating.Assessments;

/// <summary>The grades from best to worst, and the walk down them: bound, conditions, bars.</summary>
internal sealed class GradeLadder(GradingSettings settings, int year)
{
    private readonly ImmutableHashSet<string> _limited =
        [.. settings.Quotas.Where(q => q.HoldsIn(year) && q.Limit != QuotaLimit.AtLeast).Select(q => q.Grade)];

    internal int IndexOf(string grade) => settings.IndexOf(grade);

    internal string Name(int index) => settings.Grades[index].Name;

    internal int Count => settings.Grades.Length;

    internal bool IsBest(string grade) => IndexOf(grade) == 0;

    /// <summary>Walks down from a grade until one is open to the candidate; each obstacle leaves a step. Null: no grade.</summary>
    internal string? Walk(GradeCandidate candidate, int from, List<GradeStep> steps)
    {
        var total = candidate.Total!.Value;
        for (var i = from; i < settings.Grades.Length; i++)
        {
            var grade = settings.Grades[i];
            if (!grade.Reached(total)) continue;
            var bar = candidate.Bars.FirstOrDefault(b => Bars(b, grade.Name));
            var failed = grade.Conditions.FirstOrDefault(c => candidate.FailedConditions.Contains(c.Id));
            if (bar is null && failed is null)
            {
                steps.Add(Reached(grade, total));
                return grade.Name;
            }

            if (bar is not null)
            {
                var instead = bar.NoGrade ? null : bar.Instead;
                steps.Add(new GradeStep
                {
                    Kind = GradeStepKind.Barred,
                    Article = bar.Article,
                    Rule = bar.Rule,
                    Grade = instead,
                    Records = bar.Records,
                    Text = bar.NoGrade ? $"{bar.Text}，不参加本年度考核定等" : $"{bar.Text}，不得评为“{grade.Name}”" + (instead is null ? "" : $"，定为“{instead}”"),
                });
                if (bar.NoGrade) return null;
                if (instead is null) continue;
                // The grade named instead is given as it is, unless the total reaches only a worse one or another bar forbids it.
                i = Math.Max(i, IndexOf(instead) - 1);
                continue;
            }

            steps.Add(new GradeStep
            {
                Kind = GradeStepKind.ConditionFailed,
                Article = grade.Article,
                Rule = failed!.Id,
                Grade = grade.WhenConditionFails == ConditionFailure.Named ? grade.Instead : null,
                Text = $"{Figures.Text(total)} 分达到“{grade.Name}”分数线，但不符合条件：{failed.Text}",
            });
            if (grade.WhenConditionFails == ConditionFailure.Hole) return null;
            if (grade.WhenConditionFails == ConditionFailure.Named) i = Math.Max(i, IndexOf(grade.Instead!) - 1);
        }

        return null;
    }

    /// <summary>Whether a bar keeps a grade from a person.</summary>
    internal bool Keeps(GradeBar bar, string grade) => Bars(bar, grade);

    private bool Bars(GradeBar bar, string grade) =>
        bar.NoGrade || (bar.Grades.IsEmpty ? _limited.Contains(grade) : bar.Grades.Contains(grade) || (bar.Veto && _limited.Contains(grade)));

    private static GradeStep Reached(GradeDefinition grade, decimal total)
    {
        var bound = grade.From is { } from ? $"{(grade.FromIncluded ? "≥" : ">")} {Figures.Text(from)}" : "未达到更高等次分数线";
        return new GradeStep
        {
            Kind = GradeStepKind.Bound,
            Article = grade.Article,
            Grade = grade.Name,
            Text = $"{Figures.Text(total)} 分，{bound} → “{grade.Name}”",
        };
    }
}
