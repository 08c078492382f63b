using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Treatments;
using StarRating.Treatments;

namespace StarRating.Application.Treatments;

public sealed record SheetRow(long Id, int Year, int Month, PaySheetState State, DateTime? LockedAt, string LockedBy, int Version);

public sealed record SheetTotals(SheetRow Sheet, int Persons, decimal Due, decimal BackPay, decimal Recovery)
{
    public decimal Total => Due + BackPay + Recovery;
}

/// <summary>One person on a sheet: its lines make the total to the fen.</summary>
public sealed record PersonOnSheet(long SecretaryId, string Name, string Village, long TownshipId, IReadOnlyList<LineOnSheet> Lines)
{
    public decimal Due => Of(PayLineKind.Due);

    public decimal Mended => Of(PayLineKind.BackPay) + Of(PayLineKind.Recovery);

    public decimal Total => Due + Mended;

    public decimal Of(PayLineKind kind) => Lines.Where(l => l.Kind == kind).Sum(l => l.Amount);
}

public sealed record LineOnSheet(PayLineKind Kind, int ForYear, int ForMonth, decimal Amount, string Arithmetic, string Cause)
{
    /// <summary>The rating that caused it, where one did: its 星级说明 tells why.</summary>
    public RatingOfCause? Rating { get; init; }
}

public sealed record RatingOfCause(long Id, int Year);

public sealed record TownshipOnSheet(long Id, string Name, IReadOnlyList<PersonOnSheet> Persons)
{
    public decimal Total => Persons.Sum(p => p.Total);
}

public sealed record SheetPage(long CountyId, string County, SheetRow Sheet, IReadOnlyList<TownshipOnSheet> Townships, IReadOnlyList<string> Issues)
{
    public decimal Total => Townships.Sum(t => t.Total);

    public int Persons => Townships.Sum(t => t.Persons.Count);
}

/// <summary>One township's cost by month of a calendar year; null where there is no sheet.</summary>
public sealed record TownshipYear(string Name, IReadOnlyList<decimal?> Months)
{
    public decimal Total => Months.Sum(m => m ?? 0);
}

/// <summary>Reads of pay sheets under the session's scope.</summary>
public sealed class PaySheetQueries(StarRatingContext db, TimeProvider clock)
{
    private static readonly string[] CausedByRating = [nameof(PayCauseKind.RatingSealed), nameof(PayCauseKind.Supplement), nameof(PayCauseKind.Correction)];

