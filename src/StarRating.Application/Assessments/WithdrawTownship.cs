using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>撤回: the township takes its submission back before the county has decided on it.</summary>
public sealed class WithdrawTownship(StarRatingContext context)
{
    public async Task Run(long yearId, long townshipId, CancellationToken cancel = default)
    {
        context.Session.Why.For<WithdrawTownship>();
        await using var township = await TownshipYear.Hold(context, yearId, townshipId, cancel);
        if (township.Year.Stage != YearStage.Scoring)
        {
            throw new Refusal("评分阶段已结束，不能撤回；需要修改的，请县级经办退回");
        }

        township.Progress.State = TownshipMoves.After(township, TownshipAction.Withdraw);
        await context.SaveChangesAsync(cancel);
        await township.Commit(cancel);
    }
}
