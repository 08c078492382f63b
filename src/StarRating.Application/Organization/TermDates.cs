using Microsoft.EntityFrameworkCore;
using StarRating.Data;

namespace StarRating.Application.Organization;

/// <summary>What a term is called and from when until when it runs; <paramref name="LastDay"/> is null while it is not known.</summary>
public sealed record TermWish(string Name, DateOnly StartsOn, DateOnly? LastDay, string Reason)
{
    /// <summary>The day after the last, as it is kept.</summary>
    public DateOnly? EndsOn => LastDay?.AddDays(1);
}

/// <summary>What the dates of a county's terms may be: each after the other, none over another.</summary>
internal static class TermDates
{
    public static async Task Guard(StarRatingContext db, long countyId, long? itself, TermWish wish, CancellationToken stop)
    {
        if (wish.EndsOn <= wish.StartsOn)
        {
            throw new Refusal("届满日期应晚于开始日期。", nameof(TermWish.LastDay));
        }

        var others = await db.TermsOfOffice.AsNoTracking().Where(term => term.CountyId == countyId && term.Id != itself).ToListAsync(stop);
        if (others.FirstOrDefault(term => term.Name == wish.Name) is { } same)
        {
            throw new Refusal($"“{same.Name}”已经登记，请核对名称。", nameof(TermWish.Name));
        }

        var until = wish.EndsOn ?? DateOnly.MaxValue;
        if (others.FirstOrDefault(term => term.StartsOn < until && (term.EndsOn ?? DateOnly.MaxValue) > wish.StartsOn) is { } over)
        {
            var end = over.EndsOn is { } day ? $"至 {day:yyyy-MM-dd}" : "起，届满日期未定";
            throw new Refusal($"与“{over.Name}”（{over.StartsOn:yyyy-MM-dd} {end}）重叠。请先填写前一届的届满日期，或核对本届的日期。", nameof(TermWish.StartsOn));
        }
    }
}
