namespace StarRating.Application.Demonstration.Invention;

/// <summary>
/// A small generator of our own (SplitMix64), so that the city is the same on every platform and framework version. Each thing
/// that is invented throws dice named for it: adding one leaves all others as they were.
/// </summary>
internal sealed class Dice
{
    private ulong _state;

    private Dice(ulong state) => _state = state;

    public static Dice For(string purpose, string name)
    {
        // FNV-1a over the characters.
        var hash = 14695981039346656037UL;
        foreach (var character in purpose + "/" + name)
        {
            hash = unchecked((hash ^ character) * 1099511628211UL);
        }

        return new Dice(hash);
    }

    /// <summary>0 … <paramref name="limit"/> − 1.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(int perMille) => Below(1000) < perMille;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public DateOnly Day(DateOnly first, DateOnly last) => first.AddDays(Below(last.DayNumber - first.DayNumber + 1));

    /// <summary>About normal with mean 0 and the given standard deviation; in whole steps, without floating point.</summary>
    public int Around(int deviation)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++)
        {
            sum += Below(1001) - 500;
        }

        return sum * deviation / 1000;
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
