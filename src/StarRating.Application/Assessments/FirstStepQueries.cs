using Microsoft.EntityFrameworkCore;
using StarRating.Application.Organization;
using StarRating.Data;
using StarRating.Organization;

namespace StarRating.Application.Assessments;

/// <summary>How far a county has come before its first year.</summary>
/// <param name="Uncategorised">Villages without a category.</param>
/// <param name="Persons">Persons on file.</param>
/// <param name="HasTerm">A term holds days of the year that is opened first.</param>
/// <param name="HasPolicy">A published policy is effective in that year.</param>
public sealed record FirstSteps(int Uncategorised, int Persons, bool HasTerm, bool HasPolicy);

/// <summary>开始使用: what is to be done before a county can open its first year.</summary>
public sealed class FirstStepQueries(StarRatingContext db, TermQueries terms, YearQueries years, TimeProvider clock)
{
    public Task<bool> HasYear(CancellationToken stop = default) => db.RatingYears.AnyAsync(stop);

    public async Task<FirstSteps> Read(CancellationToken stop = default)
    {
        var first = clock.Today().Year - 1;
        return new(
            await db.Villages.CountAsync(village => village.Kind == VillageKind.Village && village.Category == null && village.ValidTo == null, stop),
            await db.Secretaries.CountAsync(stop),
            await terms.Covers(first, stop),
            (await years.PolicyChoices(first, stop)).Count > 0);
    }
}
