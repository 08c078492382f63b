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

    public static string Page(HttpRequest request, int number) =>
        With(request, ("page", number == 1 ? null : number.ToString(CultureInfo.InvariantCulture)));
}
