namespace StarRating.Application.Demonstration.Years;

/// <summary>The clock of the story: it stands where the story is, so that every use case dates its work as it would have been.</summary>
internal sealed class StoryClock(DateTimeOffset start) : TimeProvider
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>To an hour of a day, Shanghai time. Never back.</summary>
    public void GoTo(DateOnly day, int hour = 9)
    {
        var wanted = new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, 0)), Shanghai).ToUniversalTime();
        _now = wanted > _now ? wanted : _now.AddMinutes(1);
    }

    /// <summary>To where another county's story begins.</summary>
    public void Restart(DateOnly day) => _now = new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), Shanghai).ToUniversalTime();
}
