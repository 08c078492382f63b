using System.Globalization;
using StarRating.Documents;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>
/// Facts that were read, in words. The trace alone is enough; where the facts document is at hand, villages and awards are called by
/// their names as well.
/// </summary>
internal sealed class FactSentence(PolicyWords words, FactsDocument? document)
{
    private readonly Dictionary<string, string> villages =
        document?.Villages.ToDictionary(village => village.Id, village => village.Name, StringComparer.Ordinal) ?? [];

    internal string Of(FactRead fact) => fact.Source switch
    {
        FactSource.Appointment => $"{Date(fact.From)}至{(fact.To is null ? "今" : Date(fact.To))}，{Place(fact)}{Word<Post>(fact.Value)}",
        FactSource.Award => $"{Date(fact.From)}获{Word<AwardLevel>(fact.Value)}奖励{Title(fact)}",
        FactSource.Sanction => $"{Date(fact.From)}受{Word<SanctionKind>(fact.Value)}" + (fact.To is null ? "" : $"，影响期至{Date(fact.To)}"),
        FactSource.Investigation => $"{Date(fact.From)}立案审查，" + (fact.To is null ? "尚未结案" : $"{Date(fact.To)}结案"),
        FactSource.Event => $"{Date(fact.From)}{words.Item(fact.Value ?? "")}",
        FactSource.PostSuspension => $"{Date(fact.From)}起停职" + (fact.To is null ? "" : $"，{Date(fact.To)}恢复"),
        FactSource.Year => $"{fact.From?.Year}年度考核{(fact.Value is null ? "无等次" : $"“{words.Item(fact.Value)}”")}" + Number(fact, "，", "分"),
        FactSource.Part => $"{fact.From?.Year}年度{words.Item(fact.Value ?? "")}{Number(fact, "得", "分")}",
        FactSource.Rank => $"{fact.From?.Year}年度考核位次第{Number(fact, "", "名")}",
        FactSource.Ballot => $"{fact.From?.Year}年度{words.Item(fact.Value ?? "")}{Figures.Percent(fact.Number ?? 0)}",
        FactSource.Previous => $"{fact.Record}年度" + (fact.Number is { } stars ? $"为{OutcomeSentence.Stars((int)stars)}" : "未定星级"),
        FactSource.Term => $"{fact.Value ?? "本届"}（{Date(fact.From)}至{(fact.To is null ? "今" : Date(fact.To))}）",
        FactSource.Village => Word<Organization.VillageCategory>(fact.Value) is { Length: > 0 } named ? named : villages.GetValueOrDefault(fact.Record, fact.Record),
        FactSource.Figure => $"{fact.From?.Year}年{fact.Value}{Number(fact, "", "")}",
        FactSource.Granted => $"研究授予{Number(fact, "", "星")}" + (string.IsNullOrEmpty(fact.Value) ? "" : $"（{fact.Value}）"),
        FactSource.Theme => $"{fact.From?.Year}年度达到{words.Item(fact.Record)}的要求",
        FactSource.Decision => $"研究决定{Signed(fact)}" + (string.IsNullOrEmpty(fact.Value) ? "" : $"（{fact.Value}）"),
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private string Place(FactRead fact)
    {
        var appointment = document?.Persons.SelectMany(person => person.Appointments).FirstOrDefault(known => Same(known.Id, fact.Record));
        return appointment is null ? "" : villages.GetValueOrDefault(appointment.Village, "");
    }

    private string Title(FactRead fact)
    {
        var award = document?.Persons.SelectMany(person => person.Awards).Concat(document.Villages.SelectMany(village => village.Awards))
            .FirstOrDefault(known => Same(known.Id, fact.Record));
        return (award?.Title is { Length: > 0 } title ? $"“{title}”" : "") + (award?.RevokedOn is { } day ? $"，{Date(day)}撤销" : "");
    }

    private static bool Same(string id, string record) => string.Equals(id, record, StringComparison.Ordinal);

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Signed(FactRead fact) => fact.Number switch
    {
        > 0 => $"升{PolicyWords.Number(fact.Number.Value)}星",
        < 0 => $"降{PolicyWords.Number(-fact.Number.Value)}星",
        _ => "不作升降",
    };

    private static string Number(FactRead fact, string before, string unit) =>
        fact.Number is { } number ? before + PolicyWords.Number(number) + unit : "";

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
