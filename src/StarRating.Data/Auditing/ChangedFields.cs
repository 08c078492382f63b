using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using StarRating.Data.Access;
using StarRating.Data.Encryption;

namespace StarRating.Data.Auditing;

/// <summary>One field of a change record; null where there was no value.</summary>
public sealed record ChangedField(string Field, string? Before, string? After);

/// <summary>Reads and writes the fields of change records. Sensitive values appear masked, documents shortened.</summary>
public static class ChangedFields
{
    private const int Longest = 300;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> Derived = new(StringComparer.Ordinal)
    {
        nameof(Entity.Id), nameof(Entity.Version), nameof(ICountyOwned.CountyId), nameof(INamed.NameSort), nameof(INamed.Search),
        nameof(Secretaries.Secretary.IdNumberHash), nameof(Settings.InstallationInfo.SetupCodeHash), nameof(Settings.InstallationInfo.SetupDraftJson),
        nameof(Settings.InstallationInfo.SetupFailures), nameof(Settings.InstallationInfo.SetupFailedAt),
    };

    /// <summary>Changed by every sign-in, and no decision of anyone.</summary>
    private static readonly HashSet<string> Bookkeeping = new(StringComparer.Ordinal)
    {
        nameof(User.AccessFailedCount), nameof(User.ConcurrencyStamp), nameof(User.LastSignedInAt), nameof(User.NormalizedUserName),
        nameof(User.NormalizedEmail), nameof(User.PinnedCountyId), nameof(User.SecurityStamp), nameof(User.PasswordChangedAt),
    };

    /// <summary>
    /// Are changes of such rows recorded? The framework's own rows (tokens, data-protection keys), what an account holds for itself, and the edits of a draft,
    /// which are a history themselves, are not.
    /// </summary>
    public static bool Records(Type row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row == typeof(User) || (row.IsSubclassOf(typeof(Entity)) && !row.IsAssignableTo(typeof(IUserOwned)) && row != typeof(Policies.PolicyDraftEdit));
    }

    /// <summary>Is a change of this column recorded?</summary>
    public static bool Records(IReadOnlyProperty property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return !Derived.Contains(property.Name) && !(property.DeclaringType.ClrType == typeof(User) && Bookkeeping.Contains(property.Name));
    }

    public static IReadOnlyList<ChangedField> FromJson(string json) => JsonSerializer.Deserialize<List<ChangedField>>(json, Json) ?? [];

    /// <summary>The names of the fields alone; empty for a record whose detail is no list of fields.</summary>
    public static IReadOnlyList<string> NamesIn(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind != JsonValueKind.Array ? [] :
        [
            .. document.RootElement.EnumerateArray()
                .Select(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("field", out var name) ? name.GetString() : null).OfType<string>(),
        ];
    }

    internal static string ToJson(IReadOnlyList<ChangedField> fields) => JsonSerializer.Serialize(fields, Json);

    internal static IReadOnlyList<ChangedField> Of(EntityEntry entry) =>
    [
        .. from property in entry.Properties
           let name = property.Metadata.Name
           where Records(property.Metadata)
           let before = entry.State == EntityState.Added ? null : Show(name, property.OriginalValue)
           let after = entry.State == EntityState.Deleted ? null : Show(name, property.CurrentValue)
           where entry.State == EntityState.Modified ? property.IsModified && !Equals(property.OriginalValue, property.CurrentValue) : before != after
           select new ChangedField(name, before, after),
    ];

    private static string? Show(string name, object? value) => value switch
    {
        null or "" => null,
        _ when name == nameof(User.PasswordHash) => "***",
        SensitiveText text => text.Masked,
        string { Length: > Longest } text => string.Create(CultureInfo.InvariantCulture, $"{text[..Longest]}…（{text.Length}字）"),
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        byte[] => "***",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
