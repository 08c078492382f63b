using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Auditing;

namespace StarRating.Application.Auditing;

/// <summary>Which part of the log. Dates are the office's, both included.</summary>
public sealed record AuditFilter(DateOnly? From = null, DateOnly? To = null, string Who = "", string UseCase = "", string Entity = "", long? CountyId = null);

/// <summary>One line of the log: which fields, never what stood or stands in them, and no reason, which is free text.</summary>
public sealed record AuditRow(long Id, DateTime At, string Who, string What, ChangeKind Kind, string Entity, long? EntityId, string County, IReadOnlyList<string> Fields);

/// <summary>A page of the log, newest first, and whether there is anything before and after it.</summary>
public sealed record AuditPage(IReadOnlyList<AuditRow> Rows, bool HasNewer, bool HasOlder);

/// <summary>Where the page begins: at the newest, below a line, above a line, or with the oldest last.</summary>
public sealed record AuditPosition(long? OlderThan = null, long? NewerThan = null, bool Oldest = false);

/// <summary>
/// Reads of the log for the 审计管理员. The filters of county, township and person are lifted: the auditor looks at what was done everywhere, and
/// what was done to whom is not shown.
/// </summary>
public sealed class AuditQueries(StarRatingContext db)
{
    public async Task<AuditPage> Page(AuditFilter filter, AuditPosition position, int size, CancellationToken stop = default)
    {
        var records = Matching(filter);
        List<Line> lines;
        if (position.NewerThan is { } above)
        {
            lines = await Lines(records.Where(record => record.Id > above).OrderBy(record => record.Id).Take(size)).ToListAsync(stop);
            lines.Reverse();
        }
        else if (position.Oldest)
        {
            lines = await Lines(records.OrderBy(record => record.Id).Take(size)).ToListAsync(stop);
            lines.Reverse();
        }
        else
        {
            var below = position.OlderThan is { } id ? records.Where(record => record.Id < id) : records;
            lines = await Lines(below.OrderByDescending(record => record.Id).Take(size)).ToListAsync(stop);
        }

        if (lines.Count == 0)
        {
            return new([], position.OlderThan is not null && await records.AnyAsync(stop), position.NewerThan is not null && await records.AnyAsync(stop));
        }

        var (newest, oldest) = (lines[0].Id, lines[^1].Id);
        var rows = await InWords(lines, stop);
        return new(rows, await records.AnyAsync(record => record.Id > newest, stop), await records.AnyAsync(record => record.Id < oldest, stop));
    }

    public Task<int> Count(AuditFilter filter, CancellationToken stop = default) => Matching(filter).CountAsync(stop);

    /// <summary>For the export: oldest first, the next ones after a line.</summary>
    public async Task<IReadOnlyList<AuditRow>> After(AuditFilter filter, long id, int size, CancellationToken stop = default) =>
        await InWords(await Lines(Matching(filter).Where(record => record.Id > id).OrderBy(record => record.Id).Take(size)).ToListAsync(stop), stop);

    private IQueryable<ChangeRecord> Matching(AuditFilter filter)
    {
        var records = db.ChangeRecords.IgnoreQueryFilters([Filter.Tenant, Filter.Township, Filter.Person]).AsNoTracking();
        if (filter.From is { } from)
        {
            var begin = BusinessTime.StartOf(from);
            records = records.Where(record => record.At >= begin);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = BusinessTime.StartOf(to.AddDays(1));
            records = records.Where(record => record.At < end);
        }

        if (filter.Who.Trim() is { Length: > 0 } who)
        {
            records = records.Where(record => record.UserName.Contains(who));
        }

        if (filter.UseCase.Length > 0)
        {
            records = records.Where(record => record.UseCase == filter.UseCase);
        }

        if (filter.Entity.Length > 0)
        {
            records = records.Where(record => record.Entity == filter.Entity);
        }

        return filter.CountyId is { } county ? records.Where(record => record.CountyId == county) : records;
    }

    private static IQueryable<Line> Lines(IQueryable<ChangeRecord> records) => records.Select(record => new Line(
        record.Id, record.At, record.UserName, record.UseCase, record.Kind, record.Entity, record.EntityId, record.CountyId, record.ChangesJson));

    private async Task<IReadOnlyList<AuditRow>> InWords(List<Line> lines, CancellationToken stop)
    {
        var ids = lines.Select(line => line.CountyId).OfType<long>().Distinct().ToList();
        var counties = await db.Counties.IgnoreQueryFilters([Filter.Tenant]).AsNoTracking().Where(county => ids.Contains(county.Id))
            .ToDictionaryAsync(county => county.Id, county => county.Name, stop);
        return lines.ConvertAll(line => new AuditRow(
            line.Id,
            line.At,
            line.UserName,
            UseCaseNames.Of(line.UseCase),
            line.Kind,
            line.Entity.Length == 0 ? "" : FieldNames.OfEntity(line.Entity),
            line.EntityId,
            line.CountyId is { } county ? counties.GetValueOrDefault(county, "") : "",
            [.. ChangedFields.NamesIn(line.ChangesJson).Select(field => FieldNames.Of(line.Entity, field)).OfType<string>().Distinct()]));
    }

    private sealed record Line(long Id, DateTime At, string UserName, string UseCase, ChangeKind Kind, string Entity, long? EntityId, long? CountyId, string ChangesJson);
}
