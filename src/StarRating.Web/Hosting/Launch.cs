namespace StarRating.Web.Hosting;

/// <summary>How the program was started: as a demonstration or not, and where its files live.</summary>
public sealed record Launch(bool Demo, string DataFolder)
{
    public const string DemoOption = "--demo";
    public const string DemoAddress = "http://127.0.0.1:5080";

    /// <summary>Folder of the embedded database, the key file and the logs: --data, STARRATING_DATA, or ./data.</summary>
    public static Launch Read(IConfiguration configuration, bool demo)
    {
        var folder = configuration["data"] ?? configuration["STARRATING_DATA"] ?? "data";
        return new Launch(demo, Directory.CreateDirectory(Path.GetFullPath(folder)).FullName);
    }
}
