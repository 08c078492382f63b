using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>
/// 核实日期: a date known by the month or year only stands on its first day although another day would change the result, and
/// the county says why. Where the papers show the day, the file is corrected and the list frozen again instead.
/// </summary>
public sealed class ConfirmDates(StarRatingContext db, TimeProvider clock)
{
    public async Task Run(long memberId, int version, string reason, CancellationToken stop = default)
    {
        var member = await db.CohortMembers.AsTracking().Include(m => m.RatingYear).SingleOrDefaultAsync(m => m.Id == memberId, stop)
            ?? throw new NotFound("cohort member");
        if (member.RatingYear.Stage != YearStage.Preparing)
        {
            throw YearMoved.NotInStage(member.RatingYear, YearStage.Preparing, "核实日期");
        }

        if (member.DatesToConfirm.Length == 0)
        {
            throw new Refusal($"{member.SecretaryName}没有需要核实的日期。");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new Refusal("请写明核实的依据，如任免文件、档案材料。", "Reason");
        }

        db.Expect(member, version);
        member.DatesConfirmedAt = clock.UtcNow();
        member.DatesConfirmedBy = db.Session.UserName;
        member.DatesConfirmReason = reason.Trim();
        db.Session.Why.For<ConfirmDates>(reason);
        await db.SaveChangesAsync(stop);
    }
}
