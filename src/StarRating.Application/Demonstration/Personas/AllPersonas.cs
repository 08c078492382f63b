namespace StarRating.Application.Demonstration.Personas;

internal static class AllPersonas
{
    public static readonly IReadOnlyList<Persona> List =
        [.. ServicePersonas.All, .. CohortPersonas.All, .. AwardPersonas.All, .. DisciplinePersonas.All];

    /// <summary>Codes of the villages in which they serve.</summary>
    public static readonly IReadOnlySet<string> Villages =
        List.SelectMany(persona => new[] { persona.Village, persona.OtherVillage }).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
