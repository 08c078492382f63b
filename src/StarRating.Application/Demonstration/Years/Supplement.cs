using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Application.Ratings;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Application.Demonstration.Years;

/// <summary>补定: whoever was suspended and whose case has closed since is rated for the same year with what is known now.</summary>
internal static class Supplement
{
    public static async Task SupplementSuspended(this CountyYear year, DateOnly day)
    {
        year.Turn(year.Officials.Manager, day);
        var suspended = await year.Db.Ratings.AsTracking()
            .Where(rating => rating.RatingYearId == year.Row.Id && rating.IsCurrent && rating.OutcomeKind == OutcomeKind.Suspended).ToListAsync();
        var policy = await year.Get<PolicyStore>().OfYear(year.Row.Id, CancellationToken.None);
        foreach (var held in suspended)
        {
            var facts = await year.Get<YearFactsReader>().Read(year.Row, day, [held.SecretaryId], CancellationToken.None);
            var rated = RateTheYear.Rate(new Rater(policy, facts.Frame), facts)[0];
            if (rated.Result.Outcome is not Suspended)
            {
                await Append(year, held, rated);
            }
        }
    }

    private static async Task Append(CountyYear year, Rating held, RatedMember rated)
    {
        var rating = RatingRows.Row(year.Row, rated, "");
        rating.Sequence = held.Sequence + 1;
        rating.Kind = RatingKind.Supplementary;
        rating.SupersedesId = held.Id;
        rating.Reason = "案件已结，不予处分，补定星级";
        (rating.ConfirmedAt, rating.ConfirmedBy) = (year.Now, year.Officials.Manager.Name);
        rating.Seal(year.Now);
        held.IsCurrent = false;
        year.Db.Ratings.Add(rating);
        await year.Save<RatedMember>(rating.Reason);
    }
}
