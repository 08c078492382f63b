using StarRating.Application.Demonstration.Divisions;
using StarRating.Application.Demonstration.Personas;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Demonstration.People;

/// <summary>Tells the story of every village, with the personas in their places.</summary>
internal static class RosterBuilder
{
    public static Roster Build(CityDivisions divisions)
    {
        var roster = new Roster();
        var lives = Personas(divisions);
        foreach (var village in divisions.Villages.Where(village => village.Kind != VillageKind.Virtual))
        {
            foreach (var life in new VillageStory(village, lives.GetValueOrDefault(village.Id, [])).Tell())
            {
                roster.Add(life);
            }

            if (VillageAwards.Of(village) is { } award)
            {
                roster.Add(award);
            }
        }

        var villages = divisions.Villages.ToDictionary(village => village.Id);
        foreach (var secretary in roster.Secretaries)
        {
            secretary.TownshipId = villages[secretary.VillageId!.Value].TownshipId;
        }

        return roster;
    }

    private static Dictionary<long, List<Life>> Personas(CityDivisions divisions)
    {
        var villages = divisions.Villages.ToDictionary(village => village.Code);
        var lives = new Dictionary<long, List<Life>>();
        foreach (var persona in AllPersonas.List)
        {
            var village = villages[persona.Village];
            var other = persona.OtherVillage is { } code ? villages[code] : null;
            var life = new Life(persona.Name, persona.Female, persona.BornOn) { Persona = persona.Name };
            persona.Tell(life, village, other);
            foreach (var year in new[] { 2022, 2023, 2024, 2025 })
            {
                // What the story does not say is a plain 合格.
                life.Totals.TryAdd(year, 82m);
            }

            foreach (var place in new[] { village, other }.OfType<Village>())
            {
                lives.TryAdd(place.Id, []);
                lives[place.Id].Add(life);
            }
        }

        return lives;
    }
}
