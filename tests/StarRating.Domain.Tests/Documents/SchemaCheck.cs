using System.Text.Json;
using System.Text.RegularExpressions;

namespace StarRating.Domain.Tests.Documents;

/// <summary>Checks a document against a JSON Schema, as far as the schemas in docs/ go; written from the specification, not from the reader.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    internal static SchemaCheck Read(string file) => new(JsonDocument.Parse(Repository.Read(file)).RootElement);

    internal List<string> Faults(JsonElement document) => Faults(root, document, "$");

    private List<string> Faults(JsonElement schema, JsonElement value, string at)
    {
        var faults = new List<string>();
        foreach (var word in schema.EnumerateObject())
        {
            switch (word.Name)
            {
                case "$schema" or "title" or "description" or "default" or "$defs" or "additionalProperties" or "format":
                    break;
                case "$ref":
                    faults.AddRange(Faults(Find(word.Value.GetString()!), value, at));
                    break;
                case "anyOf" or "oneOf":
                    var held = word.Value.EnumerateArray().Select(branch => Faults(branch, value, at)).ToList();
                    var passed = held.Count(branch => branch.Count == 0);
                    if (passed == 0) faults.AddRange(held.MinBy(branch => branch.Count)!);
                    else if (word.Name == "oneOf" && passed > 1) faults.Add($"{at}: {passed} branches hold");
                    break;
                case "const":
                    if (!JsonElement.DeepEquals(word.Value, value)) faults.Add($"{at}: not {word.Value.GetRawText()}");
                    break;
                case "type":
                    if (!IsOf(word.Value.GetString()!, value)) faults.Add($"{at}: not of type {word.Value.GetString()}");
                    break;
                case "properties":
                    Members(schema, word.Value, value, at, faults);
                    break;
                case "required":
                    if (value.ValueKind == JsonValueKind.Object)
                        faults.AddRange(word.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at}: lacks {name}"));
                    break;
                case "items":
                    if (value.ValueKind == JsonValueKind.Array)
                        faults.AddRange(value.EnumerateArray().SelectMany((item, i) => Faults(word.Value, item, $"{at}[{i}]")));
                    break;
                case "pattern":
                    if (value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, word.Value.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
                        faults.Add($"{at}: does not match {word.Value}");
                    break;
                case "maxLength":
                    if (value.ValueKind == JsonValueKind.String && value.GetString()!.Length > word.Value.GetInt32()) faults.Add($"{at}: too long");
                    break;
                case "minimum":
                    if (value.ValueKind == JsonValueKind.Number && value.GetDecimal() < word.Value.GetDecimal()) faults.Add($"{at}: too small");
                    break;
                case "maximum":
                    if (value.ValueKind == JsonValueKind.Number && value.GetDecimal() > word.Value.GetDecimal()) faults.Add($"{at}: too large");
                    break;
                default:
                    throw new NotSupportedException($"The schema uses {word.Name}, which this check does not know.");
            }
        }

        return faults;
    }

    private void Members(JsonElement schema, JsonElement properties, JsonElement value, string at, List<string> faults)
    {
        if (value.ValueKind != JsonValueKind.Object) return;
        var closed = schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False;
        foreach (var member in value.EnumerateObject())
        {
            if (properties.TryGetProperty(member.Name, out var own)) faults.AddRange(Faults(own, member.Value, $"{at}.{member.Name}"));
            else if (closed) faults.Add($"{at}: has no member {member.Name}");
        }
    }

    private JsonElement Find(string pointer) => pointer[2..].Split('/').Aggregate(root, (at, name) => at.GetProperty(name));

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() == decimal.Truncate(value.GetDecimal()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => string.Equals(value.ValueKind.ToString(), type, StringComparison.OrdinalIgnoreCase),
    };
}
