using StarRating.Assessments;

namespace StarRating.Policies.Reviewing;

/// <summary>What a setting names exists: grades, listed items, shares of ballots, tie-breakers.</summary>
internal static class ReferenceChecks
{
    internal static IEnumerable<PolicyFinding> Of(ProfileView view) =>
        OfConditions(view).Concat(OfGrades(view)).Concat(OfVetoes(view)).Concat(OfTies(view));

    private static IEnumerable<PolicyFinding> OfConditions(ProfileView view)
    {
        var items = view.Profile.ListedItems.Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        var shares = (view.Profile.Ballots?.Ballots ?? []).SelectMany(ballot => ballot.Thresholds).Select(share => share.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, what, when) in view.Conditions())
        {
            foreach (var condition in ProfileView.Flat(when))
            {
                var (kind, unknown) = condition switch
                {
                    GradeIs grade => ("等次", grade.Grades.Where(name => !view.Grades.Contains(name))),
                    ThemesHeld themes => ("主题星", themes.Themes.Where(theme => !Themes(view).Contains(theme))),
                    PartScoreWithin part => ("考核指标", view.Parts.Contains(part.Part) ? [] : [part.Part]),
                    ListedEvent listed => ("清单事项", listed.Items.Where(item => !items.Contains(item))),
                    NoListedEvent none => ("清单事项", none.Items.Where(item => !items.Contains(item))),
                    BallotWithin ballot => ("评议得票率", shares.Contains(ballot.Question) ? [] : [ballot.Question]),
                    _ => ("", []),
                };
                foreach (var name in unknown)
                {
                    yield return Error("references.unknown", path, $"{what}所指的{kind}“{name}”在本政策中没有定义，永远不会成立");
                }
            }
        }
    }

    private static IEnumerable<PolicyFinding> OfGrades(ProfileView view)
    {
        if (view.Policy.Grading is null) yield break;
        foreach (var grade in view.Profile.GradeStars?.Grades.Where(grade => !view.Grades.Contains(grade.Grade)) ?? [])
        {
            yield return Error("references.unknown", $"{view.Path}.gradeStars", $"等次定星所列的“{grade.Grade}”不是本政策的等次");
        }
    }

    private static IEnumerable<PolicyFinding> OfVetoes(ProfileView view)
    {
        foreach (var veto in view.Profile.Vetoes)
        {
            if (veto.Then is BarGrades bar)
            {
                foreach (var name in bar.Grades.Append(bar.Instead).Where(name => !view.Grades.Contains(name)).Distinct())
                {
                    yield return Error("references.unknown", view.PathOfVeto(veto.Id), $"一票否决“{veto.Name}”所指的等次“{name}”在本政策中没有定义");
                }

                if (bar.Grades.Contains(bar.Instead))
                {
                    yield return Error("vetoes.contradiction", view.PathOfVeto(veto.Id), $"一票否决“{veto.Name}”不得评为“{bar.Instead}”，又改定为“{bar.Instead}”");
                }
            }

            if (string.IsNullOrWhiteSpace(veto.LegalBasis))
            {
                yield return new(FindingSeverity.Warning, "vetoes.no-basis", view.PathOfVeto(veto.Id), $"一票否决“{veto.Name}”没有写明依据");
            }
        }
    }

    private static IEnumerable<PolicyFinding> OfTies(ProfileView view)
    {
        if (view.Policy.Grading is not { } grading || view.Profile.Assessment is not { } assessment) yield break;
        var keys = assessment.Channels.SelectMany(Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var key in grading.TieBreakers.Where(key => !keys.Contains(key)))
        {
            yield return new(FindingSeverity.Warning, "grading.tie-breaker", "grading", $"同分比较所用的指标“{key}”在“{view.Profile.Name}”的考核中不存在，对这一类人员不起作用");
        }
    }

    private static IEnumerable<string> Themes(ProfileView view) => (view.Profile.Mode as ThemesMode)?.Themes.Select(theme => theme.Code) ?? [];

    private static IEnumerable<string> Keys(AssessmentNode node) =>
        node is GroupNode group ? group.Children.SelectMany(Keys).Prepend(node.Key) : [node.Key];

    private static PolicyFinding Error(string code, string path, string text) => new(FindingSeverity.Error, code, path, text);
}
