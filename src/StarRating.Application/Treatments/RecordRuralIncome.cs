using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Treatments;

namespace StarRating.Application.Treatments;

/// <summary>An income as it was published.</summary>
public sealed record PublishedIncome(int Year, decimal Yuan, string Source, DateOnly? PublishedOn, string Reason);

/// <summary>登记、更正农村居民人均可支配收入. Locked pay sheets keep the one they were computed with; the difference stands on the next sheet.</summary>
public sealed class RecordRuralIncome(StarRatingContext db, Session session, TimeProvider clock)
{
    /// <summary>A year's income for the first time.</summary>
    public async Task Add(PublishedIncome income, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(income);
        Guard(income);
        var county = session.Scope.OnlyCountyId ?? throw new NotFound("county");
        if (await db.RuralIncomes.AnyAsync(i => i.Year == income.Year, stop))
        {
            throw Taken(income.Year);
        }

        db.RuralIncomes.Add(new RuralIncome { CountyId = county, Year = income.Year, Yuan = income.Yuan, Source = income.Source, PublishedOn = income.PublishedOn });
        await Save(income, stop);
    }

    /// <summary>A correction of what was entered or published.</summary>
    public async Task Change(long id, int version, PublishedIncome income, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(income);
        Guard(income);
        var row = await db.RuralIncomes.AsTracking().FirstOrDefaultAsync(i => i.Id == id, stop) ?? throw new NotFound("rural income");
        if (await db.RuralIncomes.AnyAsync(i => i.Year == income.Year && i.Id != id, stop))
        {
            throw Taken(income.Year);
        }

        (row.Year, row.Yuan, row.Source, row.PublishedOn) = (income.Year, income.Yuan, income.Source, income.PublishedOn);
        db.Expect(row, version);
        await Save(income, stop);
    }

    private async Task Save(PublishedIncome income, CancellationToken stop)
    {
        session.Why.For<RecordRuralIncome>(income.Reason.Length > 0 ? income.Reason : $"{income.Year}年，{income.Source}");
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException taken) when (taken is not DbUpdateConcurrencyException)
        {
            throw Taken(income.Year);
        }
    }

    private void Guard(PublishedIncome income)
    {
        if (income.Year > clock.Today().Year)
        {
            throw new Refusal($"{income.Year}年的收入还没有发布，请核对年份。", nameof(income.Year));
        }

        if (income.PublishedOn > clock.Today())
        {
            throw new Refusal("发布日期不能晚于今天。", nameof(income.PublishedOn));
        }
    }

    private static Refusal Taken(int year) => new($"{year}年的收入已经登记过，要更正的请编辑原来的一条。", nameof(PublishedIncome.Year));
}
