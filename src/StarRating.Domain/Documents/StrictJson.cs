using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace StarRating.Documents;

/// <summary>
/// Reads and writes the product's documents strictly: unknown or repeated members, nulls in lists, numbers out of range and
/// documents too large or too deep are refused in Chinese, with their path.
/// </summary>
public static partial class StrictJson
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 40;

    /// <summary>The longest text that is read, in characters.</summary>
    public const int LongestText = 20_000;

    /// <summary>The options with which every document is read and written.</summary>
    public static JsonSerializerOptions Options { get; } = Make(indented: false);

    /// <summary>The same, indented for people.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    /// <summary>Reads a <typeparamref name="T"/> from UTF-8 text of at most <paramref name="maxBytes"/> bytes.</summary>
    /// <exception cref="DocumentException">The text is refused.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, int maxBytes, string what)
        where T : class => Read<T>(utf8, maxBytes, what, limits: null);

    /// <summary>The same of a document that people make: more of it than the limits say is refused while it is looked through.</summary>
    internal static T Read<T>(ReadOnlySpan<byte> utf8, int maxBytes, string what, JsonLimits? limits)
        where T : class
    {
        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        if (utf8.Length > maxBytes)
        {
            throw new DocumentException($"{what}过大：{utf8.Length:N0} 字节，最多 {maxBytes:N0} 字节。");
        }

        try
        {
            JsonStructure.Check(utf8, MaxDepth, limits);
            return JsonSerializer.Deserialize<T>(utf8, Options) ?? throw new DocumentException($"{what}为空。");
        }
        catch (JsonException refused)
        {
            throw new DocumentException(Explain(refused), refused.Path ?? "", refused);
        }
        catch (Exception refused) when (refused is NotSupportedException or InvalidOperationException or ArgumentException)
        {
            throw new DocumentException($"{what}内容不符合格式。", "", refused);
        }
    }

    /// <summary>The UTF-8 bytes of <paramref name="text"/>; lone surrogates are refused.</summary>
    public static byte[] Utf8(string text)
    {
        try
        {
            return new UTF8Encoding(false, true).GetBytes(text);
        }
        catch (EncoderFallbackException refused)
        {
            throw new DocumentException("文本含有无效字符。", "", refused);
        }
    }

    private static string Explain(JsonException refused)
    {
        var message = refused.Message;
        if (message.Any(c => c is >= '\u4e00' and <= '\u9fff'))
        {
            return message;
        }

        var names = string.Join("、", Quoted().Matches(message).Select(match => match.Groups[1].Value));
        if (message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            return $"有不认识的项“{Quoted().Match(message).Groups[1].Value}”。";
        }

        if (message.Contains("missing required", StringComparison.Ordinal))
        {
            return $"缺少必填项：{names}。";
        }

        if (message.Contains("type discriminator", StringComparison.Ordinal))
        {
            return "缺少 kind，或 kind 的取值不认识。";
        }

        return refused.LineNumber is { } line ? $"第 {line + 1} 行的内容不符合格式。" : "内容不符合格式。";
    }

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = false,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowOutOfOrderMetadataProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = MaxDepth,
            WriteIndented = indented,
            NewLine = "\n",
            Converters = { new StrictEnumConverter(), new NormalDecimalConverter() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NullMayBeAbsent, ComputedIsNotWritten } },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>A null is not written, so a positional member that may be null need not be there either: what was written is read again.</summary>
    private static void NullMayBeAbsent(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { IsNullable: true })
            {
                property.IsRequired = false;
            }
        }
    }

    /// <summary>What a base type ignores is not written by the property that overrides it either; where an older text has it, it is passed over.</summary>
    private static void ComputedIsNotWritten(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property is { Set: null, AssociatedParameter: null, AttributeProvider: System.Reflection.PropertyInfo own } && Attribute.IsDefined(own, typeof(JsonIgnoreAttribute), inherit: true))
            {
                property.Get = null;
            }
        }
    }

    [GeneratedRegex("'([^']*)'", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Quoted();
}
