using System.Collections.Immutable;
using StarRating.Organization;
using StarRating.Secretaries;

namespace StarRating.Policies;

/// <summary>Who is rated under a profile.</summary>
public sealed record PopulationSettings
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>Any of these posts, held at the as-of date, puts a person into the profile.</summary>
    public required ImmutableArray<Post> Posts { get; init; }

    /// <summary>Kinds of units; virtual units are never rated.</summary>
    public ImmutableArray<VillageKind> Kinds { get; init; } = [VillageKind.Village, VillageKind.Community];

    /// <summary>Whether 代理 and 主持工作 count as holding the post.</summary>
    public bool Acting { get; init; }

    /// <summary>A person who holds any of these posts at the as-of date is left out (seconded first secretaries).</summary>
    public ImmutableArray<Post> Excluded { get; init; } = [Post.FirstSecretary];

    /// <summary>Which village counts when the person changed village in the year.</summary>
    public VillageChoice Village { get; init; } = VillageChoice.MostDays;
}

/// <summary>Which village a person who changed in the year is rated for.</summary>
public enum VillageChoice
{
    /// <summary>The one with most days in the year; a tie goes to the later.</summary>
    [ChineseName("任职天数最多的村")] MostDays,

    /// <summary>The one held at the as-of date.</summary>
    [ChineseName("截止日所在村")] AtAsOf,
}
