using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Secretaries;

namespace StarRating.Ballots;

/// <summary>What ballots say to grades and conditions: grades kept away by a failed threshold, and shares that conditions read.</summary>
public static class BallotBars
{
    /// <summary>The grades that failed thresholds keep from a person: all better than the one each names.</summary>
    public static ImmutableArray<GradeBar> Of(BallotsSettings ballots, GradingSettings grading, ImmutableArray<BallotTallyFacts> tallies)
    {
        ArgumentNullException.ThrowIfNull(grading);
        return
        [
            .. Results(ballots, tallies).SelectMany(r => r.Ballot.Thresholds.Where(t =>
                    t is { Verdict: ThresholdVerdict.Failed, Threshold: { Effect: ThresholdEffect.GradeAtMost, Grade: not null } })
                .Select(t => new GradeBar
                {
                    Rule = t.Threshold.Key,
                    Text = $"{r.Settings.Name}“{t.Threshold.Name}”未通过（{t.Arithmetic}）",
                    Article = t.Threshold.Article,
                    Records = [.. r.Ballot.Groups.Select(g => g.Record).OfType<string>()],
                    Veto = false,
                    Grades = [.. grading.Grades.Take(Math.Max(0, grading.IndexOf(t.Threshold.Grade!))).Select(g => g.Name)],
                })),
        ];
    }

    /// <summary>The shares by the code of their threshold, for the conditions that read them.</summary>
    public static ImmutableArray<BallotShareFacts> Shares(BallotsSettings ballots, ImmutableArray<BallotTallyFacts> tallies) =>
    [
        .. Results(ballots, tallies).SelectMany(r => r.Ballot.Thresholds)
            .Select(t => new BallotShareFacts { Question = t.Threshold.Key, Share = t.Share }),
    ];

    private static IEnumerable<(BallotSettings Settings, BallotResult Ballot)> Results(BallotsSettings ballots, ImmutableArray<BallotTallyFacts> tallies)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        return ballots.Ballots.Select(b => (b, BallotCount.Count(b, tallies)));
    }
}
