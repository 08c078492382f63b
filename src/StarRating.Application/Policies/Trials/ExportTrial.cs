using StarRating.Application.Reports;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Policies.Trying;
using StarRating.Ratings;

namespace StarRating.Application.Policies.Trials;

/// <summary>What of a trial may be written into the workbook.</summary>
public sealed record TrialExport(TrialSpan Span, bool Persons, bool Pay);

/// <summary>导出试算: one workbook of what a policy would have made of a year. The export is recorded; the trial itself leaves nothing behind.</summary>
public sealed class ExportTrial(StarRatingContext db, Session session, TrialDesk desk)
{
    public async Task<Workbook> Export(TrialSubject subject, TrialExport wish, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(wish);
        var last = await desk.Try(subject.Policy(), wish.Span, stop);
        List<OfficeForm> forms = wish.Span.IsOne ? [] : [Years(subject, last, wish.Pay)];
        foreach (var trial in last.Years)
        {
            forms.AddRange(OfYear(subject, trial, wish));
        }

        var years = wish.Span.IsOne ? $"{wish.Span.Year}年度" : $"{wish.Span.Since}至{wish.Span.Year}年度";
        session.Why.For<ExportTrial>($"导出{subject.Called}{years}试算，变化{last.Persons - last.Count(TrialMove.Same)}人{(wish.Persons ? "，含名单" : "")}");
        db.RecordDone("", null, session.Scope.OnlyCountyId);
        await db.SaveChangesAsync(stop);
        return Workbook.Of($"{subject.Name}{years}试算", forms, stop);
    }

    /// <summary>Several years one below the other.</summary>
    private static OfficeForm Years(TrialSubject subject, Trial last, bool pay) => new()
    {
        Name = "逐年",
        Title = $"{subject.Called}{last.Years[0].Year}至{last.Year}年度试算　逐年",
        Unit = Unit(last),
        Note = "后一年以前一年的试算结果为起点。仅供研究，不改变已生效的星级",
        Signed = false,
        FrozenColumns = 1,
        Columns =
        [
            new(12, "年度"), Count("试算人数"), Count("上升"), Count("下降"), Count("不变"), Count("其他"), Count("无法试算"), Count("接续变化"),
            .. pay ? [Money(16, "次年报酬"), Money(16, "原标准"), Money(15, "增减")] : Array.Empty<FormColumn>(),
        ],
        Groups =
        [
            new FormGroup("", [.. last.Years.Select(trial => new FormRow(
            [
                $"{trial.Year}年度", trial.Persons, trial.Count(TrialMove.Risen), trial.Count(TrialMove.Fallen), trial.Count(TrialMove.Same),
                trial.Count(TrialMove.Entered) + trial.Count(TrialMove.Left), trial.Count(TrialMove.Open), trial.Carried,
                .. pay ? [trial.CostAfter, trial.CostBefore, trial.CostAfter - trial.CostBefore] : Array.Empty<FormCell>(),
            ]))]),
        ],
    };

    private static string Unit(Trial trial) => trial.Counties.Count == 1 ? trial.Counties[0].Year.County : "全市";

