using StarRating.Data.Access;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Web.Tests;

/// <summary>Two counties with two townships each, three villages a township; one account a role in the first of each.</summary>
public sealed record SmallCity(IReadOnlyList<County> Counties, IReadOnlyList<Township> Townships, IReadOnlyList<Village> Villages)
{
    public User Official { get; private set; } = null!;

    public User Manager { get; private set; } = null!;

    public User Reviewer { get; private set; } = null!;

    public County County => Counties[0];

    public County OtherCounty => Counties[1];

    /// <summary>Of the first county.</summary>
    public Township Township => Townships[0];

    /// <summary>Of the first county too: its reviewer is not <see cref="Reviewer"/>.</summary>
    public Township NeighbourTownship => Townships[1];

    public Village Village => Villages.First(village => village.TownshipId == Township.Id);

    public Village NeighbourVillage => Villages.First(village => village.TownshipId == NeighbourTownship.Id);

    public Village ForeignVillage => Villages.First(village => village.CountyId == OtherCounty.Id);

    internal static async Task<SmallCity> SeedAsync(PortalFactory portal)
    {
        var city = await portal.InDatabaseAsync(async db =>
        {
            var from = new DateOnly(2000, 1, 1);
            var counties = new[] { "盐湖区", "临猗县" }
                .Select((name, i) => new County { Code = $"14080{i + 2}", Name = name, SortOrder = i, ValidFrom = from }).ToList();
            db.AddRange(counties);
            await db.SaveChangesAsync();
            var townships = counties.SelectMany((county, i) => new[] { "解州镇", "龙居镇" }.Select((name, j) => new Township
            {
                CountyId = county.Id,
                Code = $"{county.Code}10{j}",
                Name = i == 0 ? name : $"{name[..1]}店镇",
                Kind = TownshipKind.Town,
                ValidFrom = from,
            })).ToList();
            db.AddRange(townships);
            await db.SaveChangesAsync();
            var villages = townships.SelectMany(township => new[] { "东胡村", "西姚村", "北门社区" }.Select((name, i) => new Village
            {
                CountyId = township.CountyId,
                TownshipId = township.Id,
                Code = $"{township.Code}{(i == 2 ? '0' : '2')}0{i + 1}",
                Name = name,
                Kind = i == 2 ? VillageKind.Community : VillageKind.Village,
                Category = i == 0 ? VillageCategory.ClusteredUpgrade : null,
                ValidFrom = from,
            })).ToList();
            db.AddRange(villages);
            await db.SaveChangesAsync();
            return new SmallCity(counties, townships, villages);
        });
        city.Official = await portal.AddUserAsync("city", RolePresets.CityOfficial);
        city.Manager = await portal.AddUserAsync("manager", RolePresets.CountyManager, city.County.Id);
        city.Reviewer = await portal.AddUserAsync("reviewer", RolePresets.TownshipReviewer, city.County.Id, city.Township.Id);
        return city;
    }
}
