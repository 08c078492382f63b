namespace StarRating.Data.Search;

/// <summary>Readings of the characters of names, without tones. The table is made by eng/pinyin from the package pinyin-pro.</summary>
public static class PinyinTable
{
    private static readonly Lazy<Tables> Loaded = new(Load);

    private sealed record Tables(Dictionary<char, string[]> Readings, Dictionary<string, string[]> Surnames);

    /// <summary>Readings of a character, the commonest first; empty when it has none (a digit, a rare character).</summary>
    public static IReadOnlyList<string> Of(char character) => Loaded.Value.Readings.GetValueOrDefault(character, []);

    /// <summary>
    /// How the beginning of a person's name is read where a surname is read otherwise than the word: 单 shan, 解 xie, 仇 qiu,
    /// 曾 zeng, 查 zha, 尉迟 yu chi. Null when there is nothing special.
    /// </summary>
    public static IReadOnlyList<string>? OfSurname(string name)
    {
        var surnames = Loaded.Value.Surnames;
        return name.Length > 2 && surnames.TryGetValue(name[..2], out var two) ? two
            : name.Length > 0 && surnames.TryGetValue(name[..1], out var one) ? one
            : null;
    }

    private static Tables Load()
    {
        var readings = new Dictionary<char, string[]>();
        var surnames = new Dictionary<string, string[]>(StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(PinyinTable).Assembly.GetManifestResourceStream("pinyin.txt")!);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            if (line[0] == '#')
            {
                section = line;
            }
            else if (section == "#surname")
            {
                surnames[parts[0]] = parts[1..];
            }
            else
            {
                // The section of first readings comes before the one of the others.
                foreach (var character in parts[1])
                {
                    readings[character] = [.. readings.GetValueOrDefault(character, []), parts[0]];
                }
            }
        }

        return new(readings, surnames);
    }
}
