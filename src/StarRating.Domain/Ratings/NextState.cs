using StarRating.Policies;

namespace StarRating.Ratings;

/// <summary>What a rating leaves for the next year.</summary>
internal static class NextState
{
    internal static RatingState Of(RatingWalk walk, int carried)
    {
        var year = walk.Year.Year;
        var before = walk.Previous ?? new RatingState { Year = year, Kind = OutcomeKind.NotEligible };
        return walk.Outcome switch
        {
            Rated { Kept: true } => before with { Year = year, Kind = OutcomeKind.Rated },
            Rated rated => Common(walk) with
            {
                Year = year,
                Kind = OutcomeKind.Rated,
                RatedYear = year,
                Stars = rated.Stars,
                Carried = carried,
                InitialYear = walk.InitialYear,
                AwardStars = walk.AwardStars,
                Awards = walk.Awards,
                Fired = walk.Fired,
                Themes = walk.Themes,
                Waiting = walk.Waiting,
            },

            // The ladder, where the policy lets it go on after NoStar, goes on from the last stars.
            NoStar => Common(walk) with
            {
                Year = year,
                Kind = OutcomeKind.NoStar,
                RatedYear = before.RatedYear,
                Stars = before.Stars,
                InitialYear = walk.Profile.Period.AfterNoStar == AfterNoStar.Initial ? null : walk.InitialYear,
                AwardStars = walk.AwardStars,
                Awards = walk.Awards,
                Fired = walk.Fired,
                Themes = walk.Themes ?? before.Themes,
                Waiting = walk.Waiting ?? before.Waiting,
            },
            Suspended => before with
            {
                Year = year,
                Kind = OutcomeKind.Suspended,
                Pending = before.Pending.Contains(year) ? before.Pending : before.Pending.Add(year),
            },
            _ => before with { Year = year, Kind = OutcomeKind.NotEligible },
        };
    }

    private static RatingState Common(RatingWalk walk) => new()
    {
        Year = walk.Year.Year,
        Kind = OutcomeKind.Rated,
        AsOf = walk.AsOf,
        Profile = walk.Profile.Id,
        Term = walk.Year.Term?.Id,
        County = walk.Year.Facts.County,
        CityVersion = walk.Year.Policy.Document.CityVersion,
        Lowest = walk.Profile.Scale.Lowest,
        Highest = walk.Profile.Scale.Highest,
        Vetoed = walk.Vetoed,
    };
}
