using Microsoft.EntityFrameworkCore;
using StarRating.Data.Assessments;
using StarRating.Data.Notices;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;

namespace StarRating.Data.Ratings;

internal static class RatingsMapping
{
    public static void MapRatings(this ModelBuilder builder)
    {
        builder.Entity<RatingRun>(run =>
        {
            run.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            run.Property(x => x.PolicyHash).HasMaxLength(64);
        });
        builder.MapCohortMemberOwned<Rating>(rating =>
        {
            rating.HasOne<Secretary>().WithMany().HasForeignKey(x => x.SecretaryId);
            rating.HasOne<RatingRun>().WithMany().HasForeignKey(x => x.RatingRunId);
            rating.HasOne<Rating>().WithMany().HasForeignKey(x => x.SupersedesId);
            rating.HasOne<Correction>().WithMany().HasForeignKey(x => x.CorrectionId);
            rating.HasIndex(x => new { x.CohortMemberId, x.Sequence }).IsUnique();
            rating.HasIndex(x => new { x.RatingYearId, x.TownshipId });
            rating.HasIndex(x => new { x.SecretaryId, x.Year });
            rating.HasIndex(x => x.VerificationCode).IsUnique();
            rating.Property(x => x.ReasonCode).HasMaxLength(60);
            rating.Property(x => x.GradeId).HasMaxLength(60);
            rating.Property(x => x.PolicyHash).HasMaxLength(64);
            rating.Property(x => x.SealHash).HasMaxLength(64);
            rating.Property(x => x.VerificationCode).HasMaxLength(40);
            rating.Property(x => x.Reason).HasMaxLength(1000);
            rating.Property(x => x.ExceptionText).HasMaxLength(1000);
        });
        builder.Entity<RatingSummary>(summary =>
        {
            summary.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            summary.HasIndex(x => new { x.Year, x.CountyId });
        });
        builder.MapCohortMemberOwned<Correction>(correction =>
        {
            correction.HasOne<Secretary>().WithMany().HasForeignKey(x => x.SecretaryId);
            correction.HasOne<Rating>().WithMany().HasForeignKey(x => x.HeldRatingId);
            correction.HasOne(x => x.Notice).WithMany().HasForeignKey(x => x.NoticeId);
            correction.HasIndex(x => x.OpenSecretaryId).IsUnique();
            correction.HasIndex(x => new { x.CountyId, x.State });
            correction.Property(x => x.Reason).HasMaxLength(1000);
            correction.Property(x => x.DocumentNumber).HasMaxLength(100);
            correction.Property(x => x.CorrectedGrade).HasMaxLength(60);
            correction.Property(x => x.ReturnReason).HasMaxLength(1000);
        });
        builder.Entity<Notice>(notice =>
        {
            notice.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            notice.Property(x => x.Subject).HasMaxLength(1000);
        });
        builder.Entity<Objection>(objection =>
        {
            objection.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            objection.HasOne<Township>().WithMany().HasForeignKey(x => x.TownshipId);
            objection.HasOne<CohortMember>().WithMany().HasForeignKey(x => x.CohortMemberId);
            objection.Property(x => x.Content).HasMaxLength(2000);
            objection.Property(x => x.Finding).HasMaxLength(2000);
        });
        builder.Entity<CalendarDay>().HasIndex(x => x.Date).IsUnique();
    }
}
