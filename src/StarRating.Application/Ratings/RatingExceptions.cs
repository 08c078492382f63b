using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>
/// Why a result waits for people: what the engine flagged, and what nobody should learn from a list: no star, a suspension, a
/// grade that was changed by hand, and a person whom the frozen cohort left out but the present facts would let in.
/// </summary>
internal static class RatingExceptions
{
    public static string Of(RatedMember rated, bool gradeIsManual)
    {
        var reasons = rated.Result.Exceptions.Select(exception => exception.Kind.InChinese()).Distinct(StringComparer.Ordinal).ToList();
        switch (rated.Result.Outcome)
        {
            case NoStar noStar:
                reasons.Add($"不定星级（{noStar.Reason.InChinese()}），需核实依据");
                break;
            case Suspended suspended:
                reasons.Add($"暂缓评定（{suspended.Reason.InChinese()}），需核实案件状态");
                break;
        }

        if (gradeIsManual)
        {
            reasons.Add("年度考核等次经人工调整");
        }

        if (rated.Facts.Member.Excluded && rated.Result.Outcome is not NotEligible)
        {
            reasons.Add($"名单冻结时未列入评定对象（{rated.Facts.Member.ExclusionReason}），现有任职记录与之不符");
        }

        return string.Join("；", reasons);
    }
}
