using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Auditing;
using StarRating.Data.Ballots;
using StarRating.Data.Encryption;
using StarRating.Data.Files;
using StarRating.Data.Imports;
using StarRating.Data.Jobs;
using StarRating.Data.Lists;
using StarRating.Data.Notices;
using StarRating.Data.Organization;
using StarRating.Data.Policies;
using StarRating.Data.Ratings;
using StarRating.Data.Reports;
using StarRating.Data.Secretaries;
using StarRating.Data.Settings;
using StarRating.Data.Treatments;

namespace StarRating.Data;

/// <summary>
/// The one model. Each engine derives its own type, so that each has its own migrations. What a query sees is filtered by the
/// session's scope; what is saved is stamped, cross-checked against it and recorded.
/// </summary>
public abstract partial class StarRatingContext(DbContextOptions options, Session session, ColumnKeys keys, TimeProvider clock)
    : IdentityUserContext<User, long>(options), IDataProtectionKeyContext
{
    /// <summary>Bounded key lengths in Identity's tables, without passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    public Session Session { get; } = session;

    /// <summary>Keys of the encrypted columns; a part of the model's identity.</summary>
    public ColumnKeys Keys { get; } = keys;

    /// <summary>Read by the query filters of every query.</summary>
    private SessionScope Scope => Session.Scope;

    public DbSet<County> Counties => Set<County>();

    public DbSet<Township> Townships => Set<Township>();

    public DbSet<Village> Villages => Set<Village>();

    public DbSet<DivisionChange> DivisionChanges => Set<DivisionChange>();

    public DbSet<VillageFigure> VillageFigures => Set<VillageFigure>();

    public DbSet<TermOfOffice> TermsOfOffice => Set<TermOfOffice>();

    public DbSet<Secretary> Secretaries => Set<Secretary>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<Award> Awards => Set<Award>();

    public DbSet<Sanction> Sanctions => Set<Sanction>();

    public DbSet<Investigation> Investigations => Set<Investigation>();

    public DbSet<SuspensionFromPost> SuspensionsFromPost => Set<SuspensionFromPost>();

    public DbSet<ListedEvent> ListedEvents => Set<ListedEvent>();

    public DbSet<GrantedStar> GrantedStars => Set<GrantedStar>();

    public DbSet<CommitteeDecision> CommitteeDecisions => Set<CommitteeDecision>();

    public DbSet<PolicyVersion> PolicyVersions => Set<PolicyVersion>();

    public DbSet<PolicyDraft> PolicyDrafts => Set<PolicyDraft>();

    public DbSet<PolicyDraftEdit> PolicyDraftEdits => Set<PolicyDraftEdit>();

    public DbSet<RatingYear> RatingYears => Set<RatingYear>();

    public DbSet<CohortMember> CohortMembers => Set<CohortMember>();

    public DbSet<TownshipProgress> TownshipProgress => Set<TownshipProgress>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<StageDeadline> StageDeadlines => Set<StageDeadline>();

    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();

    public DbSet<EvidenceContent> EvidenceContents => Set<EvidenceContent>();

    public DbSet<Score> Scores => Set<Score>();

    public DbSet<OrganizationReview> OrganizationReviews => Set<OrganizationReview>();

    public DbSet<BallotTally> BallotTallies => Set<BallotTally>();

    public DbSet<GradeResult> GradeResults => Set<GradeResult>();

    public DbSet<TieDecision> TieDecisions => Set<TieDecision>();

    public DbSet<RatingRun> RatingRuns => Set<RatingRun>();

    public DbSet<Rating> Ratings => Set<Rating>();

    public DbSet<RatingSummary> RatingSummaries => Set<RatingSummary>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<Objection> Objections => Set<Objection>();

    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    public DbSet<RuralIncome> RuralIncomes => Set<RuralIncome>();

    public DbSet<PaySheet> PaySheets => Set<PaySheet>();

    public DbSet<PayLine> PayLines => Set<PayLine>();

    public DbSet<CountyForm> CountyForms => Set<CountyForm>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<HiddenColumns> HiddenColumns => Set<HiddenColumns>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();

    public DbSet<ImportPreview> ImportPreviews => Set<ImportPreview>();

    public DbSet<ImportMapping> ImportMappings => Set<ImportMapping>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<ResetRequest> ResetRequests => Set<ResetRequest>();

    public DbSet<PasswordRules> PasswordRules => Set<PasswordRules>();

    public DbSet<ChangeRecord> ChangeRecords => Set<ChangeRecord>();

    public DbSet<InstallationInfo> Installation => Set<InstallationInfo>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The instant of a save, UTC.</summary>
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, DecimalScale.Places);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.MapOrganization();
        builder.MapSecretaries(Keys);
        builder.MapPolicies();
        builder.MapAssessments(Keys);
        builder.MapRatings();
        builder.MapTreatments();
        builder.MapReports();
        builder.MapFiles();
        builder.MapJobs();
        builder.MapLists();
        builder.MapImports(Keys);
        builder.MapAccess();
        FilterByScope(builder);
        builder.ApplyHouseRules();
    }
}
