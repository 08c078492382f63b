using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Ratings;
using StarRating.Application.Secretaries;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Ratings;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Reports;

/// <summary>导出星级评定审批表: one person on one page, with the boxes in which the office signs.</summary>
public sealed class ExportApprovalForm(StarRatingContext db, Session session, RatingExplanations explanations, PersonFileQueries files)
{
    private const int Columns = 6;

    public async Task<Workbook> Export(long ratingId, bool unmasked, CancellationToken stop = default)
    {
        var rating = await db.Ratings.AsNoTracking().Where(r => r.Id == ratingId).Select(r => new { r.SecretaryId, r.CountyId, r.TownshipId }).SingleOrDefaultAsync(stop)
            ?? throw new NotFound("rating");
        var star = await explanations.Of(ratingId, stop);
        var file = await files.File(rating.SecretaryId, withDiscipline: false, stop);
        using var book = new XLWorkbook();
        var sheet = SheetCells.Begin(book, "审批表", $"{star.Year}年度村（社区）党组织书记星级评定审批表", $"填报单位：{star.Result.TownshipName}", star.CountyName, Columns, wide: false);
        for (var i = 1; i <= Columns; i++)
        {
            sheet.Column(i).Width = 15;
        }

        var last = Fill(sheet, star, file, unmasked);
        SheetCells.Grid(sheet.Range(3, 1, last, Columns));
        sheet.PageSetup.PrintAreas.Add(1, 1, last, Columns);
        sheet.PageSetup.FitToPages(1, 1);
        session.Why.For<ExportApprovalForm>($"导出{star.Result.SecretaryName}{star.Year}年度审批表，身份证号{(unmasked ? "完整" : "掩码")}");
        db.RecordDone(nameof(Rating), ratingId, rating.CountyId, rating.TownshipId);
        await db.SaveChangesAsync(stop);
        return new($"{star.Result.SecretaryName}{star.Year}年度星级评定审批表.xlsx", SheetCells.Save(book));
    }

    private static int Fill(IXLWorksheet sheet, RatingExplanation star, PersonFile file, bool unmasked)
    {
        var person = file.Person;
        Line(sheet, 3, ("姓名", person.Name), ("性别", person.Sex == Sex.Male ? "男" : "女"), ("出生年月", person.BornOn?.ToString("yyyy-MM", null) ?? ""));
        Line(sheet, 4, ("民族", person.Ethnicity), ("入党时间", person.JoinedPartyOn?.ToString("yyyy-MM", null) ?? ""), ("一肩挑", star.Result.IsConcurrent ? "是" : "否"));
        Wide(sheet, 5, "身份证号", (unmasked ? person.IdNumber?.Reveal() : person.IdNumber?.Masked) ?? "", 24);
        Wide(sheet, 6, "所在村（社区）", $"{star.Result.TownshipName} {star.Result.VillageName}", 24);
        Line(sheet, 7, ("考核等次", star.Result.Grade ?? ""), ("上次星级", Stars(star.Result.OldStars)), ("本次结果", star.Result.Outcome == StarRating.Ratings.OutcomeKind.Rated ? Stars(star.Result.Stars) : star.Result.Outcome.InChinese()));
        var posts = string.Join("\n", file.Appointments.Where(a => a.VoidedAt is null)
            .Select(a => $"{a.StartsOn:yyyy-MM}至{a.EndsOn?.ToString("yyyy-MM", null) ?? "今"}　{a.VillageName}{a.Post.InChinese()}"));
        Wide(sheet, 8, "任职经历", posts, 90);
        Wide(sheet, 9, "奖励情况", string.Join("\n", file.Awards.Where(a => a.VoidedAt is null && a.RevokedOn is null).Select(a => $"{a.AwardedOn:yyyy-MM}　{a.Title}（{a.Level.InChinese()}）")), 60);
        Wide(sheet, 10, "星级构成", string.Join("\n", star.Steps.Select(s => $"{s.ArticleNumber} {s.Title}：{string.Join('　', new[] { s.Arithmetic, s.Effect, s.Running }.Where(part => part.Length > 0).Distinct(StringComparer.Ordinal))}".Trim())), 110);
        Wide(sheet, 11, "乡镇（街道）党（工）委意见", "\n\n　　　　　　　　　　　　　　（盖章）　　　年　　月　　日", 90);
        Wide(sheet, 12, "县（市、区）委组织部意见", "\n\n　　　　　　　　　　　　　　（盖章）　　　年　　月　　日", 90);
        Wide(sheet, 13, "备注", star.VerificationCode is { } code ? $"核验码 {code}" : "尚未生效", 24);
        return 13;
    }

    private static string Stars(int? stars) => stars switch { null => "", 0 => "零星级", { } n => $"{n}星" };

    private static void Line(IXLWorksheet sheet, int row, params (string Name, string Value)[] pairs)
    {
        for (var i = 0; i < pairs.Length; i++)
        {
            SheetCells.Text(sheet.Cell(row, (i * 2) + 1), pairs[i].Name);
            sheet.Cell(row, (i * 2) + 1).Style.Font.Bold = true;
            SheetCells.Text(sheet.Cell(row, (i * 2) + 2), pairs[i].Value);
        }

        sheet.Row(row).Height = 24;
    }

    private static void Wide(IXLWorksheet sheet, int row, string name, string value, double height)
    {
        SheetCells.Text(sheet.Cell(row, 1), name);
        sheet.Cell(row, 1).Style.Font.Bold = true;
        sheet.Cell(row, 1).Style.Alignment.WrapText = true;
        SheetCells.Text(sheet.Cell(row, 2), value);
        sheet.Range(row, 2, row, Columns).Merge().Style.Alignment.WrapText = true;
        sheet.Row(row).Height = height;
    }
}
