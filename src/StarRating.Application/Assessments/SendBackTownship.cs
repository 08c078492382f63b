using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>退回: the county opens a township's figures again, with the reason that the township reads.</summary>
public sealed class SendBackTownship(StarRatingContext context, TimeProvider clock)
{
    public const int ReasonLength = 500;

    public async Task Run(long yearId, long townshipId, string? reason, CancellationToken cancel = default)
    {
        var why = reason?.Trim() ?? "";
        if (why.Length is 0 or > ReasonLength)
        {
            throw new Refusal(why.Length == 0 ? "请写明退回理由，乡镇（街道）将据此修改" : $"退回理由最多 {ReasonLength} 字", "Reason");
        }

        context.Session.Why.For<SendBackTownship>(why);
        await using var township = await TownshipYear.Hold(context, yearId, townshipId, cancel);
        var progress = township.Progress;
        progress.State = TownshipMoves.After(township, TownshipAction.SendBack);
        (progress.SentBackReason, progress.SentBackAt, progress.SentBackBy) = (why, clock.UtcNow(), context.Session.UserName);
        await context.SaveChangesAsync(cancel);
        await township.Commit(cancel);
    }
}
