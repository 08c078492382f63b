using Microsoft.EntityFrameworkCore;
using StarRating.Application.Jobs;
using StarRating.Data;
using StarRating.Ratings;

namespace StarRating.Application.Reports;

/// <summary>星级升降情况表: the last star against this one, and by county who rose, stayed, fell.</summary>
public sealed class MovementReport(StarRatingContext db, CityHeads heads) : IReport
{
    private sealed record Move(long CountyId, string Old, int OldOrder, string New, int NewOrder, int? Delta, OutcomeKind Outcome, bool IsFirst, int Persons);

    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var year = request.Year;
        var moves = (await db.Ratings.AsNoTracking().Where(r => r.Year == year && r.IsCurrent && r.OutcomeKind != OutcomeKind.NotEligible)
                .GroupBy(r => new { r.CountyId, r.OldOutcome, r.OldStars, r.OutcomeKind, r.Stars, r.Delta }).Select(g => new { g.Key, Persons = g.Count() }).ToListAsync(stop))
            .ConvertAll(g => new Move(
                g.Key.CountyId,
                g.Key.OldOutcome is null ? "首次评定" : StarWords.Of(g.Key.OldOutcome, g.Key.OldStars),
                Order(g.Key.OldOutcome, g.Key.OldStars),
                StarWords.Of(g.Key.OutcomeKind, g.Key.Stars),
                Order(g.Key.OutcomeKind, g.Key.Stars),
                g.Key.Delta,
                g.Key.OutcomeKind,
                g.Key.OldOutcome is null,
                g.Persons));
        return [await Matrix(moves, year, stop), await ByCounty(moves, year, stop)];
    }

    /// <summary>Stars by their number, then who has none, then those of the first time.</summary>
    private static int Order(OutcomeKind? outcome, int? stars) => outcome switch { OutcomeKind.Rated => stars ?? 0, null => 1000, { } kind => 100 + (int)kind };

    private async Task<OfficeForm> Matrix(List<Move> moves, int year, CancellationToken stop)
    {
        var results = moves.Select(m => (m.NewOrder, m.New)).Distinct().OrderBy(n => n.NewOrder).ToList();
        IReadOnlyList<FormColumn> columns = [new(16, "上次结果"), .. results.Select(n => CityHeads.Count(9, "本次结果", n.New)), CityHeads.Count(10, "合计")];
        var rows = moves.GroupBy(m => (m.OldOrder, m.Old)).OrderBy(g => g.Key.OldOrder).Select(g => new FormRow(
            [g.Key.Old, .. results.Select(n => (FormCell)g.Where(m => m.New == n.New).Sum(m => m.Persons)), g.Sum(m => m.Persons)])).ToList();
        var form = await heads.Form("升降对照", "星级升降对照表", $"{year}年度", columns, stop);
        return form with
        {
            FrozenColumns = 1,
            Note = "单位：人　行为上次结果，列为本次结果",
            Groups = rows.Count == 0 ? [] : [new FormGroup("", rows)],
            Total = rows.Count == 0 ? null : OfficeForm.Sum(columns, "合计", 1, rows),
        };
    }

    private async Task<OfficeForm> ByCounty(List<Move> moves, int year, CancellationToken stop)
    {
        var columns = CityHeads.Columns(
            CityHeads.Count(11, "参加评定"), CityHeads.Count(9, "上升", "1星"), CityHeads.Count(11, "上升", "2星以上"), CityHeads.Count(9, "持平"),
            CityHeads.Count(9, "下降", "1星"), CityHeads.Count(11, "下降", "2星以上"), CityHeads.Count(11, "首次评定"), CityHeads.Count(10, "不定星级"), CityHeads.Count(10, "暂缓评定"), CityHeads.Count(10, "其他"));
        var rows = new List<FormRow>();
        foreach (var county in await heads.Counties(stop))
        {
            var own = moves.Where(m => m.CountyId == county.Id).ToList();
            int[] counts = [Of(Risen), Of(RisenMore), Of(Kept), Of(Fallen), Of(FallenMore), Of(First), Of(NoStar), Of(Suspended)];
            var all = own.Sum(m => m.Persons);
            rows.Add(new FormRow([rows.Count + 1, county.Name, all, .. counts.Select(count => (FormCell)count), all - counts.Sum()]));

            int Of(Func<Move, bool> which) => own.Where(which).Sum(m => m.Persons);
        }

        return CityHeads.Filled(await heads.Form("升降人数", "星级升降情况表", $"{year}年度", columns, stop), rows) with { Note = "单位：人" };
    }

    private static bool Risen(Move m) => m is { Outcome: OutcomeKind.Rated, IsFirst: false, Delta: 1 };

    private static bool RisenMore(Move m) => m is { Outcome: OutcomeKind.Rated, IsFirst: false, Delta: > 1 };

    private static bool Kept(Move m) => m is { Outcome: OutcomeKind.Rated, IsFirst: false, Delta: 0 };

    private static bool Fallen(Move m) => m is { Outcome: OutcomeKind.Rated, IsFirst: false, Delta: -1 };

    private static bool FallenMore(Move m) => m is { Outcome: OutcomeKind.Rated, IsFirst: false, Delta: < -1 };

    private static bool First(Move m) => m is { Outcome: OutcomeKind.Rated, IsFirst: true };

    private static bool NoStar(Move m) => m.Outcome == OutcomeKind.NoStar;

    private static bool Suspended(Move m) => m.Outcome == OutcomeKind.Suspended;
}
