using Microsoft.EntityFrameworkCore;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;

namespace StarRating.Data.Treatments;

internal static class TreatmentsMapping
{
    public static void MapTreatments(this ModelBuilder builder)
    {
        builder.Entity<PaySheet>(sheet =>
        {
            sheet.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            sheet.HasIndex(x => new { x.CountyId, x.Year, x.Month }).IsUnique();
        });
        builder.Entity<RuralIncome>(income =>
        {
            income.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            income.HasIndex(x => new { x.CountyId, x.Year }).IsUnique();
        });
        builder.Entity<PayLine>(line =>
        {
            line.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            line.HasOne<Township>().WithMany().HasForeignKey(x => x.TownshipId);
            line.HasOne<Village>().WithMany().HasForeignKey(x => x.VillageId);
            line.HasOne<Secretary>().WithMany().HasForeignKey(x => x.SecretaryId);
            line.HasIndex(x => new { x.PaySheetId, x.TownshipId });
            line.HasIndex(x => new { x.SecretaryId, x.ForYear, x.ForMonth });
            line.Property(x => x.Component).HasMaxLength(60);
            line.Property(x => x.CauseText).HasMaxLength(500);
            line.Property(x => x.ArithmeticText).HasMaxLength(1000);
        });
    }
}
