using Microsoft.EntityFrameworkCore;
using StarRating.Application.Organization.Figures;
using StarRating.Application.Secretaries;
using StarRating.Data.Assessments;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Organization;

namespace StarRating.Application.Demonstration.Years;

/// <summary>村年度指标 of the counties with a supplement, and what their committees made of them: most decided, a few left for whoever looks at the demonstration.</summary>
internal static class CollectiveFigures
{
    /// <summary>In the county that is being rated, the figures of so many villages still wait to be confirmed, and so many decisions to be taken.</summary>
    private const int Left = 6;

    /// <summary>Figures of the year and the one before for every village, and the increment.</summary>
    public static async Task Enter(CountyYear year, DateOnly day, bool whole)
    {
        var staff = year.Officials.Staff.Name;
        year.Turn(year.Officials.Staff, day);
        var villages = await year.Db.Villages.AsNoTracking().Where(v => v.CountyId == year.County.Id && v.Kind != VillageKind.Virtual).OrderBy(v => v.Code).Select(v => v.Id).ToListAsync();
        var rows = new List<VillageFigure>();
        foreach (var (village, index) in villages.Select((id, i) => (id, i)))
        {
            var (before, now) = Incomes(index);
            var confirmed = whole || index >= Left;
            rows.Add(Row(village, CountySupplement.Income, year.Row.Year - 1, before, true));
            rows.Add(Row(village, CountySupplement.Income, year.Row.Year, now, confirmed));
            rows.Add(Row(village, CountySupplement.Increment, year.Row.Year, now - before, confirmed));
        }

        await year.Insert(rows);
        await year.Save<RecordFigures>("");

        VillageFigure Row(long village, string name, int of, decimal value, bool confirmed) => new()
        {
            CountyId = year.County.Id,
            VillageId = village,
            Name = name,
            Year = of,
            Value = value,
            EnteredBy = staff,
            EnteredAt = year.Now,
            ConfirmedBy = confirmed ? staff : "",
            ConfirmedAt = confirmed ? year.Now : null,
        };
    }

    /// <summary>The committee decides about those whose villages grew by half, and grants one 业绩星.</summary>
    public static async Task Decide(CountyYear year, DateOnly day, bool whole)
    {
        year.Turn(year.Officials.Staff, day);
        var villages = await year.Db.Villages.AsNoTracking().Where(v => v.CountyId == year.County.Id && v.Kind != VillageKind.Virtual).OrderBy(v => v.Code).Select(v => v.Id).ToListAsync();
        var grown = villages.Where((_, index) => Incomes(index) is var (before, now) && now >= before * 1.5m).ToHashSet();
        var asked = year.Members.Where(m => !m.Excluded && grown.Contains(m.VillageId)).ToList();
        foreach (var (member, index) in asked.SkipLast(whole ? 0 : Left).Select((m, i) => (m, i)))
        {
            year.Db.CommitteeDecisions.Add(Decision(year, member, index % 3 == 0 ? 0 : 1, day));
        }

        year.Db.GrantedStars.Add(new GrantedStar
        {
            CountyId = year.County.Id,
            SecretaryId = year.Members.First(m => !m.Excluded && !grown.Contains(m.VillageId)).SecretaryId,
            Year = year.Row.Year,
            TypeCode = CountySupplement.Merit,
            TypeName = "业绩星",
            Stars = 1,
            DecidedOn = day,
            DocumentNumber = $"县发〔{day.Year}〕9号",
            Reason = "汛期组织群众转移，无一人伤亡",
        });
        await year.Save<RecordCommitteeDecision>("县委常委会会议研究决定");
    }

    private static CommitteeDecision Decision(CountyYear year, CohortMember member, int value, DateOnly day) => new()
    {
        CountyId = year.County.Id,
        SecretaryId = member.SecretaryId,
        Year = year.Row.Year,
        RuleCode = CountySupplement.GrowthRule,
        RuleWords = $"{CountySupplement.Income}比上年增长达到50%",
        Value = value,
        DecidedOn = day,
        DocumentNumber = $"县委常委会会议纪要〔{day.Year}〕3号",
        Reason = value > 0 ? "增收项目长期稳定，带动群众增收" : "增长主要来自一次性收入，不作晋升",
    };

    /// <summary>The same on every machine: most villages grow a little, some fall, one of seventeen grows by half and more.</summary>
    private static (decimal Before, decimal Now) Incomes(int index)
    {
        var before = 80_000m + (index * 7919 % 320_000);
        var percent = index % 17 == 3 ? 55 + (index % 40) : (index * 31 % 36) - 6;
        return (before, decimal.Round(before * (100 + percent) / 100, 0));
    }
}
