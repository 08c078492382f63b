using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Policies;
using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Ballots;

namespace StarRating.Application.Ballots;

/// <summary>The count of one meeting as typed, over the version that the page had (0: none yet).</summary>
public sealed record TallyEntry(
    string Ballot, string Group, DateOnly MeetingOn, int Eligible, int Present, int Issued, int Returned, int Invalid, int Abstain,
    IReadOnlyDictionary<string, int> Counts, int Version);

/// <summary>
/// 群众评议: the count of one meeting about one person. Numbers that contradict one another are refused; a meeting below its quorum
/// is kept and shown as invalid, because it was held.
/// </summary>
public sealed class RecordBallotTally(StarRatingContext context, PolicyStore policies, TimeProvider clock)
{
    public async Task Run(long memberId, TallyEntry entry, CancellationToken cancel = default)
    {
        context.Session.Why.For<RecordBallotTally>();
        var member = await context.CohortMembers.FirstOrDefaultAsync(m => m.Id == memberId && !m.Excluded, cancel) ?? throw new NotFound("cohort member");
        await using var township = await TownshipYear.Hold(context, member.RatingYearId, member.TownshipId, cancel);
        if (ScoreGate.ClosedForTownship(township.Year.Stage, township.Progress.State) is { } closed)
        {
            throw new Refusal(closed);
        }

        var policy = (await policies.OfYear(township.Year.Id, cancel)).Document;
        var settings = policy.Profiles.FirstOrDefault(p => p.Id == member.ProfileId)?.Ballots?.Find(entry.Ballot);
        if (settings is null || settings.Groups.All(g => g.Key != entry.Group))
        {
            throw new Refusal("本年度政策没有这项评议");
        }

        Guard(entry, settings, township.Year.Year);
        var group = TallyKey.Of(entry.Ballot, entry.Group);
        var tally = await context.BallotTallies.AsTracking()
            .FirstOrDefaultAsync(t => t.CohortMemberId == memberId && t.VoterGroup == group && t.VoidedAt == null, cancel);
        if ((tally?.Version ?? 0) != entry.Version)
        {
            throw new Refusal($"{tally?.EnteredBy}刚才已录入本次评议（收回 {tally?.Returned} 票）。请核对后再保存，您填写的内容仍在页面上");
        }

        Write(entry, tally ?? Begin(member, group));
        await context.SaveChangesAsync(cancel);
        await township.Commit(cancel);
    }

    private void Guard(TallyEntry entry, BallotSettings settings, int year)
    {
        if (entry.MeetingOn > clock.Today())
        {
            throw new Refusal("会议日期不能晚于今天", nameof(entry.MeetingOn));
        }

        if (entry.MeetingOn.Year < year || entry.MeetingOn.Year > year + 1)
        {
            throw new Refusal($"会议日期应在{year}年度或次年审核之前", nameof(entry.MeetingOn));
        }

        if (TallyRules.Contradiction(settings, entry) is var (field, message))
        {
            throw new Refusal(message, field);
        }
    }

    private BallotTally Begin(CohortMember member, string group)
    {
        var tally = new BallotTally { CountyId = member.CountyId, TownshipId = member.TownshipId, CohortMemberId = member.Id, VoterGroup = group };
        context.BallotTallies.Add(tally);
        return tally;
    }

    private void Write(TallyEntry entry, BallotTally tally)
    {
        (tally.MeetingOn, tally.Eligible, tally.Present, tally.Issued) = (entry.MeetingOn, entry.Eligible, entry.Present, entry.Issued);
        (tally.Returned, tally.Invalid, tally.Abstain, tally.Valid) = (entry.Returned, entry.Invalid, entry.Abstain, entry.Returned - entry.Invalid);
        tally.CountsJson = TallyKey.WriteCounts(entry.Counts);
        (tally.EnteredBy, tally.EnteredAt) = (context.Session.UserName, clock.UtcNow());
    }
}
