using System.Collections.Immutable;

namespace StarRating.Treatments;

/// <summary>One column of the sheet as it stands in one month, brought to yuan a year.</summary>
internal sealed record AmountPart
{
    internal required string Key { get; init; }

    internal required string Name { get; init; }

    internal string? Article { get; init; }

    internal required PaySchedule Schedule { get; init; }

    /// <summary>Yuan a year, factors applied, not rounded unless it is a part of a split total.</summary>
    internal required decimal Yearly { get; init; }

    /// <summary>The paper says a yearly amount; otherwise it says a monthly one.</summary>
    internal required bool FromYear { get; init; }

    /// <summary>The amount in words, in the paper's own unit: "39,456.00 × 60%".</summary>
    internal required string Text { get; init; }

    internal bool IsProduct { get; init; }

    /// <summary>Pay, or withheld from it.</summary>
    internal DueKind Kind { get; init; }

    internal ImmutableArray<PaySource> Sources { get; init; } = [];
}

/// <summary>How much a component comes to in a slice: tables, multiples, stars, factors. One arm for each kind of component.</summary>
internal sealed class PayAmounts(PersonPayFacts person, PayIndex county, ServiceCalendar service, RatingTimeline ratings, DueBuilder due)
{
    internal IEnumerable<AmountPart> Parts(PayComponent component, ServiceSlice slice, YearMonth? dueIn = null) => component switch
    {
        RegularPay regular => Regular(regular, slice, dueIn),
        SplitPay split => Split(split, slice, dueIn),
        StarPay stars => Stars(stars, slice),
        SeniorityPay seniority => Seniority(seniority, slice),
        ContributionPay contribution => Contribution(contribution, slice),
        _ => [],
    };

    private IEnumerable<AmountPart> Regular(RegularPay c, ServiceSlice slice, YearMonth? dueIn)
    {
        if (Amount(c.Amount, c.Key, slice) is not { } amount) yield break;
        var part = Concurrent(amount, c.ConcurrentFactor, slice) with { Key = c.Key, Name = c.Name, Article = c.Article, Schedule = c.Schedule };
        part = WithStars(part, c.Stars, slice);
        if (c.Grade is null) yield return part;
        else if (WithGrade(part, c.Grade, slice, dueIn) is { } graded) yield return graded;
    }

    private IEnumerable<AmountPart> Split(SplitPay c, ServiceSlice slice, YearMonth? dueIn)
    {
        if (Amount(c.Amount, c.Key, slice) is not { } amount) yield break;
        var total = Concurrent(amount, c.ConcurrentFactor, slice);
        var year = total.FromYear ? total.Text : $"{total.Text} × 12";
        var basis = Figures.Fen(total.Yearly * c.BasePercent / 100);
        var rest = Figures.Fen(total.Yearly) - basis;
        yield return total with
        {
            Key = $"{c.Key}.base",
            Name = $"{c.Name}（基本部分）",
            Article = c.Article,
            Schedule = new PaySchedule(),
            Yearly = basis,
            FromYear = true,
            Text = $"{year} × {Figures.Text(c.BasePercent)}%",
            IsProduct = true,
        };
        var performance = total with
        {
            Key = $"{c.Key}.performance",
            Name = $"{c.Name}（绩效部分）",
            Article = c.Article,
            Schedule = c.Performance,
            Yearly = rest,
            FromYear = true,
            Text = $"{year} × {Figures.Text(100 - c.BasePercent)}%",
            IsProduct = true,
        };
        performance = WithStars(performance, c.Stars, slice);
        if (c.Grade is null) yield return performance;
        else if (WithGrade(performance, c.Grade, slice, dueIn) is { } graded) yield return graded;
    }

    private IEnumerable<AmountPart> Stars(StarPay c, ServiceSlice slice)
    {
        var (stars, rating) = Tier(slice);
        var yuan = stars is > -1 ? c.For(stars.Value) : 0;
        yield return new AmountPart
        {
            Key = c.Key,
            Name = c.Name,
            Article = c.Article,
            Schedule = c.Schedule,
            Yearly = c.Schedule.OnceAYear ? yuan : yuan * 12,
            FromYear = c.Schedule.OnceAYear,
            Text = $"{(stars is > -1 ? $"{stars} 星" : "无星级")} {Figures.Money(yuan)}",
            Sources = rating is null ? [] : [ratings.SourceOf(rating)],
        };
    }

    private IEnumerable<AmountPart> Seniority(SeniorityPay c, ServiceSlice slice)
    {
        var since = service.ServiceSince(slice.From, slice.Pay.TierSurvivesGapMonths);
        var years = 0;
        while (since.AddYears(years + 1) <= slice.Month.FirstDay) years++;
        var yuan = c.For(years);
        yield return new AmountPart
        {
            Key = c.Key,
            Name = c.Name,
            Article = c.Article,
            Schedule = c.Schedule,
            Yearly = c.Schedule.OnceAYear ? yuan : yuan * 12,
            FromYear = c.Schedule.OnceAYear,
            Text = yuan == 0 ? $"满 {years} 年，不计" : $"满 {years} 年" + (years > c.AtMostYears ? $"，按 {c.AtMostYears} 年" : "") + $" × {Figures.Money(c.YuanPerYear)}",
            IsProduct = true,
        };
    }

