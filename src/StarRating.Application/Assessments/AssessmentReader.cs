using Microsoft.EntityFrameworkCore;
using StarRating.Application.Ballots;
using StarRating.Application.Policies;
using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Organization;
using StarRating.Policies;

namespace StarRating.Application.Assessments;

/// <summary>
/// The figures of a year's cohort and what the policy makes of them: scores, reviews and tallies in four flat reads, whatever the
/// number of persons. Everything that shows or needs a total reads it here.
/// </summary>
public sealed class AssessmentReader(StarRatingContext context, PolicyStore policies)
{
    /// <summary>Those of the given members who are in the cohort, ordered by township, village and name.</summary>
    public async Task<IReadOnlyList<MemberAssessment>> Read(RatingYear year, IQueryable<CohortMember> members, CancellationToken cancel)
    {
        var policy = (await policies.OfYear(year.Id, cancel)).Document;
        var forms = policy.Profiles.Where(p => p.Assessment is not null).ToDictionary(p => p.Id, p => (Profile: p, Form: AssessmentForm.Of(p.Assessment!)));
        var cohort = members.Where(m => m.RatingYearId == year.Id && !m.Excluded);
        var rows = await cohort.OrderBy(m => m.TownshipId).ThenBy(m => m.VillageId).ThenBy(m => m.NameSort).Select(m => new CohortRow(
            m.Id, m.SecretaryId, m.TownshipId, m.TownshipName, m.VillageName, m.SecretaryName, m.ProfileId, m.VillageKind, m.Category)).ToListAsync(cancel);
        var scores = (await ScoresOf(cohort).ToListAsync(cancel)).ToLookup(s => s.MemberId);
        var reviews = (await ReviewsOf(cohort).ToListAsync(cancel)).ToLookup(r => r.MemberId);
        var tallies = (await TalliesOf(cohort).ToListAsync(cancel)).ToLookup(t => t.MemberId);
        var files = forms.Values.Any(form => form.Profile.Assessment!.EvidenceUploaded == true)
            ? (await FilesOf(cohort).ToListAsync(cancel)).ToLookup(f => f.MemberId, f => f.Indicator)
            : null;
        return [.. rows.Where(r => forms.ContainsKey(r.ProfileId)).Select(row =>
            Assess(row, year.Year, forms[row.ProfileId].Profile, forms[row.ProfileId].Form, [.. scores[row.Id]], [.. reviews[row.Id]], [.. tallies[row.Id]]) with
            {
                Evidenced = files is null ? new HashSet<string>() : files[row.Id].ToHashSet(StringComparer.Ordinal),
            })];
    }

    /// <summary>What was entered for the whole cohort of a year, by member, without making anything of it: for who asks several policies of it.</summary>
    public async Task<IReadOnlyDictionary<long, AssessmentFacts>> Entered(RatingYear year, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(year);
        var assessed = (await policies.OfYear(year.Id, cancel)).Document.Profiles.Where(p => p.Assessment is not null).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var cohort = context.CohortMembers.AsNoTracking().Where(m => m.RatingYearId == year.Id && !m.Excluded);
        var rows = await cohort.Select(m => new { m.Id, m.ProfileId, m.VillageKind, m.Category }).ToListAsync(cancel);
        // Who entered it and when matters to the score pages alone.
        var figures = from s in context.Scores
                      join m in cohort on s.CohortMemberId equals m.Id
                      select new ScoreRow(s.Id, s.CohortMemberId, s.IndicatorId, s.Value, s.CountyValue, s.Note, "", "", null, "", null, 0);
        var scores = (await figures.ToListAsync(cancel)).ToLookup(s => s.MemberId);
        var reviews = (await ReviewsOf(cohort).ToListAsync(cancel)).ToLookup(r => r.MemberId);
        var tallies = (await TalliesOf(cohort).ToListAsync(cancel)).ToLookup(t => t.MemberId);
        return rows.Where(r => assessed.Contains(r.ProfileId))
            .ToDictionary(r => r.Id, r => Facts(year.Year, r.VillageKind, r.Category, scores[r.Id], reviews[r.Id], tallies[r.Id]));
    }

