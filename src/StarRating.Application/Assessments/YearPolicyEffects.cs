using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Application.Ratings;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Policies;
using StarRating.Policies.Comparing;
using StarRating.Policies.Drafting;
using StarRating.Ratings;

namespace StarRating.Application.Assessments;

/// <summary>One person whose outcome differs under the other version.</summary>
public sealed record PolicyEffectRow(string Township, string Name, string Village, string Before, string After);

/// <summary>What moving a year to another version would change.</summary>
/// <param name="Differences">The settings that differ, in words.</param>
/// <param name="Persons">How many were rated in memory; 0 while there are no grades yet.</param>
/// <param name="Rows">Those whose outcome differs.</param>
/// <param name="Blocked">Why it cannot be done now; null when it can.</param>
/// <param name="Regrades">Scores or grades follow other rules: grades are computed anew.</param>
public sealed record YearPolicyEffect(IReadOnlyList<ArticleDifference> Differences, int Persons, IReadOnlyList<PolicyEffectRow> Rows, string? Blocked, bool Regrades);

/// <summary>Shows what another policy version would do to a running year, from the facts as they stand; nothing is written.</summary>
public sealed class YearPolicyEffects(StarRatingContext db, PolicyStore policies, YearFactsReader reader, TimeProvider clock)
{
    public async Task<YearPolicyEffect> Of(long yearId, long versionId, CancellationToken cancel = default)
    {
        var year = await db.RatingYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == yearId, cancel) ?? throw new NotFound("rating year");
        var (now, other) = (await policies.OfYear(yearId, cancel), await policies.Load(versionId, cancel));
        var differences = PolicyComparison.Of(DraftDocument.Read(now.CanonicalJson), DraftDocument.Read(other.CanonicalJson));
        var facts = year.CohortFrozenAt is null || year.Stage < YearStage.Grading ? null : await reader.Read(year, year.DecidedOn ?? clock.Today(), secretaryIds: null, cancel);
        var rows = new List<PolicyEffectRow>();
        if (facts is not null)
        {
            var (before, after) = (new Rater(now, facts.Frame), new Rater(other, facts.Frame));
            rows.AddRange(facts.Members
                .Select(member => new PolicyEffectRow(
                    member.Member.TownshipName, member.Member.SecretaryName, member.Member.VillageName, Words(before, year.Year, member), Words(after, year.Year, member)))
                .Where(row => row.Before != row.After));
        }

        var regrades = Regrades(now, other);
        return new YearPolicyEffect(differences, facts?.Members.Length ?? 0, rows, Blocked(year, regrades), regrades);
    }

    /// <summary>Why a year cannot be moved now, in words.</summary>
    internal static string? Blocked(RatingYear year, bool regrades) =>
        year.Stage > YearStage.Rating ? $"{year.Year}年度现处于“{year.Stage.ChineseName()}”阶段，评星已经办结，不能改用其他政策版本。"
        : year.Stage == YearStage.Rating && regrades ? $"两个版本的考核或等次规定不同，{year.Year}年度的等次要重新计算。请先退回“定等次”阶段，再改用。"
        : null;

    /// <summary>Whether scores, grades or quotas follow other rules.</summary>
    internal static bool Regrades(HashedPolicy now, HashedPolicy other) => Grading(now.Document) != Grading(other.Document);

    private static string Grading(PolicyDocument policy) => PolicyJson.Write(policy with
    {
        Title = "",
        Version = "",
        Label = "",
        FirstYear = 2000,
        LastYear = null,
        CityVersion = null,
        Articles = [],
        Profiles = [.. policy.Profiles.Select(profile => new Profile { Id = profile.Id, Name = "", Population = profile.Population, Assessment = profile.Assessment, Ballots = profile.Ballots, Vetoes = profile.Vetoes })],
    });

    private static string Words(Rater rater, int year, MemberFacts member)
    {
        try
        {
            return Rerating.Rate(rater, year, member.Person).Outcome.InChinese();
        }
        catch (FactsException fault)
        {
            return $"不能评定：{fault.Message}";
        }
    }
}
