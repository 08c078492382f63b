namespace StarRating.Assessments;

/// <summary>
/// What <see cref="StageReadiness"/> needs to know about a county's year, counted by the caller. Each number counts things
/// still to be done, unless its name says otherwise; the default of each is "nothing to do".
/// </summary>
public sealed record YearSummary
{
    /// <summary>筹备: a published policy version is chosen for the year.</summary>
    public bool PolicyChosen { get; init; }

    /// <summary>筹备: the cohort is frozen as of its date.</summary>
    public bool CohortFrozen { get; init; }

    /// <summary>Persons in the frozen cohort. Not a task: zero blocks because there is nobody to rate.</summary>
    public int CohortSize { get; init; }

    /// <summary>筹备: villages in the cohort whose category is not set although the policy has individual indicators.</summary>
    public int VillagesWithoutCategory { get; init; }

    /// <summary>筹备: persons with two villages at once and none marked main.</summary>
    public int PersonsWithoutMainVillage { get; init; }

    /// <summary>筹备: facts marked "to be confirmed", such as a date known by the month whose day would change the result.</summary>
    public int FactsToConfirm { get; init; }

    /// <summary>Townships with persons in the cohort, by state.</summary>
    public int TownshipsNotSubmitted { get; init; }

    /// <summary>Townships sent back and not submitted again.</summary>
    public int TownshipsSentBack { get; init; }

    /// <summary>Townships submitted and not yet accepted.</summary>
    public int TownshipsSubmitted { get; init; }

    /// <summary>Townships accepted: done.</summary>
    public int TownshipsAccepted { get; init; }

    /// <summary>评分: required scores of indicators not entered.</summary>
    public int ScoresMissing { get; init; }

    /// <summary>评分: persons without the organisation's review.</summary>
    public int OrganizationReviewsMissing { get; init; }

    /// <summary>评分: persons without a valid ballot (not entered, or its meeting lacked the quorum).</summary>
    public int BallotsMissing { get; init; }

    /// <summary>审核: persons whose total cannot be computed.</summary>
    public int TotalsMissing { get; init; }

    /// <summary>定等次: the grades were proposed and belong to the present scores.</summary>
    public bool GradesCurrent { get; init; }

    /// <summary>定等次: ties and other choices that wait for the committee.</summary>
    public int CommitteeDecisionsPending { get; init; }

    /// <summary>定等次: pools in which manual changes exceed the limit.</summary>
    public int PoolsOverLimit { get; init; }

    /// <summary>定等次: persons who take part and have no grade.</summary>
    public int PersonsWithoutGrade { get; init; }

    /// <summary>定等次: the county manager has not confirmed the grades.</summary>
    public bool GradesUnconfirmed { get; init; }

    /// <summary>评星: the run was made on the present facts, grades and policy.</summary>
    public bool RatingCurrent { get; init; }

    /// <summary>评星: exceptions nobody has confirmed (committee's range, manual choice, flagged fact).</summary>
    public int ExceptionsToConfirm { get; init; }

    /// <summary>评星: persons whom the last run could not rate (an earlier year to be supplemented, contradictory facts).</summary>
    public int PersonsNotRated { get; init; }

    /// <summary>评星: persons of whom an earlier year was corrected or supplemented after this year was rated.</summary>
    public int EarlierYearsChanged { get; init; }

    /// <summary>公示: the notice was posted.</summary>
    public bool NoticePosted { get; init; }

    /// <summary>公示: working days still to run, today included; 0 when the period is over.</summary>
    public int PublicityDaysLeft { get; init; }

    /// <summary>公示: objections without a decision.</summary>
    public int ObjectionsOpen { get; init; }

    /// <summary>公示: objections upheld, in whole or in part, against the notice that holds: the proposal was not corrected and announced anew.</summary>
    public int ObjectionsUpheld { get; init; }

    /// <summary>生效: corrections and supplements begun and not yet in effect.</summary>
    public int CorrectionsOpen { get; init; }

    /// <summary>定等次、评星: figures of villages that the policy's conditions read, entered and not confirmed.</summary>
    public int FiguresToConfirm { get; init; }

    /// <summary>评分: figures whose 佐证材料 the policy wants uploaded, and is not there.</summary>
    public int EvidenceMissing { get; init; }

    /// <summary>生效: persons still 暂缓评定. A note, never a blocker: a supplement is appended to a closed year.</summary>
    public int PersonsSuspended { get; init; }
}
