using System.Text.Json;
using StarRating.Data.Files;

namespace StarRating.Application.Jobs;

/// <summary>
/// What a kind of job does. It runs in a scope of the container whose session is the asker's. All of its writing stands in one transaction, and a
/// second start after an interruption must be harmless: nothing is done twice. Known by the name of its class.
/// </summary>
public interface IJobWork
{
    Task<JobResult> Run(string argumentsJson, JobProgress progress, CancellationToken stop);
}

/// <summary>A kind of job with typed arguments.</summary>
public abstract class JobWork<TArguments> : IJobWork
{
    public Task<JobResult> Run(string argumentsJson, JobProgress progress, CancellationToken stop) =>
        Run(JsonSerializer.Deserialize<TArguments>(argumentsJson) ?? throw new InvalidOperationException($"{GetType().Name} has no arguments."), progress, stop);

    protected abstract Task<JobResult> Run(TArguments arguments, JobProgress progress, CancellationToken stop);
}

/// <summary>How a job ended well: a sentence, where its result is seen, a file to take away.</summary>
public sealed record JobResult(string Words, string Url = "", FileDraft? File = null);

/// <summary>A file about to be kept.</summary>
public sealed record FileDraft(string Name, string ContentType, byte[] Bytes)
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Finished exports are cleared away after so many days.</summary>
    public const int DaysKept = 30;

    public StoredFile ToRow(long userId, DateTime now, bool expires) => new()
    {
        UserId = userId,
        Name = Name,
        ContentType = ContentType,
        Length = Bytes.LongLength,
        Hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Bytes)),
        CreatedAt = now,
        ExpiresAt = expires ? now.AddDays(DaysKept) : null,
        Content = new FileContent { UserId = userId, Bytes = Bytes },
    };
}
