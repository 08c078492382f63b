using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;

namespace StarRating.Data.Jobs;

internal static class JobsMapping
{
    public static void MapJobs(this ModelBuilder builder) =>
        builder.Entity<Job>(job =>
        {
            job.HasOne<User>().WithMany().HasForeignKey(x => x.UserId);
            job.Property(x => x.Kind).HasMaxLength(60);
            job.Property(x => x.Words).HasMaxLength(2000);
            job.Property(x => x.ResultUrl).HasMaxLength(400);
            job.HasIndex(x => new { x.State, x.LeaseUntil });
            job.HasIndex(x => new { x.UserId, x.AskedAt });
        });
}
