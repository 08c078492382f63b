using Microsoft.EntityFrameworkCore;
using StarRating.Data;

namespace StarRating.Application.Organization;

/// <summary>One term of a county; <paramref name="EndsOn"/> is exclusive.</summary>
public sealed record TermRow(long Id, int Version, string County, string Name, DateOnly StartsOn, DateOnly? EndsOn);

/// <summary>Reads of 届次.</summary>
public sealed class TermQueries(StarRatingContext db)
{
    /// <summary>The terms of the counties in sight, the latest of each county first.</summary>
    public async Task<IReadOnlyList<TermRow>> List(CancellationToken stop = default) =>
        await (from term in db.TermsOfOffice.AsNoTracking()
               join county in db.Counties on term.CountyId equals county.Id
               orderby county.SortOrder, county.Code, term.StartsOn descending
               select new TermRow(term.Id, term.Version, county.Name, term.Name, term.StartsOn, term.EndsOn)).ToListAsync(stop);

    public async Task<TermRow> Find(long id, CancellationToken stop = default) =>
        (await List(stop)).FirstOrDefault(term => term.Id == id) ?? throw new NotFound("term of office");

    /// <summary>Does any term hold a day of the year? Without one no secretary of the year can be rated.</summary>
    public async Task<bool> Covers(int year, CancellationToken stop = default)
    {
        var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        return await db.TermsOfOffice.AnyAsync(term => term.StartsOn < next && (term.EndsOn == null || term.EndsOn > first), stop);
    }
}
