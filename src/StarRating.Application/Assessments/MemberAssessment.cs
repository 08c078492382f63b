using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Organization;
using StarRating.Policies;

namespace StarRating.Application.Assessments;

/// <summary>One person of a year's cohort as the score pages show it.</summary>
public sealed record CohortRow(
    long Id, long SecretaryId, long TownshipId, string TownshipName, string VillageName, string SecretaryName, string ProfileId,
    VillageKind Kind, VillageCategory? Category);

/// <summary>One stored figure of one indicator.</summary>
public sealed record ScoreRow(
    long Id, long MemberId, string IndicatorId, decimal? Value, decimal? CountyValue, string Note, string CountyReason,
    string EnteredBy, DateTime? EnteredAt, string CountyBy, DateTime? CountyAt, int Version);

/// <summary>One stored 组织评价.</summary>
public sealed record ReviewRow(
    long Id, long MemberId, string ChannelId, decimal? Score, string Opinion, string Reviewer, DateOnly? ReviewedOn,
    string EnteredBy, DateTime? EnteredAt, int Version);

/// <summary>One stored tally of a ballot, not voided.</summary>
public sealed record TallyRow(
    long Id, long MemberId, string VoterGroup, DateOnly MeetingOn, int Eligible, int Present, int Issued, int Returned, int Valid,
    int Invalid, int Abstain, string CountsJson, string EnteredBy, DateTime? EnteredAt, int Version);

/// <summary>What is still to be entered for one person or a township.</summary>
public sealed record Missing(int Scores, int Reviews, int Ballots, int Evidence = 0)
{
    public int All => Scores + Reviews + Ballots + Evidence;

    public static Missing operator +(Missing a, Missing b) => new(a.Scores + b.Scores, a.Reviews + b.Reviews, a.Ballots + b.Ballots, a.Evidence + b.Evidence);
}

/// <summary>One person's stored figures, the facts made of them and what the policy makes of these.</summary>
public sealed record MemberAssessment(
    CohortRow Member, Profile Profile, AssessmentForm Form, IReadOnlyDictionary<string, ScoreRow> Scores,
    IReadOnlyList<ReviewRow> Reviews, IReadOnlyList<TallyRow> Tallies, AssessmentFacts Facts, AssessmentResult Result)
{
    /// <summary>The figures asked of this person.</summary>
    public ImmutableArray<AssessmentEntry> Asked { get; } =
        [.. Form.Entries.Where(e => e.AppliesTo(Facts.Kind, Facts.Category, Facts.Year))];

    /// <summary>Sheet cells that must hold a figure.</summary>
    public int Required => Asked.Count(e => e is { Place: EntryPlace.Sheet, IsRequired: true });

    /// <summary>Of those, the ones that do.</summary>
    public int Filled => Asked.Count(e => e is { Place: EntryPlace.Sheet, IsRequired: true } && Has(e));

    public Missing Missing => new(
        Required - Filled,
        Asked.Count(e => e.Place == EntryPlace.Review && Result.ScoreOf(e.Node.Key) is null),
        Asked.Count(e => e.Place == EntryPlace.Ballot && Result.ScoreOf(e.Node.Key) is null),
        WithoutEvidence.Count());

    /// <summary>Indicators with a file behind them; read only where the policy wants evidence uploaded.</summary>
    public IReadOnlySet<string> Evidenced { get; init; } = new HashSet<string>();

    /// <summary>Figures that need evidence by the policy and have none. A figure of nothing (no point taken off or added) needs none.</summary>
    public IEnumerable<AssessmentEntry> WithoutEvidence => Profile.Assessment?.EvidenceUploaded != true ? []
        : Asked.Where(e => e.Place == EntryPlace.Sheet && e.Node.EvidenceRequired && !Evidenced.Contains(e.Node.Key)
            && Scores.TryGetValue(e.Node.Key, out var score) && (score.CountyValue ?? score.Value) is not (null or 0));

    /// <summary>The tallies of one ballot, by voter group.</summary>
    public TallyRow? TallyOf(string ballot, string group) =>
        Tallies.FirstOrDefault(t => t.VoterGroup == Application.Ballots.TallyKey.Of(ballot, group));

    private bool Has(AssessmentEntry entry) =>
        Scores.TryGetValue(entry.Node.Key, out var score) && (score.Value ?? score.CountyValue) is not null;
}
