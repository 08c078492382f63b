using StarRating.Application.Tests.Engines;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Organization;

namespace StarRating.Application.Tests.Data;

/// <summary>Two small counties with two townships each, for tests that ask who sees what.</summary>
public sealed class TestCounties
{
    public required County East { get; init; }

    public required County West { get; init; }

    /// <summary>East's first and second, West's first and second.</summary>
    public required IReadOnlyList<Township> Townships { get; init; }

    /// <summary>One village in each township, in their order.</summary>
    public required IReadOnlyList<Village> Villages { get; init; }

    /// <summary>One secretary in each village, in their order.</summary>
    public required IReadOnlyList<Secretary> Secretaries { get; init; }

    public static async Task<TestCounties> AddAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var from = new DateOnly(2000, 1, 1);
        var east = new County { Code = "149901", Name = "东县", ValidFrom = from };
        var west = new County { Code = "149902", Name = "西县", ValidFrom = from };
        db.AddRange(east, west);
        await db.SaveChangesAsync();

        var townships = new List<Township>();
        var villages = new List<Village>();
        var secretaries = new List<Secretary>();
        foreach (var (county, index) in new[] { east, east, west, west }.Select((county, index) => (county, index)))
        {
            var township = new Township
            {
                CountyId = county.Id,
                Code = $"{county.Code}10{index}",
                Name = $"第{index}镇",
                Kind = TownshipKind.Town,
                ValidFrom = from,
            };
            db.Add(township);
            await db.SaveChangesAsync();
            var village = new Village
            {
                CountyId = county.Id,
                TownshipId = township.Id,
                Code = township.Code + "201",
                Name = $"第{index}村",
                ValidFrom = from,
            };
            db.Add(village);
            await db.SaveChangesAsync();
            var secretary = new Secretary { CountyId = county.Id, TownshipId = township.Id, VillageId = village.Id, Name = $"书记{index}" };
            db.Add(secretary);
            await db.SaveChangesAsync();
            townships.Add(township);
            villages.Add(village);
            secretaries.Add(secretary);
        }

        return new() { East = east, West = west, Townships = townships, Villages = villages, Secretaries = secretaries };
    }
}
