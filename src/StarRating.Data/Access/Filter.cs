namespace StarRating.Data.Access;

/// <summary>Names of the query filters, for the few reads that lift one by name and say why.</summary>
public static class Filter
{
    /// <summary>The county.</summary>
    public const string Tenant = nameof(Tenant);

    /// <summary>The township inside the county.</summary>
    public const string Township = nameof(Township);

    /// <summary>The one person of a Self grant.</summary>
    public const string Person = nameof(Person);

    /// <summary>The account that holds the row.</summary>
    public const string Holder = nameof(Holder);
}
