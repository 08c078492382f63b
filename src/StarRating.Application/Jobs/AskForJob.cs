using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Jobs;

namespace StarRating.Application.Jobs;

/// <summary>Asks for long work under the present scope, which is that of the function of the page.</summary>
public sealed class AskForJob(StarRatingContext db, Session session, JobBell bell, TimeProvider clock)
{
    /// <summary>So many of one account may wait or run at once.</summary>
    public const int MaxAtOnce = 5;

    public async Task<long> Ask<TWork, TArguments>(string title, Function function, TArguments arguments, CancellationToken stop = default)
        where TWork : JobWork<TArguments>
    {
        if (await db.Jobs.CountAsync(job => job.State == JobState.Waiting || job.State == JobState.Running, stop) >= MaxAtOnce)
        {
            throw new Refusal($"您已有 {MaxAtOnce} 项任务在排队或进行，请等其中一项完成，或在“任务”页取消后再办。");
        }

        var job = new Job
        {
            UserName = session.UserName,
            Function = function,
            ScopeJson = session.Scope.ToText(),
            Kind = typeof(TWork).Name,
            Title = title.Length > Job.LongestTitle ? title[..(Job.LongestTitle - 1)] + "…" : title,
            ArgumentsJson = JsonSerializer.Serialize(arguments),
            AskedAt = clock.UtcNow(),
        };
        db.Add(job);
        await db.SaveChangesAsync(stop);
        bell.Ring();
        return job.Id;
    }
}
