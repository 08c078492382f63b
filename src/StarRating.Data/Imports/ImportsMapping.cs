using Microsoft.EntityFrameworkCore;
using StarRating.Data.Encryption;
using StarRating.Data.Organization;

namespace StarRating.Data.Imports;

internal static class ImportsMapping
{
    public static void MapImports(this ModelBuilder builder, ColumnKeys keys)
    {
        builder.Entity<ImportBatch>(batch =>
        {
            batch.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            batch.HasOne<Township>().WithMany().HasForeignKey(x => x.TownshipId);
            batch.Ignore(x => x.Rows);
            batch.Property(x => x.Kind).HasMaxLength(40);
            batch.Property(x => x.FileName).HasMaxLength(260);
            batch.Property(x => x.Hash).HasMaxLength(64);
            batch.Property(x => x.Words).HasMaxLength(2000);
            batch.HasIndex(x => new { x.CountyId, x.Kind, x.UploadedAt });
        });
        builder.Entity<ImportFile>(file =>
        {
            file.HasKey(x => x.ImportBatchId);
            file.Property(x => x.ImportBatchId).ValueGeneratedNever();
            file.HasOne<ImportBatch>().WithOne().HasForeignKey<ImportFile>(x => x.ImportBatchId);
            file.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            file.HasOne<Township>().WithMany().HasForeignKey(x => x.TownshipId);
            file.Property(x => x.Content).HasConversion(new SensitiveTextConverter(keys, "ImportFile.Content")).IsRequired();
        });
        builder.Entity<ImportPreview>(preview =>
        {
            preview.HasKey(x => x.ImportBatchId);
            preview.Property(x => x.ImportBatchId).ValueGeneratedNever();
            preview.HasOne<ImportBatch>().WithOne().HasForeignKey<ImportPreview>(x => x.ImportBatchId);
            preview.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            preview.HasOne<Township>().WithMany().HasForeignKey(x => x.TownshipId);
            preview.Property(x => x.Content).HasConversion(new SensitiveTextConverter(keys, "ImportPreview.Content")).IsRequired();
        });
        builder.Entity<ImportMapping>(mapping =>
        {
            mapping.HasOne<County>().WithMany().HasForeignKey(x => x.CountyId);
            mapping.HasOne<Township>().WithMany().HasForeignKey(x => x.TownshipId);
            mapping.Property(x => x.Kind).HasMaxLength(40);
            mapping.Property(x => x.HeadHash).HasMaxLength(64);
            mapping.HasIndex(x => new { x.CountyId, x.Kind, x.HeadHash, x.TownshipId }).IsUnique();
        });
    }
}
