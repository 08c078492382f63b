using Microsoft.EntityFrameworkCore;
using StarRating.Data.Ballots;
using StarRating.Data.Encryption;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;

namespace StarRating.Data.Assessments;

internal static class AssessmentsMapping
{
    public static void MapAssessments(this ModelBuilder builder, ColumnKeys keys)
    {
        builder.Entity<RatingYear>(year =>
        {
            year.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            year.HasIndex(x => new { x.CountyId, x.Year }).IsUnique();
        });
        builder.Entity<CohortMember>(member =>
        {
            member.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            member.HasOne<Township>().WithMany().HasForeignKey(x => x.TownshipId);
            member.HasOne<Village>().WithMany().HasForeignKey(x => x.VillageId);
            member.HasOne<Secretary>().WithMany().HasForeignKey(x => x.SecretaryId);
            member.HasIndex(x => new { x.RatingYearId, x.SecretaryId }).IsUnique();
            member.HasIndex(x => new { x.RatingYearId, x.TownshipId });
            member.Property(x => x.ExclusionReason).HasMaxLength(400);
            member.Property(x => x.DatesToConfirm).HasMaxLength(1000);
            member.Property(x => x.DatesConfirmReason).HasMaxLength(500);
        });
        builder.Entity<TownshipProgress>(progress =>
        {
            progress.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            progress.HasOne<Township>().WithMany().HasForeignKey(x => x.TownshipId);
            progress.HasIndex(x => new { x.RatingYearId, x.TownshipId }).IsUnique();
            progress.Property(x => x.SentBackReason).HasMaxLength(1000);
        });
        builder.Entity<Reminder>(reminder =>
        {
            reminder.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            reminder.HasOne<Township>().WithMany().HasForeignKey(x => x.TownshipId);
            reminder.Property(x => x.SentBy).HasMaxLength(100);
            reminder.Property(x => x.Words).HasMaxLength(500);
            reminder.HasIndex(x => new { x.RatingYearId, x.TownshipId, x.SentOn }).IsUnique();
        });
        builder.Entity<StageDeadline>(deadline =>
        {
            deadline.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            deadline.HasIndex(x => new { x.RatingYearId, x.Stage }).IsUnique();
            deadline.Property(x => x.Reason).HasMaxLength(500);
            deadline.Property(x => x.SetBy).HasMaxLength(100);
        });
        builder.MapCohortMemberOwned<EvidenceFile>(file =>
        {
            file.Property(x => x.IndicatorId).HasMaxLength(60);
            file.Property(x => x.FileName).HasMaxLength(260);
            file.Property(x => x.ContentType).HasMaxLength(100);
            file.Property(x => x.Hash).HasMaxLength(64);
            file.Property(x => x.UploadedBy).HasMaxLength(100);
            file.Property(x => x.VoidReason).HasMaxLength(500);
            file.HasIndex(x => new { x.CohortMemberId, x.IndicatorId });
        });
        builder.Entity<EvidenceContent>(content =>
        {
            content.HasKey(x => x.EvidenceFileId);
            content.Property(x => x.EvidenceFileId).ValueGeneratedNever();
            content.HasOne<EvidenceFile>().WithOne().HasForeignKey<EvidenceContent>(x => x.EvidenceFileId);
            content.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            content.HasOne<Township>().WithMany().HasForeignKey(x => x.TownshipId);
            content.Property(x => x.Content).HasConversion(new SensitiveTextConverter(keys, "EvidenceContent.Content")).IsRequired();
        });
        builder.MapCohortMemberOwned<Score>(score =>
        {
            score.Property(x => x.IndicatorId).HasMaxLength(60);
            score.HasIndex(x => new { x.CohortMemberId, x.IndicatorId }).IsUnique();
            score.Property(x => x.Note).HasMaxLength(500);
            score.Property(x => x.CountyReason).HasMaxLength(500);
        });
        builder.MapCohortMemberOwned<OrganizationReview>(review =>
        {
            review.Property(x => x.ChannelId).HasMaxLength(60);
            review.Property(x => x.Reviewer).HasMaxLength(100);
            review.HasIndex(x => new { x.CohortMemberId, x.ChannelId, x.Reviewer }).IsUnique();
            review.Property(x => x.Opinion).HasMaxLength(2000);
        });
        builder.MapCohortMemberOwned<BallotTally>(tally => tally.Property(x => x.VoterGroup).HasMaxLength(60));
        builder.MapCohortMemberOwned<GradeResult>(grade =>
        {
            grade.HasIndex(x => x.CohortMemberId).IsUnique();
            grade.HasIndex(x => new { x.RatingYearId, x.TownshipId });
            grade.Property(x => x.PoolKey).HasMaxLength(100);
            grade.Property(x => x.GradeByScore).HasMaxLength(60);
            grade.Property(x => x.GradeAfterQuota).HasMaxLength(60);
            grade.Property(x => x.FinalGrade).HasMaxLength(60);
            grade.Property(x => x.ManualReason).HasMaxLength(1000);
        });
        builder.Entity<TieDecision>(decision =>
        {
            decision.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            decision.Property(x => x.PoolKey).HasMaxLength(100);
            decision.Property(x => x.GradeId).HasMaxLength(60);
            decision.Property(x => x.Reason).HasMaxLength(1000);
            decision.HasIndex(x => new { x.RatingYearId, x.PoolKey, x.GradeId }).IsUnique();
        });
    }

    /// <summary>The owner columns and the way to the cohort member, alike for every row about one.</summary>
    public static void MapCohortMemberOwned<T>(
        this ModelBuilder builder, Action<Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T>> more)
        where T : class, ICohortMemberOwned =>
        builder.Entity<T>(row =>
        {
            row.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            row.HasOne<Township>().WithMany().HasForeignKey(x => x.TownshipId);
            row.HasOne(nameof(ICohortMemberOwned.CohortMember)).WithMany().HasForeignKey(nameof(ICohortMemberOwned.CohortMemberId));
            more(row);
        });
}
