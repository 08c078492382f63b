namespace StarRating.Policies.Reviewing;

/// <summary>Each grade leads to something, and a first rating is not kinder than the years after it.</summary>
internal static class ConsequenceChecks
{
    internal static IEnumerable<PolicyFinding> Of(ProfileView view) =>
        view.Profile.Mode is LadderMode ? Missing(view).Concat(Kinder(view)) : [];

    private static IEnumerable<PolicyFinding> Missing(ProfileView view)
    {
        foreach (var grade in view.Grades.Where(grade => First(view, grade) is null && !Rules(view, grade).Any()))
        {
            yield return new(FindingSeverity.Error, "grades.no-consequence", view.Profile.GradeStars is null ? view.Path : $"{view.Path}.gradeStars",
                $"{view.Profile.Name}考核为“{grade}”的，初次评定不计星，年度调星也没有规定，这一等次没有任何结果",
                $"一名考核等次为“{grade}”的{view.Profile.Name}");
        }
    }

    private static IEnumerable<PolicyFinding> Kinder(ProfileView view)
    {
        foreach (var grade in view.Grades)
        {
            if (First(view, grade) is not { Gate: GradeGate.None } first) continue;
            var rules = Rules(view, grade).Select(rule => rule.Then).ToList();
            var kinder = rules.OfType<ToNoStar>().Any() ? $"初次评定时考核“{grade}”仍可定星，以后年度却不定星级"
                : first.Stars > 0 && rules.OfType<AddStars>().Any(add => add.Stars < 0) ? $"初次评定时考核“{grade}”计{first.Stars}星，以后年度却降星"
                : null;
            if (kinder is not null)
            {
                yield return new(FindingSeverity.Warning, "adjustment.initial-kinder", $"{view.Path}.gradeStars", $"{view.Profile.Name}：{kinder}，新任的比在任的宽",
                    $"两名考核同为“{grade}”的{view.Profile.Name}，一名首次参评，一名已有星级");
            }
        }
    }

    private static GradeStars? First(ProfileView view, string grade) => view.Profile.GradeStars?.Grades.FirstOrDefault(entry => entry.Grade == grade);

    private static IEnumerable<AdjustmentRule> Rules(ProfileView view, string grade) =>
        view.Profile.Adjustment?.Rules.Where(rule => ProfileView.Flat(rule.When).OfType<GradeIs>().Any(asked => asked.Grades.Contains(grade))) ?? [];
}
