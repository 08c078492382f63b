using System.Globalization;
using System.Text;
using System.Text.Json;
using StarRating.Documents;
using StarRating.Treatments;

namespace StarRating.Domain.Tests.Documents;

/// <summary>The reference of a document in Markdown: one table a type, one line a field.</summary>
internal static class FieldTables
{
    internal static string Of(Type root)
    {
        var text = new StringBuilder();
        foreach (var type in new DocumentShape(root).Types)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {type.Name}\n\n");
            if (type.Kind is not null) text.Append(CultureInfo.InvariantCulture, $"`\"kind\": \"{type.Kind}\"`, a [{type.Family!.Name}](#{Anchor(type.Family)}). ");
            text.Append(type.Text).Append('\n');
            Body(text, type);
        }

        return text.ToString();
    }

    private static void Body(StringBuilder text, DocumentType type)
    {
        if (type.Type.IsEnum)
        {
            Table(text, "word|中文|meaning", type.Words().Select(w => $"`{w.Word}`|{w.Chinese}|{w.Text}"));
        }
        else if (type.Kinds.Count > 0)
        {
            Table(text, "`kind`|type|meaning", type.Kinds.Select(k => $"`{k.Kind}`|{Link(k.Type)}|{XmlDocs.Domain.Type(k.Type)}"));
        }
        else if (type.Members.Count > 0)
        {
            Table(text, "field|type|default|meaning", type.Members.Select(m => $"`{m.Name}`|{TypeOf(m)}|{Default(m)}|{m.Text}"));
        }
    }

    private static void Table(StringBuilder text, string head, IEnumerable<string> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n| {Cells(head)} |\n|{string.Concat(head.Split('|').Select(_ => "---|"))}\n");
        foreach (var row in rows) text.Append(CultureInfo.InvariantCulture, $"| {Cells(row)} |\n");
    }

    private static string Cells(string row) => string.Join(" | ", row.Split('|'));

    private static string TypeOf(DocumentMember member)
    {
        var plain = DocumentShape.Plain(member.Type);
        var name = Type.GetTypeCode(plain) switch
        {
            _ when plain.IsEnum => Link(plain),
            TypeCode.String => "text",
            TypeCode.Boolean => "true or false",
            TypeCode.Int32 => "whole number",
            TypeCode.Decimal => "number",
            _ when plain == typeof(DateOnly) => "date",
            _ when plain == typeof(YearMonth) => "month",
            _ => Link(plain),
        };
        return (DocumentShape.IsList(member.Type) ? $"list of {name}" : name) + (member.Nullable ? ", or null" : "");
    }

    private static string Default(DocumentMember member) =>
        member.Required ? "**required**"
        : member.Default is null ? "null"
        : DocumentShape.Plain(member.Type) is { IsClass: true } plain && plain != typeof(string) && !DocumentShape.IsList(member.Type) ? "all defaults"
        : $"`{JsonSerializer.Serialize(member.Default, member.Default.GetType(), StrictJson.Options)}`";

    private static string Link(Type type) => $"[{type.Name}](#{Anchor(type)})";

    private static string Anchor(Type type) => type.Name.ToLowerInvariant();
}
