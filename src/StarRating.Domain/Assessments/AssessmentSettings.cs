using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StarRating.Organization;

namespace StarRating.Assessments;

/// <summary>
/// The assessment section of a policy: a weighted tree of channels and indicators of any depth. The top level holds the channels
/// (量化考核, 组织评价, 群众评议). The total is rounded once, at the end.
/// </summary>
public sealed record AssessmentSettings
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none.</summary>
    public string? Article { get; init; }

    /// <summary>The scale of the total, usually 100.</summary>
    public decimal Scale { get; init; } = 100;

    /// <summary>Decimals of the total, rounded half away from zero.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Whether the total may exceed <see cref="Scale"/>; otherwise it is cut there.</summary>
    public bool AllowOverMax { get; init; }

    /// <summary>How the channels make the total.</summary>
    public GroupCombination Combine { get; init; } = GroupCombination.Weighted;

    /// <summary>What a wholly missing channel does.</summary>
    public MissingTreatment WhenMissing { get; init; } = MissingTreatment.Block;

    /// <summary>
    /// Whether 佐证材料 of the indicators that need it must be uploaded before a township submits: what lacks it then cannot be submitted. Null or false: it is kept
    /// on paper, and files are welcome.
    /// </summary>
    public bool? EvidenceUploaded { get; init; }

    /// <summary>The channels, in the order in which they are shown.</summary>
    public ImmutableArray<AssessmentNode> Channels { get; init; } = [];
}

/// <summary>How a group's score comes from its parts.</summary>
public enum GroupCombination
{
    /// <summary>Σ part ÷ its scale × the group's scale × its weight; weights of a level make 100 %.</summary>
    [ChineseName("加权")] Weighted,

    /// <summary>Σ points; the maxima of the applicable parts make the group's scale.</summary>
    [ChineseName("相加")] Sum,

    /// <summary>Σ points ÷ Σ maxima of the applicable parts × the group's scale: for categories with different sets of 个性 indicators.</summary>
    [ChineseName("相加后折算")] SumRescaled,
}

/// <summary>What a missing part does to the group above it.</summary>
public enum MissingTreatment
{
    /// <summary>The group is missing too (default).</summary>
    [ChineseName("暂不计总分")] Block,

    /// <summary>The others share its weight in proportion. Only when nothing at all of the part is there; a part half entered blocks.</summary>
    [ChineseName("权重由其余项分担")] Reweight,

    /// <summary>It counts zero with its full weight. Only when nothing at all of the part is there.</summary>
    [ChineseName("计0分")] Zero,
}

/// <summary>For which villages a channel or indicator is meant. Empty lists mean all: 共性; otherwise 个性.</summary>
public sealed record NodeScope
{
    /// <summary>Village, community or (empty) both.</summary>
    public ImmutableArray<VillageKind> Kinds { get; init; } = [];

    /// <summary>The categories it is meant for; empty: all.</summary>
    public ImmutableArray<VillageCategory> Categories { get; init; } = [];

    /// <summary>First assessed year; null: from the beginning.</summary>
    public int? FromYear { get; init; }

    /// <summary>Last assessed year; null: without end.</summary>
    public int? ToYear { get; init; }

    /// <summary>Whether a village of this kind and category is meant in this year.</summary>
    public bool Includes(VillageKind kind, VillageCategory category, int year) =>
        (Kinds.IsDefaultOrEmpty || Kinds.Contains(kind))
        && (Categories.IsDefaultOrEmpty || Categories.Contains(category))
        && (FromYear is null || year >= FromYear)
        && (ToYear is null || year <= ToYear);
}

/// <summary>One channel, group or indicator of the tree.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(GroupNode), "group")]
[JsonDerivedType(typeof(PointsNode), "points")]
[JsonDerivedType(typeof(DeductNode), "deduct")]
[JsonDerivedType(typeof(BonusNode), "bonus")]
[JsonDerivedType(typeof(PerIncidentNode), "perIncident")]
[JsonDerivedType(typeof(BandNode), "band")]
[JsonDerivedType(typeof(LinearNode), "linear")]
[JsonDerivedType(typeof(YesNoNode), "yesNo")]
[JsonDerivedType(typeof(BallotNode), "ballot")]
public abstract record AssessmentNode
{
    /// <summary>Code under which scores are stored; unique in the tree, kept across versions of the policy.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the channel or indicator as printed: 组织建设.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none.</summary>
    public string? Article { get; init; }

    /// <summary>Weight in percent, read only under a weighted parent.</summary>
    public decimal Weight { get; init; }

    /// <summary>For whom; null: 共性, for all.</summary>
    public NodeScope? Scope { get; init; }

    /// <summary>评分细则 as the paper has it, for reading; nothing is computed from it.</summary>
    public string? ScoringRule { get; init; }

    /// <summary>The department the data comes from, for reading and for who may enter.</summary>
    public string? Department { get; init; }

    /// <summary>Whether each entry needs evidence (佐证材料).</summary>
    public bool EvidenceRequired { get; init; }

    /// <summary>The most this part can give, and the scale on which it is read.</summary>
    [JsonIgnore]
    public abstract decimal FullScore { get; }

    /// <summary>Whether this part is meant for such a village.</summary>
    public bool AppliesTo(VillageKind kind, VillageCategory category, int year) => Scope?.Includes(kind, category, year) ?? true;
}

/// <summary>A channel or group with parts of its own.</summary>
public sealed record GroupNode : AssessmentNode
{
    /// <summary>The group's own scale: 100, 110, 1000 …</summary>
    public decimal Scale { get; init; } = 100;

    /// <summary>Whether its score may exceed the scale; otherwise it is cut there.</summary>
    public bool AllowOverMax { get; init; }

    /// <summary>How the parts make the score.</summary>
    public GroupCombination Combine { get; init; } = GroupCombination.Sum;

    /// <summary>What a wholly missing part does.</summary>
    public MissingTreatment WhenMissing { get; init; } = MissingTreatment.Block;

    /// <summary>The parts in the order in which they are shown; at least one.</summary>
    public ImmutableArray<AssessmentNode> Children { get; init; } = [];

    /// <inheritdoc/>
    public override decimal FullScore => Scale;
}
