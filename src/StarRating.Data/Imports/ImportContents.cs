using StarRating.Data.Encryption;

namespace StarRating.Data.Imports;

/// <summary>The bytes of an import, encrypted as the ID numbers in it demand; apart from the row that lists show.</summary>
public class ImportFile : IMaybeTownshipOwned
{
    public long ImportBatchId { get; set; }

    public long CountyId { get; set; }

    public long? TownshipId { get; set; }

    /// <summary>Base64.</summary>
    public required SensitiveText? Content { get; set; }
}

/// <summary>What was understood of an import and how it compares with what was stored at that moment; encrypted too.</summary>
public class ImportPreview : IMaybeTownshipOwned
{
    public long ImportBatchId { get; set; }

    public long CountyId { get; set; }

    public long? TownshipId { get; set; }

    /// <summary>A compressed JSON document, Base64.</summary>
    public required SensitiveText? Content { get; set; }
}

/// <summary>Which column of a county's own workbook is which, as somebody said once; found again by the names in its head.</summary>
public class ImportMapping : Entity, IMaybeTownshipOwned
{
    public long CountyId { get; set; }

    /// <summary>The township that said it for its own sheets; null for the county's.</summary>
    public long? TownshipId { get; set; }

    public required string Kind { get; set; }

    /// <summary>SHA-256 of the names in the head.</summary>
    public required string HeadHash { get; set; }

    /// <summary>{ "name in the head": "key of the column" or "" for one that is not used }.</summary>
    public required string ColumnsJson { get; set; }
}
