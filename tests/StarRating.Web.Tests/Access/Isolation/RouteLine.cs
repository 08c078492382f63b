using System.Text.RegularExpressions;

namespace StarRating.Web.Tests.Access.Isolation;

/// <summary>One route with what its values are filled with, and who may open it.</summary>
/// <param name="Route">As the application names it: <c>GET organization/villages/{id:long}</c>.</param>
/// <param name="Who">Letters of the roles that may: C 市级管理员, M 县级主管, S 县级经办, T 乡镇考核员, - an account without business, A 系统管理员, G 安全管理员, U 审计管理员, * anybody.</param>
/// <param name="Values">Route values: <c>year=2024 id=Rating</c>; a <see cref="Thing"/>, or the text itself.</param>
/// <param name="Own">The answer to a GET about one's own.</param>
/// <param name="Query">Appended to the address.</param>
public sealed partial record RouteLine(string Route, string Who, string Values = "", int Own = 200, string Query = "")
{
    private readonly Dictionary<string, string> values = Values.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    public bool IsGet => Route.StartsWith("GET ", StringComparison.Ordinal);

    /// <summary>The values that name somebody's row.</summary>
    public IReadOnlyList<string> Ids => [.. values.Where(pair => IsThing(pair.Key, pair.Value)).Select(pair => pair.Key)];

    public Thing ThingOf(string id) => Enum.Parse<Thing>(values[id]);

    public string Template => Route[(Route.IndexOf(' ') + 1)..];

    /// <summary>The address with every value filled in; <paramref name="row"/> finds the row for a value and the thing it names.</summary>
    public string Address(Func<string, Thing, long> row) =>
        "/" + Parameter().Replace(Template, match => Value(match.Groups[1].Value, row));

    private string Value(string name, Func<string, Thing, long> row) =>
        !values.TryGetValue(name, out var value) ? throw new InvalidOperationException($"{Route}: the table does not say how to fill {{{name}}}.")
        : IsThing(name, value) ? $"{row(name, Enum.Parse<Thing>(value))}"
        : value;

    /// <summary>A kind of record in an address is called like the thing, but stands for no row.</summary>
    private static bool IsThing(string name, string value) => name != "kind" && Enum.TryParse<Thing>(value, out _) && !char.IsDigit(value[0]);

    [GeneratedRegex(@"\{(\w+)[^{}]*\}")]
    private static partial Regex Parameter();
}
