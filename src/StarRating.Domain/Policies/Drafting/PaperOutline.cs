using System.Text.RegularExpressions;

namespace StarRating.Policies.Drafting;

/// <summary>
/// A paper that has no 第×条 and goes by 一、（一）1. instead, as notices and work plans do. Its finest numbering of the two upper kinds makes the articles; a
/// section without （一） inside is an article itself, and a paper with nothing but 1. 2. 3. is split at these.
/// </summary>
internal static partial class PaperOutline
{
    /// <summary>A heading ends where its text would begin; longer lines are text.</summary>
    private const int LongestHeading = 30;

    /// <summary>The articles with what stands before them and the headings left out; no article where nothing is numbered.</summary>
    internal static (List<string> Before, List<string> Headings, List<(string Number, List<string> Lines)> Articles) Split(IReadOnlyList<string> lines)
    {
        var (before, headings, articles) = (new List<string>(), new List<string>(), new List<(string Number, List<string> Lines)>());
        var sections = lines.Any(line => Section().IsMatch(line));
        var (section, title) = ("", "");
        foreach (var line in lines)
        {
            if (sections && Section().Match(line) is { Success: true } head)
            {
                End();
                (section, title) = (head.Groups["number"].Value, line[head.Length..].Trim());
            }
            else if ((sections ? Part() : Item()).Match(line) is { Success: true } part && (!sections || section.Length > 0))
            {
                Headed();
                articles.Add((sections ? $"{section}、{part.Groups["number"].Value}" : part.Groups["number"].Value, [line[part.Length..].Trim()]));
            }
            else if (title.Length > 0)
            {
                articles.Add((section, [title, line]));
                title = "";
            }
            else if (articles.Count > 0)
            {
                articles[^1].Lines.Add(line);
            }
            else
            {
                before.Add(line);
            }
        }

        End();
        return (before, headings, articles);

        // A section that was nothing but its title before the first （一） is a heading; one that said more is an article of its own.
        void Headed()
        {
            if (title.Length is > 0 and <= LongestHeading) headings.Add($"{section}、{title}");
            else if (title.Length > 0) articles.Add((section, [title]));
            title = "";
        }

        void End()
        {
            if (title.Length > 0) articles.Add((section, [title]));
            title = "";
        }
    }

    [GeneratedRegex(@"^(?<number>[一二三四五六七八九十]{1,3})[、．.](?=\S)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Section();

    [GeneratedRegex(@"^(?<number>[（(][一二三四五六七八九十]{1,3}[）)])[\s　、]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?<number>[0-9０-９]{1,3})[、．.](?![0-9０-９])[\s　]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Item();
}
