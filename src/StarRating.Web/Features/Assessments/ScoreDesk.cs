using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Assessments;

/// <summary>What the person at the desk may do with a township's figures, and why not when not.</summary>
public sealed class ScoreDesk(CurrentUser user, TimeProvider clock)
{
    public DateOnly Today => clock.Today();

    /// <summary>A reviewer of one township goes straight to its sheet.</summary>
    public bool IsOneTownship => user.Scope.OnlyTownshipId is not null;

    public TownshipHead Head(TownshipScores scores, TownshipTab tab)
    {
        var (stage, state) = (scores.Year.Stage, scores.Progress.State);
        var mode = MayWrite(Function.ScoresEnter, scores) ? SheetMode.Enter : MayWrite(Function.ScoresCheck, scores) ? SheetMode.Check : SheetMode.Read;
        var closed = mode switch
        {
            SheetMode.Enter => ScoreGate.ClosedForTownship(stage, state),
            SheetMode.Check => ScoreGate.ClosedForCounty(stage, state),
            _ => null,
        };
        return new TownshipHead(
            scores, tab, mode, closed, MayWrite(Function.ScoresSubmit, scores), MayWrite(Function.ScoresCheck, scores), user.Id ?? 0, user.Name);
    }

    private bool MayWrite(Function function, TownshipScores scores) =>
        user.Can(function)
        && user.Grants.ScopeFor(function, user.PickedCountyId).MayWrite(scores.Year.CountyId, scores.Progress.TownshipId);
}

public enum SheetMode
{
    /// <summary>Only to look at.</summary>
    Read,

    /// <summary>The township's own figures.</summary>
    Enter,

    /// <summary>The county's figures beside the township's.</summary>
    Check,
}

public enum TownshipTab
{
    Sheet,
    Reviews,
    Ballots,
    Evidence,
    Submission,
}

/// <summary>The head shared by a township's score pages.</summary>
public sealed record TownshipHead(
    TownshipScores Scores, TownshipTab Tab, SheetMode Mode, string? Closed, bool MaySubmit, bool MayCheck, long UserId, string UserName)
{
    public int Year => Scores.Year.Year;

    public long TownshipId => Scores.Progress.TownshipId;

    public TownshipState State => Scores.Progress.State;

    public YearStage Stage => Scores.Year.Stage;

    public bool Can(TownshipAction action) =>
        (action.By() == StageActor.TownshipReviewer ? MaySubmit : MayCheck) && State.After(action, Stage) is not null;
}
