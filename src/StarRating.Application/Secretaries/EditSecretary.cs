using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>编辑基本信息. Empty sensitive fields keep what is stored: they are shown masked and cannot be typed back.</summary>
public sealed class EditSecretary(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Edit(long id, int version, PersonalData data, string reason, CancellationToken stop = default)
    {
        var person = await db.Secretaries.SingleOrDefaultAsync(s => s.Id == id, stop) ?? throw new NotFound("secretary");
        var guard = new PersonalDataGuard(db, session, clock);
        var number = guard.Read(data.IdNumber.Length > 0 ? data : data with { IdNumber = person.IdNumber?.Reveal() ?? "" });
        if (data.IdNumber.Length > 0)
        {
            await guard.RefuseKnown(number, id, stop);
        }

        await RefuseTooYoung(id, number, stop);
        person.Name = data.Name;
        person.IdNumber = new SensitiveText(number.Text);
        person.BornOn = number.BornOn;
        person.Sex = number.IsMale ? Sex.Male : Sex.Female;
        person.Phone = SensitiveText.From(data.Phone) ?? person.Phone;
        person.BankCard = SensitiveText.From(data.BankCard) ?? person.BankCard;
        person.Ethnicity = data.Ethnicity;
        person.Education = data.Education;
        person.JoinedPartyOn = data.JoinedPartyOn;
        db.Expect(person, version);
        session.Why.For<EditSecretary>(reason);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Another ID number is another birth date, which must fit the posts already on file.</summary>
    private async Task RefuseTooYoung(long id, IdNumber number, CancellationToken stop)
    {
        var first = await db.Appointments.AsNoTracking().Where(a => a.SecretaryId == id && a.VoidedAt == null).MinAsync(a => (DateOnly?)a.StartsOn, stop);
        if (first < number.BornOn.AddYears(AppointmentRules.YoungestAge))
        {
            throw new Refusal(
                $"按此身份证号，本人出生于{number.BornOn:yyyy-MM-dd}，{first:yyyy-MM-dd}任职时不满{AppointmentRules.YoungestAge}周岁。请核对身份证号，或先更正任职日期。",
                nameof(PersonalData.IdNumber));
        }
    }
}
