using Microsoft.AspNetCore.Identity;

namespace StarRating.Data.Access;

/// <summary>An account. What it may do is in its <see cref="Grant"/>s; where it belongs is only shown.</summary>
public class User : IdentityUser<long>, IShared
{
    public required string DisplayName { get; set; }

    /// <summary>Orders accounts by the pinyin of their names; filled on save.</summary>
    public byte[] NameSort { get; set; } = [];

    /// <summary>Characters, full pinyin and initials of the name; filled on save.</summary>
    public string Search { get; set; } = "";

    public long? CountyId { get; set; }

    public long? TownshipId { get; set; }

    public bool MustChangePassword { get; set; }

    /// <summary>From here on the password's age is counted; null for one that was never changed since ages are kept.</summary>
    public DateTime? PasswordChangedAt { get; set; }

    /// <summary>The county that a city official chose last.</summary>
    public long? PinnedCountyId { get; set; }

    /// <summary>Set when the account is closed; accounts are never deleted.</summary>
    public DateTime? ClosedAt { get; set; }

    public DateTime? LastSignedInAt { get; set; }

    public ICollection<Grant> Grants { get; } = [];
}
