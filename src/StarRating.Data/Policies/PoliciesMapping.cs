using Microsoft.EntityFrameworkCore;
using StarRating.Data.Organization;

namespace StarRating.Data.Policies;

internal static class PoliciesMapping
{
    public static void MapPolicies(this ModelBuilder builder)
    {
        builder.Entity<PolicyVersion>(policy =>
        {
            policy.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            policy.HasOne<PolicyVersion>().WithMany().HasForeignKey(x => x.CityVersionId);
            policy.Property(x => x.Hash).HasMaxLength(64);
            policy.HasIndex(x => x.Hash);
        });
        builder.Entity<PolicyDraft>(draft =>
        {
            draft.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            draft.HasOne<PolicyVersion>().WithMany().HasForeignKey(x => x.BasedOnId);
            draft.HasOne<PolicyVersion>().WithMany().HasForeignKey(x => x.CityVersionId);
            draft.HasOne<PolicyVersion>().WithMany().HasForeignKey(x => x.VersionId);
            draft.HasIndex(x => new { x.CountyId, x.State });
        });
        builder.Entity<PolicyDraftEdit>(edit =>
        {
            edit.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            edit.HasOne<PolicyVersion>().WithMany().HasForeignKey(x => x.CityVersionBeforeId);
            edit.HasOne<PolicyVersion>().WithMany().HasForeignKey(x => x.CityVersionNowId);
            edit.Property(x => x.Path).HasMaxLength(600);
            edit.Property(x => x.Words).HasMaxLength(400);
            edit.HasIndex(x => new { x.DraftId, x.Number }).IsUnique();
        });
    }
}
