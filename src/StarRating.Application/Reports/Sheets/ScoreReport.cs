using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Jobs;
using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Reports;

/// <summary>量化考核打分表: every figure of every person, one sheet for each kind of persons, since each has its own indicators.</summary>
public sealed class ScoreReport(StarRatingContext db, ReportHeads heads, AssessmentReader reader) : IReport
{
    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var head = await heads.OfYear(request, stop);
        var form = new OfficeForm
        {
            Name = "打分表",
            Title = $"{head.Place}{request.Year}年度村（社区）党组织书记量化考核打分表",
            Unit = head.Unit,
            Note = "县级复核的，以县级得分为准",
            Columns = [FormColumn.Sequence, FormColumn.Township, FormColumn.Village, FormColumn.Name],
            FrozenColumns = 4,
        };
        if (head.Year is null)
        {
            return [form];
        }

        var members = await reader.Read(head.Year, db.CohortMembers.Where(m => head.TownshipId == null || m.TownshipId == head.TownshipId), stop);
        var grades = await db.GradeResults.AsNoTracking().Where(g => g.RatingYearId == head.Year.Id)
            .Select(g => new { g.CohortMemberId, g.FinalGrade }).ToDictionaryAsync(g => g.CohortMemberId, g => g.FinalGrade, stop);
        var kinds = members.GroupBy(m => m.Profile.Id, StringComparer.Ordinal).Select(kind => OfKind(form, kind.First(), [.. kind], id => grades.GetValueOrDefault(id))).ToList();
        return kinds.Count > 0 ? kinds : [form];
    }

    private static OfficeForm OfKind(OfficeForm form, MemberAssessment first, IReadOnlyList<MemberAssessment> members, Func<long, string?> grade)
    {
        var entries = first.Form.At(EntryPlace.Sheet).ToList();
        var channels = first.Profile.Assessment!.Channels;
        FormColumn[] columns =
        [
            FormColumn.Sequence, FormColumn.Township, FormColumn.Village, FormColumn.Name,
            .. entries.Select(entry => FormColumn.Number(7.5, CellKind.Points, [.. entry.Above.Select(node => node.Name), $"{entry.Node.Name}（{entry.Node.FullScore:0.##}分）"])),
            .. channels.Select(channel => FormColumn.Number(8, CellKind.Points, "各项得分", channel.Name)),
            FormColumn.Number(8, CellKind.Points, "总分"), new(9, "等次") { Centred = true },
        ];
        var number = 0;
        var groups = members.GroupBy(m => m.Member.TownshipName, StringComparer.Ordinal).Select(township =>
        {
            var rows = township.Select(m => new FormRow(
            [
                ++number, m.Member.TownshipName, m.Member.VillageName, m.Member.SecretaryName,
                .. entries.Select(entry => entry.AppliesTo(m.Facts.Kind, m.Facts.Category, m.Facts.Year) ? (FormCell)Points(m.Result.ScoreOf(entry.Node.Key)) : "—"),
                .. channels.Select(channel => (FormCell)Points(m.Result.ScoreOf(channel.Key))),
                Points(m.Result.Total), grade(m.Member.Id),
            ])).ToList();
            return new FormGroup(township.Key, rows, Average($"{township.Key}平均", columns, rows));
        }).ToList();
        return form with
        {
            Name = first.Profile.Name,
            Title = form.Title + (first.Profile.Name.Length > 0 ? $"（{first.Profile.Name}）" : ""),
            Columns = columns,
            Groups = groups,
            Total = Average("全部平均", columns, [.. groups.SelectMany(group => group.Rows)]),
        };
    }

    /// <summary>Means of the columns of points, of those who have a figure there.</summary>
    private static FormRow Average(string label, IReadOnlyList<FormColumn> columns, IReadOnlyList<FormRow> rows) => new(
    [
        new FormCell($"{label}（{rows.Count}人）") { Span = 4 },
        .. columns.Index().Skip(4).Select(column => column.Item.Kind != CellKind.Points || !rows.Any(row => row.Cells[column.Index].Number is not null)
            ? (FormCell)""
            : Points(rows.Select(row => row.Cells[column.Index].Number).OfType<decimal>().Average())),
    ])
    { IsTotal = true };

    private static decimal? Points(decimal? score) => score is { } points ? decimal.Round(points, 2, MidpointRounding.AwayFromZero) : null;
}
