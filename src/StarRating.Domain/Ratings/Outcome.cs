using System.Text.Json.Serialization;

namespace StarRating.Ratings;

/// <summary>What a rating comes to: one of four, never a bare number. Closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Rated), "rated")]
[JsonDerivedType(typeof(NoStar), "noStar")]
[JsonDerivedType(typeof(NotEligible), "notEligible")]
[JsonDerivedType(typeof(Suspended), "suspended")]
public abstract record Outcome
{
    private protected Outcome()
    {
    }

    /// <summary>Which of the four.</summary>
    [JsonIgnore]
    public abstract OutcomeKind Kind { get; }
}

/// <summary>Rated with n stars; zero is a level (零星级).</summary>
/// <param name="Stars">The stars, within the scale.</param>
/// <param name="Kept">True in a year between two ratings of a longer period.</param>
public sealed record Rated(int Stars, bool Kept = false) : Outcome
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override OutcomeKind Kind => OutcomeKind.Rated;
}

/// <summary>不定星级: taken part, no star given.</summary>
/// <param name="Reason">Why.</param>
public sealed record NoStar(NoStarReason Reason) : Outcome
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override OutcomeKind Kind => OutcomeKind.NoStar;
}

/// <summary>不参加评定: outside the population, or not long enough in post.</summary>
/// <param name="Reason">Why.</param>
public sealed record NotEligible(NotEligibleReason Reason) : Outcome
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override OutcomeKind Kind => OutcomeKind.NotEligible;
}

/// <summary>暂缓评定: supplemented later (补定星级).</summary>
/// <param name="Reason">Why.</param>
public sealed record Suspended(SuspendedReason Reason) : Outcome
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override OutcomeKind Kind => OutcomeKind.Suspended;
}

/// <summary>Why no star was given.</summary>
public enum NoStarReason
{
    /// <summary>The grade closes the gate.</summary>
    [ChineseName("考核等次未达到定星要求")] LowGrade,

    /// <summary>A veto.</summary>
    [ChineseName("一票否决")] Veto,

    /// <summary>No grade in the assessed year of an initial rating.</summary>
    [ChineseName("无考核等次")] NoGrade,

    /// <summary>A rule of the yearly adjustment.</summary>
    [ChineseName("按动态调整规定不定星级")] Rule,

    /// <summary>Below the lowest level.</summary>
    [ChineseName("低于最低星级")] BelowLowest,

    /// <summary>Cleared where zero is not a level.</summary>
    [ChineseName("星级清零")] Cleared,
}

/// <summary>Why a person takes no part.</summary>
public enum NotEligibleReason
{
    /// <summary>No profile's population holds the person's posts.</summary>
    [ChineseName("不属于评定对象")] OutsidePopulation,

    /// <summary>No longer in a rated post at the as-of date.</summary>
    [ChineseName("截至评定日不在任")] NotInPost,

    /// <summary>Not long enough in post.</summary>
    [ChineseName("任职未满一年，不参加评定")] ServiceTooShort,

    /// <summary>Re-elected, and not long enough in the new term.</summary>
    [ChineseName("新任期未满一年，不参加评定")] NewTermTooShort,

    /// <summary>The unit exists in statistics only.</summary>
    [ChineseName("虚拟单位，不参加评定")] VirtualUnit,
}

/// <summary>Why a rating is suspended.</summary>
public enum SuspendedReason
{
    /// <summary>A case or inquiry is open at the day of decision.</summary>
    [ChineseName("正在接受审查调查")] UnderInvestigation,
}
