using System.Text.Json;

namespace StarRating.Documents;

/// <summary>Checks what a typed reader would let pass or describe badly: depth, repeated members, nulls in lists, numbers.</summary>
internal static class JsonStructure
{
    private const int LongestText = StrictJson.LongestText;

    internal static void Check(ReadOnlySpan<byte> utf8, int maxDepth, JsonLimits? limits = null)
    {
        var settings = 0;
        // The reader stops one level later than our own limit, so that the refusal is ours and says where.
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
        var path = new JsonPathTracker();
        try
        {
            while (reader.Read())
            {
                Check(ref reader, path, maxDepth);
                if (limits is not null)
                {
                    limits.Check(ref reader, path, ref settings);
                }
            }
        }
        catch (JsonException refused) when (refused is { LineNumber: { } line })
        {
            throw new DocumentException($"第 {line + 1} 行不是有效的 JSON。", path.ToString(), refused);
        }
    }

    private static void Check(ref Utf8JsonReader reader, JsonPathTracker path, int maxDepth)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                path.Value();
                if (reader.CurrentDepth >= maxDepth)
                {
                    throw new DocumentException($"嵌套过深，最多 {maxDepth} 层。", path.ToString());
                }

                path.Enter(reader.TokenType == JsonTokenType.StartArray);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.Leave();
                break;
            case JsonTokenType.PropertyName:
                var name = Text(ref reader, path);
                if (!path.Member(name))
                {
                    throw new DocumentException($"“{name}”重复出现。", path.ToString());
                }

                break;
            case JsonTokenType.Null:
                path.Value();
                if (path.InArray)
                {
                    throw new DocumentException("列表中不能有空值。", path.ToString());
                }

                break;
            case JsonTokenType.Number:
                path.Value();
                if (!reader.TryGetDecimal(out _))
                {
                    throw new DocumentException("数字超出范围。", path.ToString());
                }

                break;
            case JsonTokenType.String:
                path.Value();
                _ = Text(ref reader, path);
                break;
            default:
                path.Value();
                break;
        }
    }

    private static string Text(ref Utf8JsonReader reader, JsonPathTracker path)
    {
        string? text;
        try
        {
            text = reader.GetString();
        }
        catch (InvalidOperationException refused)
        {
            throw new DocumentException("文本含有无效字符。", path.ToString(), refused);
        }

        return text is { Length: <= LongestText }
            ? text
            : throw new DocumentException($"文本过长，最多 {LongestText} 字。", path.ToString());
    }
}