    public async Task<IReadOnlyList<SheetTotals>> List(CancellationToken stop = default)
    {
        var sheets = await db.PaySheets.AsNoTracking().OrderByDescending(s => s.Year).ThenByDescending(s => s.Month)
            .Select(s => new SheetRow(s.Id, s.Year, s.Month, s.State, s.LockedAt, s.LockedBy, s.Version)).ToListAsync(stop);
        var sums = await db.PayLines.AsNoTracking().GroupBy(l => new { l.PaySheetId, l.Kind })
            .Select(g => new { g.Key.PaySheetId, g.Key.Kind, Sum = g.Sum(l => l.Amount) }).ToListAsync(stop);
        var persons = await db.PayLines.AsNoTracking().GroupBy(l => l.PaySheetId)
            .Select(g => new { g.Key, Count = g.Select(l => l.SecretaryId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return sheets.ConvertAll(s => new SheetTotals(s, persons.GetValueOrDefault(s.Id), Sum(s.Id, PayLineKind.Due), Sum(s.Id, PayLineKind.BackPay), Sum(s.Id, PayLineKind.Recovery)));

        decimal Sum(long sheet, PayLineKind kind) => sums.Where(x => x.PaySheetId == sheet && x.Kind == kind).Sum(x => x.Sum);
    }

    /// <summary>The month to draft next: after the last locked sheet, the draft at hand, or this month.</summary>
    public async Task<YearMonth> NextMonth(CancellationToken stop = default)
    {
        var sheets = await db.PaySheets.AsNoTracking().OrderByDescending(s => s.Year).ThenByDescending(s => s.Month)
            .Select(s => new { s.Year, s.Month, s.State }).FirstOrDefaultAsync(stop);
        return sheets switch
        {
            null => YearMonth.Of(clock.Today()),
            { State: PaySheetState.Locked } => new YearMonth(sheets.Year, sheets.Month).Next,
            _ => new YearMonth(sheets.Year, sheets.Month),
        };
    }

    public async Task<SheetPage> Sheet(long id, CancellationToken stop = default)
    {
        var sheet = await db.PaySheets.AsNoTracking().Where(s => s.Id == id)
            .Select(s => new { Row = new SheetRow(s.Id, s.Year, s.Month, s.State, s.LockedAt, s.LockedBy, s.Version), s.CountyId, s.IssuesJson })
            .SingleOrDefaultAsync(stop) ?? throw new NotFound("pay sheet");
        var lines = await db.PayLines.AsNoTracking().Where(l => l.PaySheetId == id).OrderBy(l => l.Id)
            .Select(l => new { l.SecretaryId, l.SecretaryName, l.VillageId, l.VillageName, l.TownshipId, l.CauseKind, l.CauseId, Line = new LineOnSheet(l.Kind, l.ForYear, l.ForMonth, l.Amount, l.ArithmeticText, l.CauseText) })
            .ToListAsync(stop);
        var causes = lines.Where(l => CausedByRating.Contains(l.CauseKind)).Select(l => l.CauseId).OfType<long>().Distinct().ToList();
        var ratings = await db.Ratings.AsNoTracking().Where(r => causes.Contains(r.Id))
            .Select(r => new RatingOfCause(r.Id, r.Year)).ToDictionaryAsync(r => r.Id, stop);
        var townships = await db.Townships.AsNoTracking().Where(t => t.CountyId == sheet.CountyId).OrderBy(t => t.Code)
            .Select(t => new { t.Id, t.Name }).ToListAsync(stop);
        return new SheetPage(
            sheet.CountyId,
            await db.Counties.Where(c => c.Id == sheet.CountyId).Select(c => c.Name).SingleAsync(stop),
            sheet.Row,
            [
                .. townships.Select(t => new TownshipOnSheet(t.Id, t.Name,
                [
                    .. lines.Where(l => l.TownshipId == t.Id).GroupBy(l => l.SecretaryId)
                        .OrderBy(g => g.Last().VillageId).ThenBy(g => g.Key)
                        .Select(g => new PersonOnSheet(g.Key, g.Last().SecretaryName, g.Last().VillageName, t.Id, [.. g.Select(l => CausedByRating.Contains(l.CauseKind) && l.CauseId is { } cause ? l.Line with { Rating = ratings.GetValueOrDefault(cause) } : l.Line)])),
                ])).Where(t => t.Persons.Count > 0),
            ],
            SheetIssues.Read(sheet.IssuesJson));
    }

    /// <summary>Months of a year whose sheet is a draft: not paid, and may still change.</summary>
    public async Task<IReadOnlySet<int>> DraftMonths(int year, CancellationToken stop = default) =>
        await db.PaySheets.AsNoTracking().Where(s => s.Year == year && s.State == PaySheetState.Draft).Select(s => s.Month).ToHashSetAsync(stop);

    /// <summary>年度经费: what the year's sheets come to, by township and month.</summary>
    public async Task<IReadOnlyList<TownshipYear>> Cost(int year, CancellationToken stop = default)
    {
        var sums = await db.PayLines.AsNoTracking().Where(l => l.PaySheet.Year == year).GroupBy(l => new { l.TownshipId, l.PaySheet.Month })
            .Select(g => new { g.Key.TownshipId, g.Key.Month, Sum = g.Sum(l => l.Amount) }).ToListAsync(stop);
        var ids = sums.Select(s => s.TownshipId).Distinct().ToList();
        var townships = await db.Townships.AsNoTracking().Where(t => ids.Contains(t.Id)).OrderBy(t => t.Code).Select(t => new { t.Id, t.Name }).ToListAsync(stop);
        return
        [
            .. townships.Select(t => new TownshipYear(
                t.Name, [.. Enumerable.Range(1, 12).Select(m => sums.Where(s => s.TownshipId == t.Id && s.Month == m).Select(s => (decimal?)s.Sum).SingleOrDefault())])),
        ];
    }
}