    private static List<OfficeForm> OfYear(TrialSubject subject, Trial trial, TrialExport wish)
    {
        var sheet = TrialSheet.Of(trial);
        var title = $"{subject.Called}{trial.Year}年度试算";
        var mark = wish.Span.IsOne ? "" : $"{trial.Year}";
        var unit = Unit(trial);
        OfficeForm Form(string name, IReadOnlyList<FormColumn> columns, IEnumerable<FormRow> rows, int frozen = 1, string note = "") => new()
        {
            Name = $"{mark}{name}",
            Title = $"{title}　{name}",
            Unit = unit,
            Note = note.Length > 0 ? note : "仅供研究，不改变已生效的星级",
            Signed = false,
            FrozenColumns = frozen,
            Columns = columns,
            Groups = [new FormGroup("", [.. rows])],
        };
        var forms = new List<OfficeForm>
        {
            Form("星级分布", [new(16, "结果"), Count("封存人数"), Count("试算人数"), FormColumn.Number(12, CellKind.Change, "增减")], Distribution(sheet)),
            Form("升降情况", [new(16, "封存结果"), .. sheet.Cells.Select(cell => Count(StarWords.Of(cell.Kind, cell.Stars))), Count("合计")], Matrix(sheet)),
            Form("升降依据", [new(14, "条款"), new(30, "事项"), Count("上升"), Count("下降"), Count("其他"), Count("合计")], Causes(sheet), frozen: 0),
        };
        if (sheet.Treatments.Count > 0)
        {
            forms.Add(Form(
                "待遇",
                [new(34, "待遇"), new(12, "类别"), Count("现享受人数"), Count("试算人数"), Count("新增"), Count("不再有"), Count("数量变化")],
                sheet.Treatments.Select(line => new FormRow([line.Name, line.Kind.InChinese(), line.Before, line.After, line.Gained, line.Lost, line.Changed]))));
        }

        if (wish.Pay)
        {
            FormColumn[] columns =
            [
                .. trial.Counties.Count > 1 ? [new FormColumn(14, "县（市、区）")] : Array.Empty<FormColumn>(), new(16, "乡镇（街道）"),
                .. Enumerable.Range(1, 12).Select(m => Money(13, $"{m}月") with { IsSummed = true }),
                Money(15, "试算合计") with { IsSummed = true }, Money(15, "原标准合计") with { IsSummed = true }, Money(14, "增减") with { IsSummed = true },
            ];
            var over = trial.Counties.Count > 1 ? 2 : 1;
            var rows = sheet.Townships.Select(line => new FormRow(
            [
                .. over == 2 ? [new FormCell(line.County)] : Array.Empty<FormCell>(), line.Township,
                .. line.After.Select(month => (FormCell)month), line.SumAfter, line.SumBefore, line.Difference,
            ])).ToList();
            var form = Form($"{trial.Year + 1}年报酬", columns, rows, over, "单位：元　仅供研究，不改变已生效的星级");
            forms.Add(rows.Count == 0 ? form : form with { Total = OfficeForm.Sum(columns, "合计", over, rows) });
        }

        if (wish.Persons)
        {
            forms.Add(Form(
                "变化人员",
                [FormColumn.Sequence, new(14, "县（市、区）"), FormColumn.Township, FormColumn.Village, FormColumn.Name, new(12, "封存等次"), new(12, "试算等次"), new(12, "封存结果"), new(12, "试算结果"), new(12, "变化"), new(34, "依据") { Wrapped = true }, .. sheet.Treatments.Count > 0 ? [new FormColumn(40, "待遇变化") { Wrapped = true }] : Array.Empty<FormColumn>()],
                TrialPersons.Of(trial, new TrialFilter()).Select((row, i) => Person(row, i, sheet.Treatments.Count > 0)), frozen: 5));
        }

        return forms;
    }

    private static FormColumn Count(string head) => FormColumn.Number(12, CellKind.Count, head);

    private static FormColumn Money(double width, string head) => FormColumn.Number(width, CellKind.Money, head);

    private static IEnumerable<FormRow> Distribution(TrialSheet sheet) =>
        sheet.Cells.Select(cell => Line(StarWords.Of(cell.Kind, cell.Stars), sheet.Before.GetValueOrDefault(cell), sheet.After.GetValueOrDefault(cell)))
            .Concat(sheet.Open.Count == 0 ? [] : [Line(TrialMove.Open.InChinese(), 0, sheet.Open.Sum(o => o.Persons))]);

    private static FormRow Line(string name, int before, int after) => new([name, before, after, after - before]);

    private static IEnumerable<FormRow> Matrix(TrialSheet sheet) => sheet.Cells.Where(sheet.Before.ContainsKey).Select(old => new FormRow(
        [StarWords.Of(old.Kind, old.Stars), .. sheet.Cells.Select(now => (FormCell)sheet.Movements.GetValueOrDefault((old, now))), sheet.Before[old]]));

    private static IEnumerable<FormRow> Causes(TrialSheet sheet) =>
        sheet.Causes.Select(line => new FormRow([line.Cause.Article, line.Cause.Text, line.Risen, line.Fallen, line.Others, line.Persons]));

    private static FormRow Person(TrialRow row, int index, bool treatments)
    {
        var (before, after) = (row.Outcome.Person.Sealed, row.Outcome.After);
        return new(
        [
            index + 1, row.County, row.Name.Township, row.Name.Village, row.Name.Name, before.Grade ?? "", after?.Grade ?? "",
            Words(before.Outcome), after is null ? "" : Words(after.Outcome), row.Outcome.Move.InChinese(), row.CauseText,
            .. treatments ? [new FormCell(row.TreatmentText)] : Array.Empty<FormCell>(),
        ]);
    }

    private static string Words(Outcome outcome) => StarWords.Of(outcome.Kind, (outcome as Rated)?.Stars);
}
