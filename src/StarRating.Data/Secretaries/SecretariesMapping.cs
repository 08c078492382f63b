using Microsoft.EntityFrameworkCore;
using StarRating.Data.Encryption;
using StarRating.Data.Organization;

namespace StarRating.Data.Secretaries;

internal static class SecretariesMapping
{
    private const int SealedLength = 200;

    public static void MapSecretaries(this ModelBuilder builder, ColumnKeys keys)
    {
        builder.Entity<Secretary>(secretary =>
        {
            secretary.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            secretary.Property(x => x.Name).HasMaxLength(40);
            secretary.Property(x => x.Note).HasMaxLength(1000);
            secretary.Property(x => x.IdNumberHash).HasMaxLength(32);
            secretary.HasIndex(x => x.IdNumberHash).IsUnique();
            secretary.Property(x => x.IdNumber).HasConversion(new SensitiveTextConverter(keys, "Secretary.IdNumber")).HasMaxLength(SealedLength);
            secretary.Property(x => x.Phone).HasConversion(new SensitiveTextConverter(keys, "Secretary.Phone")).HasMaxLength(SealedLength);
            secretary.Property(x => x.BankCard).HasConversion(new SensitiveTextConverter(keys, "Secretary.BankCard")).HasMaxLength(SealedLength);
        });
        builder.Entity<Appointment>(appointment =>
        {
            appointment.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            appointment.HasOne<Village>().WithMany().HasForeignKey(x => x.VillageId);
            appointment.HasIndex(x => new { x.SecretaryId, x.StartsOn });
            appointment.HasIndex(x => new { x.CountyId, x.EndsOn });
        });
        builder.Entity<Award>().HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
        builder.Entity<Sanction>(sanction =>
        {
            sanction.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            sanction.Property(x => x.Note).HasMaxLength(1000);
        });
        builder.Entity<Investigation>(investigation =>
        {
            investigation.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            investigation.Property(x => x.Conclusion).HasMaxLength(1000);
        });
        builder.Entity<SuspensionFromPost>().HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
        builder.Entity<GrantedStar>(granted =>
        {
            granted.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            granted.Property(x => x.TypeCode).HasMaxLength(60);
            granted.Property(x => x.Reason).HasMaxLength(1000);
            granted.HasIndex(x => new { x.CountyId, x.Year });
        });
        builder.Entity<CommitteeDecision>(decision =>
        {
            decision.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            decision.Property(x => x.RuleCode).HasMaxLength(60);
            decision.Property(x => x.RuleWords).HasMaxLength(1000);
            decision.Property(x => x.Reason).HasMaxLength(1000);
            decision.HasIndex(x => new { x.CountyId, x.Year });
        });
        builder.Entity<ListedEvent>(listed =>
        {
            listed.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            listed.Property(x => x.ItemCode).HasMaxLength(60);
            listed.Property(x => x.Description).HasMaxLength(1000);
        });
    }
}
