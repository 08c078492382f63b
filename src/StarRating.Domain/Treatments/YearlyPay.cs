namespace StarRating.Treatments;

/// <summary>
/// The sums of one year that are paid once: by paid months ÷ 12, or by days. A year may fall into runs of paid months; a run that ends
/// because the person left is settled as the policy says. A run falls into stretches with the same village and amount, each a line of its own.
/// </summary>
internal sealed class YearlyPay(int year, YearMonth month, PaidPerson paid, PayAmounts amounts, DueBuilder due)
{
    internal void Add()
    {
        foreach (var run in paid.Service.RunsOf(year))
            foreach (var key in run.YearlyKeys)
                AddRun(run.Slices, key);
        AddRewards();
    }

    private void AddRun(List<ServiceSlice> run, string key)
    {
        var stretches = new List<(AmountPart Part, List<ServiceSlice> Slices)>();
        foreach (var slice in run)
        {
            if (slice.Pay.Components.FirstOrDefault(c => c.Key == key) is not { } component) continue;
            var schedule = component switch
            {
                RegularPay regular => regular.Schedule,
                SplitPay split => split.Performance,
                StarPay stars => stars.Schedule,
                SeniorityPay seniority => seniority.Schedule,
                ContributionPay contribution => contribution.Schedule,
                _ => new PaySchedule(),
            };
            if (!schedule.OnceAYear || DueIn(schedule, run, slice.Pay) != month) continue;
            foreach (var part in amounts.Parts(component, slice, month).Where(p => p.Schedule.OnceAYear))
            {
                var same = stretches.FindIndex(s => s.Part.Key == part.Key && s.Part.Yearly == part.Yearly && s.Part.Text == part.Text
                    && s.Slices[^1].Village == slice.Village && s.Slices[^1].ByDays == slice.ByDays);
                if (same >= 0) stretches[same].Slices.Add(slice);
                else stretches.Add((part, [slice]));
            }
        }

        foreach (var (part, slices) in stretches)
        {
            var (amount, text) = Prorated(part.Yearly, slices);
            due.Add(part, WithAllSources(slices), part.Kind, amount, $"{part.Text}{text} = {Figures.Money(amount)}", []);
            Deduct(part, slices);
        }
    }

    /// <summary>The month in which a run's yearly sum is due.</summary>
    private YearMonth DueIn(PaySchedule schedule, List<ServiceSlice> run, PaySettings pay)
    {
        if (schedule.NextYear) return new YearMonth(year + 1, schedule.PaidMonth);
        var (first, last) = (run[0].Month.Month, run[^1].Month.Month);
        if (schedule.PaidMonth < first) return new YearMonth(year, last);
        return new YearMonth(year, schedule.PaidMonth > last && pay.LeaverSettlement == LeaverSettlement.WithLastMonth ? last : schedule.PaidMonth);
    }

    private (decimal Amount, string Text) Prorated(decimal yearly, List<ServiceSlice> slices)
    {
        var days = slices.Sum(s => s.Days);
        if (slices[0].ByDays)
            return (Figures.Fen(yearly * days / DaysOfYear), days == DaysOfYear ? "" : $" × {days} 天/{DaysOfYear} 天");
        var months = slices.Count;
        return (Figures.Fen(yearly * months / 12), months == 12 ? "" : $" × {months}/12");
    }

    private void Deduct(AmountPart part, List<ServiceSlice> slices)
    {
        var deductions = new DeductionCalendar(slices[0].Pay, paid.Facts.Sanctions, part.Key);
        if (!deductions.Any) return;
        var found = slices.Select(s => deductions.In(s)).ToArray();
        var shares = found.SelectMany(f => f.Shares).ToArray();
        if (shares.Length == 0) return;
        var groups = shares.GroupBy(s => (s.Percent, s.WholeMonth))
            .Select(g => (g.Key.Percent, g.Key.WholeMonth, Days: g.Sum(s => s.Days), Months: g.Count())).ToArray();
        var taken = -Figures.Fen(groups.Sum(g => g.WholeMonth
            ? part.Yearly * g.Percent * g.Months / 1200
            : part.Yearly * g.Percent * g.Days / (100 * DaysOfYear)));
        var terms = groups.Select(g => $"{part.Text} × {Figures.Text(g.Percent)}% × " + (g.WholeMonth ? $"{g.Months}/12" : $"{g.Days} 天/{DaysOfYear} 天"));
        due.Add(part, WithAllSources(slices), DueKind.Deduction, taken, $"−({string.Join(" + ", terms)}) = {Figures.Money(taken)}",
            [.. found.SelectMany(f => f.By).Distinct().Select(PaySources.Of)]);
    }

