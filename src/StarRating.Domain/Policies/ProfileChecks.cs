using System.Collections.Immutable;
using StarRating.Treatments;
using static StarRating.Policies.PolicyChecks;

namespace StarRating.Policies;

/// <summary>Ranges and uniqueness inside one profile.</summary>
internal static class ProfileChecks
{
    internal static void Refuse(Profile profile, string path)
    {
        Demand(profile.Population.Posts.Length > 0, $"{path}.population.posts", "至少要有一个职务。");
        Demand(profile.Population.Kinds.Length > 0, $"{path}.population.kinds", "至少要有一类单位。");
        Demand(profile.Scale.Lowest is >= 0 and <= 100, $"{path}.scale.lowest", "最低星级应在 0 至 100 之间。");
        Demand(profile.Scale.Highest >= profile.Scale.Lowest && profile.Scale.Highest <= 100, $"{path}.scale.highest", "最高星级应不低于最低星级，且不超过 100。");
        foreach (var range in profile.Scale.Ranges ?? [])
        {
            Demand(range.Posts is { IsDefaultOrEmpty: false }, $"{path}.scale.ranges", "按职务规定级别范围的，至少要有一个职务。");
            Demand(range.Lowest >= profile.Scale.Lowest && range.Highest <= profile.Scale.Highest && range.Lowest <= range.Highest,
                $"{path}.scale.ranges", $"按职务规定的级别范围应在 {profile.Scale.Lowest} 至 {profile.Scale.Highest} 之间，最低不高于最高。");
        }

        Period(profile.Period, $"{path}.period");
        Demand(profile.Eligibility.Months is >= 0 and <= 600, $"{path}.eligibility.months", "月数应在 0 至 600 之间。");
        Unique(profile.GradeStars?.Grades.Select(grade => grade.Grade) ?? [], $"{path}.gradeStars.grades", "等次");
        Stars(profile.GradeStars?.Grades.Select(grade => grade.Stars) ?? [], $"{path}.gradeStars.grades", least: 0);
        if (profile.Tenure is { } tenure)
        {
            Tenure(tenure, $"{path}.tenure");
        }

        if (profile.Awards is { } awards)
        {
            Stars(awards.Levels.Select(level => level.Stars), $"{path}.awards.levels", least: 0);
            Demand(!(awards.Cap < 0), $"{path}.awards.cap", "上限不能小于零。");
            Demand(awards.ValidYears is null or (>= 1 and <= 100), $"{path}.awards.validYears", "有效年数应在 1 至 100 之间。");
        }

        if (profile.Mode is BandMode band)
        {
            Demand(band.Bands.Length > 0, $"{path}.mode.bands", "至少要有一档。");
            Demand(band.Bands.Select(entry => entry.From).Distinct().Count() == band.Bands.Length, $"{path}.mode.bands", "各档下限不能相同。");
            Stars(band.Bands.Select(entry => entry.Stars), $"{path}.mode.bands", least: 0);
        }

        Treatments(profile.Treatments?.Items ?? [], $"{path}.treatments.items");
        ModeChecks.Refuse(profile, $"{path}.mode");
        Demand(profile.Scale.LevelNames is null || profile.Scale.LevelNames.Value.Length == profile.Scale.Highest - profile.Scale.Lowest + 1,
            $"{path}.scale.levelNames", $"等级名称应有 {profile.Scale.Highest - profile.Scale.Lowest + 1} 个，从最低一级起依次填写；不另起名称的请留空。");
        Unique(profile.GrantedStars.Select(type => type.Code), $"{path}.grantedStars", "授星种类");
        Stars(profile.GrantedStars.Select(type => type.Cap), $"{path}.grantedStars", least: 0);
        Unique(profile.Vetoes.Select(veto => veto.Id), $"{path}.vetoes", "一票否决编号");
        Unique(profile.ListedItems.Select(item => item.Code), $"{path}.listedItems", "清单事项编号");
        for (var i = 0; i < profile.Vetoes.Length; i++)
        {
            ConditionChecks.Refuse(profile.Vetoes[i].When, $"{path}.vetoes[{i}].when");
        }

        if (profile.Adjustment is { } adjustment)
        {
            Adjustment(adjustment, $"{path}.adjustment");
        }
    }

