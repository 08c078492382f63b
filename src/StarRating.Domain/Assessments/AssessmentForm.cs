using System.Collections.Immutable;
using StarRating.Organization;

namespace StarRating.Assessments;

/// <summary>Where a figure is typed in.</summary>
public enum EntryPlace
{
    /// <summary>打分表: the indicators of a channel that has parts.</summary>
    Sheet,

    /// <summary>组织评价: a channel that is one figure for the whole.</summary>
    Review,

    /// <summary>群众评议: the tally of a ballot.</summary>
    Ballot,
}

/// <summary>
/// The figures that an assessment asks for, in the order of the paper: the leaves of its tree, each with the way down to it and
/// the page where it is typed in. One channel's indicators make the columns of the score sheet.
/// </summary>
public sealed record AssessmentForm
{
    /// <summary>All leaves, in the order of the tree.</summary>
    public ImmutableArray<AssessmentEntry> Entries { get; init; } = [];

    /// <summary>The form of an assessment.</summary>
    public static AssessmentForm Of(AssessmentSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new AssessmentForm { Entries = [.. settings.Channels.SelectMany(channel => Leaves(channel, []))] };
    }

    /// <summary>The leaves typed in at one place.</summary>
    public IEnumerable<AssessmentEntry> At(EntryPlace place) => Entries.Where(e => e.Place == place);

    /// <summary>The leaf with a key, or null.</summary>
    public AssessmentEntry? Find(string key) => Entries.FirstOrDefault(e => e.Node.Key == key);

    private static IEnumerable<AssessmentEntry> Leaves(AssessmentNode node, ImmutableArray<AssessmentNode> above) =>
        node is GroupNode group
            ? group.Children.SelectMany(child => Leaves(child, above.Add(node)))
            : [new AssessmentEntry(node, above, PlaceOf(node, above))];

    private static EntryPlace PlaceOf(AssessmentNode node, ImmutableArray<AssessmentNode> above) => node switch
    {
        BallotNode => EntryPlace.Ballot,
        PointsNode when above.IsEmpty => EntryPlace.Review,
        _ => EntryPlace.Sheet,
    };
}

/// <summary>One figure that is asked for.</summary>
/// <param name="Node">The indicator.</param>
/// <param name="Above">Channel and groups above it, from the top; empty for a channel that is itself one figure.</param>
/// <param name="Place">Where it is typed in.</param>
public sealed record AssessmentEntry(AssessmentNode Node, ImmutableArray<AssessmentNode> Above, EntryPlace Place)
{
    /// <summary>The channel it belongs to.</summary>
    public AssessmentNode Channel => Above.IsEmpty ? Node : Above[0];

    /// <summary>共性: meant for every village; otherwise 个性.</summary>
    public bool IsCommon => Above.Append(Node).All(n => n.Scope is null);

    /// <summary>What may be typed in.</summary>
    public EntryRange Range => EntryRange.Of(Node);

    /// <summary>Whether leaving it empty leaves the total missing; a bonus, or 无则不填, needs nothing.</summary>
    public bool IsRequired => Node switch
    {
        BonusNode => false,
        DeductNode deduct => !deduct.NoEntryMeansNone,
        PerIncidentNode incident => !incident.NoEntryMeansNone,
        _ => true,
    };

    /// <summary>Whether it is asked of such a village: everything above it must be meant for it too.</summary>
    public bool AppliesTo(VillageKind kind, VillageCategory category, int year) =>
        Above.Append(Node).All(n => n.AppliesTo(kind, category, year));
}
