namespace StarRating.Domain.Tests.Documents;

/// <summary>Files of the repository that a test keeps true: compared, or written again when <c>STARRATING_KEEP</c> is set (eng/keep.sh).</summary>
internal static class Repository
{
    internal static bool Keeping => Environment.GetEnvironmentVariable("STARRATING_KEEP") == "1";

    internal static string Root { get; } = Find();

    internal static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    internal static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>The file says <paramref name="expected"/>; when keeping, it is made to.</summary>
    internal static void Keep(string relative, string expected)
    {
        if (Keeping)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
            File.WriteAllText(PathOf(relative), expected);
        }

        Assert.True(File.Exists(PathOf(relative)), $"{relative} is missing: run eng/keep.sh and commit what it writes.");
        if (Read(relative) != expected)
            Assert.Fail($"{relative} is not what the code says any more: run eng/keep.sh, read the difference, and commit it.");
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StarRating.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
