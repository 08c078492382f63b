using System.Security.Cryptography;
using StarRating.Application.Imports.Reading;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Imports;

namespace StarRating.Application.Imports.Flow;

/// <summary>上传: keeps the file and says who brought it; reading it is a job.</summary>
public sealed class UploadImport(StarRatingContext db, Session session, ImportKinds kinds, ImportPlaces places, TimeProvider clock)
{
    /// <summary>It stands in reasons and titles beside other words.</summary>
    private const int LongestName = 100;

    public async Task<long> Upload(string kindKey, int? year, long? townshipId, string fileName, byte[] bytes, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var kind = kinds.Of(kindKey);
        var place = await places.Of(kind, year, townshipId, stop);
        if (bytes.Length == 0)
        {
            throw new Refusal("文件是空的，请重新选择。");
        }

        if (bytes.Length > SheetLimits.Bytes)
        {
            throw TooBig(bytes.Length);
        }

        var name = Called(fileName);
        var batch = new ImportBatch
        {
            CountyId = place.CountyId,
            TownshipId = place.TownshipId,
            Kind = kind.Key,
            Year = place.Year,
            FileName = name,
            Length = bytes.LongLength,
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            UploadedById = session.UserId ?? 0,
            UploadedBy = session.UserName,
            UploadedAt = clock.UtcNow(),
        };
        session.Why.For<UploadImport>($"上传{kind.Name}导入文件");
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(stop);
        db.ImportFiles.Add(new ImportFile
        {
            ImportBatchId = batch.Id,
            CountyId = batch.CountyId,
            TownshipId = batch.TownshipId,
            Content = new SensitiveText(Convert.ToBase64String(bytes)),
        });
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return batch.Id;
    }

    /// <summary>The last part of the name and nothing that is no character; of a long one its end, which tells the sort of file.</summary>
    private static string Called(string fileName)
    {
        var name = new string([.. fileName.Split('/', '\\')[^1].Where(c => !char.IsControl(c))]);
        return name.Length > LongestName ? name[^LongestName..] : name;
    }

    public static Refusal TooBig(long length) =>
        new($"文件有 {length / 1024.0 / 1024:0.0} MB，超过 {SheetLimits.Bytes / 1024 / 1024} MB。请只保留要导入的工作表，或分几次导入。");
}
