using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>变更记录 of one person's file: who, when, why, before and after.</summary>
public sealed class FileHistoryQueries(StarRatingContext db)
{
    private const int Most = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<IReadOnlyList<FileChange>> Of(long secretaryId, bool withDiscipline, CancellationToken stop = default)
    {
        var appointments = await db.Appointments.Where(a => a.SecretaryId == secretaryId).Select(a => a.Id).ToListAsync(stop);
        var awards = await PersonAwards.Of(db, secretaryId).Select(a => a.Id).ToListAsync(stop);
        var records = db.ChangeRecords.AsNoTracking().Where(c =>
            (c.Entity == nameof(Secretary) && c.EntityId == secretaryId)
            || (c.Entity == nameof(Appointment) && appointments.Contains(c.EntityId!.Value))
            || (c.Entity == nameof(Award) && awards.Contains(c.EntityId!.Value)));
        if (withDiscipline)
        {
            var sanctions = await db.Sanctions.Where(s => s.SecretaryId == secretaryId).Select(s => s.Id).ToListAsync(stop);
            var investigations = await db.Investigations.Where(s => s.SecretaryId == secretaryId).Select(s => s.Id).ToListAsync(stop);
            var events = await db.ListedEvents.Where(s => s.SecretaryId == secretaryId).Select(s => s.Id).ToListAsync(stop);
            var suspensions = await db.SuspensionsFromPost.Where(s => s.SecretaryId == secretaryId).Select(s => s.Id).ToListAsync(stop);
            records = db.ChangeRecords.AsNoTracking().Where(c =>
                (c.Entity == nameof(Secretary) && c.EntityId == secretaryId)
                || (c.Entity == nameof(Appointment) && appointments.Contains(c.EntityId!.Value))
                || (c.Entity == nameof(Award) && awards.Contains(c.EntityId!.Value))
                || (c.Entity == nameof(Sanction) && sanctions.Contains(c.EntityId!.Value))
                || (c.Entity == nameof(Investigation) && investigations.Contains(c.EntityId!.Value))
                || (c.Entity == nameof(ListedEvent) && events.Contains(c.EntityId!.Value))
                || (c.Entity == nameof(SuspensionFromPost) && suspensions.Contains(c.EntityId!.Value)));
        }

        var rows = await records.OrderByDescending(c => c.Id).Take(Most)
            .Select(c => new { c.At, c.UserName, c.UseCase, c.Reason, c.Entity, c.Kind, c.ChangesJson }).ToListAsync(stop);
        var changes = rows.ConvertAll(c => new FileChange(c.At, c.UserName, c.UseCase, c.Reason, c.Entity, c.Kind, Values(c.ChangesJson)));
        return await Named(changes, stop);
    }

    /// <summary>Villages and townships are recorded by their id, and read by their name; what is out of sight stays without one.</summary>
    private async Task<IReadOnlyList<FileChange>> Named(List<FileChange> changes, CancellationToken stop)
    {
        var villages = Ids(nameof(Appointment.VillageId));
        var townships = Ids(nameof(Secretary.TownshipId));
        var names = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal)
        {
            [nameof(Appointment.VillageId)] = await db.Villages.AsNoTracking().Where(v => villages.Contains(v.Id))
                .ToDictionaryAsync(v => v.Id.ToString(CultureInfo.InvariantCulture), v => v.Name, stop),
            [nameof(Secretary.TownshipId)] = await db.Townships.AsNoTracking().Where(t => townships.Contains(t.Id))
                .ToDictionaryAsync(t => t.Id.ToString(CultureInfo.InvariantCulture), t => t.Name, stop),
        };
        return changes.ConvertAll(change => change with { Values = [.. change.Values.Select(Name)] });

        List<long> Ids(string field) =>
        [
            .. changes.SelectMany(change => change.Values).Where(value => value.Field == field)
                .SelectMany(value => new[] { value.Before, value.After }).OfType<string>().Select(id => long.Parse(id, CultureInfo.InvariantCulture)).Distinct(),
        ];

        ChangedValue Name(ChangedValue value) => names.TryGetValue(value.Field, out var known)
            ? value with { Before = Of(known, value.Before), After = Of(known, value.After) }
            : value;

        static string? Of(Dictionary<string, string> known, string? id) => id is null ? null : known.GetValueOrDefault(id, "其他地方");
    }

    private static ImmutableArray<ChangedValue> Values(string json) =>
        JsonSerializer.Deserialize<ImmutableArray<ChangedValue>?>(json, Json) ?? [];
}