    /// <summary>Rewards for the growth of collective income are paid in the year after the figure's.</summary>
    private void AddRewards()
    {
        if (year == month.Year) return;
        var served = paid.Service.OfYear(year).SelectMany(s => s.Pay.Components.OfType<CollectiveReward>().Where(c => c.ByMonthsServed).Select(c => (Slice: s, Reward: c)));
        var present = paid.Service.Of(month).SelectMany(s => s.Pay.Components.OfType<CollectiveReward>().Where(c => !c.ByMonthsServed).Select(c => (Slice: s, Reward: c)));
        foreach (var group in served.Concat(present).Where(x => x.Reward.PaidMonth == month.Month).GroupBy(x => (x.Slice.Village.Village, x.Reward.Key)))
        {
            var reward = group.Last().Reward;
            if (paid.County.Figure(group.Key.Village, reward.Figure, year) is not { } figure) continue;
            var (village, text) = CollectiveIncome.Reward(reward, figure.Value);
            var share = village * reward.PersonPercent / 100;
            var slices = group.Select(g => g.Slice).ToList();
            var (amount, part) = reward.ByMonthsServed ? Prorated(share, slices) : (Figures.Fen(share), "");
            var (earned, by) = Earned(reward);
            due.Add(reward.Key, reward.Name, reward.Article, WithAllSources(slices), DueKind.Pay, earned ? amount : 0,
                $"{text} × {Figures.Text(reward.PersonPercent)}%{part} = {Figures.Money(amount)}", by is null ? [PaySources.Of(figure)] : [PaySources.Of(figure), PaySources.Of(by)]);
        }
    }

    /// <summary>Enough months served in the figure's year, and enough stars when it is paid.</summary>
    private (bool, SealedRatingFacts? By) Earned(CollectiveReward reward)
    {
        var enough = reward.LeastMonths is not { } least || paid.Service.OfYear(year).Select(s => s.Month).Distinct().Count() >= least;
        if (reward.FromStars is not { } stars) return (enough, null);
        var held = paid.Service.Of(month) is { IsEmpty: false } now ? amounts.Tier(now[^1]) : (null, null);
        return (enough && held.Stars >= stars, held.Rating);
    }

    private static ServiceSlice WithAllSources(List<ServiceSlice> slices) =>
        slices[^1] with { Sources = [.. slices.SelectMany(s => s.Sources).Distinct()] };

    private int DaysOfYear => DateTime.IsLeapYear(year) ? 366 : 365;
}

/// <summary>The village's reward for the growth of its collective income.</summary>
public static class CollectiveIncome
{
    /// <summary>Bands [lower, upper), flat or progressive, then the village's cap; with its arithmetic. Below the first band: nothing.</summary>
    public static (decimal Yuan, string Arithmetic) Reward(CollectiveReward reward, decimal increment)
    {
        ArgumentNullException.ThrowIfNull(reward);
        decimal sum;
        string text;
        if (reward.Progressive)
        {
            var parts = reward.Bands.Where(b => increment > b.From)
                .Select(b => (Part: Math.Min(increment, b.To ?? increment) - b.From, b.Percent)).ToArray();
            sum = parts.Sum(p => p.Part * p.Percent / 100);
            text = parts.Length == 0 ? $"增量 {Figures.Money(increment)} 未达起奖线" : string.Join(" + ", parts.Select(p => $"{Figures.Money(p.Part)} × {Figures.Text(p.Percent)}%"));
        }
        else
        {
            var band = reward.Bands.FirstOrDefault(b => increment >= b.From && (b.To is null || increment < b.To));
            sum = increment * (band?.Percent ?? 0) / 100;
            text = band is null ? $"增量 {Figures.Money(increment)} 未达起奖线" : $"增量 {Figures.Money(increment)} × {Figures.Text(band.Percent)}%";
        }

        text += $" = {Figures.Money(sum)}";
        return reward.VillageCap is { } cap && sum > cap ? (cap, $"{text}，封顶 {Figures.Money(cap)}") : (sum, text);
    }
}
