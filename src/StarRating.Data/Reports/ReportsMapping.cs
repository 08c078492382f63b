using Microsoft.EntityFrameworkCore;
using StarRating.Data.Organization;

namespace StarRating.Data.Reports;

internal static class ReportsMapping
{
    public static void MapReports(this ModelBuilder builder) =>
        builder.Entity<CountyForm>(form =>
        {
            form.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            form.Property(x => x.ReportKey).HasMaxLength(40);
            form.Property(x => x.Findings).HasMaxLength(1000);
            form.HasIndex(x => new { x.CountyId, x.ReportKey });
        });
}
