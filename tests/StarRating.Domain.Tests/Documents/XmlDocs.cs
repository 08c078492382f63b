using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StarRating.Policies;

namespace StarRating.Domain.Tests.Documents;

/// <summary>The XML documentation of the domain, as plain sentences for the documents' reference.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, XElement> _members = XDocument
        .Load(Path.ChangeExtension(typeof(PolicyDocument).Assembly.Location, ".xml")).Descendants("member")
        .ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal);

    internal static XmlDocs Domain { get; } = new();

    internal string Type(Type type) => Summary($"T:{type.FullName}");

    internal string Value(Type type, string name) => Summary($"F:{type.FullName}.{name}");

    /// <summary>A member's sentence; a positional member's stands in its type's parameter.</summary>
    internal string Member(Type declaring, string property) =>
        Summary($"P:{declaring.FullName}.{property}") is { Length: > 0 } own ? own
        : _members.GetValueOrDefault($"T:{declaring.FullName}")?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == property) is { } param
            ? Text(param) : "";

    private string Summary(string id) => _members.GetValueOrDefault(id)?.Element("summary") is { } summary ? Text(summary) : "";

    private static string Text(XElement element) => Blanks().Replace(string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } see => Named(see.Attribute("cref")?.Value ?? see.Attribute("langword")?.Value ?? ""),
        XElement { Name.LocalName: "paramref" } named => Camel(named.Attribute("name")!.Value),
        XElement other => other.Value,
        _ => "",
    })), " ").Trim();

    private static string Named(string cref)
    {
        var name = cref.Split('(')[0];
        var last = name[(name.LastIndexOf('.') + 1)..];
        return name.StartsWith("T:", StringComparison.Ordinal) ? last : Camel(last);
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
