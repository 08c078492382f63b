namespace StarRating.Data.Access;

/// <summary>What a grant allows. An action declares exactly one; the scope of a request is the scope of the grants for it.</summary>
public enum Function
{
    OrganizationSee,
    OrganizationEdit,
    SecretariesSee,
    SecretariesEdit,

    /// <summary>See ID number, phone and bank card in full; each use is recorded.</summary>
    SecretariesUnmask,
    SecretariesExport,

    /// <summary>Sanctions and investigations.</summary>
    DisciplineSee,
    DisciplineEdit,
    PoliciesSee,
    YearSee,

    /// <summary>Open a year under a policy version.</summary>
    YearOpen,

    /// <summary>Freeze who takes part in a year.</summary>
    CohortFreeze,

    /// <summary>Move a year to its next stage.</summary>
    YearAdvance,
    ScoresSee,
    ScoresEnter,
    ScoresSubmit,

    /// <summary>Accept, send back, score anew.</summary>
    ScoresCheck,
    GradesSee,
    GradesChange,
    GradesApprove,
    RatingsSee,
    RatingsRun,
    RatingsConfirm,

    /// <summary>Prepare a correction or supplement of a sealed year.</summary>
    CorrectionsPropose,

    /// <summary>Approve or return one, and put it into effect.</summary>
    CorrectionsApprove,
    NoticesSee,
    NoticesEdit,
    ObjectionsEdit,
    YearSeal,
    PaySee,
    PayEdit,
    PayLock,
    ReportsSee,
    ReportsExport,
    CalendarSee,
    CalendarEdit,

    /// <summary>Counties side by side.</summary>
    CitySee,
}
