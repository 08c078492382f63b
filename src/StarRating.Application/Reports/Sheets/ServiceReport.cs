using Microsoft.EntityFrameworkCore;
using StarRating.Application.Jobs;
using StarRating.Application.Policies;
using StarRating.Application.Ratings;
using StarRating.Data;
using StarRating.Ratings;

namespace StarRating.Application.Reports;

/// <summary>
/// 任职年限认定表: what is counted for each person of a year's cohort. Who is rated stands on the facts that were stored with the rating; before
/// that, on the files as they are.
/// </summary>
public sealed class ServiceReport(StarRatingContext db, ReportHeads heads, PolicyStore policies, YearFactsReader reader, TimeProvider clock) : IReport
{
    private static readonly IReadOnlyList<FormColumn> Columns =
    [
        FormColumn.Sequence, FormColumn.Township, FormColumn.Village, FormColumn.Name, new(44, "认定的任职经历") { Wrapped = true },
        FormColumn.Number(10, CellKind.Count, "认定年限", "月数"), FormColumn.Number(10, CellKind.Count, "认定年限", "整年数"),
        FormColumn.Number(10, CellKind.Count, "年限星级"), new(13, "下一颗星时间") { Centred = true }, new(14, "本人签字"), new(26, "备注") { Wrapped = true },
    ];

    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var head = await heads.OfYear(request, stop);
        var form = new OfficeForm
        {
            Name = "任职年限认定表",
            Title = $"{head.Place}{request.Year}年度村（社区）党组织书记任职年限认定表",
            Unit = head.Unit,
            Note = head.Year is { } opened ? $"截至{opened.AsOf.AddDays(-1):yyyy年M月d日}" : "",
            Columns = Columns,
            FrozenColumns = 4,
        };
        if (head.Year is null)
        {
            return [form];
        }

        var policy = await policies.OfYear(head.Year.Id, stop);
        var documents = await Documents(head, stop);
        var members = await db.CohortMembers.AsNoTracking().Where(m => m.RatingYearId == head.Year.Id && !m.Excluded && (head.TownshipId == null || m.TownshipId == head.TownshipId))
            .OrderBy(m => m.TownshipId).ThenBy(m => m.VillageId).ThenBy(m => m.NameSort).Select(m => new { m.Id, m.TownshipName, m.VillageName, m.SecretaryName }).ToListAsync(stop);
        var number = 0;
        var groups = members.GroupBy(m => m.TownshipName, StringComparer.Ordinal).Select(group => (group.Key, (IReadOnlyList<FormRow>)
        [
            .. group.Select(m => new FormRow([++number, m.TownshipName, m.VillageName, m.SecretaryName, .. Counted(policy, documents.GetValueOrDefault(m.Id))])),
        ])).ToList();
        return [form.WithSums(4, groups)];
    }

    /// <summary>Each person's facts: as stored with the present rating, else as the files have them now.</summary>
    private async Task<Dictionary<long, FactsDocument>> Documents(ReportHead head, CancellationToken stop)
    {
        var year = head.Year!;
        var stored = await db.Ratings.AsNoTracking().Where(r => r.RatingYearId == year.Id && r.IsCurrent && (head.TownshipId == null || r.TownshipId == head.TownshipId))
            .Select(r => new { r.CohortMemberId, r.FactsJson }).ToListAsync(stop);
        if (stored.Count > 0)
        {
            return stored.ToDictionary(r => r.CohortMemberId, r => FactsJson.Read(r.FactsJson));
        }

        var read = await reader.Read(year, clock.Today(), secretaryIds: null, stop);
        return read.Members.ToDictionary(member => member.Member.Id, read.DocumentOf);
    }

    private static IEnumerable<FormCell> Counted(StarRating.Policies.HashedPolicy policy, FactsDocument? facts)
    {
        if (facts?.Persons is not [var person])
        {
            return ["", "", "", "", "", "", "没有任职记录"];
        }

        try
        {
            return ServiceCount.Of(policy, facts, person)?.Working is { } working
                ?
                [
                    string.Join("\n", working.Runs.Select(run => $"{run.Start:yyyy-MM-dd}至{run.End.AddDays(-1):yyyy-MM-dd}，{run.Months}个月{(run.Days > 0 ? $"{run.Days}天" : "")}{(run.Uncounted > 0 ? $"（不计{run.Uncounted}天）" : "")}")),
                    working.Months, working.Years, working.Stars, StarWords.Day(working.NextOn), "", working.Runs.Length == 0 ? "没有计入的任职" : "",
                ]
                : ["", "", "", "", "", "", "政策没有规定年限星级"];
        }
        catch (FactsException fault)
        {
            return ["", "", "", "", "", "", fault.Message];
        }
    }
}