    private AmountPart WithStars(AmountPart part, StarFactors? factors, ServiceSlice slice)
    {
        if (factors is null) return part;
        var (stars, rating) = Tier(slice);
        var factor = factors.For(stars is > -1 ? stars : null);
        return part with
        {
            Yearly = part.Yearly * factor,
            Text = factor == 1 ? part.Text : $"{part.Text} × {(stars is > -1 ? $"{stars} 星" : "无星级")}系数 {Figures.Text(factor)}",
            IsProduct = true,
            Sources = rating is null ? part.Sources : [.. part.Sources, PaySources.Of(rating)],
        };
    }

    internal (int? Stars, SealedRatingFacts? Rating) Tier(ServiceSlice slice) =>
        ratings.Tier(slice.Month, slice.Pay, service.ServiceSince(slice.From, slice.Pay.TierSurvivesGapMonths));

    private IEnumerable<AmountPart> Contribution(ContributionPay c, ServiceSlice slice)
    {
        if (Amount(c.Amount, c.Key, slice) is not { } amount) yield break;
        var (shares, by) = ContributionCalendar.In(slice.Month, c, slice.Pay, person);
        var withheld = c.Handling == ContributionHandling.Withheld;
        var percent = withheld ? shares.PersonPercent : 100 - shares.PersonPercent;
        var premium = c.RatePercent == 100 ? amount.Text : $"{amount.Text} × 费率 {Figures.Text(c.RatePercent)}%";
        var others = string.Join("、", shares.Others.Select(share => $"{share.Payer} {Figures.Text(share.Percent)}%"));
        yield return amount with
        {
            Key = c.Key,
            Name = c.Name,
            Article = c.Article,
            Schedule = c.Schedule,
            Yearly = amount.Yearly * c.RatePercent / 100 * percent / 100 * (withheld ? -1 : 1),
            Text = withheld ? $"−{premium} × 个人 {Figures.Text(percent)}%{(others.Length > 0 ? $"（{others}）" : "")}" : $"{premium} × {Figures.Text(percent)}%（{others}）",
            IsProduct = true,
            Kind = withheld ? DueKind.Withheld : DueKind.Pay,
            Sources = [.. amount.Sources, .. by],
        };
    }

    private AmountPart? WithGrade(AmountPart part, GradeFactors grades, ServiceSlice slice, YearMonth? dueIn)
    {
        var (factor, rating) = grades.SameYear
            ? ratings.SameYearFactor(slice.Month.Year, dueIn ?? slice.Month, slice.Pay, grades)
            : ratings.Factor(dueIn ?? slice.Month, slice.Pay, grades, service.ServiceSince(slice.From, slice.Pay.TierSurvivesGapMonths));
        if (factor is null) return null;
        return part with
        {
            Yearly = part.Yearly * factor.Value,
            Text = factor == 1 ? part.Text : $"{part.Text} × {rating?.Grade ?? "无等次"}系数 {Figures.Text(factor.Value)}",
            IsProduct = true,
            Sources = rating is null ? part.Sources : [.. part.Sources, ratings.SourceOf(rating)],
        };
    }

    private static AmountPart Concurrent(AmountPart part, decimal factor, ServiceSlice slice) => !slice.Concurrent || factor == 1 ? part : part with
    {
        Yearly = part.Yearly * factor,
        Text = $"{part.Text} × 一肩挑 {Figures.Text(factor)}",
        IsProduct = true,
    };

    private AmountPart? Amount(PayAmount amount, string component, ServiceSlice slice)
    {
        switch (amount)
        {
            case AmountTable table when table.Lines.FirstOrDefault(l => l.Fits(slice.Village.Category, slice.Concurrent)) is { } line:
                return Blank(table.Yearly ? line.Yuan : line.Yuan * 12, table.Yearly, Figures.Money(line.Yuan));
            case AmountTable:
                due.Issue(component, $"报酬标准中没有适用于{slice.Village.Category.InChinese()}的一行");
                return null;
            case IncomeMultiple multiple:
                var year = slice.Month.Year + multiple.YearOffset;
                if (county.Income(year) is not { } income)
                {
                    due.Issue(component, $"未录入 {year} 年农村居民人均可支配收入");
                    return null;
                }

                return Blank(income.Yuan * multiple.Factor, true, $"{year}年农村居民人均可支配收入 {Figures.Money(income.Yuan)} × {Figures.Text(multiple.Factor)}")
                    with
                { IsProduct = true, Sources = [PaySources.Of(income)] };
            default:
                throw new NotSupportedException($"no pay amount for {amount.GetType().Name}");
        }
    }

    private static AmountPart Blank(decimal yearly, bool fromYear, string text) =>
        new() { Key = "", Name = "", Schedule = new PaySchedule(), Yearly = yearly, FromYear = fromYear, Text = text };
}
