using System.Collections.Immutable;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Treatments;

/// <summary>What the pay of a county's secretaries reads besides the persons, as known now. Dates may reach back over years.</summary>
public sealed record CountyPayFacts
{
    /// <summary>The policy versions with the month from which each is paid by; the latest that has begun counts.</summary>
    public required ImmutableArray<PayPolicyFacts> Policies { get; init; }

    /// <summary>Kind, category and township of each village over time.</summary>
    public required ImmutableArray<VillageStandingFacts> Villages { get; init; }

    /// <summary>Yearly figures of villages, such as the increment of collective income.</summary>
    public ImmutableArray<VillageFigureFacts> Figures { get; init; } = [];

    /// <summary>Published rural incomes per head.</summary>
    public ImmutableArray<RuralIncomeFacts> Incomes { get; init; } = [];
}

/// <summary>A policy version and from when it is paid by.</summary>
public sealed record PayPolicyFacts
{
    /// <summary>The id of the version.</summary>
    public required string Id { get; init; }

    /// <summary>The first month paid by it.</summary>
    public required YearMonth From { get; init; }

    /// <summary>Its profiles, in their order.</summary>
    public required ImmutableArray<Profile> Profiles { get; init; }
}

/// <summary>What a village was from a day to a day.</summary>
public sealed record VillageStandingFacts
{
    /// <summary>The id of the record.</summary>
    public required string Id { get; init; }

    /// <summary>The village.</summary>
    public required string Village { get; init; }

    /// <summary>Village or community.</summary>
    public VillageKind Kind { get; init; }

    /// <summary>The category.</summary>
    public VillageCategory Category { get; init; }

    /// <summary>The township that pays.</summary>
    public required string Township { get; init; }

    /// <summary>First day; null: from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>End, exclusive; null: without end.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>A yearly figure of a village.</summary>
public sealed record VillageFigureFacts
{
    /// <summary>The id of the record.</summary>
    public required string Id { get; init; }

    /// <summary>The village.</summary>
    public required string Village { get; init; }

    /// <summary>Name of the figure.</summary>
    public required string Name { get; init; }

    /// <summary>The calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>The value, in yuan.</summary>
    public required decimal Value { get; init; }
}

/// <summary>农村居民人均可支配收入 of a year, as published.</summary>
public sealed record RuralIncomeFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>The calendar year of the published income.</summary>
    public required int Year { get; init; }

    /// <summary>Disposable income per head of rural residents, yuan a year.</summary>
    public required decimal Yuan { get; init; }
}

/// <summary>What the pay of one person reads, as known now; voided records are left out.</summary>
public sealed record PersonPayFacts
{
    /// <summary>The person's id.</summary>
    public required string Person { get; init; }

    /// <summary>Posts, past and present. Those of other counties are not paid here.</summary>
    public ImmutableArray<AppointmentFacts> Appointments { get; init; } = [];

    /// <summary>Sanctions.</summary>
    public ImmutableArray<SanctionFacts> Sanctions { get; init; } = [];

    /// <summary>Awards of the person.</summary>
    public ImmutableArray<AwardFacts> Awards { get; init; } = [];

    /// <summary>Sealed ratings: of each year the first, every correction and every supplement.</summary>
    public ImmutableArray<SealedRatingFacts> Ratings { get; init; } = [];
}

/// <summary>How a sealed rating came about.</summary>
public enum SealedRatingKind
{
    /// <summary>年度评定.</summary>
    [ChineseName("年度评定")] Annual,

    /// <summary>补定星级, after a suspension.</summary>
    [ChineseName("补定星级")] Supplementary,

    /// <summary>更正.</summary>
    [ChineseName("更正")] Correction,
}

/// <summary>One sealed version of one year's rating.</summary>
public sealed record SealedRatingFacts
{
    /// <summary>The id of the record.</summary>
    public required string Id { get; init; }

    /// <summary>The assessed year.</summary>
    public required int Year { get; init; }

    /// <summary>1 for the annual rating, one more for each later version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Annual, supplement or correction.</summary>
    public SealedRatingKind Kind { get; init; }

    /// <summary>The outcome.</summary>
    public required OutcomeKind Outcome { get; init; }

    /// <summary>The stars, when rated.</summary>
    public int? Stars { get; init; }

    /// <summary>Why, when not eligible.</summary>
    public NotEligibleReason? NotEligible { get; init; }

    /// <summary>The grade; null without one.</summary>
    public string? Grade { get; init; }

    /// <summary>生效: the day of sealing.</summary>
    public required DateOnly EffectiveOn { get; init; }
}
