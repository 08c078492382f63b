using StarRating.Application.Jobs;

namespace StarRating.Application.Reports;

/// <summary>等次比例执行情况表: the grades that were given against the quotas of each county's policy.</summary>
public sealed class ConformityReport(CityHeads heads, ConformityQueries conformity) : IReport
{
    private static readonly IReadOnlyList<FormColumn> UnitColumns =
    [
        FormColumn.Sequence, new(16, "县（市、区）"), new(20, "名额单位"), new(22, "规定"), FormColumn.Number(9, CellKind.Count, "人数"),
        new(26, "名额计算"), FormColumn.Number(9, CellKind.Count, "名额"), FormColumn.Number(9, CellKind.Count, "实际"),
        FormColumn.Number(10, CellKind.Share, "实际比例"), new(12, "执行情况") { Centred = true },
    ];

    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var given = await conformity.Of(request.Year, stop: stop);
        return [await Shares(given, request.Year, stop), await Units(given.Units, request.Year, stop)];
    }

    /// <summary>By county: how many have each grade, and their share of those who count.</summary>
    private async Task<OfficeForm> Shares(Conformity given, int year, CancellationToken stop)
    {
        var names = given.Names;
        var counties = await heads.Counties(stop);
        var columns = CityHeads.Columns([CityHeads.Count(11, "参加考核"), .. names.SelectMany(name => new[] { CityHeads.Count(10, name, "人数"), FormColumn.Number(10, CellKind.Share, name, "比例") }), CityHeads.Count(10, "未定")]);
        var form = CityHeads.Filled(await heads.Form("等次人数", "年度考核等次分布表", $"{year}年度", columns, stop), [.. counties.Select((county, index) => new FormRow(Row(index + 1, county.Name, [.. given.Given[county.Id]])))]);
        return form.Total is null ? form : form with { Total = new FormRow([new FormCell("合计") { Span = 2 }, .. Row(0, "", [.. given.Given.SelectMany(county => county)]).Skip(2)]) { IsTotal = true } };

        IReadOnlyList<FormCell> Row(int number, string name, IReadOnlyList<string?> own) =>
        [
            number, name, own.Count,
            .. names.SelectMany(grade => new FormCell[] { own.Count(g => g == grade), Share(own.Count(g => g == grade), own.Count) }),
            own.Count(g => g is null),
        ];
    }

    private async Task<OfficeForm> Units(IReadOnlyList<QuotaUnit> units, int year, CancellationToken stop)
    {
        var form = await heads.Form("名额执行", "等次比例执行情况表", $"{year}年度", UnitColumns, stop);
        var rows = units.Select((unit, index) => (unit.County, Row: new FormRow(
            [index + 1, unit.County, unit.Unit, unit.Rule, unit.Persons, unit.Arithmetic, unit.Places, unit.Taken, unit.Share, unit.Verdict])));
        return form with
        {
            Note = units.Count == 0 ? "" : $"{units.Count}个名额单位，超出{units.Count(unit => unit.Over > 0)}个",
            FrozenColumns = 3,
            Groups = [.. rows.GroupBy(row => row.County, StringComparer.Ordinal).Select(group => new FormGroup(group.Key, [.. group.Select(row => row.Row)]))],
        };
    }

    private static decimal? Share(int part, int all) => all == 0 ? null : (decimal)part / all;
}
