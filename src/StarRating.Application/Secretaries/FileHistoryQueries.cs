using Microsoft.EntityFrameworkCore;
using StarRating.Application.Auditing;
using StarRating.Data;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>变更记录 of one person's file: who, when, why, before and after.</summary>
public sealed class FileHistoryQueries(StarRatingContext db)
{
    private const int Most = 200;

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
        var values = await ChangedPlaces.Read(db, rows.Select(c => c.ChangesJson), stop);
        return [.. rows.Select((c, at) => new FileChange(c.At, c.UserName, c.UseCase, c.Reason, c.Entity, c.Kind, values[at]))];
    }
}
