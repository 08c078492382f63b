using System.Globalization;
using StarRating.Organization;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Ratings;

/// <summary>Facts of a trace as sentences, with the titles that the person's stored facts document gives them.</summary>
internal sealed class FactWords(FactsDocument document)
{
    private readonly Dictionary<string, VillageFacts> villages = document.Villages.ToDictionary(v => v.Id, StringComparer.Ordinal);
    private readonly PersonFacts person = document.Persons[0];

    public string Of(FactRead fact) => fact.Source switch
    {
        FactSource.Appointment => Appointment(fact),
        FactSource.Award => Award(fact),
        FactSource.Year => $"{fact.From?.Year}年度考核{(fact.Value is null ? "无等次" : $"“{fact.Value}”")}{(fact.Number is { } score ? $"，{Number(score)} 分" : "")}",
        FactSource.Previous => fact.Number is { } stars ? $"{fact.Record}年度为 {Number(stars)} 星" : $"{fact.Record}年度未定星级",
        FactSource.Sanction => Sanction(fact),
        FactSource.Investigation => $"{Date(fact.From)} 立案审查{(fact.To is { } closed ? $"，{Date(closed)} 结案" : "，尚未结案")}",
        FactSource.Event => $"{Date(fact.From)} 发生清单所列事项",
        FactSource.PostSuspension => $"{Date(fact.From)} 起停职{(fact.To is { } end ? $"，{Date(end)} 恢复" : "")}",
        FactSource.Village => villages.GetValueOrDefault(fact.Record)?.Name ?? fact.Value ?? "",
        FactSource.Term => document.Terms.FirstOrDefault(t => t.Id == fact.Record)?.Name ?? "",
        FactSource.Granted => $"授星决定 {fact.Value}，{Number(fact.Number ?? 0)} 星",
        FactSource.Figure => $"{fact.From?.Year}年{fact.Value} {Number(fact.Number ?? 0)}",
        _ => $"{fact.Source.InChinese()} {fact.Value}",
    };

    private string Appointment(FactRead fact)
    {
        var record = person.Appointments.FirstOrDefault(a => a.Id == fact.Record);
        var village = record is null ? "" : villages.GetValueOrDefault(record.Village)?.Name ?? "";
        var post = record?.Post.InChinese() ?? "";
        return $"{Date(fact.From)} 至 {(fact.To is { } end ? Date(end) : "今")}，{village}{post}";
    }

    private string Award(FactRead fact)
    {
        var record = person.Awards.Concat(document.Villages.SelectMany(v => v.Awards)).FirstOrDefault(a => a.Id == fact.Record);
        return record is null
            ? $"{Date(fact.From)} 奖励"
            : $"{Date(record.Date)} {(record.Title.Length > 0 ? $"“{record.Title}”" : "奖励")}（{record.Level.InChinese()}）{(record.RevokedOn is { } day ? $"，{Date(day)} 撤销" : "")}";
    }

    private string Sanction(FactRead fact)
    {
        var record = person.Sanctions.FirstOrDefault(s => s.Id == fact.Record);
        return record is null ? $"{Date(fact.From)} 受到处分" : $"{Date(record.DecidedOn)} 受到{record.Kind.InChinese()}";
    }

    internal static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
