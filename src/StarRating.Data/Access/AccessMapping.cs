using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StarRating.Data.Auditing;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;

namespace StarRating.Data.Access;

internal static class AccessMapping
{
    /// <summary>Two of them in one key stay below SQL Server's 900 bytes.</summary>
    private const int KeyLength = 128;

    public static void MapAccess(this ModelBuilder builder)
    {
        builder.Entity<User>(user =>
        {
            user.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            user.HasOne<Township>().WithMany().HasForeignKey(x => x.TownshipId);
            user.HasOne<County>().WithMany().HasForeignKey(x => x.PinnedCountyId);
        });
        builder.Entity<User>().ToTable("Users");
        builder.Entity<IdentityUserClaim<long>>().ToTable("UserClaims");
        builder.Entity<IdentityUserLogin<long>>(login =>
        {
            login.ToTable("UserLogins");
            login.Property(x => x.LoginProvider).HasMaxLength(KeyLength);
            login.Property(x => x.ProviderKey).HasMaxLength(KeyLength);
        });
        builder.Entity<IdentityUserToken<long>>(token =>
        {
            token.ToTable("UserTokens");
            token.Property(x => x.LoginProvider).HasMaxLength(KeyLength);
            token.Property(x => x.Name).HasMaxLength(KeyLength);
        });
        builder.Entity<Grant>(grant =>
        {
            grant.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            grant.HasOne<Township>().WithMany().HasForeignKey(x => x.TownshipId);
            grant.HasOne<Secretary>().WithMany().HasForeignKey(x => x.SecretaryId);
            grant.HasIndex(x => new { x.UserId, x.Function });
        });
        builder.Entity<ResetRequest>(request =>
        {
            request.Property(x => x.AskedBy).HasMaxLength(100);
            request.Property(x => x.Reason).HasMaxLength(300);
            request.Property(x => x.ConsentedBy).HasMaxLength(100);
            request.HasIndex(x => new { x.UserId, x.ClosedAt });
        });
        builder.Entity<ChangeRecord>(change =>
        {
            change.Property(x => x.UseCase).HasMaxLength(100);
            change.Property(x => x.Reason).HasMaxLength(1000);
            change.Property(x => x.Entity).HasMaxLength(60);
            change.HasIndex(x => new { x.Entity, x.EntityId });
            change.HasIndex(x => new { x.CountyId, x.At });
            change.HasIndex(x => x.At);
        });
        builder.Entity<PasswordRules>().ToTable("PasswordRules").Property(x => x.Id).ValueGeneratedNever();
        builder.Entity<Settings.InstallationInfo>().Property(x => x.Id).ValueGeneratedNever();
    }
}
