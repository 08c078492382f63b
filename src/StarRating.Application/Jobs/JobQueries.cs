using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Jobs;

namespace StarRating.Application.Jobs;

/// <summary>One job as its asker sees it.</summary>
public sealed record JobRow(
    long Id, string Title, JobState State, int Done, int Total, string Words, string ResultUrl, long? FileId, string? FileName, long? FileLength,
    DateTime AskedAt, DateTime? StartedAt, DateTime? EndedAt, bool CancelAsked)
{
    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Cancelled;
}

/// <summary>The jobs of the one who asks; nobody sees another's.</summary>
public sealed class JobQueries(StarRatingContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<JobRow>> Latest(int count, CancellationToken stop = default) =>
        await Rows(db.Jobs.OrderByDescending(job => job.Id).Take(count)).ToListAsync(stop);

    public async Task<JobRow> Of(long id, CancellationToken stop = default) =>
        await Rows(db.Jobs.Where(job => job.Id == id)).SingleOrDefaultAsync(stop) ?? throw new NotFound("job");

    public async Task<FileDraft> File(long jobId, CancellationToken stop = default) =>
        await db.Jobs.AsNoTracking().Where(job => job.Id == jobId && job.ResultFile!.Content != null)
            .Select(job => new FileDraft(job.ResultFile!.Name, job.ResultFile.ContentType, job.ResultFile.Content!.Bytes)).SingleOrDefaultAsync(stop)
        ?? throw new NotFound("file");

    /// <summary>Looks until the job is over or patience ends.</summary>
    public async Task<JobRow> Await(long id, TimeSpan patience, CancellationToken stop = default)
    {
        var begun = clock.GetTimestamp();
        var wait = TimeSpan.FromMilliseconds(20);
        while (true)
        {
            var row = await Of(id, stop);
            if (row.IsOver || clock.GetElapsedTime(begun) > patience)
            {
                return row;
            }

            await Task.Delay(wait, clock, stop);
            wait = wait < TimeSpan.FromMilliseconds(200) ? wait * 1.5 : wait;
        }
    }

    private static IQueryable<JobRow> Rows(IQueryable<Job> jobs) => jobs.AsNoTracking().Select(job => new JobRow(
        job.Id, job.Title, job.State, job.Done, job.Total, job.Words, job.ResultUrl, job.ResultFile!.Content != null ? job.ResultFileId : null, job.ResultFile!.Name, job.ResultFile.Length,
        job.AskedAt, job.StartedAt, job.EndedAt, job.CancelAsked));
}
