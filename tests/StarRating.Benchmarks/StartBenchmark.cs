using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace StarRating.Benchmarks;

/// <summary>From starting the program to its first page, beside the framework's own MVC template built on this machine; and what the first page weighs.</summary>
internal sealed partial class StartBenchmark : Benchmark
{
    private static readonly string Root = FindRoot();

    public override string Name => "start";

    public override async IAsyncEnumerable<Figure> Measure()
    {
        var work = Directory.CreateTempSubdirectory("starrating-start-").FullName;
        try
        {
            var template = Path.Combine(work, "template");
            await Run("dotnet", $"new mvc --no-https -o {template}");
            await Run("dotnet", $"build {template} -c Release -v quiet");
            await Run("dotnet", $"build {Path.Combine(Root, "src/StarRating.Web")} -c Release -v quiet");
            var data = Path.Combine(work, "data");
            var program = Path.Combine(Root, "src/StarRating.Web/bin/Release/net10.0/StarRating.Web.dll");
            await Run("dotnet", $"{program} demo --data {data}");
            var weight = 0L;
            var (ours, plain) = await InTurns(
                5,
                async () => weight = await FirstPage($"{program} serve --demo --data {data} --urls http://127.0.0.1:5991", "http://127.0.0.1:5991/account/sign-in", work, weigh: true),
                () => FirstPage($"{Path.Combine(template, "bin/Release/net10.0/template.dll")} --urls http://127.0.0.1:5992", "http://127.0.0.1:5992/", template));
            yield return Figure.Of("start of the demonstration to the first page", ours, plain, "≤ 3 × the framework's template");
            yield return new(
                "first page with its scripts, styles and icons, compressed",
                string.Create(CultureInfo.InvariantCulture, $"{weight / 1024.0:0} KB"), "", null, "≤ 300 KB");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <returns>Bytes on the wire of the page and of what it names, if asked.</returns>
    private static async Task<long> FirstPage(string arguments, string address, string folder, bool weigh = false)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
            client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
            while (true)
            {
                try
                {
                    using var answer = await client.GetAsync(new Uri(address));
                    answer.EnsureSuccessStatusCode();
                    var page = await answer.Content.ReadAsByteArrayAsync();
                    return weigh ? page.Length + await Assets(client, new Uri(address), page) : 0;
                }
                catch (HttpRequestException notYet) when (notYet.StatusCode is null && !process.HasExited)
                {
                    await Task.Delay(5);
                }
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task<long> Assets(HttpClient client, Uri address, byte[] page)
    {
        using var unzipped = new StreamReader(page is [0x1f, 0x8b, ..] ? new System.IO.Compression.GZipStream(new MemoryStream(page), System.IO.Compression.CompressionMode.Decompress) : new MemoryStream(page));
        var weight = 0L;
        foreach (var link in Asset().Matches(await unzipped.ReadToEndAsync()).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal))
        {
            weight += (await client.GetByteArrayAsync(new Uri(address, link))).Length;
        }

        return weight;
    }

    private static async Task Run(string file, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} {arguments}: {said}");
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StarRating.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run it inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("(?:src|href)=\"(/[^\"]+\\.(?:js|css|svg)[^\"]*)\"")]
    private static partial Regex Asset();
}
