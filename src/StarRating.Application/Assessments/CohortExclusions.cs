using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Assessments;

/// <summary>The reason why somebody is left out, in the office's words.</summary>
internal static class CohortExclusions
{
    public static string InWords(NotEligibleReason reason, RatingResult result, IReadOnlyList<AppointmentFacts> posts, DateOnly asOf) => reason switch
    {
        NotEligibleReason.ServiceTooShort or NotEligibleReason.NewTermTooShort => reason.InChinese() + Months(result),
        NotEligibleReason.NotInPost => Left(posts),
        NotEligibleReason.OutsidePopulation => Outside(posts, asOf),
        _ => reason.InChinese(),
    };

    private static string Months(RatingResult result) =>
        result.Trace.Select(line => line.Working).OfType<MonthsWorking>().LastOrDefault() is { } working
            ? $"（任职 {working.Months} 个月，须满 {working.Required} 个月）"
            : "";

    private static string Left(IReadOnlyList<AppointmentFacts> posts)
    {
        var last = posts.Where(a => a.End is not null).OrderBy(a => a.End).LastOrDefault();
        if (last is null)
        {
            return NotEligibleReason.NotInPost.InChinese();
        }

        var why = last.LeaveReason is { } leave ? $"（{leave.InChinese()}）" : "";
        return $"{last.End:yyyy-MM-dd}离任{why}，截至评定日不在任";
    }

    private static string Outside(IReadOnlyList<AppointmentFacts> posts, DateOnly asOf)
    {
        var held = posts.Where(a => CohortPlacement.IsHeldAt(a, asOf)).ToList();
        if (held.Count == 0)
        {
            return Left(posts);
        }

        if (held.Any(a => a.Post == Post.FirstSecretary))
        {
            return "驻村第一书记，不属于评定对象";
        }

        var names = string.Join("、", held.Select(a => (a.Acting ? "代理" : "") + a.Post.InChinese()).Distinct(StringComparer.Ordinal));
        return $"非评定职务（{names}），不属于评定对象";
    }
}
