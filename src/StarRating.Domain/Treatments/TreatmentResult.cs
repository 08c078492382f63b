namespace StarRating.Treatments;

/// <summary>A year of a person's past, as treatments read it.</summary>
/// <param name="Year">The assessed year.</param>
/// <param name="Stars">The stars then; null: 不定星级.</param>
public sealed record StarYear(int Year, int? Stars);

/// <summary>What became of a treatment with this year's rating.</summary>
public enum EntitlementState
{
    /// <summary>Earned by this rating, and not held before.</summary>
    [ChineseName("新享受")] Earned,

    /// <summary>Held before and goes on.</summary>
    [ChineseName("继续享受")] Continued,

    /// <summary>For good from now on, or before.</summary>
    [ChineseName("长期享受")] Permanent,

    /// <summary>Held before, and lost by this rating.</summary>
    [ChineseName("取消")] Lost,

    /// <summary>Held before, and not renewed.</summary>
    [ChineseName("到期")] Expired,
}

/// <summary>One person's treatment after a rating.</summary>
public sealed record Entitlement
{
    /// <summary>The person's id.</summary>
    public required string Person { get; init; }

    /// <summary>Code of the treatment.</summary>
    public required string Treatment { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The article that says so.</summary>
    public string? Article { get; init; }

    /// <summary>Benefit, or what a low star brings.</summary>
    public required TreatmentKind Kind { get; init; }

    /// <summary>What became of it.</summary>
    public required EntitlementState State { get; init; }

    /// <summary>First day; for what is lost or expired, the day on which it ends.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The day on which it ends, exclusive; null: for good, or already ended.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How much; null: it is no quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The unit of the quantity.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Why, in words: the years and their stars.</summary>
    public required string Text { get; init; }
}
