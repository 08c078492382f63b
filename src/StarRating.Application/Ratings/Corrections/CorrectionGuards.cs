using StarRating.Application.Notices;
using StarRating.Data.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>What every act on a correction asks first.</summary>
internal static class CorrectionGuards
{
    public static void Texts(CorrectionWish wish)
    {
        NoticeGuards.Filled(wish.Reason, 1000, "原因", nameof(wish.Reason));
        NoticeGuards.Filled(wish.DocumentNumber, 100, "文号", nameof(wish.DocumentNumber));
        if (wish.Score is < 0 or > 2000)
        {
            throw new Refusal("更正后的得分应在 0 至 2000 之间。", nameof(wish.Score));
        }
    }

    /// <summary>Nobody approves what he proposed.</summary>
    public static void AnotherPerson(Correction correction, Data.Access.Session session)
    {
        var same = correction.ProposedById is { } proposer && session.UserId is { } user ? proposer == user
            : string.Equals(correction.ProposedBy, session.UserName, StringComparison.Ordinal);
        if (same)
        {
            throw new Refusal($"这件{CorrectionWords.Of(correction.Kind)}由您本人提出，应由另一位县级主管审批。");
        }
    }

    public static Refusal Moved(Correction correction) => new(
        $"这件{CorrectionWords.Of(correction.Kind)}现为“{correction.State.InChinese()}”，已由他人办理，本次操作未保存。请查看最新情况。");
}
