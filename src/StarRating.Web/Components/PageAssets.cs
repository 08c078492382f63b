namespace StarRating.Web.Components;

/// <summary>A library that only some pages load.</summary>
public enum Asset
{
    Grid,
    Select,
    Date,
}

/// <summary>What the page being rendered needs beside the common scripts; asked for by its components, written by the layout.</summary>
public sealed class PageAssets
{
    private readonly SortedSet<Asset> needed = [];

    public IEnumerable<string> Names => needed.Select(asset => asset.ToString().ToLowerInvariant());

    public void Need(Asset asset) => needed.Add(asset);
}
