using StarRating.Ratings;

namespace StarRating.Treatments;

/// <summary>What is paid once: when leaving, for a level first reached, for an award. Due in the month that the event says, to who is paid in it.</summary>
internal sealed class OneOffs(YearMonth month, PaidPerson paid, DueBuilder due)
{
    internal void Add()
    {
        var slices = paid.Service.Of(month);
        if (slices.IsEmpty)
        {
            return;
        }

        var slice = slices[^1];
        foreach (var component in slice.Pay.Components)
        {
            switch (component)
            {
                case LeavingPay leaving:
                    Leaving(leaving, slice);
                    break;
                case FirstStarPay first:
                    FirstReached(first, slice);
                    break;
                case AwardPay awards:
                    Awards(awards, slice);
                    break;
                default:
                    break;
            }
        }
    }

    private void Leaving(LeavingPay c, ServiceSlice slice)
    {
        if (slice.Appointment.End is not { } end || YearMonth.Of(end.AddDays(-1)) != month || !paid.Service.Of(month.Next).IsEmpty || !c.Covers(slice.Appointment))
        {
            return;
        }

        var since = paid.Service.ServiceSince(slice.From, slice.Pay.TierSurvivesGapMonths);
        var years = 0;
        while (since.AddYears(years + 1) <= end) years++;
        if (years < c.FromYears)
        {
            return;
        }

        var counted = Math.Min(years, c.AtMostYears ?? int.MaxValue);
        var amount = Figures.Fen((counted * c.YuanPerYear) + c.Yuan);
        var limit = years > counted ? $"，按 {counted} 年" : "";
        var fixedPart = c.Yuan > 0 ? $" + {Figures.Money(c.Yuan)}" : "";
        due.Add(c.Key, c.Name, c.Article, slice, DueKind.Pay, amount, $"满 {years} 年{limit} × {Figures.Money(c.YuanPerYear)}{fixedPart} = {Figures.Money(amount)}", []);
    }

    private void FirstReached(FirstStarPay c, ServiceSlice slice)
    {
        var reached = -1;
        foreach (var rating in paid.Facts.Ratings.OrderBy(r => r.EffectiveOn).ThenBy(r => r.Year).ThenBy(r => r.Version))
        {
            if (rating is not { Outcome: OutcomeKind.Rated, Stars: { } stars } || stars <= reached)
            {
                continue;
            }

            var before = reached;
            reached = stars;
            if (YearMonth.Of(rating.EffectiveOn).Next == month
                && c.Table.Where(line => line.Stars > before && line.Stars <= stars).MaxBy(line => line.Stars) is { } line)
            {
                due.Add(c.Key, c.Name, c.Article, slice, DueKind.Pay, Figures.Fen(line.Yuan), $"首次达到 {line.Stars} 星 {Figures.Money(line.Yuan)}", [PaySources.Of(rating)]);
            }
        }
    }

    private void Awards(AwardPay c, ServiceSlice slice)
    {
        foreach (var award in paid.Facts.Awards.Where(a => YearMonth.Of(a.Date).Next == month && a.RevokedOn is null && a.OtherCounty is null)
            .OrderBy(a => a.Date).ThenBy(a => a.Id, StringComparer.Ordinal))
        {
            if (c.Levels.FirstOrDefault(line => line.Level == award.Level) is { Yuan: not 0 } line)
            {
                due.Add(c.Key, c.Name, c.Article, slice, DueKind.Pay, Figures.Fen(line.Yuan), $"{award.Date:yyyy-MM-dd} {award.Level.InChinese()}奖励 {Figures.Money(line.Yuan)}", [PaySources.Of(award)]);
            }
        }
    }
}
