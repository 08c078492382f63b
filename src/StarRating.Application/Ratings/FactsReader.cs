using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Secretaries;

namespace StarRating.Application.Ratings;

/// <summary>
/// Reads what the engine may know of a county's persons, as it stands in the database now: some fifteen flat projected streams,
/// put together in memory by secretary. Voided rows are read by no rule and so are not read here.
/// </summary>
public sealed class FactsReader(StarRatingContext db)
{
    /// <summary>The facts of the persons asked for, in order of their id.</summary>
    public async Task<CountyFacts> Read(FactsRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var names = await SecretaryStreams.Names(db, request).ToListAsync(cancellation);
        var appointments = await ByPerson(SecretaryStreams.Appointments(db, request), cancellation);
        var awards = await ByPerson(SecretaryStreams.Awards(db, request), cancellation);
        var sanctions = await ByPerson(DisciplineStreams.Sanctions(db, request), cancellation);
        var investigations = await ByPerson(DisciplineStreams.Investigations(db, request), cancellation);
        var events = await ByPerson(DisciplineStreams.Events(db, request), cancellation);
        var suspensions = await ByPerson(DisciplineStreams.Suspensions(db, request), cancellation);
        var granted = await ByPerson(SecretaryStreams.Granted(db, request), cancellation);
        var decisions = await ByPerson(SecretaryStreams.Decisions(db, request), cancellation);
        var history = await History.Read(db, request, cancellation);

        var persons = names.Select(person => new PersonFacts
        {
            Id = FactIds.Person(person.Id),
            Name = person.Name,
            Appointments = Of(appointments, person.Id),
            Awards = Of(awards, person.Id),
            Sanctions = Of(sanctions, person.Id),
            Investigations = Of(investigations, person.Id),
            Events = Of(events, person.Id),
            Suspensions = Of(suspensions, person.Id),
            Granted = Of(granted, person.Id),
            Decisions = Of(decisions, person.Id),
            Years = history.YearsOf(person.Id),
            Previous = history.PreviousOf(person.Id),
        });
        return new CountyFacts(
            [.. persons],
            await OrganizationStreams.Villages(db, request, cancellation),
            await OrganizationStreams.Terms(db, request.CountyId, cancellation));
    }

    private static async Task<Dictionary<long, ImmutableArray<T>.Builder>> ByPerson<T>(
        IQueryable<FactOfPerson<T>> rows, CancellationToken cancellation)
    {
        var found = new Dictionary<long, ImmutableArray<T>.Builder>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!found.TryGetValue(row.SecretaryId, out var list))
            {
                found[row.SecretaryId] = list = ImmutableArray.CreateBuilder<T>();
            }

            list.Add(row.Fact);
        }

        return found;
    }

    private static ImmutableArray<T> Of<T>(Dictionary<long, ImmutableArray<T>.Builder> rows, long secretaryId) =>
        rows.TryGetValue(secretaryId, out var list) ? list.DrainToImmutable() : [];
}
