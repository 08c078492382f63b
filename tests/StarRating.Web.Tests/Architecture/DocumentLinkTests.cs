using System.Text.RegularExpressions;

namespace StarRating.Web.Tests.Architecture;

/// <summary>A link in a document leads to a file of the repository, and to a heading that is there.</summary>
public sealed partial class DocumentLinkTests
{
    private static readonly string Root = Repository();

    public static TheoryData<string> Documents() =>
    [
        .. Directory.GetFiles(Root, "*.md")
            .Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.GetFiles(Path.Combine(Root, "packaging"), "*.md"))
            .Select(file => Path.GetRelativePath(Root, file)),
    ];

    [Theory, MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root, document))!;
        var dead = Link().Matches(WithoutCode(File.ReadAllText(Path.Combine(Root, document))))
            .Select(match => match.Groups[1].Value)
            .Where(target => !target.StartsWith("http", StringComparison.Ordinal) && !Leads(folder, Path.Combine(Root, document), target));
        Assert.Empty(dead);
    }

    private static bool Leads(string folder, string document, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? document : Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(parts[0])));
        return Directory.Exists(file) || (File.Exists(file) && (parts.Length == 1 || Anchors(file).Contains(parts[1])));
    }

    private static HashSet<string> Anchors(string file) =>
        [.. Heading().Matches(WithoutCode(File.ReadAllText(file))).Select(match => NoLetter().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    private static string WithoutCode(string text) => Fence().Replace(text, "");

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StarRating.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoLetter();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
