namespace StarRating.Data.Policies;

/// <summary>One edit of a draft: who changed what, and enough to take it back. Edits of a draft are numbered 1, 2, 3 …</summary>
public class PolicyDraftEdit : Entity, ICityOrCountyOwned
{
    public long? CountyId { get; set; }

    public long DraftId { get; set; }

    public PolicyDraft Draft { get; set; } = null!;

    public int Number { get; set; }

    /// <summary>The article it was made under; empty for none.</summary>
    public string Article { get; set; } = "";

    /// <summary>Where in the document, by the names after the edit.</summary>
    public required string Path { get; set; }

    /// <summary>What was changed, in words.</summary>
    public required string Words { get; set; }

    /// <summary>The value before, as JSON; null when there was none.</summary>
    public string? BeforeJson { get; set; }

    /// <summary>The value after, as JSON; null when there is none.</summary>
    public string? NowJson { get; set; }

    /// <summary>An edit that went over to another version of the city: the one followed before; null where the edit did not.</summary>
    public long? CityVersionBeforeId { get; set; }

    /// <summary>The version of the city followed after such an edit.</summary>
    public long? CityVersionNowId { get; set; }

    public DateTime At { get; set; }

    public long? UserId { get; set; }

    public string UserName { get; set; } = "";

    /// <summary>It was taken back.</summary>
    public bool Undone { get; set; }
}
