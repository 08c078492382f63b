using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Documents;
using StarRating.Policies.Drafting;
using StarRating.Treatments;

namespace StarRating.Policies.Reviewing;

/// <summary>
/// Everything the publishing checks find in a policy (rating-rules.md section 3, "Publishing checks the policy"): holes, contradictions,
/// broken references, rules that can never fire. Each finding names the setting by its path, so that a page can lead there.
/// </summary>
public static class PolicyReview
{
    /// <summary>All findings, errors first, else in the order of the document.</summary>
    public static IReadOnlyList<PolicyFinding> Of(DraftDocument draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var policy = draft.Policy;
        var found = new List<PolicyFinding>();
        found.AddRange(Readable(policy));
        for (var i = 0; i < policy.Profiles.Length; i++)
        {
            var view = new ProfileView(policy, policy.Profiles[i], i);
            found.AddRange(OfSections(view));
            found.AddRange(ReferenceChecks.Of(view));
            found.AddRange(ConsequenceChecks.Of(view));
            found.AddRange(ReachChecks.Of(view));
            found.AddRange(GapChecks.Of(view));
            found.AddRange(ModeFindings.Of(view));
        }

        if (policy.Grading is { } grading)
        {
            found.AddRange(GradingChecks.Check(grading).Select(finding => finding with { Path = GradingPath(grading, finding.Path) }));
        }

        found.AddRange(Articles(draft));
        return [.. found.Distinct().OrderBy(finding => finding.Severity)];
    }

    /// <summary>Whether nothing keeps the policy from being published, and only named warnings are left.</summary>
    public static bool MayBePublished(IEnumerable<PolicyFinding> findings) => findings.All(finding => finding.Severity == FindingSeverity.Warning);

    /// <summary>What reading a policy refuses is, in a draft, an error at its place.</summary>
    private static IEnumerable<PolicyFinding> Readable(PolicyDocument policy)
    {
        var faults = new List<DocumentException>();
        PolicyChecks.Collect(policy, faults.Add);
        return faults.Select(fault => new PolicyFinding(FindingSeverity.Error, "policy.refused", FindingPaths.OfJson(policy, fault.Path), fault.Words.TrimEnd('。')));
    }

    private static IEnumerable<PolicyFinding> OfSections(ProfileView view)
    {
        var profile = view.Profile;
        if (profile.Ballots is { } ballots)
        {
            foreach (var finding in BallotChecks.Check(ballots))
            {
                var key = finding.Path.Split('/')[1];
                yield return finding with { Path = $"{view.Path}.ballots.ballots[{key}]" };
            }
        }

        if (profile.Assessment is { } assessment)
        {
            foreach (var finding in AssessmentChecks.Check(assessment, profile.Ballots ?? new BallotsSettings(), view.Policy.FirstYear))
            {
                yield return finding with { Path = view.PathOfIndicator(finding.Path) };
            }
        }

        if (profile.Pay is { } pay)
        {
            foreach (var finding in PayChecks.Check(pay, [.. view.Grades]))
            {
                yield return finding with { Path = view.PathOfPay(finding.Path["pay/".Length..]) };
            }
        }
    }

    private static string GradingPath(GradingSettings grading, string path)
    {
        var key = path["grading/".Length..];
        return grading.IndexOf(key) >= 0 ? $"grading.grades[{key}]" : (grading.Direct ?? []).Any(direct => direct.Id == key) ? $"grading.direct[{key}]" : grading.Quotas.Any(quota => quota.Id == key) ? $"grading.quotas[{key}]" : "grading";
    }

    /// <summary>An article without a setting says nothing to the engine; a clerk should know that it is meant so.</summary>
    private static IEnumerable<PolicyFinding> Articles(DraftDocument draft)
    {
        foreach (var article in draft.Policy.Articles.Where(article => string.IsNullOrWhiteSpace(article.Text)))
        {
            yield return new(FindingSeverity.Error, "articles.no-text", $"articles[{article.Id}]", $"{article.Number}没有条款原文");
        }
    }
}
