using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Secretaries;
using StarRating.Data;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Auditing;

/// <summary>The values of change records, with villages and townships, which are recorded by their id, read by their name.</summary>
internal static class ChangedPlaces
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The fields of each of these records; none for one whose detail is no list of fields. What is out of sight stays without a name.</summary>
    public static async Task<IReadOnlyList<ImmutableArray<ChangedValue>>> Read(StarRatingContext db, IEnumerable<string> records, CancellationToken stop)
    {
        var all = records.Select(Values).ToList();
        var villages = Ids(nameof(Appointment.VillageId));
        var townships = Ids(nameof(Secretary.TownshipId));
        var names = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal)
        {
            [nameof(Appointment.VillageId)] = villages.Count == 0 ? [] : await db.Villages.AsNoTracking().Where(v => villages.Contains(v.Id))
                .ToDictionaryAsync(v => v.Id.ToString(CultureInfo.InvariantCulture), v => v.Name, stop),
            [nameof(Secretary.TownshipId)] = townships.Count == 0 ? [] : await db.Townships.AsNoTracking().Where(t => townships.Contains(t.Id))
                .ToDictionaryAsync(t => t.Id.ToString(CultureInfo.InvariantCulture), t => t.Name, stop),
        };
        return all.ConvertAll(values => values.Select(Name).ToImmutableArray());

        List<long> Ids(string field) =>
        [
            .. all.SelectMany(values => values).Where(value => value.Field == field)
                .SelectMany(value => new[] { value.Before, value.After }).OfType<string>().Select(id => long.Parse(id, CultureInfo.InvariantCulture)).Distinct(),
        ];

        ChangedValue Name(ChangedValue value) => names.TryGetValue(value.Field, out var known)
            ? value with { Before = Of(known, value.Before), After = Of(known, value.After) }
            : value;

        static string? Of(Dictionary<string, string> known, string? id) => id is null ? null : known.GetValueOrDefault(id, "其他地方");
    }

    private static ImmutableArray<ChangedValue> Values(string json) =>
        json.StartsWith('[') ? JsonSerializer.Deserialize<ImmutableArray<ChangedValue>?>(json, Json) ?? [] : [];
}
