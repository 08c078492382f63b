using StarRating.Assessments;
using StarRating.Policies;
using StarRating.Treatments;

namespace StarRating.Application.Demonstration.Years;

/// <summary>
/// What two counties add to the sample policy from the present year on: a reward for the growth of collective income, a star that the committee grants, a
/// range in which it decides, and the deadlines of the stages. Everything else is the city's, word for word.
/// </summary>
internal static class CountySupplement
{
    public const string Income = "集体经济收入";

    public const string Increment = "集体经济收入增量";

    public const string Merit = "merit";

    public const string GrowthRule = "collective-growth";

    /// <summary>闻喜县, 新绛县.</summary>
    public static bool IsOf(string countyCode) => countyCode is "140823" or "140825";

    public static PolicyDocument Of(PolicyDocument sample, string county, int firstYear) => sample with
    {
        Title = $"{county}村（社区）党组织书记星级化管理实施细则",
        FirstYear = firstYear,
        Articles =
        [
            .. sample.Articles,
            Added("a25", "第二十五条", "村集体经济收入比上年增长50%以上的，由县委组织部提请县委研究，当年可以再晋升1星。"),
            Added("a26", "第二十六条", "在抢险救灾、重大项目建设中作出突出贡献的，经县委研究授予业绩星，每年最多1星。"),
            Added("a27", "第二十七条", "村集体经济收入增量3万元以上的，按增量分档给予奖励：3万至10万元按8%，10万至20万元按9%，20万至30万元按10%，30万元以上按12%，每村最多8万元，其中书记占30%，于次年10月发放。"),
            Added("a28", "第二十八条", "乡镇评分于次年1月底前完成，县级审核、评定等次于2月底前完成，评星和公示于3月底前完成。"),
        ],
        Profiles = [.. sample.Profiles.Select(With)],
        Procedure = new ProcedureSettings
        {
            Article = "a28",
            Steps =
            [
                Step("score", "乡镇（街道）评分上报", "乡镇（街道）党（工）委", 1, YearStage.Scoring),
                Step("check", "县级审核", "县委组织部", 2, YearStage.Checking),
                Step("grade", "评定等次", "县委组织部", 2, YearStage.Grading),
                Step("rate", "评定星级", "县委组织部", 3, YearStage.Rating),
                Step("notice", "公示", "县委组织部", 3, YearStage.Notice),
            ],
        },
    };

    private static Profile With(Profile profile) => profile with
    {
        GrantedStars = [new GrantedStarType { Article = "a26", Code = Merit, Name = "业绩星", Cap = 1 }],
        Adjustment = profile.Adjustment! with
        {
            Rules =
            [
                .. profile.Adjustment.Rules,
                new AdjustmentRule { Id = GrowthRule, Article = "a25", When = new FigureWithin { Name = Income, Growth = true, From = 50 }, Then = new CommitteeRange(0, 1) },
            ],
        },
        Pay = profile.Pay! with
        {
            Components =
            [
                .. profile.Pay.Components,
                new CollectiveReward
                {
                    Key = "collective", Name = "集体经济发展奖励", Article = "a27", Figure = Increment, PersonPercent = 30, VillageCap = 80_000, PaidMonth = 10,
                    Bands = [new RewardBand(30_000, 100_000, 8), new RewardBand(100_000, 200_000, 9), new RewardBand(200_000, 300_000, 10), new RewardBand(300_000, null, 12)],
                },
            ],
        },
    };

    private static Article Added(string id, string number, string text) => new() { Id = id, Number = number, Text = text };

    private static ProcedureStep Step(string id, string name, string by, int month, YearStage stage) => new() { Id = id, Name = name, By = by, Month = month, Stage = stage };
}
