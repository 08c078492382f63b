using System.Text.Json;

namespace StarRating.Data.Encryption;

/// <summary>The file of the column keys: JSON, readable by its owner alone, made on the first start and never kept with the database's backup.</summary>
public static class KeyFile
{
    public const string DefaultName = "starrating.keys";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static ColumnKeys LoadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            TryCreate(path);
        }

        var content = JsonSerializer.Deserialize<Content>(File.ReadAllText(path), Json)
            ?? throw new InvalidDataException("The key file is empty.");
        return new(
            content.Columns.ToDictionary(pair => pair.Key, pair => Convert.FromBase64String(pair.Value)),
            Convert.FromBase64String(content.Hash));
    }

    private static void TryCreate(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var keys = ColumnKeys.Create();
        var content = new Content(
            keys.Versions.ToDictionary(key => key.Version, key => Convert.ToBase64String(key.Key)), Convert.ToBase64String(keys.HashKey));

        // Written aside and moved into place without replacing: of two first starts at once both end with the same keys.
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, options))
        {
            JsonSerializer.Serialize(file, content, Json);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private sealed record Content(Dictionary<byte, string> Columns, string Hash);
}
