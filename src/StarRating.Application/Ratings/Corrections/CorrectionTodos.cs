using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Data.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>待办 of corrections and supplements, for archived years too.</summary>
public sealed class CorrectionTodos(CorrectionQueries corrections, TimeProvider clock)
{
    public async Task<IReadOnlyList<Waiting>> For(IReadOnlyCollection<StageActor> roles, CancellationToken cancel = default)
    {
        if (!roles.Contains(StageActor.CountyManager) && !roles.Contains(StageActor.CountyStaff))
        {
            return [];
        }

        var open = await corrections.UnderWay(cancel);
        var found = new List<Waiting>();
        if (roles.Contains(StageActor.CountyManager))
        {
            Add(found, [.. open.Where(c => c.State == CorrectionState.Proposed)], n => $"{n} 件更正、补定待审批");
            Add(found, [.. open.Where(c => c.NoticeEndsOn < clock.Today())], n => $"{n} 件更正、补定公示期满，可以生效");
        }

        if (roles.Contains(StageActor.CountyStaff))
        {
            Add(found, [.. open.Where(c => c.State == CorrectionState.Approved && c.NoticeEndsOn is null)], n => $"{n} 件更正、补定已批准，待张贴公示");
            Add(found, [.. open.Where(c => c.State == CorrectionState.Returned)], n => $"{n} 件更正、补定被退回");
            var suspended = await corrections.ToSupplement(cancel);
            if (suspended.Count > 0)
            {
                found.Add(new Waiting(
                    suspended[0].Year, StagePage.Corrections, suspended.Count, $"{suspended.Count} 人暂缓评定后已结案，可以补定星级", string.Join("、", suspended.Take(5).Select(p => p.Name))));
            }
        }

        return found;
    }

    private static void Add(List<Waiting> found, List<CorrectionRow> rows, Func<int, string> text)
    {
        if (rows.Count > 0)
        {
            found.Add(new Waiting(rows[^1].Year, StagePage.Corrections, rows.Count, text(rows.Count), string.Join("、", rows.Take(5).Select(c => c.Name))));
        }
    }
}
