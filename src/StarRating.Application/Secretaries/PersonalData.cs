using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>What the office keeps of a person beside the posts.</summary>
/// <param name="Name">姓名.</param>
/// <param name="IdNumber">身份证号 as typed.</param>
/// <param name="Phone">Mobile or fixed line; may be empty.</param>
/// <param name="BankCard">一卡通 account; may be empty.</param>
/// <param name="Ethnicity">民族.</param>
/// <param name="Education">学历.</param>
/// <param name="JoinedPartyOn">入党日期.</param>
public sealed record PersonalData(
    string Name, string IdNumber, string Phone, string BankCard, string Ethnicity, Education? Education, DateOnly? JoinedPartyOn);

/// <summary>What must hold of personal data, and whether the ID number is free.</summary>
internal sealed class PersonalDataGuard(StarRatingContext db, Session session, TimeProvider clock)
{
    public IdNumber Read(PersonalData data)
    {
        if (!IdNumber.TryParse(data.IdNumber, clock.Today(), out var number, out var problem))
        {
            throw new Refusal(problem, nameof(PersonalData.IdNumber));
        }

        return Joined(data.JoinedPartyOn, number!.BornOn, clock.Today()) is { } wrong ? throw wrong : number;
    }

    /// <summary>What is wrong with the day somebody joined the Party; null when nothing is.</summary>
    public static Refusal? Joined(DateOnly? on, DateOnly bornOn, DateOnly today) => on is not { } joined ? null
        : joined > today ? new($"入党日期{joined:yyyy-MM-dd}在今天之后，请核对。", nameof(PersonalData.JoinedPartyOn))
        : joined < bornOn.AddYears(AppointmentRules.YoungestAge) ? new(
            $"入党日期{joined:yyyy-MM-dd}时本人不满{AppointmentRules.YoungestAge}周岁（出生日期{bornOn:yyyy-MM-dd}），请核对。",
            nameof(PersonalData.JoinedPartyOn))
        : null;

    /// <summary>
    /// One file a person in the whole city. Known in this county: says where. Known elsewhere: says so and nothing else, for
    /// another county's person is not this county's business.
    /// </summary>
    public async Task RefuseKnown(IdNumber number, long? exceptId, CancellationToken stop)
    {
        var hash = db.Keys.Hash(number.Text);
        var here = await db.Secretaries.AsNoTracking().Where(s => s.IdNumberHash == hash && s.Id != exceptId)
            .Select(s => new { s.Name, Village = s.Village!.Name }).FirstOrDefaultAsync(stop);
        if (here is not null)
        {
            throw new Refusal($"该身份证号已登记：{here.Name}（{here.Village ?? "无现任职务"}）。请在书记名册中打开其档案，不要重复新增。", nameof(PersonalData.IdNumber));
        }

        var county = session.Scope.OnlyCountyId;
        var found = await db.Secretaries.IgnoreQueryFilters([Filter.Tenant, Filter.Township, Filter.Person])
            .Where(s => s.IdNumberHash == hash && s.Id != exceptId).Select(s => (long?)s.CountyId).FirstOrDefaultAsync(stop);
        if (found is { } other)
        {
            throw new Refusal(
                other == county
                    ? "该身份证号已在本县（市、区）其他乡镇（街道）登记，请联系县委组织部办理。"
                    : "该身份证号已在其他县（市、区）登记，请办理调入手续。",
                nameof(PersonalData.IdNumber));
        }
    }
}
