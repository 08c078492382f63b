using System.Globalization;
using System.Reflection;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Errors;

/// <summary>The values of change records, which are kept as plain text, in the office's words.</summary>
public static class FieldValues
{
    private static readonly Dictionary<string, Type> Entities = typeof(Entity).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Entity)) || type == typeof(User))
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    public static string Of(string entity, string field, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "空";
        }

        var declared = Entities.GetValueOrDefault(entity)?.GetProperty(field)?.PropertyType;
        var type = declared is null ? null : Nullable.GetUnderlyingType(declared) ?? declared;
        if (type is { IsEnum: true } && Enum.TryParse(type, text, out var value))
        {
            return InWords((Enum)value);
        }

        return type == typeof(bool) ? text == "true" ? "是" : "否"
            : type == typeof(DateTime) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? Show.Moment(at)
            : text;
    }

    /// <summary>A choice in the office's word.</summary>
    public static string InWords(Enum choice) =>
        choice.GetType().GetField(choice.ToString())?.GetCustomAttribute<ChineseNameAttribute>()?.Name ?? choice.ToString();
}
