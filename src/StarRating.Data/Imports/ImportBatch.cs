namespace StarRating.Data.Imports;

/// <summary>One workbook that was brought in: who, when, what it held, and what became of it. The file is kept beside it.</summary>
public class ImportBatch : Entity, IMaybeTownshipOwned
{
    public long CountyId { get; set; }

    /// <summary>The township whose scores it holds; null for what concerns the county.</summary>
    public long? TownshipId { get; set; }

    /// <summary>Key of the kind: roster, appointments, awards …</summary>
    public required string Kind { get; set; }

    /// <summary>The year whose scores it holds.</summary>
    public int? Year { get; set; }

    /// <summary>As the user's computer calls it, without a folder.</summary>
    public required string FileName { get; set; }

    public long Length { get; set; }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public required string Hash { get; set; }

    public ImportState State { get; set; }

    /// <summary>Why it could not be read.</summary>
    public string Words { get; set; } = "";

    public long UploadedById { get; set; }

    public string UploadedBy { get; set; } = "";

    public DateTime UploadedAt { get; set; }

    public int NewRows { get; set; }

    public int ChangedRows { get; set; }

    public int SameRows { get; set; }

    public int WrongRows { get; set; }

    public string CommittedBy { get; set; } = "";

    public DateTime? CommittedAt { get; set; }

    /// <summary>The wrong rows were left out on request.</summary>
    public bool OnlyGood { get; set; }

    /// <summary>The job that wrote it: started a second time, it finds its own work done.</summary>
    public string CommitKey { get; set; } = "";

    public int Rows => NewRows + ChangedRows + SameRows + WrongRows;
}

public enum ImportState
{
    /// <summary>Kept, not read yet.</summary>
    [ChineseName("正在读取")]
    Uploaded,

    /// <summary>Its columns are not all known: somebody must say which is which.</summary>
    [ChineseName("待对应列")]
    Unmapped,

    /// <summary>Compared with what is stored, nothing written.</summary>
    [ChineseName("待提交")]
    Previewed,

    [ChineseName("已提交")]
    Committed,

    /// <summary>It could not be read; <see cref="ImportBatch.Words"/> says why.</summary>
    [ChineseName("不能读取")]
    Unreadable,

    [ChineseName("已放弃")]
    Abandoned,
}
