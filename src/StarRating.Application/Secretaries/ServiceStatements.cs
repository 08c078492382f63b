using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Application.Ratings;
using StarRating.Data;
using StarRating.Data.Secretaries;
using StarRating.Ratings;

namespace StarRating.Application.Secretaries;

/// <summary>认定年限 of one person by the policy of the county's latest year, with the words for its source.</summary>
public sealed record ServiceStatement(int Year, string PolicyTitle, ServiceCount Count);

/// <summary>Counts a person's years as the latest opened year of the county would.</summary>
public sealed class ServiceStatements(StarRatingContext db, FactsReader reader, PolicyStore policies, TimeProvider clock)
{
    /// <summary>Null while the county has opened no year, or its policy gives no star for years.</summary>
    public async Task<ServiceStatement?> Of(Secretary person, CancellationToken stop = default)
    {
        var year = await db.RatingYears.AsNoTracking().Where(y => y.CountyId == person.CountyId)
            .OrderByDescending(y => y.Year).Select(y => new { y.Id, y.Year, y.DecidedOn }).FirstOrDefaultAsync(stop);
        if (year is null)
        {
            return null;
        }

        var facts = await reader.Read(new FactsRequest(person.CountyId, year.Year, [person.Id]), stop);
        if (facts.Persons is not [var own])
        {
            return null;
        }

        var policy = await policies.OfYear(year.Id, stop);
        var frame = new FactsDocument
        {
            Format = FactsDocument.FormatName,
            Year = year.Year,
            DecidedOn = year.DecidedOn ?? clock.Today(),
            Terms = facts.Terms,
            Villages = facts.Villages,
            Persons = [],
        };
        return ServiceCount.Of(policy, frame, own) is { } count ? new ServiceStatement(year.Year, policy.Document.Title, count) : null;
    }
}
