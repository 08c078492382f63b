using StarRating.Organization;

namespace StarRating.Policies.Reviewing;

/// <summary>Rules that can never fire, limits that can never bind, rules that contradict each other.</summary>
internal static class ReachChecks
{
    internal static IEnumerable<PolicyFinding> Of(ProfileView view) =>
        NeverHolds(view).Concat(Contradicting(view)).Concat(OutOfScale(view)).Concat(NeverBinds(view));

    private static IEnumerable<PolicyFinding> NeverHolds(ProfileView view)
    {
        foreach (var (path, what, when) in view.Conditions())
        {
            if (Impossible(view, when) is { } why)
            {
                yield return Warning("rules.never-fires", path, $"{what}“{when.Sentence(view.Words)}”永远不会成立：{why}");
            }
        }
    }

    /// <summary>Why a condition can never hold; null when it may.</summary>
    private static string? Impossible(ProfileView view, Condition condition) => condition switch
    {
        AnyOf { Of.IsEmpty: true } => "没有列出任何一项",
        AnyOf any => any.Of.All(part => Impossible(view, part) is not null) ? Impossible(view, any.Of[0]) : null,
        AllOf all => all.Of.Select(part => Impossible(view, part)).FirstOrDefault(why => why is not null) ?? Disjoint(all),
        CategoryIs category when !category.Categories.Any(known => Fits(view, known)) => "这一评定类别没有这类村（社区）",
        HoldsPost post when view.Profile.Population.Excluded.Intersect(post.Posts).Any() => "担任该职务的不参加评定",
        ScoreWithin { From: { } from } when view.Profile.Assessment is { AllowOverMax: false } assessment && from > assessment.Scale => $"总分最高{Figures.Text(assessment.Scale)}分",
        ScoreWithin { Below: <= 0 } => "得分不会低于0分",
        _ => null,
    };

    /// <summary>Grades or scores that exclude each other in one year.</summary>
    private static string? Disjoint(AllOf all)
    {
        var grades = all.Of.OfType<GradeIs>().ToList();
        if (grades.Count > 1 && !grades.Select(grade => grade.Grades.AsEnumerable()).Aggregate((a, b) => a.Intersect(b)).Any())
        {
            return "同一年度的考核等次不可能同时为这几项";
        }

        var scores = all.Of.OfType<ScoreWithin>().ToList();
        return scores.Count > 1 && scores.Max(score => score.From ?? decimal.MinValue) >= scores.Min(score => score.Below ?? decimal.MaxValue)
            ? "得分不可能同时在这几个范围内" : null;
    }

    private static bool Fits(ProfileView view, VillageCategory category) =>
        view.Profile.Population.Kinds.Contains(category == VillageCategory.UrbanCommunity ? VillageKind.Community : VillageKind.Village);

    private static IEnumerable<PolicyFinding> Contradicting(ProfileView view)
    {
        var rules = view.Profile.Adjustment?.Rules ?? [];
        for (var i = 0; i < rules.Length; i++)
        {
            for (var j = i + 1; j < rules.Length; j++)
            {
                var (a, b) = (rules[i], rules[j]);
                if (a.When.Sentence(view.Words) != b.When.Sentence(view.Words) || Equals(a.Then, b.Then)) continue;
                var opposite = (a.Then, b.Then) switch
                {
                    (AddStars x, AddStars y) => Math.Sign(x.Stars) != Math.Sign(y.Stars),
                    (SetStars, SetStars) => true,
                    (ToNoStar, AddStars { Stars: > 0 } or SetStars or AtLeastStars) or (AddStars { Stars: > 0 } or SetStars or AtLeastStars, ToNoStar) => true,
                    (NoRise, AddStars { Stars: > 0 }) or (AddStars { Stars: > 0 }, NoRise) => true,
                    (NoFall, AddStars { Stars: < 0 }) or (AddStars { Stars: < 0 }, NoFall) => true,
                    _ => false,
                };
                if (opposite)
                {
                    yield return new(FindingSeverity.Error, "rules.contradiction", view.PathOfRule(b.Id),
                        $"同样是“{b.When.Sentence(view.Words)}”，一条规则{EffectWords.Of(a.Then)}，另一条{EffectWords.Of(b.Then)}，互相矛盾", $"一名{b.When.Sentence(view.Words)}的{view.Profile.Name}");
                }
            }
        }
    }

