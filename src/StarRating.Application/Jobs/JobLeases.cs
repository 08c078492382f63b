using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Jobs;

namespace StarRating.Application.Jobs;

/// <summary>
/// Who works on which job. A lease that is not renewed runs out, and another node takes the job. The jobs of every account are looked through:
/// whose turn it is concerns no tenant, and what a job may see is decided by its own recorded scope.
/// </summary>
public sealed class JobLeases(ContextFactory contexts, TimeProvider clock)
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    /// <summary>This process among the nodes.</summary>
    private readonly string node = $"{Environment.ProcessId}-{Guid.NewGuid():N}";

    /// <summary>Takes the next job, or none.</summary>
    public async Task<Job?> Take(CancellationToken stop)
    {
        await using var db = Open();
        while (true)
        {
            var now = clock.UtcNow();
            var next = await All(db).AsNoTracking()
                .Where(job => job.State == JobState.Waiting || (job.State == JobState.Running && job.LeaseUntil < now))
                .OrderBy(job => job.Id).FirstOrDefaultAsync(stop);
            if (next is null)
            {
                return null;
            }

            if (next.Starts >= Job.MaxStarts || next.CancelAsked)
            {
                await GiveUp(db, next, now, stop);
                continue;
            }

            var until = now + Length;
            var taken = await All(db).Where(job => job.Id == next.Id && job.Version == next.Version).ExecuteUpdateAsync(
                set => set.SetProperty(job => job.State, JobState.Running).SetProperty(job => job.LeaseHolder, node).SetProperty(job => job.LeaseUntil, until)
                    .SetProperty(job => job.Starts, job => job.Starts + 1).SetProperty(job => job.StartedAt, now).SetProperty(job => job.Done, 0)
                    .SetProperty(job => job.Words, "正在办理").SetProperty(job => job.Version, job => job.Version + 1),
                stop);
            if (taken == 1)
            {
                return next;
            }
        }
    }

    /// <summary>Renews the lease. False: the work is to stop, because it was cancelled or another node has it.</summary>
    public async Task<bool> Renew(long id, CancellationToken stop)
    {
        await using var db = Open();
        var until = clock.UtcNow() + Length;
        return await Mine(db, id).Where(job => !job.CancelAsked).ExecuteUpdateAsync(set => set.SetProperty(job => job.LeaseUntil, until), stop) == 1;
    }

    /// <summary>How far it is. Told outside a transaction that writes: SQLite has one writer. What cannot be told at once is left out.</summary>
    public async Task Tell(long id, int done, int total, string words)
    {
        await using var db = Open();
        db.Database.SetCommandTimeout(1);
        try
        {
            await Mine(db, id).ExecuteUpdateAsync(
                set => set.SetProperty(job => job.Done, done).SetProperty(job => job.Total, total).SetProperty(job => job.Words, words), CancellationToken.None);
        }
        catch (Exception busy) when (busy.IsCollision() || busy.IsFullStorage())
        {
            // The next one will say it.
        }
    }

    /// <summary>Writes how it ended, with its file, if it is still ours. A lost lease leaves it to the other node.</summary>
    public async Task End(Job job, JobState state, string words, JobResult? result)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = clock.UtcNow();
        var file = result?.File?.ToRow(job.UserId, now, expires: true);
        if (file is not null)
        {
            db.Add(file);
            await db.SaveChangesAsync();
        }

        var fileId = file?.Id;
        var url = result?.Url ?? "";
        var shown = words.Length > 2000 ? words[..1999] + "…" : words;
        var ended = await Mine(db, job.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, state).SetProperty(row => row.Words, shown).SetProperty(row => row.ResultUrl, url)
                .SetProperty(row => row.ResultFileId, fileId).SetProperty(row => row.EndedAt, now).SetProperty(row => row.LeaseHolder, "")
                .SetProperty(row => row.LeaseUntil, (DateTime?)null).SetProperty(row => row.Version, row => row.Version + 1),
            CancellationToken.None);
        if (ended == 1)
        {
            await transaction.CommitAsync();
        }
    }

    private static async Task GiveUp(StarRatingContext db, Job job, DateTime now, CancellationToken stop)
    {
        var state = job.CancelAsked ? JobState.Cancelled : JobState.Failed;
        var words = job.CancelAsked ? "已取消，没有保留任何内容。" : $"办理中断了 {job.Starts} 次，不再重试，没有保留任何内容。请重新办理；仍然中断时请联系系统管理员。";
        await All(db).Where(row => row.Id == job.Id && row.Version == job.Version).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, state).SetProperty(row => row.Words, words).SetProperty(row => row.EndedAt, now)
                .SetProperty(row => row.LeaseUntil, (DateTime?)null).SetProperty(row => row.Version, row => row.Version + 1),
            stop);
    }

    private IQueryable<Job> Mine(StarRatingContext db, long id) => All(db).Where(job => job.Id == id && job.State == JobState.Running && job.LeaseHolder == node);

    private static IQueryable<Job> All(StarRatingContext db) => db.Jobs.IgnoreQueryFilters([Filter.Holder]);

    private StarRatingContext Open()
    {
        var session = new Session();
        session.Enter(SessionScope.System, null, "任务");
        return contexts.Create(session);
    }
}