    private static void Treatments(ImmutableArray<TreatmentItem> items, string path)
    {
        Unique(items.Select(item => item.Id), path, "待遇代码");
        for (var i = 0; i < items.Length; i++)
        {
            var (item, at) = (items[i], $"{path}[{i}]");
            Demand(!string.IsNullOrWhiteSpace(item.Name), $"{at}.name", "待遇名称不能为空。");
            Demand(item.Years is >= 1 and <= 20, $"{at}.years", "连续年数应在 1 至 20 之间。");
            Demand(!(item.FromStars > item.ToStars), $"{at}.toStars", "最高星级不能低于最低星级。");
            Demand(item.LastsYears is null or (>= 1 and <= 60), $"{at}.lastsYears", "期限应在 1 至 60 年之间。");
            Demand(item.PermanentAfter is null or (>= 1 and <= 60), $"{at}.permanentAfter", "长期享受所需年数应在 1 至 60 之间。");
            if (item.When is { } when)
            {
                ConditionChecks.Refuse(when, $"{at}.when");
            }
        }
    }

    private static void Period(PeriodSettings period, string path)
    {
        Demand(period.EveryYears is >= 1 and <= 10, $"{path}.everyYears", "评定周期应在 1 至 10 年之间。");
        Demand(period.AsOfMonth is >= 1 and <= 12, $"{path}.asOfMonth", "月份应在 1 至 12 之间。");
        Demand(period.AsOfDay is >= 1 and <= 28, $"{path}.asOfDay", "日期应在 1 至 28 之间。");
        Demand(period.AfterNoStarMinus is >= 0 and <= 100, $"{path}.afterNoStarMinus", "扣减星数应在 0 至 100 之间。");
    }

    private static void Tenure(TenureSettings tenure, string path)
    {
        Demand(tenure.YearsPerStar is >= 1 and <= 60, $"{path}.yearsPerStar", "每星年数应在 1 至 60 之间。");
        Demand(tenure.BrokenYearsPerStar is null or (>= 1 and <= 60), $"{path}.brokenYearsPerStar", "累计每星年数应在 1 至 60 之间。");
        Demand(tenure.LongGap != LongGap.ContinuousOrBroken || tenure.BrokenYearsPerStar is not null, $"{path}.brokenYearsPerStar", "按连续或累计计算时，应填累计每星年数。");
        Demand(tenure.Table is not { } table || (!table.IsDefaultOrEmpty && table.All(line => line.Years is >= 1 and <= 60 && line.Stars is >= 1 and <= 100) && table.Zip(table.Skip(1)).All(pair => pair.First.Years < pair.Second.Years && pair.First.Stars < pair.Second.Stars)),
            $"{path}.table", "分别规定各年限星数的，年数应在 1 至 60 之间，星数在 1 至 100 之间，都应由少到多。");
        Demand(tenure.Table is null || tenure.LongGap != LongGap.ContinuousOrBroken, $"{path}.table", "分别规定各年限星数的，不能再按连续或累计计算。");
        Demand(tenure.BridgeMonths is >= 0 and <= 240, $"{path}.bridgeMonths", "间断月数应在 0 至 240 之间。");
        Demand(tenure.Maximum is null or (>= 0 and <= 100), $"{path}.maximum", "上限应在 0 至 100 之间。");
        Demand(tenure.Posts.Length > 0, $"{path}.posts", "至少要有一个职务。");
    }

    private static void Adjustment(AdjustmentSettings adjustment, string path)
    {
        Unique(adjustment.Rules.Select(rule => rule.Id), $"{path}.rules", "规则编号");
        Demand(adjustment.StepUp is null or (>= 0 and <= 100), $"{path}.stepUp", "升星幅度应在 0 至 100 之间。");
        Demand(adjustment.StepDown is null or (>= 0 and <= 100), $"{path}.stepDown", "降星幅度应在 0 至 100 之间。");
        for (var i = 0; i < adjustment.Rules.Length; i++)
        {
            var rule = adjustment.Rules[i];
            ConditionChecks.Refuse(rule.When, $"{path}.rules[{i}].when");
            var stars = rule.Then switch
            {
                AddStars add => Math.Abs(add.Stars),
                SetStars set => set.Stars,
                AtLeastStars least => least.Stars,
                AtMostStars most => most.Stars,
                CommitteeRange range when range.From <= range.To => Math.Max(Math.Abs(range.From), Math.Abs(range.To)),
                CommitteeRange => -1,
                _ => 0,
            };
            Demand(stars is >= 0 and <= 100, $"{path}.rules[{i}].then", "星数应在 0 至 100 之间，范围的下限不能大于上限。");
        }
    }

    private static void Stars(IEnumerable<int> stars, string path, int least) =>
        Demand(stars.All(number => number >= least && number <= 100), path, $"星数应在 {least} 至 100 之间。");
}
