using StarRating.Data.Encryption;
using StarRating.Data.Organization;

namespace StarRating.Data.Secretaries;

/// <summary>A person's file in a county (一人一档).</summary>
public class Secretary : Entity, IMaybeTownshipOwned, INamed
{
    public long CountyId { get; set; }

    /// <summary>Where the person serves now or served last; kept by the use cases that change appointments.</summary>
    public long? TownshipId { get; set; }

    public Township? Township { get; set; }

    /// <summary>The village of the main present appointment, or of the last one.</summary>
    public long? VillageId { get; set; }

    public Village? Village { get; set; }

    public required string Name { get; set; }

    public byte[] NameSort { get; set; } = [];

    public string Search { get; set; } = "";

    /// <summary>身份证号, encrypted.</summary>
    public SensitiveText? IdNumber { get; set; }

    /// <summary>Keyed hash of the ID number, filled on save: exact search, and one file in the whole city.</summary>
    public byte[]? IdNumberHash { get; set; }

    public SensitiveText? Phone { get; set; }

    /// <summary>一卡通 account, encrypted.</summary>
    public SensitiveText? BankCard { get; set; }

    public Sex Sex { get; set; }

    public DateOnly? BornOn { get; set; }

    public string Ethnicity { get; set; } = "汉族";

    public Education? Education { get; set; }

    public DateOnly? JoinedPartyOn { get; set; }

    public SecretaryStatus Status { get; set; }

    public string Note { get; set; } = "";
}
