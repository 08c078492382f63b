namespace StarRating.Data;

/// <summary>A row of one county: seen and written only inside that county's scope.</summary>
public interface ICountyOwned
{
    long CountyId { get; set; }
}

/// <summary>A row of one township of a county.</summary>
public interface ITownshipOwned : ICountyOwned
{
    long TownshipId { get; set; }
}

/// <summary>A row of a county that may stand outside any township (a person without a post, an objection to the whole notice).</summary>
public interface IMaybeTownshipOwned : ICountyOwned
{
    long? TownshipId { get; set; }
}

/// <summary>A row of one secretary: it is where the secretary is, so it moves with the person and carries no township of its own.</summary>
public interface ISecretaryOwned : ICountyOwned
{
    long SecretaryId { get; set; }

    Secretaries.Secretary Secretary { get; }
}

/// <summary>A row of a county, or of the city when it names none.</summary>
public interface ICityOrCountyOwned
{
    long? CountyId { get; set; }
}

/// <summary>
/// A row of one account: a job, its file, a view of a list. Seen and written by its holder alone; no business record, so it is not
/// in the change history, and it may be removed.
/// </summary>
public interface IUserOwned
{
    long UserId { get; set; }
}

/// <summary>A row that belongs to nobody in particular: read by everyone, written by functions of its own.</summary>
public interface IShared;

/// <summary>A computed row that may be replaced by a later computation until it is sealed or locked; every other business row is never deleted.</summary>
public interface IReplaceable
{
    bool MayBeReplaced { get; }
}

/// <summary>A row found by its Chinese name: order and search columns are filled on save.</summary>
public interface INamed
{
    string Name { get; }

    /// <summary>ICU sort key of the name in zh-CN: orders by pinyin on every engine.</summary>
    byte[] NameSort { get; set; }

    /// <summary>Characters, full pinyin and initials, in lower case, one column to search in.</summary>
    string Search { get; set; }
}
