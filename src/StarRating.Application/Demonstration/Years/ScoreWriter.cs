using Microsoft.EntityFrameworkCore;
using StarRating.Application.Demonstration.People;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Engines;
using StarRating.Policies;

namespace StarRating.Application.Demonstration.Years;

/// <summary>Writes the figures of a frozen cohort, for all of it or for some townships.</summary>
internal sealed class ScoreWriter(PolicyDocument policy, IReadOnlyDictionary<long, Life> lives)
{
    public async Task Write(StarRatingContext db, CountyYear year, DateOnly enteredOn, Func<CohortMember, bool> which)
    {
        var members = await db.CohortMembers.AsNoTracking()
            .Where(member => member.RatingYearId == year.Id && !member.Excluded).OrderBy(member => member.Id).ToListAsync();
        var books = policy.Profiles.ToDictionary(profile => profile.Id, profile => new ScoreBook(profile, year.Year, enteredOn));
        foreach (var member in members.Where(which))
        {
            books[member.ProfileId].Fill(member, Performance.Of(lives[member.SecretaryId], year.Year));
        }

        var bulk = new BulkWriter(db);
        await bulk.InsertAsync([.. books.Values.SelectMany(book => book.Scores)], db.Session.Scope);
        await bulk.InsertAsync([.. books.Values.SelectMany(book => book.Reviews)], db.Session.Scope);
        await bulk.InsertAsync([.. books.Values.SelectMany(book => book.Tallies)], db.Session.Scope);
    }
}
