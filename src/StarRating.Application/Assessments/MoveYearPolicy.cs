using Microsoft.EntityFrameworkCore;
using StarRating.Application.Notices;
using StarRating.Application.Policies;
using StarRating.Data;
using StarRating.Data.Policies;

namespace StarRating.Application.Assessments;

/// <summary>A running year is moved to another version.</summary>
/// <param name="YearId">The year.</param>
/// <param name="FromVersionId">The version that the user saw in force.</param>
/// <param name="ToVersionId">The version to go by.</param>
/// <param name="Reason">Why.</param>
public sealed record YearPolicyMove(long YearId, long FromVersionId, long ToVersionId, string Reason);

/// <summary>
/// 改用政策版本: moves a running year to another published version, with a reason, before its stars are announced. Grades and stars
/// computed under the old one are stale from then on: the stages ask for them anew.
/// </summary>
public sealed class MoveYearPolicy(StarRatingContext db, PolicyStore policies, TimeProvider clock)
{
    public async Task Move(YearPolicyMove wish, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var year = await db.RatingYears.AsTracking().SingleOrDefaultAsync(y => y.Id == wish.YearId, cancel) ?? throw new NotFound("rating year");
        var version = await db.PolicyVersions.AsNoTracking().SingleOrDefaultAsync(p => p.Id == wish.ToVersionId, cancel) ?? throw new NotFound("policy version");
        if (year.PolicyVersionId != wish.FromVersionId)
        {
            throw new Refusal($"{year.Year}年度适用的政策版本刚刚由他人改动，本次操作未保存。请查看最新情况。");
        }

        if (version.Status == PolicyStatus.Draft || version.Id == year.PolicyVersionId || year.Year < version.EffectiveFromYear || year.Year > (version.EffectiveToYear ?? int.MaxValue))
        {
            throw new Refusal($"《{version.Name}》第{version.Number}版不能用于{year.Year}年度：应当是已发布、适用于该年度、与现用不同的版本。", nameof(YearPolicyMove.ToVersionId));
        }

        NoticeGuards.Filled(wish.Reason, 150, "改用的原因", nameof(YearPolicyMove.Reason));
        var regrades = YearPolicyEffects.Regrades(await policies.OfYear(year.Id, cancel), await policies.Load(version.Id, cancel));
        if (YearPolicyEffects.Blocked(year, regrades) is { } blocked)
        {
            throw new Refusal(blocked);
        }

        year.PolicyVersionId = version.Id;

        // What was rated before this moment is not current any more: the stage asks for a new run.
        year.StageChangedAt = clock.UtcNow();
        if (regrades)
        {
            GradeGate.Touch(db, year);
        }

        db.Session.Why.For<MoveYearPolicy>($"{year.Year}年度改用《{version.Name}》第{version.Number}版：{wish.Reason.Trim()}");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception lost) when (lost.IsCollision())
        {
            throw YearMoved.AtTheSameMoment(year.Year);
        }
    }
}
