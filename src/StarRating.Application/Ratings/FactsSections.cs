using System.Text.Json;
using StarRating.Documents;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>Names the parts in which two facts documents of one person differ.</summary>
internal static class FactsSections
{
    public static IReadOnlyList<string> Differing(FactsDocument before, FactsDocument after)
    {
        var (old, now) = (before.Persons[0], after.Persons[0]);
        (string Name, object? Old, object? Now)[] parts =
        [
            ("任职", old.Appointments, now.Appointments),
            ("个人奖励", old.Awards, now.Awards),
            ("处分", old.Sanctions, now.Sanctions),
            ("审查调查", old.Investigations, now.Investigations),
            ("清单事项", old.Events, now.Events),
            ("停职", old.Suspensions, now.Suspensions),
            ("授予星", old.Granted, now.Granted),
            ("研究决定", old.Decisions, now.Decisions),
            ("考核结果", old.Years, now.Years),
            ("上次评定", old.Previous, now.Previous),
            ("村年度指标", Figures(before), Figures(after)),
            ("村（社区）及集体奖励", WithoutFigures(before), WithoutFigures(after)),
            ("届次", before.Terms, after.Terms),
            ("姓名", old.Name, now.Name),
        ];
        return [.. parts.Where(part => Text(part.Old) != Text(part.Now)).Select(part => part.Name)];
    }

    private static IEnumerable<object> Figures(FactsDocument document) => document.Villages.Select(village => (object)village.Figures);

    private static IEnumerable<object> WithoutFigures(FactsDocument document) => document.Villages.Select(village => (object)(village with { Figures = [] }));

    private static string Text(object? part) => JsonSerializer.Serialize(part, StrictJson.Options);
}
