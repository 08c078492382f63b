using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Organization;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Ratings;

/// <summary>Villages with their confirmed yearly figures and the awards given to them, and the county's terms of office.</summary>
internal static class OrganizationStreams
{
    /// <summary>Figures of so many years up to the assessed one stand in the facts: more than any rule looks back, and no archive.</summary>
    private const int YearsOfFigures = 10;

    public static async Task<ImmutableArray<VillageFacts>> Villages(
        StarRatingContext db, FactsRequest request, CancellationToken cancellation)
    {
        var awards = await db.Awards.AsNoTracking()
            .Where(a => a.CountyId == request.CountyId && a.VoidedAt == null && a.VillageId != null && a.SecretaryId == null)
            .OrderBy(a => a.Id)
            .Select(a => new
            {
                Village = a.VillageId!.Value,
                Fact = new AwardFacts
                {
                    Id = FactIds.Of("award", a.Id),
                    Level = a.Level,
                    Date = a.AwardedOn,
                    Title = a.Title,
                    RevokedOn = a.RevokedOn,
                },
            })
            .ToListAsync(cancellation);
        var awardsOf = awards.ToLookup(row => row.Village, row => row.Fact);

        var figures = await db.VillageFigures.AsNoTracking()
            .Where(f => f.CountyId == request.CountyId && f.ConfirmedAt != null && f.Value != null && f.Year <= request.Year && f.Year > request.Year - YearsOfFigures)
            .OrderBy(f => f.Year).ThenBy(f => f.Id)
            .Select(f => new { f.VillageId, Fact = new FigureFacts { Id = FactIds.Of("figure", f.Id), Name = f.Name, Year = f.Year, Value = f.Value!.Value } })
            .ToListAsync(cancellation);
        var figuresOf = figures.ToLookup(row => row.VillageId, row => row.Fact);

        var villages = await db.Villages.AsNoTracking()
            .Where(v => v.CountyId == request.CountyId)
            .OrderBy(v => v.Id)
            .Select(v => new { v.Id, v.Name, v.Kind, v.Category, v.TownshipId })
            .ToListAsync(cancellation);
        return
        [
            .. villages.Select(v => new VillageFacts
            {
                Id = FactIds.Village(v.Id),
                Name = v.Name,
                Kind = v.Kind,
                Category = v.Category ?? VillageCategory.Other,
                Township = FactIds.Township(v.TownshipId),
                Figures = [.. figuresOf[v.Id]],
                Awards = [.. awardsOf[v.Id]],
            }),
        ];
    }

    public static async Task<ImmutableArray<TermFacts>> Terms(StarRatingContext db, long countyId, CancellationToken cancellation) =>
    [
        .. await db.TermsOfOffice.AsNoTracking()
            .Where(t => t.CountyId == countyId)
            .OrderBy(t => t.StartsOn)
            .Select(t => new TermFacts { Id = FactIds.Of("term", t.Id), Name = t.Name, Start = t.StartsOn, End = t.EndsOn })
            .ToListAsync(cancellation),
    ];
}
