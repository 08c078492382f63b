using System.Text;

namespace StarRating.Data.Search;

/// <summary>
/// The text that a search box is matched against: <c>characters|full pinyin|initials</c>, in lower case. A character with several
/// readings adds a second spelling, so that 长 is found under chang and zhang.
/// </summary>
public static class SearchText
{
    private const int Longest = 400;
    private const int MostSpellings = 4;

    /// <summary>A village, township or county.</summary>
    public static string OfPlace(string name) => Compose(name, null);

    /// <summary>A person: the surname is read as a surname.</summary>
    public static string OfPerson(string name) => Compose(name, PinyinTable.OfSurname(name));

    /// <summary>What a user typed, as it is matched: trimmed, lower case, without spaces.</summary>
    public static string Typed(string? text) => (text ?? "").Trim().Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Compose(string name, IReadOnlyList<string>? beginning)
    {
        var spellings = new List<Spelling> { new("", "") };
        for (var i = 0; i < name.Length; i++)
        {
            var known = beginning is not null && i < beginning.Count ? [beginning[i]] : PinyinTable.Of(name[i]);
            var readings = known.Count > 0 ? known : [char.IsLetterOrDigit(name[i]) ? char.ToLowerInvariant(name[i]).ToString() : ""];
            var usual = readings[0];
            var next = spellings.ConvertAll(spelling => spelling.With(usual));
            foreach (var reading in readings.Skip(1).Where(_ => next.Count < MostSpellings))
            {
                next.Add(spellings[0].With(reading));
            }

            spellings = next;
        }

        var text = new StringBuilder(name.Trim().ToLowerInvariant());
        text.Append('|').AppendJoin(' ', spellings.Select(spelling => spelling.Full).Distinct(StringComparer.Ordinal));
        text.Append('|').AppendJoin(' ', spellings.Select(spelling => spelling.Initials).Distinct(StringComparer.Ordinal));
        return text.Length <= Longest ? text.ToString() : text.ToString(0, Longest);
    }

    private sealed record Spelling(string Full, string Initials)
    {
        public Spelling With(string reading) => new(Full + reading, reading.Length > 0 ? Initials + reading[0] : Initials);
    }
}
