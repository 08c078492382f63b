namespace StarRating.Data.Settings;

/// <summary>The one row that says what this database is.</summary>
public class InstallationInfo : Entity, IShared
{
    /// <summary>Made by the demonstration: said on every page.</summary>
    public bool IsDemo { get; set; }

    /// <summary>Name of the city.</summary>
    public string CityName { get; set; } = "";

    public DateTime CreatedAt { get; set; }

    /// <summary>Raised by a change that an older program must not run on.</summary>
    public int SchemaVersion { get; set; }

    /// <summary>Which key file opens this database; another one is refused before it can write.</summary>
    public string KeyFingerprint { get; set; } = "";
}
