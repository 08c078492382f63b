namespace StarRating.Secretaries;

/// <summary>One post of one person in one village, [start, end), as the checks of the roster see it.</summary>
/// <param name="Id">The record; 0 for one that is being entered.</param>
/// <param name="Person">The person's record.</param>
/// <param name="Village">The village's record.</param>
/// <param name="Post">The post.</param>
/// <param name="Start">First day.</param>
/// <param name="End">The day of removal, not counted; null while in post.</param>
/// <param name="IsActing">代理, 主持工作.</param>
/// <param name="IsMain">Of two villages at once, the one that counts.</param>
public sealed record PostHeld(long Id, long Person, long Village, Post Post, DateOnly Start, DateOnly? End, bool IsActing = false, bool IsMain = true)
{
    /// <summary>Do the two share a day? The day of removal is nobody's.</summary>
    public bool Overlaps(PostHeld other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Start < (other.End ?? DateOnly.MaxValue) && other.Start < (End ?? DateOnly.MaxValue);
    }
}

/// <summary>Why an appointment cannot stand.</summary>
public enum AppointmentProblem
{
    /// <summary>It ends before, or on the day, it starts.</summary>
    EndNotAfterStart,

    /// <summary>It starts or ends after today.</summary>
    InFuture,

    /// <summary>It starts before the person came of age.</summary>
    TooYoung,

    /// <summary>The person holds the same post in the same village at that time.</summary>
    SamePostTwice,

    /// <summary>Another person is secretary or head of the village at that time.</summary>
    PostTaken,

    /// <summary>Two villages at once, both marked main.</summary>
    TwoMainVillages,
}

/// <summary>What is wrong, and with which other record.</summary>
/// <param name="Problem">What.</param>
/// <param name="With">The record it collides with; null when it is wrong by itself.</param>
public sealed record AppointmentFinding(AppointmentProblem Problem, PostHeld? With = null);

/// <summary>What must hold of a person's posts and of a village's posts before a record is kept.</summary>
public static class AppointmentRules
{
    /// <summary>Party members are of age; nobody holds a post before.</summary>
    public const int YoungestAge = 18;

    /// <summary>
    /// The first problem of <paramref name="entered"/>, or null.
    /// </summary>
    /// <param name="entered">The record as it is to be kept.</param>
    /// <param name="others">Records of the same person and of the same village, voided ones left out; may contain the record itself.</param>
    /// <param name="bornOn">The person's birth date, where known.</param>
    /// <param name="today">The present business date.</param>
    public static AppointmentFinding? Check(PostHeld entered, IEnumerable<PostHeld> others, DateOnly? bornOn, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(entered);
        ArgumentNullException.ThrowIfNull(others);
        if (entered.End <= entered.Start)
        {
            return new(AppointmentProblem.EndNotAfterStart);
        }

        if (entered.Start > today || entered.End > today)
        {
            return new(AppointmentProblem.InFuture);
        }

        if (bornOn is { } born && entered.Start < born.AddYears(YoungestAge))
        {
            return new(AppointmentProblem.TooYoung);
        }

        foreach (var other in others)
        {
            if (other.Id != entered.Id && other.Overlaps(entered) && Collide(entered, other) is { } problem)
            {
                return new(problem, other);
            }
        }

        return null;
    }

    private static AppointmentProblem? Collide(PostHeld entered, PostHeld other)
    {
        var samePost = entered.Post == other.Post && entered.Village == other.Village;
        if (entered.Person == other.Person)
        {
            return samePost ? AppointmentProblem.SamePostTwice
                : entered.Village != other.Village && entered.IsMain && other.IsMain ? AppointmentProblem.TwoMainVillages
                : null;
        }

        // Someone acting may stand in for a holder who is suspended or ill; two holders of one principal post may not be.
        var principal = entered.Post is Post.Secretary or Post.VillageHead;
        return samePost && principal && !entered.IsActing && !other.IsActing ? AppointmentProblem.PostTaken : null;
    }
}
