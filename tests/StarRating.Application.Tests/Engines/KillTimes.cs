namespace StarRating.Application.Tests.Engines;

/// <summary>
/// When to kill: spread evenly, most kills would meet a process that is still starting. These close in on the moment of the commit from both sides,
/// with some chance in each.
/// </summary>
internal sealed class KillTimes(int seed)
{
    private readonly Random random = new(seed);

    private double earliest;

    private double latest = 4000;

    private bool sawTheEnd;

    /// <summary>How many kills: a few in the ordinary run, many more in ./test.sh --long.</summary>
    public static int Count(int ordinary, int inTheLongRun) => Environment.GetEnvironmentVariable("STARRATING_LONG") == "1" ? inTheLongRun : ordinary;

    /// <summary>Later and later until the work was once done, then between what was too early and what was late enough.</summary>
    public TimeSpan Next() => TimeSpan.FromMilliseconds(sawTheEnd ? earliest + ((latest - earliest) * (0.3 + (random.NextDouble() * 0.4))) : latest);

    /// <summary>What came of a kill: whether the database was found after the work.</summary>
    public void Saw(TimeSpan killedAt, bool after)
    {
        var time = killedAt.TotalMilliseconds;
        if (after)
        {
            (latest, sawTheEnd) = (time, true);
        }
        else
        {
            earliest = time;
            latest = sawTheEnd ? latest : time * 2;
        }

        // The machine is not equally quick each time.
        latest = Math.Max(latest, earliest + 60);
    }
}
