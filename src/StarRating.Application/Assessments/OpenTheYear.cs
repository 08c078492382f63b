using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Policies;

namespace StarRating.Application.Assessments;

/// <summary>What the form of a new year says.</summary>
/// <param name="Year">The assessed year.</param>
/// <param name="PolicyVersionId">The published version that governs it.</param>
public sealed record YearToOpen(int Year, long PolicyVersionId);

/// <summary>开启年度: one per county and assessed year, under one published policy version.</summary>
public sealed class OpenTheYear(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task<long> Open(YearToOpen wish, CancellationToken cancel = default)
    {
        var county = session.Scope.OnlyCountyId ?? throw new Refusal("请先在右上角选定县（市、区），再开启年度。");
        var policy = await db.PolicyVersions.AsNoTracking().SingleOrDefaultAsync(p => p.Id == wish.PolicyVersionId, cancel)
            ?? throw new NotFound("policy version");
        GuardYear(wish.Year);
        GuardPolicy(policy, wish.Year);
        await GuardOnlyOne(wish.Year, cancel);

        var year = new RatingYear
        {
            CountyId = county,
            Year = wish.Year,
            PolicyVersionId = policy.Id,
            Stage = YearStage.Preparing,
            StageChangedAt = clock.UtcNow(),
            AsOf = new DateOnly(wish.Year + 1, 1, 1),
        };
        db.RatingYears.Add(year);
        session.Why.For<OpenTheYear>($"开启{wish.Year}年度，适用《{policy.Name}》");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            await GuardOnlyOne(wish.Year, cancel);
            throw;
        }

        return year.Id;
    }

    private void GuardYear(int year)
    {
        var today = clock.Today();
        if (year > today.Year)
        {
            throw new Refusal($"{year}年尚未开始，不能开启该年度的考核评定。现在可以开启的最近年度是{today.Year}年度。", nameof(YearToOpen.Year));
        }

        if (year < today.Year - 10)
        {
            throw new Refusal($"{year}年距今已超过10年，请核对年度。", nameof(YearToOpen.Year));
        }
    }

    private static void GuardPolicy(PolicyVersion policy, int year)
    {
        if (policy.Status == PolicyStatus.Draft)
        {
            throw new Refusal($"《{policy.Name}》还是草稿，发布后才能用于年度评定。", nameof(YearToOpen.PolicyVersionId));
        }

        if (year < policy.EffectiveFromYear || year > (policy.EffectiveToYear ?? int.MaxValue))
        {
            var until = policy.EffectiveToYear is { } last ? $"至{last}年度" : "起";
            throw new Refusal(
                $"《{policy.Name}》第{policy.Number}版适用于{policy.EffectiveFromYear}年度{until}，不能用于{year}年度。请选择适用的政策版本。",
                nameof(YearToOpen.PolicyVersionId));
        }
    }

    private async Task GuardOnlyOne(int year, CancellationToken cancel)
    {
        if (await db.RatingYears.AnyAsync(y => y.Year == year, cancel))
        {
            throw new Refusal($"本县（市、区）的{year}年度已经开启，同一年度只能开启一次。请到年度列表中进入该年度。", nameof(YearToOpen.Year));
        }
    }
}
