using StarRating.Documents;
using StarRating.Secretaries;
using StarRating.Treatments;

namespace StarRating.Ratings;

/// <summary>What the types cannot say of facts: dates in order, ids unique. Refused when a document is read.</summary>
internal static class FactsChecks
{
    internal static void Refuse(FactsDocument document)
    {
        Demand(string.Equals(document.Format, FactsDocument.FormatName, StringComparison.Ordinal), "$.format", $"格式应为“{FactsDocument.FormatName}”。");
        Demand(document.Year is >= 1980 and <= 2200, "$.year", "年度应在 1980 至 2200 之间。");
        Demand(document.DecidedOn.Year >= document.Year, "$.decidedOn", "决定日期不能早于考核年度。");
        Unique(document.Terms.Select(term => term.Id), "$.terms", "届次");
        for (var i = 0; i < document.Terms.Length; i++)
        {
            Demand(!(document.Terms[i].End <= document.Terms[i].Start), $"$.terms[{i}].end", "结束日期应晚于开始日期。");
        }

        Unique(document.Villages.Select(village => village.Id), "$.villages", "村（社区）");
        Unique(document.Persons.Select(person => person.Id), "$.persons", "人员");
        for (var i = 0; i < document.Persons.Length; i++)
        {
            Person(document.Persons[i], $"$.persons[{i}]");
        }

        if (document.Cohort is { } cohort)
        {
            Cohort(cohort, document.Persons.Select(person => person.Id).ToHashSet(StringComparer.Ordinal), document.Year);
        }
    }

    private static void Cohort(CohortFacts cohort, HashSet<string> persons, int year)
    {
        Unique(cohort.Entered.Select(entered => entered.Person), "$.cohort.entered", "人员");
        for (var i = 0; i < cohort.Entered.Length; i++)
        {
            Demand(persons.Contains(cohort.Entered[i].Person), $"$.cohort.entered[{i}].person", $"人员“{cohort.Entered[i].Person}”不在名单中。");
        }

        if (cohort.Pay is { } pay)
        {
            var from = pay.From ?? new YearMonth(year + 1, 1);
            var to = pay.To ?? new YearMonth(from.Year, 12);
            Demand(to >= from && to < from.AddMonths(120), "$.cohort.pay.to", "截止月份应不早于起始月份，且不超过十年。");
            Unique(pay.Incomes.Select(income => income.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)), "$.cohort.pay.incomes", "年度收入");
        }
    }

    private static void Person(PersonFacts person, string path)
    {
        Unique(person.Appointments.Select(fact => fact.Id), $"{path}.appointments", "任职记录");
        Unique(person.Awards.Select(fact => fact.Id), $"{path}.awards", "奖励记录");
        Unique(person.Sanctions.Select(fact => fact.Id), $"{path}.sanctions", "处分记录");
        Unique(person.Investigations.Select(fact => fact.Id), $"{path}.investigations", "审查调查记录");
        Unique(person.Events.Select(fact => fact.Id), $"{path}.events", "清单事项");
        Unique(person.Suspensions.Select(fact => fact.Id), $"{path}.suspensions", "停职记录");
        Unique(person.Granted.Select(fact => fact.Id), $"{path}.granted", "授星决定");
        Unique(person.Years.Select(fact => fact.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)), $"{path}.years", "年度");
        for (var i = 0; i < person.Appointments.Length; i++)
        {
            Demand(!(person.Appointments[i].End < person.Appointments[i].Start), $"{path}.appointments[{i}].end", "离任日期不能早于任职日期。");
        }

        for (var i = 0; i < person.Suspensions.Length; i++)
        {
            Demand(!(person.Suspensions[i].End < person.Suspensions[i].Start), $"{path}.suspensions[{i}].end", "结束日期不能早于开始日期。");
        }

        for (var i = 0; i < person.Sanctions.Length; i++)
        {
            Demand(person.Sanctions[i].EffectMonths is >= 0 and <= 600, $"{path}.sanctions[{i}].effectMonths", "影响期月数应在 0 至 600 之间。");
        }

        for (var i = 0; i < person.Investigations.Length; i++)
        {
            Demand(!(person.Investigations[i].ClosedOn < person.Investigations[i].OpenedOn), $"{path}.investigations[{i}].closedOn", "结案日期不能早于立案日期。");
        }

        if (person.Previous is { } previous)
        {
            Demand(previous.Kind != OutcomeKind.Rated || (previous.Stars is not null && previous.AsOf is not null), $"{path}.previous", "上次评定已定星，应有星级和截止日。");
            Demand(!(previous.Stars < 0) && !(previous.Stars > 100), $"{path}.previous.stars", "星数应在 0 至 100 之间。");
        }
    }

    private static void Demand(bool condition, string path, string message)
    {
        if (!condition)
        {
            throw new DocumentException(message, path);
        }
    }

    private static void Unique(IEnumerable<string> ids, string path, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!seen.Add(id))
            {
                throw new DocumentException($"{what}“{id}”重复。", path);
            }
        }
    }
}
