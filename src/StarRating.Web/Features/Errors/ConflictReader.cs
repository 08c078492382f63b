using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using StarRating.Application.Auditing;
using StarRating.Data;
using StarRating.Data.Encryption;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Errors;

/// <summary>One field of a row that two people changed: as it is now, and as it was to be saved.</summary>
public sealed record ConflictLine(string Field, string Now, string Yours);

/// <summary>A save that lost against an earlier one. Gone: the row no longer exists.</summary>
public sealed record Conflict(string What, bool Gone, string ByWhom, string When, IReadOnlyList<ConflictLine> Lines);

/// <summary>Reads, after a lost save, what stands in the database and what was to be written.</summary>
public sealed class ConflictReader(StarRatingContext db)
{
    public async Task<Conflict> ReadAsync(DbUpdateConcurrencyException lost, CancellationToken stop)
    {
        if (lost.Entries.Count == 0)
        {
            return new Conflict("", false, "", "", []);
        }

        var entry = lost.Entries[0];
        var now = await entry.GetDatabaseValuesAsync(stop);
        var entity = entry.Metadata.ClrType.Name;
        var id = (entry.Entity as Entity)?.Id;
        var last = await db.ChangeRecords.AsNoTracking()
            .Where(change => change.Entity == entity && change.EntityId == id)
            .OrderByDescending(change => change.Id)
            .Select(change => new { change.UserName, change.At })
            .FirstOrDefaultAsync(stop);
        return new Conflict(
            FieldNames.OfEntity(entity),
            now is null,
            last?.UserName ?? "他人",
            last is null ? "" : Show.Moment(last.At),
            now is null ? [] : [.. Lines(entry, now)]);
    }

    private static IEnumerable<ConflictLine> Lines(EntityEntry entry, PropertyValues now) =>
        from property in entry.Properties
        let name = FieldNames.Of(entry.Metadata.ClrType.Name, property.Metadata.Name)
        where name is not null
        let theirs = Text(now[property.Metadata.Name])
        let yours = Text(property.CurrentValue)
        where theirs != yours
        select new ConflictLine(name, theirs, yours);

    private static string Text(object? value) => value switch
    {
        null or "" => Show.Nothing,
        DateOnly date => Show.Date(date),
        DateTime instant => Show.Moment(instant),
        decimal number => Show.Score(number),
        bool yes => yes ? "是" : "否",
        SensitiveText secret => secret.Masked,
        Enum choice => FieldValues.InWords(choice),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
