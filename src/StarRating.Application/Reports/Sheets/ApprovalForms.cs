using Microsoft.EntityFrameworkCore;
using StarRating.Application.Ratings;
using StarRating.Application.Secretaries;
using StarRating.Data;

namespace StarRating.Application.Reports;

/// <summary>One person's 审批表: who, the result, the posts and honours behind it, how the star is made, and where the office signs.</summary>
public sealed class ApprovalForms(StarRatingContext db, RatingExplanations explanations, PersonFileQueries files)
{
    private const int ColumnCount = 6;

    private const string Seal = "\n\n　　　　　　　　　　　　　　（盖章）　　　年　　月　　日";

    private static readonly IReadOnlyList<FormColumn> Columns = [.. Enumerable.Repeat(new FormColumn(15), ColumnCount)];

    public async Task<OfficeForm> Of(long ratingId, bool unmasked, CancellationToken stop = default)
    {
        var secretary = await db.Ratings.AsNoTracking().Where(r => r.Id == ratingId).Select(r => (long?)r.SecretaryId).SingleOrDefaultAsync(stop)
            ?? throw new NotFound("rating");
        var star = await explanations.Of(ratingId, stop);
        var file = await files.File(secretary, withDiscipline: false, stop);
        return new OfficeForm
        {
            Name = star.Result.SecretaryName,
            Volume = star.Result.TownshipName,
            RecordId = ratingId,
            Title = $"{star.Year}年度村（社区）党组织书记星级评定审批表",
            Unit = star.Result.TownshipName,
            Note = star.CountyName,
            Wide = false,
            Signed = false,
            OnePage = true,
            Columns = Columns,
            Groups = [new FormGroup("", [.. Rows(star, file, unmasked)])],
        };
    }

    private static IEnumerable<FormRow> Rows(RatingExplanation star, PersonFile file, bool unmasked)
    {
        var (person, result) = (file.Person, star.Result);
        yield return Pairs(("姓名", person.Name), ("性别", person.Sex.InChinese()), ("出生年月", StarWords.Month(person.BornOn)));
        yield return Pairs(("民族", person.Ethnicity), ("入党时间", StarWords.Month(person.JoinedPartyOn)), ("一肩挑", result.IsConcurrent ? "是" : "否"));
        yield return Long("身份证号", (unmasked ? person.IdNumber?.Reveal() : person.IdNumber?.Masked) ?? "", 24);
        yield return Long("所在村（社区）", $"{result.TownshipName} {result.VillageName}", 24);
        yield return Pairs(("考核等次", result.Grade ?? ""), ("上次星级", StarWords.Of(result.OldOutcome, result.OldStars)), ("本次结果", StarWords.Of(result.Outcome, result.Stars)));
        yield return Long("任职经历", string.Join("\n", file.Appointments.Where(a => a.VoidedAt is null)
            .Select(a => $"{a.StartsOn:yyyy-MM}至{a.EndsOn?.ToString("yyyy-MM", null) ?? "今"}　{a.VillageName}{a.Post.InChinese()}")), 90);
        yield return Long("奖励情况", string.Join("\n", file.Awards.Where(a => a.VoidedAt is null && a.RevokedOn is null)
            .Select(a => $"{a.AwardedOn:yyyy-MM}　{a.Title}（{a.Level.InChinese()}）")), 60);
        yield return Long("星级构成", string.Join("\n", star.Steps.Select(Step)), 110);
        yield return Long("乡镇（街道）党（工）委意见", Seal, 90);
        yield return Long("县（市、区）委组织部意见", Seal, 90);
        yield return Long("备注", star.VerificationCode is { } code ? $"核验码 {code}" : "尚未生效", 24);
    }

    private static string Step(ExplanationStep step) =>
        $"{step.ArticleNumber} {step.Title}：{string.Join('　', new[] { step.Arithmetic, step.Effect, step.Running }.Where(part => part.Length > 0).Distinct(StringComparer.Ordinal))}".Trim();

    private static FormRow Pairs(params (string Label, string Value)[] pairs) =>
        new([.. pairs.SelectMany(pair => new[] { new FormCell(pair.Label) { IsLabel = true }, new FormCell(pair.Value) { Code = FieldCode.Of(pair.Label) } })]) { Height = 24 };

    private static FormRow Long(string label, string value, double height) =>
        new([new FormCell(label) { IsLabel = true }, new FormCell(value) { Span = ColumnCount - 1, Code = FieldCode.Of(label) }]) { Height = height };
}
