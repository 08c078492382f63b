using System.Globalization;
using StarRating.Policies;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>The arithmetic of a line as it is done with a pencil.</summary>
internal static class WorkingWords
{
    public static string Of(Working? working) => working switch
    {
        null => "",
        MonthsWorking months => $"{Runs([.. months.Runs])}{months.Months} 个月，要求满 {months.Required} 个月",
        TenureWorking tenure => Tenure(tenure),
        AwardWorking awards => Awards(awards),
        TimesWorking times => times.Times == 1 ? "" : $"{times.Times} 次 × {TraceChanges.Signed(times.Each)}",
        LimitWorking limit => $"合计 {TraceChanges.Signed(limit.Sum)}，一年最多{Limit(limit)}，按 {TraceChanges.Signed(limit.Result)}",
        BoundsWorking bounds => $"{bounds.Value} 星，最低 {bounds.Lowest} 星，最高 {bounds.Highest} 星",
        BandWorking band => $"{Number(band.Score)} 分{(band.From is { } from ? $"，达到 {Number(from)} 分" : "，低于各档")}",
        LessWorking less => $"{less.From} − {less.Less} = {less.From - less.Less}",
        _ => "",
    };

    private static string Tenure(TenureWorking tenure)
    {
        var stars = $"{Runs([.. tenure.Runs])}{tenure.Months} 个月 = 满 {tenure.Years} 年；{tenure.Years} ÷ {tenure.YearsPerStar} 取整 = {tenure.Stars} 星";
        if (tenure.Maximum is { } maximum && tenure.Stars == maximum)
        {
            stars += $"（最多 {maximum} 星）";
        }

        if (tenure.Before > 0)
        {
            stars += $"，以前已计 {tenure.Before} 星";
        }

        return tenure.NextOn is { } next ? $"{stars}；继续任职，{FactWords.Date(next)} 可再加 1 星" : stars;
    }

    private static string Awards(AwardWorking awards)
    {
        var items = string.Join(awards.Combine == AwardCombine.HighestOnly ? "、" : " + ", awards.Items.Select(item => item.Stars));
        var text = awards.Items.Length == 0 ? "无计星奖励" : $"{items} = {awards.Stars} 星".Replace($"{awards.Stars} = {awards.Stars} 星", $"{awards.Stars} 星", StringComparison.Ordinal);
        if (awards.Cap is { } cap)
        {
            text += $"（最多 {cap} 星）";
        }

        return awards.Held > 0 ? $"{text}，以前已计 {awards.Held} 星" : text;
    }

    /// <summary>Several runs are added up in view; one run is the number itself.</summary>
    private static string Runs(ServiceRun[] runs) =>
        runs.Length < 2 ? "" : string.Join(" + ", runs.Select(run => run.Months)) + " = ";

    private static string Limit(LimitWorking limit) => (limit.Up, limit.Down) switch
    {
        ({ } up, { } down) => $"升 {up} 星、降 {down} 星",
        ({ } up, null) => $"升 {up} 星",
        (null, { } down) => $"降 {down} 星",
        _ => "",
    };

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
