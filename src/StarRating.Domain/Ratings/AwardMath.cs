using System.Collections.Immutable;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>The arithmetic of award stars. Shared by the engine and the replay.</summary>
internal static class AwardMath
{
    /// <summary>The stars of one award; 0 where its level gives none.</summary>
    internal static int StarsOf(AwardSettings settings, AwardLevel level, AwardHolder holder)
    {
        var stars = 0;
        foreach (var entry in settings.Levels)
        {
            if (entry.Level == level && (entry.Holder is null || entry.Holder == holder))
            {
                stars = Math.Max(stars, entry.Stars);
            }
        }

        return stars;
    }

    /// <summary>What several come to, capped. The items are in order of their dates.</summary>
    internal static int Together(ImmutableArray<AwardItem> items, AwardCombine combine, int? cap)
    {
        var stars = 0;
        var year = 0;
        var best = 0;
        foreach (var item in items)
        {
            switch (combine)
            {
                case AwardCombine.Sum:
                    stars += item.Stars;
                    break;
                case AwardCombine.HighestOnly:
                    stars = Math.Max(stars, item.Stars);
                    break;
                default:
                    if (item.Date.Year != year)
                    {
                        stars += best;
                        (year, best) = (item.Date.Year, 0);
                    }

                    best = Math.Max(best, item.Stars);
                    break;
            }
        }

        return cap is { } most ? Math.Min(stars + best, most) : stars + best;
    }

    /// <summary>What is gained: the excess over what is held, at most what the new ones give.</summary>
    internal static int Gain(AwardWorking working) => Math.Clamp(working.Stars - working.Held, 0, working.OfNew);
}
