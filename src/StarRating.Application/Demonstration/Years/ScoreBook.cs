using StarRating.Application.Ballots;
using StarRating.Application.Demonstration.Invention;
using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Data.Assessments;
using StarRating.Data.Ballots;
using StarRating.Policies;

namespace StarRating.Application.Demonstration.Years;

/// <summary>
/// Fills in what a township would type for one person: figures for every indicator asked of the village, the organisation's opinion, the
/// count of the ballot. They come out near the wanted total; the grade is made of them by the same rules as a real one.
/// </summary>
internal sealed class ScoreBook(Profile profile, int year, DateOnly enteredOn)
{
    private readonly AssessmentForm _form = AssessmentForm.Of(profile.Assessment!);

    private readonly DateTime _enteredAt = enteredOn.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);

    public List<Score> Scores { get; } = [];

    public List<OrganizationReview> Reviews { get; } = [];

    public List<BallotTally> Tallies { get; } = [];

    public void Fill(CohortMember member, decimal total, long diceOf)
    {
        var dice = Dice.For("scores", $"{diceOf}/{year}");
        var who = member.TownshipName + "考核员";
        var share = total / profile.Assessment!.Scale;
        decimal wanted = 0, given = 0;
        foreach (var entry in _form.Entries.Where(entry => entry.AppliesTo(member.VillageKind, member.Category ?? default, year)))
        {
            switch (entry.Place)
            {
                case EntryPlace.Sheet when entry.IsRequired:
                    // What one figure cannot express, the next ones make up for.
                    wanted += entry.Node.FullScore * share;
                    var figure = IndicatorFigures.Invent(entry.Node, wanted - given + (dice.Around(30) / 100m), dice);
                    given += figure.Points;
                    Scores.Add(new Score
                    {
                        CountyId = member.CountyId,
                        TownshipId = member.TownshipId,
                        CohortMemberId = member.Id,
                        IndicatorId = entry.Node.Key,
                        Value = figure.Entry,
                        EnteredBy = who,
                        EnteredAt = _enteredAt,
                    });
                    break;
                case EntryPlace.Review:
                    Reviews.Add(new OrganizationReview
                    {
                        CountyId = member.CountyId,
                        TownshipId = member.TownshipId,
                        CohortMemberId = member.Id,
                        ChannelId = entry.Node.Key,
                        Score = decimal.Round(entry.Node.FullScore * share, 1),
                        Opinion = Opinions.Of(total, dice),
                        Reviewer = member.TownshipName + "党（工）委",
                        ReviewedOn = enteredOn,
                        EnteredBy = who,
                        EnteredAt = _enteredAt,
                    });
                    break;
                case EntryPlace.Ballot when entry.Node is BallotNode node:
                    Tallies.AddRange(Hold(member, profile.Ballots!.Find(node.Ballot)!, total, dice, who));
                    break;
            }
        }
    }

    private IEnumerable<BallotTally> Hold(CohortMember member, BallotSettings ballot, decimal total, Dice dice, string who)
    {
        foreach (var group in ballot.Groups)
        {
            var eligible = dice.Between(34, 78);
            var present = eligible - dice.Below((eligible / 8) + 1);
            var (invalid, abstained) = (dice.Below(2), dice.Below(3));
            var counts = BallotCounts.Invent(ballot, present - invalid - abstained, total);
            yield return new BallotTally
            {
                CountyId = member.CountyId,
                TownshipId = member.TownshipId,
                CohortMemberId = member.Id,
                VoterGroup = TallyKey.Of(ballot.Key, group.Key),
                MeetingOn = enteredOn.AddDays(-dice.Between(3, 12)),
                Eligible = eligible,
                Present = present,
                Issued = present,
                Returned = present,
                Valid = present - invalid,
                Invalid = invalid,
                Abstain = abstained,
                CountsJson = TallyKey.WriteCounts(counts),
                EnteredBy = who,
                EnteredAt = _enteredAt,
            };
        }
    }
}
