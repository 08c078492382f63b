using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Access;
using StarRating.Application.Lists;
using StarRating.Application.Secretaries;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Auditing;
using StarRating.Data.Search;

namespace StarRating.Application.Auditing;

/// <summary>What the history is narrowed to. Dates are the office's, both included.</summary>
/// <param name="Text">A person by characters, full pinyin or initials.</param>
/// <param name="SecretaryId">One person.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="UseCase">What was done.</param>
/// <param name="Who">Part of the name of who did it.</param>
/// <param name="Entity">Kind of row.</param>
public sealed record ChangeFilter(
    string Text = "", long? SecretaryId = null, DateOnly? From = null, DateOnly? To = null, string UseCase = "", string Who = "", string Entity = "");

/// <summary>One change of one row, with the values that may be seen; personal numbers are masked as they are recorded.</summary>
public sealed record ChangeRow(
    long Id, DateTime At, string Who, string UseCase, ChangeKind Kind, string Entity, string Reason, long? SecretaryId, string? Person, string? Township,
    ImmutableArray<ChangedValue> Values);

/// <summary>
/// 变更记录 of the counties and townships in sight. Of each kind of row one sees the changes only if one's grants for the function that shows such rows
/// reach as far as the page: who may not see discipline sees no change of it either.
/// </summary>
public sealed class ChangeListQueries(StarRatingContext db, Session session, AccessQueries access)
{
    private static readonly ListOrder<ChangeRecord> Orders = new ListOrder<ChangeRecord>(record => record.Id)
        .By("time", record => record.At);

    public async Task<KeyPage<ChangeRow>> Page(ChangeFilter filter, string? sort, PageAsk ask, CancellationToken stop = default)
    {
        var page = await Orders.Page(
            Matching(filter, await Kinds(stop)),
            string.IsNullOrEmpty(sort) ? "-time" : sort,
            ask,
            records => records.Select(record => new Line(
                record.Id, record.At, record.UserName, record.UseCase, record.Kind, record.Entity, record.EntityId, record.TownshipId, record.Reason, record.ChangesJson)),
            line => line.Id,
            stop);
        return new(await InWords(page.Rows, stop), page.Number, page.Size, page.Total, page.First, page.Last);
    }

    /// <summary>The kinds of rows whose changes may be seen here.</summary>
    public async Task<IReadOnlyList<string>> Kinds(CancellationToken stop = default)
    {
        var grants = session.UserId is { } user ? await access.GrantsOf(user, stop) : HeldGrants.None;
        return
        [
            .. RecordFunctions.All.Where(kind => grants.ScopeFor(kind.Value, session.Scope.OnlyCountyId).Covers(session.Scope)).Select(kind => kind.Key),
        ];
    }

    /// <summary>Of a person in sight; null of any other.</summary>
    public async Task<string?> NameOf(long secretaryId, CancellationToken stop = default) =>
        await db.Secretaries.AsNoTracking().Where(s => s.Id == secretaryId).Select(s => s.Name).FirstOrDefaultAsync(stop);

    private IQueryable<ChangeRecord> Matching(ChangeFilter filter, IReadOnlyList<string> kinds)
    {
        if (filter.Entity.Length > 0)
        {
            kinds = [.. kinds.Where(kind => kind == filter.Entity)];
        }

        var records = db.ChangeRecords.AsNoTracking().Where(record => kinds.Contains(record.Entity));
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

        if (filter.UseCase.Length > 0)
        {
            records = records.Where(record => record.UseCase == filter.UseCase);
        }

        if (filter.Who.Trim() is { Length: > 0 } who)
        {
            records = records.Where(record => record.UserName.Contains(who));
        }

        if (filter.SecretaryId is { } person)
        {
            records = records.About(db, kinds, db.Secretaries.Where(s => s.Id == person).Select(s => s.Id));
        }

        return SearchText.Typed(filter.Text) is { Length: > 0 } text
            ? records.About(db, kinds, db.Secretaries.Where(s => s.Search.Contains(text)).Select(s => s.Id))
            : records;
    }

    private async Task<IReadOnlyList<ChangeRow>> InWords(IReadOnlyList<Line> lines, CancellationToken stop)
    {
        var values = await ChangedPlaces.Read(db, lines.Select(line => line.ChangesJson), stop);
        var persons = await Persons(lines, stop);
        var ids = persons.Values.Distinct().ToList();
        var names = await db.Secretaries.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, stop);
        var places = lines.Select(line => line.TownshipId).OfType<long>().Distinct().ToList();
        var townships = await db.Townships.AsNoTracking().Where(t => places.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, stop);
        return [.. lines.Select((line, at) =>
        {
            long? person = line.EntityId is { } row && persons.TryGetValue((line.Entity, row), out var id) && names.ContainsKey(id) ? id : null;
            return new ChangeRow(
                line.Id,
                line.At,
                line.UserName,
                line.UseCase,
                line.Kind,
                line.Entity,
                line.Reason,
                person,
                person is { } known ? names[known] : null,
                line.TownshipId is { } township ? townships.GetValueOrDefault(township) : null,
                [.. values[at].Where(value => FieldNames.Of(line.Entity, value.Field) is not null)]);
        })];
    }

    /// <summary>Whom these rows concern, one read for each kind among them. Rows that were computed anew are gone, and so is the way to their person.</summary>
    private async Task<Dictionary<(string Entity, long RowId), long>> Persons(IReadOnlyList<Line> lines, CancellationToken stop)
    {
        var found = new Dictionary<(string, long), long>();
        foreach (var kind in lines.Where(line => line.EntityId is not null && ChangedPersons.Kinds.ContainsKey(line.Entity)).GroupBy(line => line.Entity))
        {
            var rows = kind.Select(line => line.EntityId!.Value).Distinct().ToList();
            foreach (var known in await ChangedPersons.Kinds[kind.Key](db).Where(row => rows.Contains(row.RowId)).ToListAsync(stop))
            {
                found[(kind.Key, known.RowId)] = known.SecretaryId;
            }
        }

        return found;
    }

    private sealed record Line(
        long Id, DateTime At, string UserName, string UseCase, ChangeKind Kind, string Entity, long? EntityId, long? TownshipId, string Reason, string ChangesJson);
}
