using Microsoft.EntityFrameworkCore;
using StarRating.Data;

namespace StarRating.Application.Reports;

/// <summary>A county in sight.</summary>
public sealed record CountyInSight(long Id, string Name);

/// <summary>Whose report the city's is: the city by its name, and the counties in sight.</summary>
public sealed class CityHeads(StarRatingContext db)
{
    public async Task<IReadOnlyList<CountyInSight>> Counties(CancellationToken stop = default) =>
        await db.Counties.AsNoTracking().Where(c => c.ValidTo == null).OrderBy(c => c.SortOrder).ThenBy(c => c.Code).Select(c => new CountyInSight(c.Id, c.Name)).ToListAsync(stop);

    /// <summary>A form of the city with what all of them have in common.</summary>
    public async Task<OfficeForm> Form(string name, string what, string period, IReadOnlyList<FormColumn> columns, CancellationToken stop = default)
    {
        var city = await db.Installation.AsNoTracking().OrderBy(i => i.Id).Select(i => i.CityName).FirstOrDefaultAsync(stop) ?? "";
        var only = db.Session.Scope.OnlyCountyId is null ? null : (await Counties(stop)) is [var county, ..] ? county.Name : null;
        return new OfficeForm
        {
            Name = name,
            Title = $"{(only ?? (city.Length > 0 ? city : "全市"))}{period}村（社区）党组织书记{what}",
            Unit = $"{(city.Length > 0 ? city : "市")}委组织部",
            Columns = columns,
            FrozenColumns = 2,
        };
    }

    /// <summary>序号 and 县（市、区）, then the rest.</summary>
    internal static IReadOnlyList<FormColumn> Columns(params IEnumerable<FormColumn> rest) => [FormColumn.Sequence, new(16, "县（市、区）") { Code = "县" }, .. rest];

    internal static FormColumn Count(double width, params string[] heads) => FormColumn.Number(width, CellKind.Count, heads) with { IsSummed = true };

    /// <summary>One row a county and 合计.</summary>
    internal static OfficeForm Filled(OfficeForm form, IReadOnlyList<FormRow> rows) => form with
    {
        Groups = rows.Count == 0 ? [] : [new FormGroup("", rows)],
        Total = rows.Count == 0 ? null : OfficeForm.Sum(form.Columns, "合计", 2, rows),
    };
}
