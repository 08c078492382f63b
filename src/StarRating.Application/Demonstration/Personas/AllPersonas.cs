namespace StarRating.Application.Demonstration.Personas;

internal static class AllPersonas
{
    public static readonly IReadOnlyList<Persona> List =
        [.. ServicePersonas.All, .. CohortPersonas.All, .. AwardPersonas.All, .. DisciplinePersonas.All];
}
