using System.Text.RegularExpressions;

namespace StarRating.Browser.Tests.Handbook;

/// <summary>The handbook in the repository.</summary>
internal static partial class HandbookFiles
{
    public static readonly string Folder = Path.Combine(Root(), "docs", "handbook.zh-CN");

    public static readonly string Images = Path.Combine(Folder, "images");

    /// <summary>The pictures that its pages show, with the page that shows each.</summary>
    public static IReadOnlyList<(string Page, string Picture)> Shown() =>
    [
        .. Directory.GetFiles(Folder, "*.md").SelectMany(page => Image().Matches(File.ReadAllText(page)).Select(match => (Path.GetFileName(page), match.Groups[1].Value))),
    ];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StarRating.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"!\[[^\]]+\]\(images/([\w-]+)\.png\)")]
    private static partial Regex Image();
}
