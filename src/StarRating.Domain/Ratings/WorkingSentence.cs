using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StarRating.Policies;

namespace StarRating.Ratings;

/// <summary>The arithmetic of a line as it would be written on paper.</summary>
internal static class WorkingSentence
{
    internal static string Of(Working? working, TraceEffect effect) => working switch
    {
        null => "",
        MonthsWorking months => $"{Runs(months.Runs)}；共{months.Months}个月，{(months.Months >= months.Required ? "已满" : "未满")}{months.Required}个月",
        TenureWorking tenure => Tenure(tenure) + (effect is Added && tenure.NextOn is { } next ? $"；继续任职，{next:yyyy-MM-dd}可再加1星" : ""),
        AwardWorking awards => Awards(awards, effect),
        TimesWorking times when times.Times == 1 => Signed(times.Each),
        TimesWorking times => $"{times.Times} × ({Signed(times.Each)}) = {Signed(times.Times * times.Each)}",
        LimitWorking limit => $"合计{Signed(limit.Sum)}，限{Limit(limit)}，计{Signed(limit.Result)}",
        BoundsWorking bounds => (bounds.Value > bounds.Highest
            ? $"{bounds.Value}超过最高{bounds.Highest}星"
            : $"{(bounds.Value < 0 ? Signed(bounds.Value) : bounds.Value)}低于最低{bounds.Lowest}星") + (effect is Put put ? $"，取{put.Stars}" : ""),
        BandWorking band => Band(band),
        LessWorking less => $"{less.From} − {less.Less} = {less.From - less.Less}",
        ThemeWorking { Score: { } score } theme => $"得分{PolicyWords.Number(score)}，{(score >= theme.Pass ? "达到" : "未达到")}{PolicyWords.Number(theme.Pass)}分",
        ThemeWorking theme => $"没有得分，要求{PolicyWords.Number(theme.Pass)}分",
        ThemesWorking { Items.IsEmpty: true } => "没有达到要求的主题星",
        ThemesWorking themes => $"{string.Join(" + ", themes.Items.Select(item => item.Stars))} = {themes.Stars}",
        WaitingWorking waiting => $"{waiting.Since:yyyy-MM-dd}至{waiting.Until:yyyy-MM-dd} {waiting.Months}个月" + (waiting.Credit > 0 ? $"，缩短{waiting.Credit}个月" : "")
            + $"，{(waiting.Months + waiting.Credit >= waiting.Required ? "已满" : "未满")}{waiting.Required}个月",
        _ => throw new ArgumentOutOfRangeException(nameof(working)),
    };

    private static string Tenure(TenureWorking tenure)
    {
        var text = new StringBuilder(Runs(tenure.Runs));
        var how = tenure.LongGap == LongGap.LongestRun ? "最长一段" : tenure.Runs.Length > 1 ? "合计" : "共";
        text.Append(CultureInfo.InvariantCulture, $"；{how}{tenure.Months}个月，满{tenure.Years}年");
        if (tenure.LongGap == LongGap.ContinuousOrBroken)
        {
            text.Append(CultureInfo.InvariantCulture, $"；连续每满{tenure.YearsPerStar}年或累计每满{tenure.BrokenYearsPerStar}年1星，计{tenure.Stars}星");
        }
        else if (tenure.Table is { } table)
        {
            text.Append(table.LastOrDefault(line => line.Years <= tenure.Years) is { } reached
                ? string.Create(CultureInfo.InvariantCulture, $"；满{reached.Years}年的计{reached.Stars}星") : "；未满最低年限");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"；{tenure.Years} ÷ {tenure.YearsPerStar} 取整 = {tenure.Years / tenure.YearsPerStar}星");
        }

        if (tenure.Maximum is { } most && tenure.Stars == most)
        {
            text.Append(CultureInfo.InvariantCulture, $"，以{most}星为限");
        }

        if (tenure.Before > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"；上次评定时已计{tenure.Before}星，{tenure.Stars} − {tenure.Before} = {Math.Max(0, tenure.Stars - tenure.Before)}");
        }

        return text.ToString();
    }

    private static string Runs(ImmutableArray<ServiceRun> runs)
    {
        if (runs.Length == 0)
        {
            return "没有可计算的任职时间";
        }

        var text = new StringBuilder();
        foreach (var run in runs)
        {
            text.Append(text.Length > 0 ? "，" : "");
            text.Append(CultureInfo.InvariantCulture, $"{run.Start:yyyy-MM-dd}至{run.End:yyyy-MM-dd}");
            text.Append(run.Uncounted > 0 ? string.Create(CultureInfo.InvariantCulture, $"（扣除{run.Uncounted}天）") : "");
            text.Append(CultureInfo.InvariantCulture, $" {run.Months}个月");
        }

        return text.ToString();
    }

    private static string Awards(AwardWorking awards, TraceEffect effect)
    {
        var text = new StringBuilder(string.Join(" + ", awards.Items.Select(item => $"{item.Level.InChinese()}{item.Stars}")));
        text.Append(CultureInfo.InvariantCulture, $"，{awards.Combine.InChinese()}");
        text.Append(awards.Cap is { } cap ? string.Create(CultureInfo.InvariantCulture, $"、最多{cap}星") : "");
        text.Append(CultureInfo.InvariantCulture, $" = {awards.Stars}星");
        if (awards.Held > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"；已有{awards.Held}星，增{(effect is Added added ? added.Stars : 0)}星");
        }

        return text.ToString();
    }

    private static string Band(BandWorking band)
    {
        var scores = string.Join("、", band.Scores.Select(PolicyWords.Number));
        var combined = band.Scores.Length > 1 ? $"，{band.Combine.InChinese()} {PolicyWords.Number(band.Score)}" : "";
        return $"得分{scores}{combined}，" + (band.From is { } from ? $"达到{PolicyWords.Number(from)}分，{band.Stars}星" : "未达到最低档");
    }

    private static string Limit(LimitWorking limit) => limit.Sum > 0 ? $"升{limit.Up}星以内" : $"降{limit.Down}星以内";

    private static string Signed(int stars) => OutcomeSentence.Signed(stars);
}
