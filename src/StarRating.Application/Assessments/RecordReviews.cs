using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>One person's 组织评价 as typed, over the version that the page had.</summary>
public sealed record ReviewEntry(long Member, string Channel, decimal? Score, string Opinion, DateOnly? ReviewedOn, int Version);

/// <summary>组织评价: score and opinion of a township's secretaries. All of the form or nothing; what is wrong is named by person.</summary>
public sealed class RecordReviews(StarRatingContext context, PolicyStore policies, TimeProvider clock)
{
    public const int OpinionLength = 500;

    /// <summary>Answers how many rows changed.</summary>
    public async Task<int> Run(long yearId, long townshipId, string reviewer, IReadOnlyList<ReviewEntry> entries, CancellationToken cancel = default)
    {
        context.Session.Why.For<RecordReviews>();
        await using var township = await TownshipYear.Hold(context, yearId, townshipId, cancel);
        if (ScoreGate.ClosedForTownship(township.Year.Stage, township.Progress.State) is { } closed)
        {
            throw new Refusal(closed);
        }

        var ids = entries.Select(e => e.Member).Distinct().ToArray();
        var members = await context.CohortMembers.Where(m => ids.Contains(m.Id) && m.RatingYearId == yearId && m.TownshipId == townshipId && !m.Excluded)
            .ToDictionaryAsync(m => m.Id, cancel);
        if (members.Count != ids.Length)
        {
            throw new NotFound("cohort member");
        }

        var policy = (await policies.OfYear(township.Year.Id, cancel)).Document;
        var forms = policy.Profiles.Where(p => p.Assessment is not null).ToDictionary(p => p.Id, p => AssessmentForm.Of(p.Assessment!));
        var stored = await context.OrganizationReviews.AsTracking().Where(r => ids.Contains(r.CohortMemberId)).ToListAsync(cancel);
        foreach (var (entry, index) in entries.Select((e, i) => (e, i)))
        {
            var review = stored.Find(r => r.CohortMemberId == entry.Member && r.ChannelId == entry.Channel && r.Reviewer == reviewer);
            Guard(entry, index, members[entry.Member], forms, township.Year.Year, review);
            Write(entry, review, reviewer, township);
        }

        var changed = context.ChangeTracker.Entries<OrganizationReview>().Count(e => e.State is EntityState.Added or EntityState.Modified);
        await context.SaveChangesAsync(cancel);
        await township.Commit(cancel);
        return changed;
    }

    private static void Guard(
        ReviewEntry entry, int index, CohortMember member, Dictionary<string, AssessmentForm> forms, int year, OrganizationReview? stored)
    {
        if (forms.GetValueOrDefault(member.ProfileId)?.Find(entry.Channel) is not { Place: EntryPlace.Review } asked
            || !asked.AppliesTo(member.VillageKind, member.Category ?? default, year))
        {
            throw new Refusal($"{member.VillageName} {member.SecretaryName}：本年度政策没有这项组织评价");
        }

        if (entry.Score is { } score && asked.Range.Objection(score) is { } objection)
        {
            throw new Refusal($"{member.VillageName} {member.SecretaryName}：{objection}", $"Rows[{index}].Score");
        }

        if (entry.Opinion.Length > OpinionLength)
        {
            throw new Refusal($"{member.VillageName} {member.SecretaryName}：评价意见最多 {OpinionLength} 字", $"Rows[{index}].Opinion");
        }

        if (IsChange(entry, stored) && (stored?.Version ?? 0) != entry.Version)
        {
            throw new Refusal(
                $"{member.VillageName} {member.SecretaryName}：{stored?.EnteredBy}刚才已填写 {stored?.Score:0.##} 分，与您看到的不同。请核对后再保存，您填写的内容仍在页面上",
                $"Rows[{index}].Score");
        }
    }

    private static bool IsChange(ReviewEntry entry, OrganizationReview? stored) =>
        stored is null
            ? entry.Score is not null || entry.Opinion.Length > 0
            : stored.Score != entry.Score || stored.Opinion != entry.Opinion || stored.ReviewedOn != entry.ReviewedOn;

    private void Write(ReviewEntry entry, OrganizationReview? review, string reviewer, TownshipYear township)
    {
        if (!IsChange(entry, review))
        {
            return;
        }

        if (review is null)
        {
            review = new OrganizationReview
            {
                CountyId = township.Year.CountyId,
                TownshipId = township.Progress.TownshipId,
                CohortMemberId = entry.Member,
                ChannelId = entry.Channel,
                Reviewer = reviewer,
            };
            context.OrganizationReviews.Add(review);
        }

        (review.Score, review.Opinion, review.ReviewedOn) = (entry.Score, entry.Opinion, entry.ReviewedOn);
        (review.EnteredBy, review.EnteredAt) = (context.Session.UserName, clock.UtcNow());
    }
}
