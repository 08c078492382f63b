using System.Collections.Immutable;

namespace StarRating.Treatments;

/// <summary>Collects the lines of one person's month; amounts for one component, kind and village become one line.</summary>
internal sealed class DueBuilder(string person, YearMonth month)
{
    private readonly List<DueLine> _lines = [];
    private readonly List<PayIssue> _issues = [];

    internal void Add(AmountPart part, ServiceSlice slice, DueKind kind, decimal amount, string arithmetic, ImmutableArray<PaySource> more) =>
        Add(part.Key, part.Name, part.Article, slice, kind, amount, arithmetic, [.. part.Sources, .. more]);

    internal void Add(
        string key, string name, string? article, ServiceSlice slice, DueKind kind, decimal amount, string arithmetic, ImmutableArray<PaySource> more) =>
        _lines.Add(new DueLine
        {
            Person = person,
            Month = month,
            Component = key,
            Name = kind == DueKind.Pay ? name : $"{kind.InChinese()}{name}",
            Kind = kind,
            Village = slice.Village.Village,
            Township = slice.Village.Township,
            Article = article,
            Amount = amount,
            Arithmetic = arithmetic,
            Sources = [.. slice.Sources.Concat(more).Distinct()],
        });

    internal void Issue(string component, string text)
    {
        var issue = new PayIssue(person, month, component, text);
        if (!_issues.Contains(issue)) _issues.Add(issue);
    }

    internal MonthDue Build() => new()
    {
        Person = person,
        Month = month,
        Lines = [.. _lines.GroupBy(l => (l.Component, l.Kind, l.Village, l.Township)).Select(g => Merge([.. g])).Where(l => l.Amount != 0)],
        Sources = [.. _lines.SelectMany(l => l.Sources).Distinct()],
        Issues = [.. _issues],
    };

    private static DueLine Merge(DueLine[] lines) => lines.Length == 1 ? lines[0] : lines[0] with
    {
        Amount = lines.Sum(l => l.Amount),
        Arithmetic = string.Join("；", lines.Select(l => l.Arithmetic)),
        Sources = [.. lines.SelectMany(l => l.Sources).Distinct()],
    };
}
