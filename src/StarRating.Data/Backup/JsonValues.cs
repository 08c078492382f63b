using System.Globalization;
using System.Text.Json;
using StarRating.Data.Encryption;

namespace StarRating.Data.Backup;

/// <summary>Values of the model as JSON, the same for every engine.</summary>
internal static class JsonValues
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int or long or byte or short:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteStringValue(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            case DateOnly date:
                json.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTime instant:
                json.WriteStringValue(DateTime.SpecifyKind(instant, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset instant:
                json.WriteStringValue(instant.ToString("O", CultureInfo.InvariantCulture));
                break;
            case SensitiveText secret:
                json.WriteStringValue(secret.Reveal());
                break;
            case Enum name:
                json.WriteStringValue(name.ToString());
                break;
            default:
                throw new NotSupportedException($"{value.GetType().Name} is not kept in a backup yet.");
        }
    }

    public static object? Read(JsonElement json, Type type)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => json.GetString(),
            _ when type == typeof(bool) => json.GetBoolean(),
            _ when type == typeof(int) => json.GetInt32(),
            _ when type == typeof(long) => json.GetInt64(),
            _ when type == typeof(short) => json.GetInt16(),
            _ when type == typeof(byte) => json.GetByte(),
            _ when type == typeof(decimal) => decimal.Parse(json.GetString()!, CultureInfo.InvariantCulture),
            _ when type == typeof(double) => double.Parse(json.GetString()!, CultureInfo.InvariantCulture),
            _ when type == typeof(byte[]) => json.GetBytesFromBase64(),
            _ when type == typeof(DateOnly) => DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ when type == typeof(DateTime) => DateTime.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            _ when type == typeof(SensitiveText) => new SensitiveText(json.GetString()!),
            _ when type.IsEnum => Enum.Parse(type, json.GetString()!),
            _ => throw new NotSupportedException($"{type.Name} is not kept in a backup yet."),
        };
    }
}
