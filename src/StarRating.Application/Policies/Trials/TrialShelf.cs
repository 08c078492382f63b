namespace StarRating.Application.Policies.Trials;

/// <summary>
/// Prepared years of those who try at the moment, so that a slider answers at once. Kept by user and year, for a quarter of an hour
/// after they were read, and in all no more than a city's persons a few times over; what was used longest ago goes first. A year that
/// was corrected since is read anew.
/// </summary>
public sealed class TrialShelf(TimeProvider clock)
{
    /// <summary>Persons kept in all: some 20 KB each.</summary>
    public const int MostPersons = 12_000;

    private static readonly TimeSpan Good = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private readonly LinkedList<Kept> kept = [];

    /// <summary>How many persons are kept now.</summary>
    public int Persons
    {
        get
        {
            lock (gate) return kept.Sum(k => k.Year.Names.Count);
        }
    }

    /// <param name="user">Whose it is.</param>
    /// <param name="ratingYear">The year's row.</param>
    /// <param name="stamp">What the stored results are at the moment.</param>
    public PreparedYear? Find(long? user, long ratingYear, string stamp)
    {
        lock (gate)
        {
            Forget();
            var found = kept.FirstOrDefault(k => k.User == user && k.Year.RatingYearId == ratingYear);
            if (found is null) return null;
            kept.Remove(found);
            if (found.Stamp != stamp) return null;
            kept.AddFirst(found);
            return found.Year;
        }
    }

    public void Keep(long? user, string stamp, PreparedYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        lock (gate)
        {
            if (kept.FirstOrDefault(k => k.User == user && k.Year.RatingYearId == year.RatingYearId) is { } old) kept.Remove(old);
            kept.AddFirst(new Kept(user, stamp, year, clock.GetUtcNow() + Good));
            while (kept.Count > 1 && kept.Sum(k => k.Year.Names.Count) > MostPersons) kept.RemoveLast();
            Forget();
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var old in kept.Where(k => k.Until <= now).ToList()) kept.Remove(old);
    }

    private sealed record Kept(long? User, string Stamp, PreparedYear Year, DateTimeOffset Until);
}
