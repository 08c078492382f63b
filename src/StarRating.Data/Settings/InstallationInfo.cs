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

    /// <summary>Keyed hash of the one-time code that opens the first set-up; each start makes a new code. Empty when there is nothing to set up.</summary>
    public string SetupCodeHash { get; set; } = "";

    /// <summary>Wrong codes in a row, of all nodes together.</summary>
    public int SetupFailures { get; set; }

    public DateTime? SetupFailedAt { get; set; }

    /// <summary>What was typed and uploaded in the first set-up so far; nothing of it counts before the last step. Empty afterwards.</summary>
    public string SetupDraftJson { get; set; } = "";
}
