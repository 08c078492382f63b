using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Ballots;
using StarRating.Data.Imports;
using StarRating.Data.Notices;
using StarRating.Data.Organization;
using StarRating.Data.Policies;
using StarRating.Data.Ratings;
using StarRating.Data.Reports;
using StarRating.Data.Secretaries;
using StarRating.Data.Treatments;

namespace StarRating.Application.Auditing;

/// <summary>
/// By which function the rows of a kind are seen; their changes, with the values, are shown to nobody else. What is not named here (accounts, grants,
/// what was exported) is the auditor's alone. A test asks for every kind.
/// </summary>
public static class RecordFunctions
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>(StringComparer.Ordinal)
    {
        [nameof(County)] = Function.OrganizationSee,
        [nameof(Township)] = Function.OrganizationSee,
        [nameof(Village)] = Function.OrganizationSee,
        [nameof(DivisionChange)] = Function.OrganizationSee,
        [nameof(TermOfOffice)] = Function.OrganizationSee,
        [nameof(Secretary)] = Function.SecretariesSee,
        [nameof(Appointment)] = Function.SecretariesSee,
        [nameof(Award)] = Function.SecretariesSee,
        [nameof(ImportBatch)] = Function.SecretariesEdit,
        [nameof(ImportMapping)] = Function.SecretariesEdit,
        [nameof(VillageFigure)] = Function.OrganizationSee,
        [nameof(GrantedStar)] = Function.SecretariesSee,
        [nameof(CommitteeDecision)] = Function.SecretariesSee,
        [nameof(StageDeadline)] = Function.YearSee,
        [nameof(EvidenceFile)] = Function.ScoresSee,
        [nameof(RuralIncome)] = Function.PaySee,
        [nameof(Sanction)] = Function.DisciplineSee,
        [nameof(Investigation)] = Function.DisciplineSee,
        [nameof(ListedEvent)] = Function.DisciplineSee,
        [nameof(SuspensionFromPost)] = Function.DisciplineSee,
        [nameof(PolicyVersion)] = Function.PoliciesSee,
        [nameof(PolicyDraft)] = Function.PoliciesEdit,
        [nameof(RatingYear)] = Function.YearSee,
        [nameof(CohortMember)] = Function.YearSee,
        [nameof(TownshipProgress)] = Function.ScoresSee,
        [nameof(Reminder)] = Function.ScoresSee,
        [nameof(Score)] = Function.ScoresSee,
        [nameof(OrganizationReview)] = Function.ScoresSee,
        [nameof(BallotTally)] = Function.ScoresSee,
        [nameof(GradeResult)] = Function.GradesSee,
        [nameof(TieDecision)] = Function.GradesSee,
        [nameof(Rating)] = Function.RatingsSee,
        [nameof(RatingRun)] = Function.RatingsSee,
        [nameof(RatingSummary)] = Function.RatingsSee,
        [nameof(Correction)] = Function.RatingsSee,
        [nameof(Notice)] = Function.NoticesSee,
        [nameof(Objection)] = Function.NoticesSee,
        [nameof(CalendarDay)] = Function.CalendarSee,
        [nameof(PaySheet)] = Function.PaySee,
        [nameof(PayLine)] = Function.PaySee,
        [nameof(CountyForm)] = Function.ReportsSee,
    };

    /// <summary>Left to the auditor, who sees no values.</summary>
    public static IReadOnlyList<string> AuditorsAlone { get; } =
        [nameof(User), nameof(Grant), nameof(ResetRequest), nameof(PasswordRules), "InstallationInfo", "ChangeRecord"];
}