    private static IEnumerable<PolicyFinding> OutOfScale(ProfileView view)
    {
        var scale = view.Profile.Scale;
        foreach (var rule in view.Profile.Adjustment?.Rules ?? [])
        {
            var finding = rule.Then switch
            {
                SetStars { Stars: var n } when n < scale.Lowest || n > scale.Highest => (FindingSeverity.Error, $"定为{n}星，不在{scale.Lowest}至{scale.Highest}星之内"),
                AtLeastStars { Stars: var n } when n > scale.Highest => (FindingSeverity.Error, $"不低于{n}星，超过最高星级{scale.Highest}星"),
                AtLeastStars { Stars: var n } when n <= scale.Lowest => (FindingSeverity.Warning, $"不低于{n}星，最低星级即为{scale.Lowest}星，这条规则不起作用"),
                AtMostStars { Stars: var n } when n >= scale.Highest => (FindingSeverity.Warning, $"不高于{n}星，最高星级即为{scale.Highest}星，这条规则不起作用"),
                AddStars { Stars: 0 } => (FindingSeverity.Error, "加减0星，没有任何结果"),
                CommitteeRange range when range.From > range.To => (FindingSeverity.Error, "研究确定的范围，最少大于最多"),
                _ => default((FindingSeverity, string)?),
            };
            if (finding is var (severity, text))
            {
                yield return new(severity, "rules.out-of-scale", view.PathOfRule(rule.Id), $"“{rule.When.Sentence(view.Words)}”的，{text}");
            }
        }

        if (view.Profile.Mode is BandMode band)
        {
            foreach (var outside in band.Bands.Where(entry => entry.Stars < scale.Lowest || entry.Stars > scale.Highest))
            {
                yield return new(FindingSeverity.Error, "bands.out-of-scale", $"{view.Path}.mode", $"{Figures.Text(outside.From)}分以上定{outside.Stars}星，不在{scale.Lowest}至{scale.Highest}星之内");
            }
        }
    }

    private static IEnumerable<PolicyFinding> NeverBinds(ProfileView view)
    {
        var profile = view.Profile;
        if (profile.Tenure is { Table: { Length: > 0 } table, Maximum: { } limit } && limit >= table[^1].Stars)
        {
            yield return Warning("tenure.limit-never-binds", $"{view.Path}.tenure", $"任职年限最多计{table[^1].Stars}星，{limit}星的上限不会起作用");
        }

        if (profile.Tenure is { Table: null, Maximum: { } most } tenure && most * tenure.YearsPerStar > 60)
        {
            yield return Warning("tenure.limit-never-binds", $"{view.Path}.tenure", $"任职年限最多{most}星，须任职满{most * tenure.YearsPerStar}年才会达到，这一上限不会起作用");
        }

        if (profile.Awards is { Combine: AwardCombine.HighestOnly, Cap: { } cap } awards && awards.Levels.Length > 0 && cap >= awards.Levels.Max(level => level.Stars))
        {
            yield return Warning("awards.cap-never-binds", $"{view.Path}.awards", $"奖励只计最高一项，最多也只有{awards.Levels.Max(level => level.Stars)}星，{cap}星的上限不会起作用");
        }

        if (profile.Adjustment is not { } adjustment) yield break;
        var bound = adjustment.Rules.Where(rule => !rule.BeyondStepLimit && !rule.EachTime).Select(rule => rule.Then).ToList();
        var open = adjustment.Rules.Any(rule => rule is { BeyondStepLimit: false, EachTime: true } || (rule is { BeyondStepLimit: false, Then: CommitteeRange }));
        var (rise, fall) = (Total(adjustment, bound.OfType<AddStars>().Where(add => add.Stars > 0).Select(add => add.Stars)), Total(adjustment, bound.OfType<AddStars>().Where(add => add.Stars < 0).Select(add => -add.Stars)));
        var otherRises = profile.Tenure is { AccruesYearly: true } || profile.Awards is { AccruesYearly: true } || profile.GrantedStars.Length > 0;
        if (adjustment.StepUp is { } up && !open && !otherRises && up > rise)
        {
            yield return Warning("adjustment.limit-never-binds", $"{view.Path}.adjustment", $"一年最多升{up}星，各条规则合计最多只升{rise}星，这一限制不会起作用");
        }

        if (adjustment.StepDown is { } down && !open && down > fall)
        {
            yield return Warning("adjustment.limit-never-binds", $"{view.Path}.adjustment", $"一年最多降{down}星，各条规则合计最多只降{fall}星，这一限制不会起作用");
        }
    }

    private static int Total(AdjustmentSettings adjustment, IEnumerable<int> stars)
    {
        var list = stars.ToList();
        return list.Count == 0 ? 0 : adjustment.Combine == RuleCombine.Sum ? list.Sum() : list.Max();
    }

    private static PolicyFinding Warning(string code, string path, string text) => new(FindingSeverity.Warning, code, path, text);
}
