using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Assessments;

namespace StarRating.Application.Reports;

/// <summary>Whose report it is: the county, the township where it is of one, the assessed year where there is one.</summary>
public sealed record ReportHead(long CountyId, string County, long? TownshipId, string? Township, RatingYear? Year)
{
    public string Unit => Township ?? $"{County}委组织部";

    /// <summary>In a title: the county, and the township of it.</summary>
    public string Place => $"{County}{Township}";
}

/// <summary>Finds what stands at the head of a county's report; a township out of sight is not found.</summary>
public sealed class ReportHeads(StarRatingContext db)
{
    public async Task<ReportHead> Of(ReportRequest request, CancellationToken stop = default)
    {
        var countyId = db.Session.Scope.OnlyCountyId ?? throw new Refusal("请先在右上角选择县（市、区），再看这张表。");
        var county = await db.Counties.Where(c => c.Id == countyId).Select(c => c.Name).SingleAsync(stop);
        var township = request.TownshipId is { } id
            ? await db.Townships.Where(t => t.Id == id).Select(t => t.Name).SingleOrDefaultAsync(stop) ?? throw new NotFound("township")
            : null;
        return new(countyId, county, request.TownshipId, township, null);
    }

    /// <summary>The same with the assessed year; null in <see cref="ReportHead.Year"/> while the county has not opened it.</summary>
    public async Task<ReportHead> OfYear(ReportRequest request, CancellationToken stop = default)
    {
        var head = await Of(request, stop);
        var year = request.Year;
        return head with { Year = await db.RatingYears.AsNoTracking().SingleOrDefaultAsync(y => y.CountyId == head.CountyId && y.Year == year, stop) };
    }
}
