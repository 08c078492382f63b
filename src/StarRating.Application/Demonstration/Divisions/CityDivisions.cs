using StarRating.Application.Organization;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Demonstration.Divisions;

/// <summary>The published divisions of 运城市, embedded; ids are their places in the files, so that they are the same every time.</summary>
internal sealed class CityDivisions
{
    /// <summary>Before any date that the demonstration speaks of.</summary>
    private static readonly DateOnly Founded = new(1990, 1, 1);

    private CityDivisions(IReadOnlyList<County> counties, IReadOnlyList<Township> townships, IReadOnlyList<Village> villages) =>
        (Counties, Townships, Villages) = (counties, townships, villages);

    public const string CityName = "运城市";

    public IReadOnlyList<County> Counties { get; }

    public IReadOnlyList<Township> Townships { get; }

    public IReadOnlyList<Village> Villages { get; }

    /// <summary>Townships that have somebody to rate, in order.</summary>
    public IEnumerable<Township> RatedTownships
    {
        get
        {
            var rated = Villages.Where(village => village.Kind != VillageKind.Virtual).Select(village => village.TownshipId).ToHashSet();
            return Townships.Where(township => rated.Contains(township.Id));
        }
    }

    public static CityDivisions Read()
    {
        var counties = Rows("counties.csv").Select((row, index) => new County
        {
            Id = index + 1,
            Code = row[0],
            Name = row[1],
            SortOrder = index + 1,
            ValidFrom = Founded,
        }).ToList();
        var countyIds = counties.ToDictionary(county => county.Code, county => county.Id);

        var townships = Rows("townships.csv").Select((row, index) => new Township
        {
            Id = index + 1,
            CountyId = countyIds[row[2]],
            Code = row[0],
            Name = row[1],
            Kind = DivisionNames.KindOfTownship(row[1]),
            ValidFrom = Founded,
        }).ToList();
        var townshipsByCode = townships.ToDictionary(township => township.Code);

        var villages = Rows("villages.csv").Select((row, index) => new Village
        {
            Id = index + 1,
            CountyId = countyIds[row[5]],
            TownshipId = townshipsByCode[row[2]].Id,
            Township = townshipsByCode[row[2]],
            Code = row[0],
            Name = DivisionNames.ShortName(row[1]),
            Kind = KindOfVillage(row[0]),
            Category = VillageCategories.Of(row[0], KindOfVillage(row[0]), townshipsByCode[row[2]].Kind),
            ValidFrom = Founded,
        }).ToList();
        return new CityDivisions(counties, townships, villages);
    }

    private static VillageKind KindOfVillage(string code) =>
        VillageCode.KindOf(code) ?? throw new InvalidDataException($"Village {code}: the tenth digit says no known kind.");

    /// <summary>The published files quote names and hold no comma inside them.</summary>
    private static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(CityDivisions).Assembly.GetManifestResourceStream($"{typeof(CityDivisions).Namespace}.{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            yield return [.. line.Split(',').Select(cell => cell.Trim('"'))];
        }
    }
}
