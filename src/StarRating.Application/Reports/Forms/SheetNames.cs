namespace StarRating.Application.Reports;

/// <summary>Names that a spreadsheet takes: at most 31 characters, none of them special, none twice.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Next(string wish)
    {
        var clean = string.Concat(wish.Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' || char.IsControl(letter) ? '_' : letter)).Trim();
        clean = clean.Length == 0 ? "表" : clean;
        for (var number = 1; ; number++)
        {
            var suffix = number == 1 ? "" : $"（{number}）";
            var name = clean[..Math.Min(clean.Length, Longest - suffix.Length)] + suffix;
            if (taken.Add(name))
            {
                return name;
            }
        }
    }

    /// <summary>The same for a file: nothing that a file system refuses.</summary>
    public static string OfFile(string wish) => string.Concat(wish.Select(letter => Path.GetInvalidFileNameChars().Contains(letter) || letter is ':' or '*' or '?' or '"' or '<' or '>' or '|' or '\\' or '/' ? '_' : letter));
}
