using System.Collections.Immutable;
using StarRating.Ratings;
using StarRating.Ratings.Service;
using StarRating.Ratings.Steps;
using StarRating.Secretaries;

namespace StarRating.Policies;

/// <summary>The person holds all of these posts at the as-of date (two: 一肩挑).</summary>
/// <param name="Posts">The posts, all of which must be held at the as-of date (secretary and head: 一肩挑).</param>
public sealed record HoldsPost(ImmutableArray<Post> Posts) : Condition
{
    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) => $"担任{string.Join("、", Posts.Select(post => post.InChinese()))}";

    internal override bool Holds(Inquiry inquiry)
    {
        foreach (var post in Posts)
        {
            AppointmentFacts? held = null;
            foreach (var appointment in inquiry.Person.Appointments)
            {
                if (appointment.Post == post && PopulationStep.HeldAt(appointment, inquiry.AsOf)
                    && (held is null || string.CompareOrdinal(appointment.Id, held.Id) < 0))
                {
                    held = appointment;
                }
            }

            if (held is null)
            {
                return false;
            }

            inquiry.Read(RatingWalk.FactOf(held));
        }

        return true;
    }
}

/// <summary>Completed years of service that earns tenure, in [from, below).</summary>
/// <param name="From">At least so many completed years; null: no lower bound.</param>
/// <param name="Below">Fewer than so many completed years; null: no upper bound.</param>
public sealed record TenureWithin(int? From = null, int? Below = null) : Condition
{
    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) => $"任职年限{PolicyWords.Range(From, Below, "年")}";

    internal override bool Holds(Inquiry inquiry)
    {
        if (inquiry.Tenure is not { } tenure)
        {
            return false;
        }

        var runs = inquiry.Service.Runs(inquiry.TenureRules!, inquiry.AsOf);
        var years = ServiceMath.CountedMonths(runs.AsSpan(), tenure.LongGap, tenure.Remainders) / 12;
        if (years < From || years >= Below)
        {
            return false;
        }

        inquiry.ReadService();
        return true;
    }
}

/// <summary>The stars held before this rating, in [from, below). Who has none yet does not hold.</summary>
/// <param name="From">At least so many stars; null: no lower bound.</param>
/// <param name="Below">Fewer than so many stars; null: no upper bound.</param>
public sealed record HeldStars(int? From = null, int? Below = null) : Condition
{
    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) => $"原星级{PolicyWords.Range(From, Below, "星")}";

    internal override bool Holds(Inquiry inquiry)
    {
        if (inquiry.HeldStars is not { } stars || stars < From || stars >= Below)
        {
            return false;
        }

        inquiry.ReadPrevious();
        return true;
    }
}
