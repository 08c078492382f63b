using System.Collections.Immutable;
using StarRating.Documents;

namespace StarRating.Policies;

/// <summary>What the types cannot say of a policy: ranges, references, uniqueness. Refused when a document is read.</summary>
internal static class PolicyChecks
{
    internal static void Refuse(PolicyDocument document)
    {
        Head(document);
        for (var i = 0; i < document.Profiles.Length; i++)
        {
            ProfileChecks.Refuse(document.Profiles[i], $"$.profiles[{i}]");
        }

        References(document);
    }

    private static void Head(PolicyDocument document)
    {
        Demand(string.Equals(document.Format, PolicyDocument.FormatName, StringComparison.Ordinal), "$.format", $"格式应为“{PolicyDocument.FormatName}”。");
        Demand(!string.IsNullOrWhiteSpace(document.Title), "$.title", "标题不能为空。");
        Demand(document.FirstYear is >= 1980 and <= 2200, "$.firstYear", "适用年度应在 1980 至 2200 之间。");
        Demand(!(document.LastYear < document.FirstYear), "$.lastYear", "最后适用年度不能早于最初适用年度。");
        Unique(document.Articles.Select(article => article.Id), "$.articles", "条款编号");
        Demand(document.Profiles.Length > 0, "$.profiles", "至少要有一类评定对象。");
        Unique(document.Profiles.Select(profile => profile.Id), "$.profiles", "评定对象编号");
        Procedure(document.Procedure?.Steps ?? []);
    }

    private static void Procedure(ImmutableArray<ProcedureStep> steps)
    {
        Unique(steps.Select(step => step.Id), "$.procedure.steps", "程序步骤代码");
        for (var i = 0; i < steps.Length; i++)
        {
            var (step, at) = (steps[i], $"$.procedure.steps[{i}]");
            Demand(!string.IsNullOrWhiteSpace(step.Name), $"{at}.name", "程序步骤名称不能为空。");
            Demand(step.Month is null or (>= 1 and <= 12), $"{at}.month", "月份应在 1 至 12 之间。");
            Demand(step.Day is null || (step.Month is not null && step.Day is >= 1 and <= 31), $"{at}.day", "日期应在 1 至 31 之间，并应填写月份。");
        }
    }

    /// <summary>
    /// What <see cref="Refuse"/> would refuse, one fault of each part of the document: of its head, of each profile, of the articles named.
    /// </summary>
    internal static void Collect(PolicyDocument document, Action<DocumentException> report)
    {
        Try(() => Head(document));
        for (var i = 0; i < document.Profiles.Length; i++)
        {
            var (profile, path) = (document.Profiles[i], $"$.profiles[{i}]");
            Try(() => ProfileChecks.Refuse(profile, path));
        }

        Try(() => References(document));

        void Try(Action part)
        {
            try
            {
                part();
            }
            catch (DocumentException fault)
            {
                report(fault);
            }
        }
    }

    /// <summary>What even a draft must have: articles and profiles that can be told apart.</summary>
    internal static void RefuseUnreadable(PolicyDocument document)
    {
        Demand(string.Equals(document.Format, PolicyDocument.FormatName, StringComparison.Ordinal), "$.format", $"格式应为“{PolicyDocument.FormatName}”。");
        Unique(document.Articles.Select(article => article.Id), "$.articles", "条款编号");
        Demand(document.Profiles.Length > 0, "$.profiles", "至少要有一类评定对象。");
        Unique(document.Profiles.Select(profile => profile.Id), "$.profiles", "评定对象编号");
    }

    internal static void Demand(bool condition, string path, string message)
    {
        if (!condition)
        {
            throw new DocumentException(message, path);
        }
    }

    internal static void Unique(IEnumerable<string> codes, string path, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            Demand(!string.IsNullOrWhiteSpace(code), path, $"{what}不能为空。");
            Demand(seen.Add(code), path, $"{what}“{code}”重复。");
        }
    }

    /// <summary>Every article that a setting names exists.</summary>
    private static void References(PolicyDocument document)
    {
        var articles = document.Articles.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var named in (document.Procedure?.Steps ?? []).Select(step => step.Article).Append(document.Procedure?.Article))
        {
            Demand(named is null || articles.Contains(named), "$.procedure", $"条款“{named}”不存在。");
        }

        for (var i = 0; i < document.Profiles.Length; i++)
        {
            foreach (var (article, place) in ArticlesOf(document.Profiles[i]))
            {
                Demand(article is null || articles.Contains(article), $"$.profiles[{i}].{place}", $"条款“{article}”不存在。");
            }
        }
    }

    private static IEnumerable<(string? Article, string Place)> ArticlesOf(Profile profile)
    {
        yield return (profile.Population.Article, "population.article");
        yield return (profile.Scale.Article, "scale.article");
        yield return (profile.Period.Article, "period.article");
        yield return (profile.Eligibility.Article, "eligibility.article");
        yield return (profile.Suspension.Article, "suspension.article");
        yield return (profile.Mode.SaidIn, "mode.article");
        yield return (profile.GradeStars?.Article, "gradeStars.article");
        yield return (profile.Tenure?.Article, "tenure.article");
        yield return (profile.Tenure?.GapArticle, "tenure.gapArticle");
        yield return (profile.Tenure?.ViolationArticle, "tenure.violationArticle");
        yield return (profile.Awards?.Article, "awards.article");
        yield return (profile.Adjustment?.Article, "adjustment.article");
        yield return (profile.Adjustment?.LimitArticle, "adjustment.limitArticle");
        yield return (profile.Pay?.Article, "pay.article");
        yield return (profile.Treatments?.Article, "treatments.article");
        foreach (var item in profile.Treatments?.Items ?? [])
        {
            yield return (item.Article, $"treatments.items（{item.Id}）");
        }

        yield return (profile.Assessment?.Article, "assessment.article");
        foreach (var theme in (profile.Mode as ThemesMode)?.Themes ?? [])
        {
            yield return (theme.Article, $"mode.themes（{theme.Code}）");
        }

        foreach (var change in (profile.Mode as WaitingMode)?.Changes ?? [])
        {
            yield return (change.Article, $"mode.changes（{change.Id}）");
        }

        foreach (var type in profile.GrantedStars)
        {
            yield return (type.Article, "grantedStars");
        }

        foreach (var rule in profile.Adjustment?.Rules ?? [])
        {
            yield return (rule.Article, $"adjustment.rules（{rule.Id}）");
        }

        foreach (var veto in profile.Vetoes)
        {
            yield return (veto.Article, $"vetoes（{veto.Id}）");
        }
    }
}
