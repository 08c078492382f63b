using System.Collections.Immutable;
using StarRating.Ratings;
namespace StarRating.Treatments;

/// <summary>Whose shares hold in a month: those of the policy, or others that an event has put in their place for a time.</summary>
internal static class ContributionCalendar
{
    private const int MonthsAfterAGrade = 12;

    internal static (ContributionShares Shares, ImmutableArray<PaySource> By) In(YearMonth month, ContributionPay component, PaySettings pay, PersonPayFacts person)
    {
        Spell? found = null;
        foreach (var spell in (component.Changes ?? []).SelectMany(change => Spells(change, pay, person)))
        {
            if (month >= spell.From && month <= spell.To && (found is null || spell.Shares.PersonPercent > found.Shares.PersonPercent))
            {
                found = spell;
            }
        }

        return found is null ? (component.Shares, []) : (found.Shares, [found.By]);
    }

    private static IEnumerable<Spell> Spells(ContributionChange change, PaySettings pay, PersonPayFacts person)
    {
        foreach (var sanction in person.Sanctions.Where(change.Covers).Where(s => s.RevokedOn is null || !pay.RefundRevokedSanctions)
            .OrderBy(s => s.DecidedOn).ThenBy(s => s.Id, StringComparer.Ordinal))
        {
            var months = change.Months ?? sanction.EffectMonths;
            var first = First(change, sanction.DecidedOn);
            var last = first.AddMonths(months - 1);
            if (sanction.RevokedOn is { } lifted && YearMonth.Of(lifted) < last)
            {
                last = YearMonth.Of(lifted);
            }

            if (months > 0)
            {
                yield return new Spell(first, last, change.Shares, PaySources.Of(sanction));
            }
        }

        // Of each year the version that holds now: a corrected grade takes its consequence with it.
        foreach (var rating in person.Ratings.GroupBy(r => r.Year).Select(versions => versions.MaxBy(r => r.Version)!).OrderBy(r => r.Year))
        {
            if (rating.Outcome != OutcomeKind.Suspended && rating.Grade is { } grade && change.Grades.Contains(grade))
            {
                var first = First(change, rating.EffectiveOn);
                yield return new Spell(first, first.AddMonths((change.Months ?? MonthsAfterAGrade) - 1), change.Shares, PaySources.Of(rating));
            }
        }
    }

    private static YearMonth First(ContributionChange change, DateOnly day) =>
        change.From == ContributionStart.NextYear ? new YearMonth(day.Year + 1, 1) : YearMonth.Of(day).Next;

    private sealed record Spell(YearMonth From, YearMonth To, ContributionShares Shares, PaySource By);
}
