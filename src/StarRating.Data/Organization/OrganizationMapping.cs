using Microsoft.EntityFrameworkCore;

namespace StarRating.Data.Organization;

internal static class OrganizationMapping
{
    public static void MapOrganization(this ModelBuilder builder)
    {
        builder.Entity<County>(county =>
        {
            county.Property(x => x.Code).HasMaxLength(6);
            county.HasIndex(x => x.Code).IsUnique();
        });
        builder.Entity<Township>(township =>
        {
            township.Property(x => x.Code).HasMaxLength(9);
            township.HasIndex(x => x.Code).IsUnique();
            township.HasOne<Township>().WithMany().HasForeignKey(x => x.SuccessorId);
        });
        builder.Entity<Village>(village =>
        {
            village.Property(x => x.Code).HasMaxLength(12);
            village.HasIndex(x => x.Code).IsUnique();
            village.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            village.HasOne<Village>().WithMany().HasForeignKey(x => x.SuccessorId);
        });
        builder.Entity<DivisionChange>(change =>
        {
            change.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            change.HasOne<Township>().WithMany().HasForeignKey(x => x.TownshipId);
            change.HasOne<Village>().WithMany().HasForeignKey(x => x.VillageId);
            change.Property(x => x.Note).HasMaxLength(1000);
        });
        builder.Entity<VillageFigure>(figure =>
        {
            figure.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            figure.HasOne(x => x.Village).WithMany().HasForeignKey(x => x.VillageId);
            figure.Property(x => x.Name).HasMaxLength(60);
            figure.Property(x => x.Note).HasMaxLength(500);
            figure.HasIndex(x => new { x.VillageId, x.Year, x.Name }).IsUnique();
            figure.HasIndex(x => new { x.CountyId, x.Year });
        });
        builder.Entity<TermOfOffice>(term =>
        {
            term.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            term.HasIndex(x => new { x.CountyId, x.StartsOn }).IsUnique();
        });
    }
}
