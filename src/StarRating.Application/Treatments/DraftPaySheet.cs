using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Ratings;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Treatments;
using StarRating.Treatments;

namespace StarRating.Application.Treatments;

/// <summary>What a draft came to.</summary>
public sealed record DraftedSheet(long Id, YearMonth Month, int Persons, decimal Total, IReadOnlyList<string> Issues);

/// <summary>
/// 编制报酬表: computes the sheet of the month after the last paid one, or computes its draft anew. Computed before anything is
/// written; lines and sheet in one transaction.
/// </summary>
public sealed class DraftPaySheet(StarRatingContext db, Session session, PayFactsReader reader, TimeProvider clock)
{
    public async Task<DraftedSheet> Draft(YearMonth month, CancellationToken stop = default)
    {
        var county = session.Scope.OnlyCountyId ?? throw new Refusal("请先在右上角选定县（市、区），再编制报酬表。");
        var paid = await Locked(county, month, stop);
        var facts = await reader.Read(county, stop);
        var draft = PaySheetDraft.Of(facts.County, facts.Persons, month, paid);

        try
        {
            return await Save(county, month, draft, facts, stop);
        }
        catch (Exception lost) when (lost.IsCollision())
        {
            throw new Refusal($"{month.InWords()}的报酬表刚刚由他人编制或锁定，本次没有保存。请刷新后查看。");
        }
    }

    private async Task<List<LockedSheet>> Locked(long county, YearMonth month, CancellationToken stop)
    {
        var sheets = await db.PaySheets.AsNoTracking().Where(s => s.CountyId == county && s.State == PaySheetState.Locked)
            .OrderBy(s => s.Year).ThenBy(s => s.Month).Select(s => new { s.Id, s.Year, s.Month }).ToListAsync(stop);
        if (sheets is [.., var last] && new YearMonth(last.Year, last.Month).Next is var next && next != month)
        {
            throw new Refusal(month < next ? $"{month.InWords()}的报酬已经发放并锁定，不能重新编制；以后的变化会列入{next.InWords()}的补发扣回。" : $"报酬按月依次编制，请先编制并锁定{next.InWords()}。");
        }

        var lines = await db.PayLines.AsNoTracking().Where(l => l.CountyId == county && l.PaySheet.State == PaySheetState.Locked)
            .OrderBy(l => l.Id).Select(l => new { l.PaySheetId, l.TraceJson }).ToListAsync(stop);
        var bySheet = lines.ToLookup(l => l.PaySheetId, l => SheetLineJson.Read(l.TraceJson));
        return sheets.ConvertAll(s => new LockedSheet { Month = new YearMonth(s.Year, s.Month), Lines = [.. bySheet[s.Id]] });
    }

    private async Task<DraftedSheet> Save(long county, YearMonth month, PaySheetDraft draft, PayFactsOfCounty facts, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        session.Why.For<DraftPaySheet>($"编制{month.InWords()}报酬表");
        // One draft at a time: before the first lock another month may still be chosen, and the draft goes there.
        var sheet = await db.PaySheets.SingleOrDefaultAsync(s => s.CountyId == county && s.Year == month.Year && s.Month == month.Month, stop)
            ?? await db.PaySheets.Where(s => s.CountyId == county && s.State == PaySheetState.Draft).OrderBy(s => s.Id).FirstOrDefaultAsync(stop);
        if (sheet is null)
        {
            sheet = new PaySheet { CountyId = county, Year = month.Year, Month = month.Month };
            db.PaySheets.Add(sheet);
        }
        else if (sheet.State == PaySheetState.Locked)
        {
            throw new Refusal($"{month.InWords()}的报酬已经发放并锁定，不能重新编制。");
        }

        (sheet.Year, sheet.Month) = (month.Year, month.Month);
        sheet.ComputedAt = clock.UtcNow();
        var issues = draft.Issues.Select(i => $"{facts.Names.GetValueOrDefault(i.Person)}（{i.Month.InWords()}）：{i.Text}").Distinct(StringComparer.Ordinal).ToList();
        sheet.IssuesJson = SheetIssues.Write(issues);
        await db.SaveChangesAsync(stop);
        await db.PayLines.Where(l => l.PaySheetId == sheet.Id && l.CountyId == county).ExecuteDeleteAsync(stop);
        await new BulkWriter(db).InsertAsync([.. draft.Lines.Select(line => Row(county, sheet.Id, line, facts.Names))], session.Scope, stop);
        var persons = draft.Lines.Select(l => l.Person).Distinct(StringComparer.Ordinal).Count();
        db.RecordDone(nameof(PaySheet), sheet.Id, county);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new DraftedSheet(sheet.Id, month, persons, draft.Total, issues);
    }

    private static PayLine Row(long county, long sheet, SheetLine line, IReadOnlyDictionary<string, string> names)
    {
        var cause = line.Causes.FirstOrDefault();
        return new PayLine
        {
            Version = 1,
            CountyId = county,
            PaySheetId = sheet,
            SecretaryId = FactIds.Number(line.Person),
            TownshipId = FactIds.Number(line.Township),
            VillageId = FactIds.Number(line.Village),
            SecretaryName = names.GetValueOrDefault(line.Person, ""),
            VillageName = names.GetValueOrDefault(line.Village, ""),
            Component = line.Component,
            ForYear = line.ForMonth.Year,
            ForMonth = line.ForMonth.Month,
            Amount = line.Amount,
            Kind = Enum.Parse<PayLineKind>(line.Kind.ToString()),
            CauseKind = cause is null ? "" : cause.Kind.ToString(),
            CauseId = cause is { Record.Length: > 0 } && cause.Record.Contains(':') ? FactIds.Number(cause.Record) : null,
            CauseText = Short(string.Join("；", line.Causes.Select(c => $"{c.Kind.InChinese()}：{c.Text}")), 500),
            ArithmeticText = Short($"{line.Name}{(line.Of == DueKind.Pay ? "" : $"（{line.Of.InChinese()}）")}：{line.Arithmetic}", 1000),
            TraceJson = SheetLineJson.Write(line),
        };
    }

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
