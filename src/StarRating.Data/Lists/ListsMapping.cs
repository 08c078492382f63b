using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;

namespace StarRating.Data.Lists;

internal static class ListsMapping
{
    public static void MapLists(this ModelBuilder builder)
    {
        builder.Entity<SavedView>(view =>
        {
            view.HasOne<User>().WithMany().HasForeignKey(x => x.UserId);
            view.Property(x => x.List).HasMaxLength(40);
            view.Property(x => x.Name).HasMaxLength(SavedView.LongestName);
            view.Property(x => x.Query).HasMaxLength(1000);
            view.HasIndex(x => new { x.UserId, x.List, x.Name }).IsUnique();
        });
        builder.Entity<HiddenColumns>(columns =>
        {
            columns.HasOne<User>().WithMany().HasForeignKey(x => x.UserId);
            columns.Property(x => x.List).HasMaxLength(40);
            columns.Property(x => x.Columns).HasMaxLength(1000);
            columns.HasIndex(x => new { x.UserId, x.List }).IsUnique();
        });
    }
}
