using StarRating.Assessments;
using StarRating.Data.Assessments;

namespace StarRating.Application.Ratings;

/// <summary>What keeps a year from being rated, in words; asked by the page before and by the run itself.</summary>
internal static class RunGate
{
    public static string? Blocked(RatingYear year, int waitingForCommittee)
    {
        if (year.Stage != YearStage.Rating)
        {
            return $"{year.Year}年度现处于“{year.Stage.ChineseName()}”阶段，只有“评星”阶段可以评星。请先在“年度进度”页面办理。";
        }

        return waitingForCommittee > 0
            ? $"还有 {waitingForCommittee} 人并列待研究决定，不能评星。请先在“等次”页面录入研究决定。"
            : null;
    }
}
