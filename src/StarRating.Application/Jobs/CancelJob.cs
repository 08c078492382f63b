using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Jobs;

namespace StarRating.Application.Jobs;

/// <summary>取消: one that waits is over at once, one that runs stops where it is and keeps nothing.</summary>
public sealed class CancelJob(StarRatingContext db, TimeProvider clock)
{
    public async Task Cancel(long id, CancellationToken stop = default)
    {
        var now = clock.UtcNow();
        var waiting = await db.Jobs.Where(job => job.Id == id && job.State == JobState.Waiting).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Cancelled).SetProperty(job => job.EndedAt, now)
                .SetProperty(job => job.Words, "已取消，没有开始办理。").SetProperty(job => job.Version, job => job.Version + 1),
            stop);
        if (waiting > 0)
        {
            return;
        }

        var running = await db.Jobs.Where(job => job.Id == id && job.State == JobState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.CancelAsked, true).SetProperty(job => job.Version, job => job.Version + 1), stop);
        if (running == 0)
        {
            throw await db.Jobs.AnyAsync(job => job.Id == id, stop) ? new Refusal("这项任务已经结束，不能取消。") : new NotFound("job");
        }
    }
}
