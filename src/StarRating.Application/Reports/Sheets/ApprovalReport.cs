using Microsoft.EntityFrameworkCore;
using StarRating.Application.Jobs;
using StarRating.Data;
using StarRating.Ratings;

namespace StarRating.Application.Reports;

/// <summary>星级评定审批表: one person on one page; of a year one volume a township.</summary>
public sealed class ApprovalReport(StarRatingContext db, ReportHeads heads, ApprovalForms forms) : IReport
{
    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        if (request.RecordId is { } only)
        {
            return [await forms.Of(only, request.Unmasked, stop)];
        }

        var head = await heads.OfYear(request, stop);
        if (head.Year is null)
        {
            return [];
        }

        var ratings = db.Ratings.AsNoTracking().Where(r => r.RatingYearId == head.Year.Id && r.IsCurrent && r.OutcomeKind != OutcomeKind.NotEligible
            && (head.TownshipId == null || r.TownshipId == head.TownshipId)).OrderBy(r => r.TownshipId).ThenBy(r => r.CohortMember.VillageId).ThenBy(r => r.Id);
        var ids = await (request.Most is { } most ? ratings.Take(most) : ratings).Select(r => r.Id).ToListAsync(stop);
        var made = new List<OfficeForm>(ids.Count);
        foreach (var id in ids)
        {
            await progress.Tell(made.Count, ids.Count, $"正在填写审批表，第 {made.Count + 1} 人，共 {ids.Count} 人");
            made.Add(await forms.Of(id, request.Unmasked, stop));
            db.ChangeTracker.Clear();
        }

        return made;
    }
}
