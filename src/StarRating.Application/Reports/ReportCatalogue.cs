using StarRating.Data.Access;

namespace StarRating.Application.Reports;

/// <summary>All reports, in the order of the year. A new one is a class of its own and a line here.</summary>
public static class ReportCatalogue
{
    public static IReadOnlyList<ReportInfo> All { get; } =
    [
        new("roster", "花名册", "现任书记、主任的基本情况和最近星级，按乡镇（街道）排列。", Function.SecretariesSee, ReportPeriod.Today, typeof(RosterReport)) { ByTownship = true, HoldsIdNumbers = true, HasCityList = true },
        new("honours", "荣誉登记表", "个人和所在村（社区）获得的荣誉：名称、级别、授予单位、时间和文号。", Function.SecretariesSee, ReportPeriod.Today, typeof(HonourReport)) { ByTownship = true },
        new("service", "任职年限认定表", "逐人列出认定的任职经历、月数、整年数和年限星级，可由本人签字。", Function.SecretariesSee, ReportPeriod.RatingYear, typeof(ServiceReport)) { ByTownship = true },
        new("scores", "量化考核打分表", "各项指标得分、各渠道得分、总分和等次，按评定类别分表。", Function.ScoresSee, ReportPeriod.RatingYear, typeof(ScoreReport)) { ByTownship = true },
        new("summary", "星级评定汇总表", "全县逐人的得分、等次、上次和本次星级，有小计、合计。", Function.RatingsSee, ReportPeriod.RatingYear, typeof(SummaryReport)) { ByTownship = true, HoldsIdNumbers = true },
        new("approval", "星级评定审批表", "一人一页，供乡镇（街道）和县（市、区）签章；一个乡镇一个工作簿，一人一张表。", Function.RatingsSee, ReportPeriod.RatingYear, typeof(ApprovalReport)) { ByTownship = true, HoldsIdNumbers = true, IsByPerson = true },
        new("notice", "公示名单", "公示的评定结果名单，不含身份证号。", Function.NoticesSee, ReportPeriod.RatingYear, typeof(NoticeReport)) { ByTownship = true },
        new("pay", "报酬发放表", "一个月的应发、补发、扣回和合计，附构成与依据。", Function.PaySee, ReportPeriod.PayMonth, typeof(PayReport)) { ByTownship = true },
        new("cost", "年度经费表", "全年各月报酬，按乡镇（街道）汇总。", Function.PaySee, ReportPeriod.PayYear, typeof(CostReport)),
        new("stars", "星级分布表", "各县（市、区）各星级人数、平均星级。", Function.CitySee, ReportPeriod.RatingYear, typeof(StarsReport)) { IsOfCity = true },
        new("movement", "星级升降情况表", "上次星级与本次星级对照，以及各县（市、区）升、平、降人数。", Function.CitySee, ReportPeriod.RatingYear, typeof(MovementReport)) { IsOfCity = true },
        new("progress", "工作进度表", "各县（市、区）所处阶段、乡镇上报审核情况、公示起止时间。", Function.CitySee, ReportPeriod.RatingYear, typeof(ProgressReport)) { IsOfCity = true },
        new("conformity", "等次比例执行情况表", "各县（市、区）各等次人数，对照政策规定的名额，标出超出的单位。", Function.CitySee, ReportPeriod.RatingYear, typeof(ConformityReport)) { IsOfCity = true },
        new("city-cost", "全市经费表", "各县（市、区）各月报酬、人数和人均。", Function.CitySee, ReportPeriod.PayYear, typeof(CityCostReport)) { IsOfCity = true },
    ];

    public static ReportInfo Find(string key) => All.FirstOrDefault(report => report.Key == key) ?? throw new NotFound("report");
}
