using System.Collections.Immutable;
using StarRating.Documents;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Ratings.Steps;

/// <summary>Stars for awards: all valid ones at an initial rating, later the excess of newly earned ones; revoked ones are taken back.</summary>
internal static class AwardStep
{
    internal static void Take(RatingWalk walk)
    {
        if (walk.Profile.Awards is not { } settings)
        {
            return;
        }

        if (walk.Person.Awards.Length == 0 && walk.Awards.Length == 0 && walk.AwardStars == 0 && !AnyVillageAward(walk))
        {
            return;
        }

        var candidates = HeldAward.Of(walk);
        var held = TakeBack(walk, settings, candidates);
        if (walk.Initial || settings.AccruesYearly)
        {
            AddNew(walk, settings, candidates, held);
        }
    }

    private static bool AnyVillageAward(RatingWalk walk)
    {
        foreach (var appointment in walk.Person.Appointments)
        {
            if (walk.Year.Villages.TryGetValue(appointment.Village, out var village) && village.Awards.Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes back the stars of awards revoked since; returns the counted awards that stand.</summary>
    private static ImmutableArray<CountedAward> TakeBack(RatingWalk walk, AwardSettings settings, ImmutableArray<HeldAward> candidates)
    {
        if (walk.Awards.Length == 0)
        {
            return [];
        }

        var standing = walk.Awards.RemoveAll(counted => IsRevoked(walk, candidates, counted.Id));
        if (standing.Length == walk.Awards.Length)
        {
            return standing;
        }

        var before = AwardMath.Together(Items(settings, walk.Awards), settings.Combine, settings.Cap);
        var items = Items(settings, standing);
        var after = AwardMath.Together(items, settings.Combine, settings.Cap);
        var loss = Math.Min(before - after, walk.AwardStars);
        var facts = ImmutableArray.CreateBuilder<FactRead>();
        foreach (var counted in walk.Awards)
        {
            if (!standing.Contains(counted))
            {
                facts.Add(new FactRead(FactSource.Award, counted.Id, EnumWord.Of(counted.Level), counted.Date));
                if (settings.Revocation == AwardRevocation.Recompute)
                {
                    walk.NeedsPeople(RatingExceptionKind.AwardRevoked, counted.Id);
                }
            }
        }

        walk.Note(TraceStep.Awards, settings.Article, TraceNote.AwardRevoked, facts.ToImmutable());
        walk.Add(TraceStep.Awards, settings.Article, -loss, facts.ToImmutable(), new LessWorking(before, after), beyond: true);
        walk.AwardStars -= loss;
        walk.Awards = standing;
        return standing;
    }

    private static bool IsRevoked(RatingWalk walk, ImmutableArray<HeldAward> candidates, string id)
    {
        foreach (var candidate in candidates)
        {
            if (string.Equals(candidate.Facts.Id, id, StringComparison.Ordinal))
            {
                return candidate.Facts.RevokedOn <= walk.Year.DecidedOn;
            }
        }

        return false;
    }

    private static void AddNew(RatingWalk walk, AwardSettings settings, ImmutableArray<HeldAward> candidates, ImmutableArray<CountedAward> standing)
    {
        var fresh = ImmutableArray.CreateBuilder<CountedAward>();
        foreach (var candidate in candidates)
        {
            var facts = candidate.Facts;
            if (facts.Date >= walk.AsOf || IsCounted(standing, facts.Id))
            {
                continue;
            }

            if (WhyNot(walk, settings, candidate) is { } note)
            {
                walk.Note(TraceStep.Awards, settings.Article, note, [FactOf(facts)]);
                continue;
            }

            fresh.Add(new CountedAward(facts.Id, facts.Level, candidate.Holder, facts.Date, walk.Year.Year));
        }

        if (fresh.Count == 0)
        {
            return;
        }

        var counted = fresh.DrainToImmutable();
        var all = Ordered(standing.AddRange(counted));
        var items = Items(settings, all);
        var working = new AwardWorking
        {
            Items = items,
            Combine = settings.Combine,
            Cap = settings.Cap,
            Stars = AwardMath.Together(items, settings.Combine, settings.Cap),
            OfNew = AwardMath.Together(Items(settings, counted), settings.Combine, settings.Cap),
            Held = walk.AwardStars,
        };
        var gain = AwardMath.Gain(working);
        ImmutableArray<FactRead> facts2 = [.. counted.Select(award => new FactRead(FactSource.Award, award.Id, EnumWord.Of(award.Level), award.Date))];
        if (gain > 0)
        {
            walk.Add(TraceStep.Awards, settings.Article, gain, facts2, working);
        }
        else
        {
            walk.Note(TraceStep.Awards, settings.Article, TraceNote.AtMaximum, facts2, working);
        }

        walk.AwardStars += gain;
        walk.Awards = all;
    }

    private static TraceNote? WhyNot(RatingWalk walk, AwardSettings settings, HeldAward award)
    {
        var facts = award.Facts;
        if (facts.RevokedOn <= walk.Year.DecidedOn)
        {
            return TraceNote.AwardRevoked;
        }

        if (facts.OtherCounty is not null && !(facts.ConfirmedOn <= walk.Year.DecidedOn))
        {
            walk.NeedsPeople(RatingExceptionKind.TransferToConfirm, facts.Id);
            return TraceNote.NotConfirmed;
        }

        if (AwardMath.StarsOf(settings, facts.Level, award.Holder) == 0)
        {
            return TraceNote.AwardLevelGivesNone;
        }

        var asOf = walk.Initial ? walk.AsOf : walk.Previous!.AsOf!.Value;
        if (settings.ValidYears is { } years && facts.Date.AddYears(years) <= asOf)
        {
            return TraceNote.AwardExpired;
        }

        return !walk.Initial && facts.Date < asOf ? TraceNote.AwardTooEarly : null;
    }

    private static bool IsCounted(ImmutableArray<CountedAward> counted, string id)
    {
        foreach (var award in counted)
        {
            if (string.Equals(award.Id, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static FactRead FactOf(AwardFacts award) => new(FactSource.Award, award.Id, EnumWord.Of(award.Level), award.Date);

    private static ImmutableArray<CountedAward> Ordered(ImmutableArray<CountedAward> awards) => awards.Sort(static (a, b) =>
        a.Date != b.Date ? a.Date.CompareTo(b.Date) : string.CompareOrdinal(a.Id, b.Id));

    private static ImmutableArray<AwardItem> Items(AwardSettings settings, ImmutableArray<CountedAward> awards)
    {
        var items = ImmutableArray.CreateBuilder<AwardItem>(awards.Length);
        foreach (var award in awards)
        {
            items.Add(new AwardItem(award.Id, award.Level, award.Date, AwardMath.StarsOf(settings, award.Level, award.Holder)));
        }

        return items.MoveToImmutable();
    }
}
