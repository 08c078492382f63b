using StarRating.Application.Jobs;

namespace StarRating.Application.Ratings;

public sealed record RatingRunArguments(long RatingYearId, int Year);

/// <summary>评星 of a county. The run writes in one short transaction; started again after an interruption it replaces its own proposal.</summary>
public sealed class RatingRunJob(RateTheYear rate) : JobWork<RatingRunArguments>
{
    protected override async Task<JobResult> Run(RatingRunArguments arguments, JobProgress progress, CancellationToken stop)
    {
        await progress.Tell(0, 0, "正在读取事实、逐人计算");
        var run = await rate.Run(arguments.RatingYearId, stop);
        return new(
            $"{arguments.Year}年度评星完成：评定星级 {run.RatedCount} 人，不定星级 {run.NoStarCount} 人，暂缓评定 {run.SuspendedCount} 人，不参加评定 {run.NotEligibleCount} 人。"
                + (run.FaultCount > 0 ? $"另有 {run.FaultCount} 人未能评星，见名单上方。" : ""),
            $"/ratings/{arguments.Year}");
    }
}
