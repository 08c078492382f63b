using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Lists;

namespace StarRating.Web.Features.Lists;

/// <summary>What every list has in its address beside its filters: the order, and the page with the row it goes on from.</summary>
public abstract class ListForm
{
    public string Sort { get; set; } = "";

    public int Page { get; set; } = 1;

    /// <summary>The page begins after this row.</summary>
    public long? After { get; set; }

    /// <summary>The page ends before this row.</summary>
    public long? Before { get; set; }

    /// <summary>All rows, as they were counted on the first page.</summary>
    [BindProperty(Name = "of")]
    public int? Of { get; set; }

    public PageAsk Ask() => new(Page, After, Before, Known: Of is > 0 and < 10_000_000 ? Of : null);
}
