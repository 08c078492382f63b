using StarRating.Documents;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>A fact that was read, in words, with the record it came from.</summary>
internal static class FactSentence
{
    internal static string Of(FactRead fact, PolicyWords words) => fact.Source switch
    {
        FactSource.Appointment => $"{Date(fact.From)}至{(fact.To is null ? "今" : Date(fact.To))}任{Word<Post>(fact.Value)}{Record(fact)}",
        FactSource.Award => $"{Date(fact.From)}获{Word<AwardLevel>(fact.Value)}奖励{Record(fact)}",
        FactSource.Sanction => $"{Date(fact.From)}受{Word<SanctionKind>(fact.Value)}" + (fact.To is null ? "" : $"，影响期至{Date(fact.To)}") + Record(fact),
        FactSource.Investigation => $"{Date(fact.From)}立案，" + (fact.To is null ? "尚未结案" : $"{Date(fact.To)}结案") + Record(fact),
        FactSource.Event => $"{Date(fact.From)}{words.Item(fact.Value ?? "")}{Record(fact)}",
        FactSource.PostSuspension => $"{Date(fact.From)}至{(fact.To is null ? "今" : Date(fact.To))}停职{Record(fact)}",
        FactSource.Year => $"{fact.From?.Year}年度考核" + (fact.Value is null ? "" : $"{words.Item(fact.Value)}") + Number(fact, "，得分") + Record(fact),
        FactSource.Previous => $"{fact.Record}年度评定结果" + (fact.Number is { } stars ? $"为{OutcomeSentence.Stars((int)stars)}" : ""),
        FactSource.Term => $"{fact.Value ?? "本届"}：{Date(fact.From)}至{(fact.To is null ? "今" : Date(fact.To))}{Record(fact)}",
        FactSource.Village => $"{fact.Value ?? "所在村（社区）"}{Record(fact)}",
        FactSource.Figure => $"{fact.From?.Year}年{fact.Value}为{Number(fact, "")}{Record(fact)}",
        FactSource.Granted => $"研究授予{Number(fact, "")}星" + (string.IsNullOrEmpty(fact.Value) ? "" : $"（{fact.Value}）") + Record(fact),
        FactSource.Decision => $"研究决定{Number(fact, "")}{Record(fact)}",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private static string Record(FactRead fact) => $"〔{fact.Record}〕";

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static string Number(FactRead fact, string before) => fact.Number is { } number ? before + PolicyWords.Number(number) : "";

    /// <summary>The Chinese name of a value that was noted by its word in the documents.</summary>
    private static string Word<T>(string? word) where T : struct, Enum
    {
        foreach (var (value, name) in ChineseNames.Of<T>())
        {
            if (string.Equals(EnumWord.Of(value), word, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return word ?? "";
    }
}
