using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>One person whose file is no longer what the result was computed from: the parts that differ, and what they would make of it now.</summary>
public sealed record FreezeDifference(
    long RatingId, string SecretaryName, string VillageName, string TownshipName, IReadOnlyList<string> Sections, bool WouldChange, string Consequence);

/// <summary>What differs since 评星 froze the facts. Nothing of it reaches the stored results; it is listed so that nobody is surprised.</summary>
public sealed class FreezeDifferences(StarRatingContext db, YearFactsReader reader, PolicyStore policies)
{
    public async Task<IReadOnlyList<FreezeDifference>> Of(long ratingYearId, CancellationToken cancellation)
    {
        var year = await db.RatingYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == ratingYearId, cancellation)
            ?? throw new NotFound("rating year");
        if (year.DecidedOn is not { } decidedOn)
        {
            return [];
        }

        var policy = await policies.OfYear(ratingYearId, cancellation);
        var now = await reader.Read(year, decidedOn, secretaryIds: null, cancellation);
        var members = now.Members.ToDictionary(m => m.Member.Id);
        var found = new List<FreezeDifference>();
        var stored = RatingListQuery.Current(db, ratingYearId)
            .OrderBy(r => r.TownshipId).ThenBy(r => r.CohortMemberId)
            .Select(r => new { r.Id, r.CohortMemberId, r.FactsJson, r.OutcomeKind, r.Stars });
        await foreach (var rating in stored.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!members.TryGetValue(rating.CohortMemberId, out var member))
            {
                continue;
            }

            var document = now.DocumentOf(member);
            if (FactsJson.Write(document) == rating.FactsJson)
            {
                continue;
            }

            var sections = FactsSections.Differing(FactsJson.Read(rating.FactsJson), document);
            var (would, consequence) = Consequence(policy, document, rating.OutcomeKind, rating.Stars);
            found.Add(Row(rating.Id, member.Member, sections, would, consequence));
        }

        return found;
    }

    private static FreezeDifference Row(long ratingId, CohortMember member, IReadOnlyList<string> sections, bool would, string consequence) =>
        new(ratingId, member.SecretaryName, member.VillageName, member.TownshipName, sections, would, consequence);

    private static (bool Would, string Words) Consequence(StarRating.Policies.HashedPolicy policy, FactsDocument document, OutcomeKind kind, int? stars)
    {
        try
        {
            var outcome = Rerating.Rate(policy, document).Outcome;
            return outcome.Kind == kind && outcome.Stars() == stars
                ? (false, "结果不变")
                : (true, $"将为{outcome.InChinese()}");
        }
        catch (FactsException fault)
        {
            return (true, fault.Message);
        }
    }
}