    private static AssessmentFacts Facts(int year, VillageKind kind, VillageCategory? category, IEnumerable<ScoreRow> scores, IEnumerable<ReviewRow> reviews, IEnumerable<TallyRow> tallies) => new()
    {
        Year = year,
        Kind = kind,
        Category = category ?? default,
        Scores = [.. scores.Where(HasFigure).Select(FactOf), .. reviews.Where(r => r.Score is not null).Select(FactOf)],
        Ballots = [.. tallies.Select(TallyKey.FactOf)],
    };

    private static MemberAssessment Assess(
        CohortRow row, int year, Profile profile, AssessmentForm form, List<ScoreRow> scores, List<ReviewRow> reviews, List<TallyRow> tallies)
    {
        var facts = Facts(year, row.Kind, row.Category, scores, reviews, tallies);
        var result = Assessment.Score(profile.Assessment!, profile.Ballots ?? new BallotsSettings(), facts);
        return new MemberAssessment(row, profile, form, scores.ToDictionary(s => s.IndicatorId), reviews, tallies, facts, result);
    }

    private static bool HasFigure(ScoreRow score) => (score.CountyValue ?? score.Value) is not null;

    // Evidence decides whether a township may submit, never how much a figure counts: it may be kept on paper.
    private static ScoreFacts FactOf(ScoreRow score) => new()
    {
        Id = $"score-{score.Id}",
        Indicator = score.IndicatorId,
        Value = (score.CountyValue ?? score.Value)!.Value,
        TownshipValue = score.CountyValue is null ? null : score.Value,
        Evidence = true,
        Note = score.Note.Length == 0 ? null : score.Note,
    };

    private static ScoreFacts FactOf(ReviewRow review) => new()
    {
        Id = $"review-{review.Id}",
        Indicator = review.ChannelId,
        Value = review.Score!.Value,
        Rater = review.Reviewer,
        Evidence = true,
    };

    private IQueryable<FileOf> FilesOf(IQueryable<CohortMember> cohort) =>
        (from f in context.EvidenceFiles
         join m in cohort on f.CohortMemberId equals m.Id
         where f.VoidedAt == null
         select new FileOf(f.CohortMemberId, f.IndicatorId)).Distinct();

    private sealed record FileOf(long MemberId, string Indicator);

    private IQueryable<ScoreRow> ScoresOf(IQueryable<CohortMember> cohort) =>
        from s in context.Scores
        join m in cohort on s.CohortMemberId equals m.Id
        select new ScoreRow(
            s.Id, s.CohortMemberId, s.IndicatorId, s.Value, s.CountyValue, s.Note, s.CountyReason,
            s.EnteredBy, s.EnteredAt, s.CountyBy, s.CountyAt, s.Version);

    private IQueryable<ReviewRow> ReviewsOf(IQueryable<CohortMember> cohort) =>
        from r in context.OrganizationReviews
        join m in cohort on r.CohortMemberId equals m.Id
        select new ReviewRow(
            r.Id, r.CohortMemberId, r.ChannelId, r.Score, r.Opinion, r.Reviewer, r.ReviewedOn, r.EnteredBy, r.EnteredAt, r.Version);

    private IQueryable<TallyRow> TalliesOf(IQueryable<CohortMember> cohort) =>
        from t in context.BallotTallies
        join m in cohort on t.CohortMemberId equals m.Id
        where t.VoidedAt == null
        select new TallyRow(
            t.Id, t.CohortMemberId, t.VoterGroup, t.MeetingOn, t.Eligible, t.Present, t.Issued, t.Returned, t.Valid,
            t.Invalid, t.Abstain, t.CountsJson, t.EnteredBy, t.EnteredAt, t.Version);
}
