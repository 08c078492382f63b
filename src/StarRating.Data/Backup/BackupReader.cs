using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace StarRating.Data.Backup;

/// <summary>Reads an archive line by line. It is whole only when the last line was met and its counts are right.</summary>
internal sealed class BackupReader(Stream source, string passphrase)
{
    public BackupManifest? Manifest { get; private set; }

    /// <summary>Each table's head, then its rows; the manifest is there from the first one on.</summary>
    public async IAsyncEnumerable<(TableHead Table, JsonElement? Row)> LinesAsync([EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var opening = new OpeningStream(source, passphrase);
        await using var zip = new GZipStream(opening, CompressionMode.Decompress);
        using var lines = new StreamReader(zip, Encoding.UTF8);
        Manifest = Read<BackupManifest>(await Line(lines, stop));
        if (Manifest.Format > BackupManifest.PresentFormat)
        {
            throw new BackupRefused("The backup was made by a newer program. Restore it with that one or a later one.");
        }

        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        TableHead? table = null;
        while (true)
        {
            var line = await Line(lines, stop);
            if (line.StartsWith('['))
            {
                using var row = JsonDocument.Parse(line);
                counts[(table ?? throw Damaged()).Table]++;
                yield return (table, row.RootElement);
            }
            else if (line.StartsWith("{\"Table\":", StringComparison.Ordinal))
            {
                table = Read<TableHead>(line);
                counts.Add(table.Table, 0);
                yield return (table, null);
            }
            else
            {
                var said = Read<Dictionary<string, long>>(line);
                if (said.Count != counts.Count || said.Any(count => !counts.TryGetValue(count.Key, out var seen) || seen != count.Value))
                {
                    throw Damaged();
                }

                // Reads the last piece too, whose seal answers for the whole.
                if (await lines.ReadLineAsync(stop) is { Length: > 0 })
                {
                    throw Damaged();
                }

                yield break;
            }
        }
    }

    private static async Task<string> Line(StreamReader lines, CancellationToken stop)
    {
        try
        {
            return await lines.ReadLineAsync(stop) ?? throw Damaged();
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    private static T Read<T>(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line) ?? throw Damaged();
        }
        catch (JsonException)
        {
            throw Damaged();
        }
    }

    private static BackupRefused Damaged() => new("The backup is damaged or cut off.");
}
