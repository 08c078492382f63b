namespace StarRating.Policies.Comparing;

/// <summary>Two long texts shortened to where they differ.</summary>
public static class TextDifference
{
    private const int Short = 40;
    private const int Around = 10;

    /// <summary>Both texts without what they have in common at the beginning and at the end, except a few characters for the eye; … stands for what is left out. Short texts stay whole.</summary>
    public static (string Before, string Now) Cut(string before, string now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var least = Math.Min(before.Length, now.Length);
        if (least <= Short)
        {
            return (before, now);
        }

        var start = 0;
        while (start < least && before[start] == now[start]) start++;
        var end = 0;
        while (end < least - start && before[^(end + 1)] == now[^(end + 1)]) end++;
        start = start <= Around + 2 ? 0 : start - Around;
        end = end <= Around + 2 ? 0 : end - Around;
        return (Part(before), Part(now));

        string Part(string text) => (start > 0 ? "…" : "") + text[start..^end] + (end > 0 ? "…" : "");
    }
}
