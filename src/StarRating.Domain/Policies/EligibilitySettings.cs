namespace StarRating.Policies;

/// <summary>How long in post before a rating.</summary>
public sealed record EligibilitySettings
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>Completed months required.</summary>
    public int Months { get; init; } = 12;

    /// <summary>Over what they are counted.</summary>
    public EligibilityScope Over { get; init; } = EligibilityScope.ThisTerm;

    /// <summary>Asked at every rating, or at an initial rating only.</summary>
    public bool EveryYear { get; init; }
}

/// <summary>When a rating is suspended (暂缓评定).</summary>
public sealed record SuspensionSettings
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>A case or inquiry open at the day of decision suspends the rating.</summary>
    public bool UnderInvestigation { get; init; } = true;
}

/// <summary>Over what the months for eligibility are counted.</summary>
public enum EligibilityScope
{
    /// <summary>The present run in a rated post.</summary>
    [ChineseName("本次任职")] ThisPost,

    /// <summary>Service in rated posts within the term.</summary>
    [ChineseName("本届任职")] ThisTerm,

    /// <summary>All service that earns tenure.</summary>
    [ChineseName("全部主职任职")] AllPrincipal,
}
