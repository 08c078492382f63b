namespace StarRating.Data.Files;

/// <summary>A file that was uploaded or made: kept in the database, so that one transaction, one backup and one tenancy hold for it too.</summary>
public class StoredFile : Entity, IUserOwned
{
    /// <summary>Twenty megabytes: what one upload may weigh.</summary>
    public const int MaxLength = 20 * 1024 * 1024;

    public long UserId { get; set; }

    /// <summary>As the user's computer calls it, without a folder.</summary>
    public required string Name { get; set; }

    public required string ContentType { get; set; }

    public long Length { get; set; }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public required string Hash { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>When it may be cleared away; null for what is kept with its record.</summary>
    public DateTime? ExpiresAt { get; set; }

    public FileContent? Content { get; set; }
}

/// <summary>The bytes, apart from the row that lists show.</summary>
public class FileContent : IUserOwned
{
    public long StoredFileId { get; set; }

    public long UserId { get; set; }

    public required byte[] Bytes { get; set; }
}
