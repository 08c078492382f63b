namespace StarRating.Data.Lists;

/// <summary>常用条件: the filters and order of a list, kept by one account under a name.</summary>
public class SavedView : Entity, IUserOwned
{
    /// <summary>So many of one list may be kept.</summary>
    public const int MostOfAList = 20;

    public const int LongestName = 20;

    public long UserId { get; set; }

    /// <summary>The list, by the key of its source: villages, ratings.</summary>
    public required string List { get; set; }

    public required string Name { get; set; }

    /// <summary>The query of the address without its page: <c>?kind=Village&amp;sort=-name</c>.</summary>
    public required string Query { get; set; }
}

/// <summary>列: which columns of a list one account does not want to see.</summary>
public class HiddenColumns : Entity, IUserOwned
{
    public long UserId { get; set; }

    public required string List { get; set; }

    /// <summary>Keys of columns, joined by commas.</summary>
    public required string Columns { get; set; }
}
