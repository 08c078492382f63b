using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace StarRating.Web.Components;

/// <summary>The address of the present page with some of its query replaced: what sorting and paging link to.</summary>
internal static class QueryLink
{
    public static string With(HttpRequest request, params (string Key, string? Value)[] changes)
    {
        var query = new QueryBuilder(request.Query
            .Where(part => changes.All(change => change.Key != part.Key))
            .Select(part => KeyValuePair.Create(part.Key, part.Value.ToString()))
            .Where(part => part.Value.Length > 0));
        foreach (var (key, value) in changes)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(key, value);
            }
        }

        return request.PathBase + request.Path + query.ToQueryString();
    }

    /// <summary>What says which page, and nothing of what is on it.</summary>
    public static IReadOnlySet<string> Paging { get; } = new HashSet<string>(["page", "after", "before", "of"], StringComparer.OrdinalIgnoreCase);

    public static string Page(HttpRequest request, int number) =>
        To(request, number == 1 ? null : number);

    /// <summary>The next page, which goes on after the last row shown.</summary>
    public static string After(HttpRequest request, PageOf page) => To(request, page.Number + 1, ("after", page.Last), ("of", page.Total));

    /// <summary>The page before, which ends where this one begins.</summary>
    public static string Before(HttpRequest request, PageOf page) => To(request, page.Number - 1, ("before", page.First), ("of", page.Total));

    private static string To(HttpRequest request, int? number, params (string Key, long? Value)[] parts) => With(
        request,
        [.. Paging.Select(key => (key, key == "page" ? number : parts.FirstOrDefault(part => part.Key == key).Value)).Select(part => (part.key, part.Item2?.ToString(CultureInfo.InvariantCulture)))]);
}
