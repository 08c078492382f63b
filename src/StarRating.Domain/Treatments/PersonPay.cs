namespace StarRating.Treatments;

/// <summary>One person's pay: goes through the components of a month and collects their lines.</summary>
internal sealed class PersonPay(PersonPayFacts person, PayIndex county)
{
    private readonly ServiceCalendar _service = new(person, county);
    private readonly RatingTimeline _ratings = new(person.Ratings);

    internal MonthDue For(YearMonth month)
    {
        var due = new DueBuilder(person.Person, month);
        var paid = new PaidPerson(person, county, _service);
        var amounts = new PayAmounts(person, county, _service, _ratings, due);
        foreach (var slice in _service.Of(month))
            foreach (var component in slice.Pay.Components)
                Monthly(component, slice, amounts, due);
        new YearlyPay(month.Year, month, paid, amounts, due).Add();
        if (county.PaysForLastYear) new YearlyPay(month.Year - 1, month, paid, amounts, due).Add();
        new OneOffs(month, paid, due).Add();
        return due.Build();
    }

    private void Monthly(PayComponent component, ServiceSlice slice, PayAmounts amounts, DueBuilder due)
    {
        foreach (var part in amounts.Parts(component, slice).Where(p => !p.Schedule.OnceAYear))
        {
            var exact = part.Yearly / 12 * slice.PartOfMonth;
            // Twelve months of a yearly amount make the year to the fen: each month is the difference of two rounded sums.
            var amount = slice.ByDays || !part.FromYear
                ? Figures.Fen(exact)
                : Figures.Fen(part.Yearly * slice.Month.Month / 12) - Figures.Fen(part.Yearly * (slice.Month.Month - 1) / 12);
            var text = part.FromYear ? $"{part.Text} ÷ 12" : part.Text;
            if (slice.ByDays && slice.Days < slice.Month.Days) text += $" × {slice.Days} 天/{slice.Month.Days} 天";
            if (part.FromYear || slice.ByDays || part.IsProduct) text += $" = {Figures.Money(amount)}";
            due.Add(part, slice, part.Kind, amount, text, []);

            var deductions = new DeductionCalendar(slice.Pay, person.Sanctions, part.Key);
            if (!deductions.Any) continue;
            var (shares, by) = deductions.In(slice);
            if (shares.IsEmpty) continue;
            var taken = -Figures.Fen(shares.Sum(s => amount * s.Percent / 100 * s.Days / slice.Days));
            var terms = shares.Select(s => $"{Figures.Money(amount)} × {Figures.Text(s.Percent)}%" + (s.Days == slice.Days ? "" : $" × {s.Days} 天/{slice.Days} 天"));
            due.Add(part, slice, DueKind.Deduction, taken, $"−({string.Join(" + ", terms)}) = {Figures.Money(taken)}", [.. by.Select(PaySources.Of)]);
        }
    }
}

/// <summary>Whom a yearly sum is computed for: the facts, where they lie, and the months served.</summary>
internal sealed record PaidPerson(PersonPayFacts Facts, PayIndex County, ServiceCalendar Service);
