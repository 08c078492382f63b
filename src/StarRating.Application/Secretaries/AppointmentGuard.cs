using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Organization;
using StarRating.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>Asks the Domain whether an appointment can stand among the person's and the village's others, and says why not.</summary>
internal sealed class AppointmentGuard(StarRatingContext db, TimeProvider clock)
{
    /// <summary>The village in sight, existing on <paramref name="from"/>, that can have such a post.</summary>
    public async Task<Village> VillageFor(long villageId, DateOnly from, string field, CancellationToken stop)
    {
        var village = await db.Villages.Include(v => v.Township).SingleOrDefaultAsync(v => v.Id == villageId, stop)
            ?? throw new Refusal("所选的村（社区）不在您的管辖范围内，请重新选择。", field);
        if (village.Kind == VillageKind.Virtual)
        {
            throw new Refusal($"“{village.Name}”是虚拟单位，不设书记，不能登记任职。", field);
        }

        ExistsOn(village, from, field);
        return village;
    }

    /// <summary>Refuses a date after the village ended.</summary>
    public static void ExistsOn(Village village, DateOnly from, string field)
    {
        if (village.ValidTo is { } ended && from >= ended)
        {
            throw new Refusal($"“{village.Name}”已于{ended:yyyy-MM-dd}撤销，任职日期不能在撤销之后。", field);
        }
    }

    /// <summary>罢免 is for the elected; a Party secretary is removed.</summary>
    public static void LeaveReasonFits(Post post, LeaveReason? leaving)
    {
        if (leaving == LeaveReason.Recalled && post is not (Post.VillageHead or Post.DeputyHead or Post.CommitteeMember))
        {
            throw new Refusal("“罢免”只适用于选举产生的村（居）委会成员；党组织书记请选择免职。", nameof(AppointmentToMake.LeaveReason));
        }
    }

    /// <summary>Refuses the first problem that the Domain finds, at the field it belongs to.</summary>
    public async Task Check(PostHeld entered, DateOnly? bornOn, CancellationToken stop)
    {
        var others = await db.Appointments.AsNoTracking()
            .Where(a => a.VoidedAt == null && (a.SecretaryId == entered.Person || a.VillageId == entered.Village))
            .Select(a => new PostHeld(a.Id, a.SecretaryId, a.VillageId, a.Post, a.StartsOn, a.EndsOn, a.IsActing, a.IsMain))
            .ToListAsync(stop);
        if (AppointmentRules.Check(entered, others, bornOn, clock.Today()) is { } finding)
        {
            throw await Say(finding, entered, bornOn, stop);
        }
    }

    public static PostHeld Held(Appointment a) => new(a.Id, a.SecretaryId, a.VillageId, a.Post, a.StartsOn, a.EndsOn, a.IsActing, a.IsMain);

    private async Task<Refusal> Say(AppointmentFinding finding, PostHeld entered, DateOnly? bornOn, CancellationToken stop)
    {
        if (finding.With is not { } with)
        {
            return Words(finding, entered, bornOn, clock.Today(), "", "");
        }

        var other = await db.Appointments.AsNoTracking().Where(a => a.Id == with.Id)
            .Select(a => new { a.Secretary.Name, a.VillageName }).SingleAsync(stop);
        return Words(finding, entered, bornOn, clock.Today(), other.Name, other.VillageName);
    }

    /// <summary>A finding in words, at the input it belongs to; with the names of the other record, where there is one.</summary>
    public static Refusal Words(AppointmentFinding finding, PostHeld entered, DateOnly? bornOn, DateOnly today, string otherPerson, string otherVillage)
    {
        var post = entered.Post.InChinese();
        var span = finding.With is { } with ? $"{with.Start:yyyy-MM-dd}至{(with.End is { } end ? end.ToString("yyyy-MM-dd", null) : "今")}" : "";
        return finding.Problem switch
        {
            AppointmentProblem.EndNotAfterStart =>
                new($"离任日期{entered.End:yyyy-MM-dd}不晚于任职日期{entered.Start:yyyy-MM-dd}，请核对。离任当日不计入任职时间。", AppointmentFields.EndsOn),
            AppointmentProblem.InFuture => entered.Start > today
                ? new($"任职日期{entered.Start:yyyy-MM-dd}在今天之后，到任后再登记。", AppointmentFields.StartsOn)
                : new($"离任日期{entered.End:yyyy-MM-dd}在今天之后，离任后再登记。", AppointmentFields.EndsOn),
            AppointmentProblem.TooYoung => new(
                $"任职日期{entered.Start:yyyy-MM-dd}时本人不满{AppointmentRules.YoungestAge}周岁（出生日期{bornOn:yyyy-MM-dd}），请核对日期或身份证号。",
                AppointmentFields.StartsOn),
            AppointmentProblem.SamePostTwice =>
                new($"与本人已有的任职记录重叠：{otherVillage}{post}，{span}。请先登记原职务的离任，或改正日期。", AppointmentFields.StartsOn),
            AppointmentProblem.PostTaken =>
                new($"“{otherVillage}”的{post}{span}由{otherPerson}担任，同一时间只能有一人。请先登记其离任；临时主持的请勾选“代理（主持工作）”。", AppointmentFields.VillageId),
            AppointmentProblem.TwoMainVillages =>
                new($"本人同时在“{otherVillage}”任职（{span}），两处只能有一处为主要任职村。请取消勾选“主要任职村”，或先办理另一处的离任。", AppointmentFields.IsMain),
            _ => throw new InvalidOperationException($"No words for {finding.Problem}."),
        };
    }
}

/// <summary>Names of the inputs at which an appointment's refusals are shown.</summary>
public static class AppointmentFields
{
    public const string VillageId = "VillageId";
    public const string StartsOn = "StartsOn";
    public const string EndsOn = "EndsOn";
    public const string IsMain = "IsMain";
}
