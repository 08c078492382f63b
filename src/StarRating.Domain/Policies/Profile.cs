using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Treatments;

namespace StarRating.Policies;

/// <summary>
/// The rules for one kind of persons (village secretaries, community secretaries …). A section that is null is not used.
/// </summary>
public sealed record Profile
{
    /// <summary>Code of the profile, unique in the policy; results and previous states name it.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the profile as printed: 村党组织书记.</summary>
    public required string Name { get; init; }

    /// <summary>Who is rated under this profile.</summary>
    public required PopulationSettings Population { get; init; }

    /// <summary>The ordered set of levels.</summary>
    public ScaleSettings Scale { get; init; } = new();

    /// <summary>Yearly or every n years, as-of date, term and reset.</summary>
    public PeriodSettings Period { get; init; } = new();

    /// <summary>How long in post before the first rating.</summary>
    public EligibilitySettings Eligibility { get; init; } = new();

    /// <summary>When a rating is suspended.</summary>
    public SuspensionSettings Suspension { get; init; } = new();

    /// <summary>How stars come about: the ladder, or the band of the score.</summary>
    public RatingMode Mode { get; init; } = new LadderMode();

    /// <summary>Channels and indicators of the yearly assessment.</summary>
    public AssessmentSettings? Assessment { get; init; }

    /// <summary>The ballots that the assessment's channels name.</summary>
    public BallotsSettings? Ballots { get; init; }

    /// <summary>Stars by grade at an initial rating; null: grades give none and close no gate.</summary>
    public GradeStarSettings? GradeStars { get; init; }

    /// <summary>Stars by years of service; null: service gives none.</summary>
    public TenureSettings? Tenure { get; init; }

    /// <summary>Stars by awards; null: awards give none.</summary>
    public AwardSettings? Awards { get; init; }

    /// <summary>Stars that a committee may grant.</summary>
    public ImmutableArray<GrantedStarType> GrantedStars { get; init; } = [];

    /// <summary>The yearly adjustment; null: stars move by service and awards alone.</summary>
    public AdjustmentSettings? Adjustment { get; init; }

    /// <summary>One-vote vetoes (一票否决), all of them asked, in this order.</summary>
    public ImmutableArray<VetoItem> Vetoes { get; init; } = [];

    /// <summary>What is paid under this profile; null: the product computes no pay for it.</summary>
    public PaySettings? Pay { get; init; }

    /// <summary>What stars bring beside pay; null: the policy says nothing of it.</summary>
    public TreatmentSettings? Treatments { get; init; }

    /// <summary>The names of listed events, by code, as rules and vetoes use them.</summary>
    public ImmutableArray<ListedItem> ListedItems { get; init; } = [];
}

/// <summary>A listed event's code and name.</summary>
public sealed record ListedItem
{
    /// <summary>Code by which rules, vetoes and recorded events name the item.</summary>
    public required string Code { get; init; }

    /// <summary>The name as the paper has it.</summary>
    public required string Name { get; init; }

    /// <summary>Who confirms it; empty: nobody in particular.</summary>
    public string ConfirmedBy { get; init; } = "";
}
