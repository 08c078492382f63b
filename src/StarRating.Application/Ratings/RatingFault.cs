using System.Text.Json;
using StarRating.Data.Assessments;
using StarRating.Documents;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>A person whom a run could not rate, and what is to be done first.</summary>
/// <param name="SecretaryId">The person.</param>
/// <param name="TownshipId">Where the person is rated.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Village">The village.</param>
/// <param name="Text">What is missing, in words.</param>
/// <param name="SupplementFirst">The suspended year that must be supplemented first; null where a record must be mended.</param>
public sealed record RatingFault(long SecretaryId, long TownshipId, string Name, string Village, string Text, int? SupplementFirst)
{
    internal static RatingFault Of(CohortMember member, FactsException fault) =>
        new(member.SecretaryId, member.TownshipId, member.SecretaryName, member.VillageName, fault.Message, fault.SupplementFirst);

    internal static string Write(IReadOnlyList<RatingFault> faults) => JsonSerializer.Serialize(faults, StrictJson.Options);

    /// <summary>Runs from before faults were kept have an empty text.</summary>
    internal static IReadOnlyList<RatingFault> Read(string json) =>
        json.Length == 0 ? [] : JsonSerializer.Deserialize<RatingFault[]>(json, StrictJson.Options) ?? [];
}
