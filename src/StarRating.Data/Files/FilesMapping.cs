using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;

namespace StarRating.Data.Files;

internal static class FilesMapping
{
    public static void MapFiles(this ModelBuilder builder)
    {
        builder.Entity<StoredFile>(file =>
        {
            file.HasOne<User>().WithMany().HasForeignKey(x => x.UserId);
            file.Property(x => x.Name).HasMaxLength(260);
            file.Property(x => x.ContentType).HasMaxLength(100);
            file.Property(x => x.Hash).HasMaxLength(64);
            file.HasIndex(x => x.ExpiresAt);
        });
        builder.Entity<FileContent>(content =>
        {
            content.HasKey(x => x.StoredFileId);
            content.Property(x => x.StoredFileId).ValueGeneratedNever();
            content.HasOne<StoredFile>().WithOne(x => x.Content).HasForeignKey<FileContent>(x => x.StoredFileId);
            content.HasOne<User>().WithMany().HasForeignKey(x => x.UserId);
        });
    }
}
