using StarRating.Application.Demonstration.Invention;
using StarRating.Data.Organization;
using StarRating.Secretaries;

namespace StarRating.Application.Demonstration.People;

/// <summary>What the dice put before somebody's present post.</summary>
internal static class EarlierService
{
    /// <summary>Secretary of the village before, for one term or two, then some months or years away; all before the closed years.</summary>
    public static void Interrupted(Dice dice, Life life, Village village, DateOnly start, Func<Post, DateOnly, DateOnly?, bool> isFree)
    {
        var away = dice.Chance(400) ? dice.Between(2, 12) : dice.Between(13, 70);
        var end = start.AddMonths(-away);
        var first = end.AddMonths(-dice.Between(30, 80));
        if (end <= VillageStory.Reach && first > life.BornOn.AddYears(24) && isFree(Post.Secretary, first, end))
        {
            life.Serves(Post.Secretary, village, Text(first), Text(end), dice.Chance(80) ? LeaveReason.RemovedForViolation : LeaveReason.NotReelected);
        }
    }

    /// <summary>Village head, deputy or committee member before; only the first of them counts as a principal post.</summary>
    public static void InLesserPost(Dice dice, Life life, Village village, DateOnly start, Func<Post, DateOnly, DateOnly?, bool> isFree)
    {
        var post = dice.Pick([Post.VillageHead, Post.DeputySecretary, Post.CommitteeMember, Post.CommitteeMember]);
        var first = start.AddMonths(-dice.Between(34, 100));
        if (first > life.BornOn.AddYears(22) && (post != Post.VillageHead || isFree(post, first, start)))
        {
            life.Serves(post, village, Text(first), Text(start), LeaveReason.Reassigned);
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
