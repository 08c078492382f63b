using Microsoft.EntityFrameworkCore;
using StarRating.Application.Access;
using StarRating.Application.Lists;
using StarRating.Data;
using StarRating.Data.Search;
using StarRating.Data.Treatments;

namespace StarRating.Application.Treatments;

/// <summary>What the list of pay lines is narrowed to: a year, or one of its months.</summary>
public sealed record PayLineFilter(int Year, int? Month = null, string Text = "", long? TownshipId = null, PayLineKind? Kind = null);

/// <summary>One amount for one person on the sheet of a month.</summary>
public sealed record PayLineRow(
    long Id, long SheetId, int Year, int Month, PaySheetState State, string? Township, string Village, long SecretaryId, string Person, PayLineKind Kind,
    int ForYear, int ForMonth, decimal Amount, string Arithmetic, string Cause);

/// <summary>报酬明细: the lines of a month's sheet, or of all the sheets of a year, as a list.</summary>
public sealed class PayLineQueries(StarRatingContext db)
{
    public Task<KeyPage<PayLineRow>> Page(PayLineFilter filter, string? sort, PageAsk ask, CancellationToken stop = default) => Orders().Page(
        Matching(filter),
        sort,
        ask,
        lines => lines.Select(line => new PayLineRow(
            line.Id, line.PaySheetId, line.PaySheet.Year, line.PaySheet.Month, line.PaySheet.State,
            db.Townships.Where(t => t.Id == line.TownshipId).Select(t => t.Name).FirstOrDefault(),
            line.VillageName, line.SecretaryId, line.SecretaryName, line.Kind, line.ForYear, line.ForMonth, line.Amount, line.ArithmeticText, line.CauseText)),
        row => row.Id,
        stop);

    /// <summary>What the lines under the filter come to.</summary>
    public async Task<decimal> Sum(PayLineFilter filter, CancellationToken stop = default) => await Matching(filter).SumAsync(line => line.Amount, stop);

    /// <summary>Townships that have a line in the year, for the filter.</summary>
    public async Task<IReadOnlyList<Place>> Townships(int year, CancellationToken stop = default) => await db.Townships.AsNoTracking()
        .Where(t => db.PayLines.Any(line => line.TownshipId == t.Id && line.PaySheet.Year == year))
        .OrderBy(t => t.Code).Select(t => new Place(t.Id, t.Name)).ToListAsync(stop);

    /// <summary>Years that have a sheet, latest first.</summary>
    public async Task<IReadOnlyList<int>> Years(CancellationToken stop = default) =>
        await db.PaySheets.AsNoTracking().Select(sheet => sheet.Year).Distinct().OrderByDescending(year => year).ToListAsync(stop);

    /// <summary>By month, then as on the sheet; by name as the person's file sorts it.</summary>
    private ListOrder<PayLine> Orders() => new ListOrder<PayLine>(line => line.Id)
        .By("month", line => line.PaySheet.Month).Then(line => line.TownshipId).Then(line => line.VillageId).Then(line => line.SecretaryId)
        .By("place", line => line.TownshipId).Then(line => line.VillageId).Then(line => line.SecretaryId).Then(line => line.PaySheet.Month)
        .By("name", line => db.Secretaries.Where(s => s.Id == line.SecretaryId).Select(s => s.NameSort).FirstOrDefault(), mayBeNull: true).Then(line => line.SecretaryId)
        .By("amount", line => line.Amount);

    private IQueryable<PayLine> Matching(PayLineFilter filter)
    {
        var lines = db.PayLines.AsNoTracking().Where(line => line.PaySheet.Year == filter.Year);
        if (filter.Month is { } month)
        {
            lines = lines.Where(line => line.PaySheet.Month == month);
        }

        if (filter.TownshipId is { } township)
        {
            lines = lines.Where(line => line.TownshipId == township);
        }

        if (filter.Kind is { } kind)
        {
            lines = lines.Where(line => line.Kind == kind);
        }

        var text = filter.Text.Trim();
        var pinyin = SearchText.Typed(text);
        return pinyin.Length == 0 ? lines : lines.Where(line => line.SecretaryName.Contains(text)
            || line.VillageName.Contains(text)
            || db.Secretaries.Any(s => s.Id == line.SecretaryId && s.Search.Contains(pinyin)));
    }
}
