using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Treatments;

namespace StarRating.Policies.Drafting;

/// <summary>Which settings stand by themselves under an article, and in which lists. The rest is edited inside them.</summary>
internal static class PolicySections
{
    internal static ImmutableArray<((string Name, bool Optional) Member, Type Type)> OfProfile { get; } =
    [
        (("population", false), typeof(PopulationSettings)), (("scale", false), typeof(ScaleSettings)), (("period", false), typeof(PeriodSettings)),
        (("eligibility", false), typeof(EligibilitySettings)), (("suspension", false), typeof(SuspensionSettings)),
        (("assessment", true), typeof(AssessmentSettings)), (("ballots", true), typeof(BallotsSettings)), (("mode", false), typeof(RatingMode)),
        (("gradeStars", true), typeof(GradeStarSettings)), (("tenure", true), typeof(TenureSettings)), (("awards", true), typeof(AwardSettings)),
        (("adjustment", true), typeof(AdjustmentSettings)), (("pay", true), typeof(PaySettings)),
        (("treatments", true), typeof(TreatmentSettings)),
    ];

    /// <summary>The lists of a setting whose items stand by themselves.</summary>
    internal static ImmutableArray<(string Name, Type Type, string Title)> ListsOf(Type type) => type switch
    {
        _ when type == typeof(Profile) => [("grantedStars", typeof(GrantedStarType), "研究授星"), ("vetoes", typeof(VetoItem), "一票否决")],
        _ when type == typeof(AssessmentSettings) => [("channels", typeof(AssessmentNode), "评价渠道")],
        _ when type == typeof(BallotsSettings) => [("ballots", typeof(BallotSettings), "民主评议")],
        _ when type == typeof(AdjustmentSettings) => [("rules", typeof(AdjustmentRule), "调星规则")],
        _ when type == typeof(PaySettings) => [("components", typeof(PayComponent), "报酬项目"), ("deductions", typeof(DeductionRule), "扣减规定")],
        _ when type == typeof(TreatmentSettings) => [("items", typeof(TreatmentItem), "待遇")],
        _ => [],
    };

    internal static string TitleOf(Type type) => type == typeof(RatingMode) ? "定星方式" : SettingForms.Of(type).Title;
}
