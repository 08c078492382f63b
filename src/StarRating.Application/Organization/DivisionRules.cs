using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Organization;

namespace StarRating.Application.Organization;

/// <summary>What must hold before a division ends or changes hands, for forms and imports alike.</summary>
internal static class DivisionRules
{
    public static string EndsBeforeItBegan(DateOnly from) => $"撤销日期须晚于设立日期 {from:yyyy-MM-dd}。";

    public static string StillInPost(IEnumerable<string> people, DateOnly day) =>
        $"{string.Join("、", people)} 在 {day:yyyy-MM-dd} 仍在该村任职。请先在“书记名册”中办理离任或调整，再撤销。";

    public static string NameTaken(string place, string name) => $"“{place}”已有“{name}”，请核对名称。";

    public static string CodeTaken(string code) => $"代码 {code} 已被使用，请核对。";

    /// <summary>A village's code begins with its township's.</summary>
    public static string? CodeProblem(string code, Township township) => code.StartsWith(township.Code, StringComparison.Ordinal)
        ? null
        : $"代码前九位须与“{township.Name}”的代码 {township.Code} 一致。";

    /// <summary>
    /// The years that go on with the structure they were frozen with, by township and village: who enters the scores of a village must see it
    /// until its year is in effect, so it neither changes hands nor loses its township before.
    /// </summary>
    public static async Task<IReadOnlyList<UnderWay>> YearsUnderWay(StarRatingContext db, CancellationToken stop) =>
        await db.CohortMembers.AsNoTracking()
            .Where(member => member.RatingYear.CohortFrozenAt != null && member.RatingYear.Stage != YearStage.InEffect && member.RatingYear.Stage != YearStage.Archived)
            .Select(member => new UnderWay(member.RatingYear.Year, member.TownshipId, member.VillageId)).Distinct().ToListAsync(stop);

    /// <param name="Year">The assessed year.</param>
    /// <param name="TownshipId">Where the village lay when the cohort was frozen.</param>
    /// <param name="VillageId">The village.</param>
    internal sealed record UnderWay(int Year, long TownshipId, long VillageId)
    {
        public string Words => $"{Year}年度的评定还没有生效，仍按原来的乡镇（街道）进行。请在该年度生效后再登记，日期仍可写实际日期。";
    }
}
