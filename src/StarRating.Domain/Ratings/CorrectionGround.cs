namespace StarRating.Ratings;

/// <summary>What was wrong in a sealed rating (更正).</summary>
public enum CorrectionGround
{
    /// <summary>A post's dates, village or kind, a gap, a reason of leaving.</summary>
    [ChineseName("任职记录有误")] Service,

    /// <summary>An award was missing, or was recorded with a wrong level or date.</summary>
    [ChineseName("奖励记录有误")] Award,

    /// <summary>A sanction was missing, or was recorded with a wrong kind or date.</summary>
    [ChineseName("处分或清单事项有误")] Discipline,

    /// <summary>The year's score was added up or entered wrongly.</summary>
    [ChineseName("考核得分有误")] Score,

    /// <summary>The year's grade was given wrongly.</summary>
    [ChineseName("考核等次有误")] Grade,

    /// <summary>An objection was upheld after the year had taken effect.</summary>
    [ChineseName("异议（申诉）成立")] Objection,

    /// <summary>A sanction, a removal or an award was cancelled afterwards and the county applies it to the closed year.</summary>
    [ChineseName("处分、免职或奖励被撤销")] Overturned,

    /// <summary>Anything else; the reason says what.</summary>
    [ChineseName("其他事实有误")] Other,
}

/// <summary>On which day a correction reads what is decided over time (rating-rules.md section 2, "decidedOn is a fact").</summary>
public static class CorrectionGrounds
{
    /// <summary>
    /// A correction mends what was recorded wrongly, so revocations and cases count as they stood on the original day of decision;
    /// only where the cancelling itself is the ground are they read as they stand at the correction.
    /// </summary>
    public static bool ReadsRevocationsNow(this CorrectionGround ground) => ground == CorrectionGround.Overturned;
}
