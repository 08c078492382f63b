using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>A person new to the county, with the appointment that brings the person here.</summary>
public sealed record NewSecretary(PersonalData Person, AppointmentToMake Appointment, string Reason);

/// <summary>新增书记: a file and its first appointment, together or not at all.</summary>
public sealed class RegisterSecretary(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task<long> Register(NewSecretary wish, CancellationToken stop = default)
    {
        var county = session.Scope.OnlyCountyId ?? throw new Refusal("请先在右上角选定县（市、区），再新增书记。");
        var people = new PersonalDataGuard(db, session, clock);
        var number = people.Read(wish.Person);
        await people.RefuseKnown(number, null, stop);

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        var person = new Secretary
        {
            CountyId = county,
            Name = wish.Person.Name,
            IdNumber = new SensitiveText(number.Text),
            Phone = SensitiveText.From(wish.Person.Phone),
            BankCard = SensitiveText.From(wish.Person.BankCard),
            Sex = number.IsMale ? Sex.Male : Sex.Female,
            BornOn = number.BornOn,
            Ethnicity = wish.Person.Ethnicity,
            Education = wish.Person.Education,
            JoinedPartyOn = wish.Person.JoinedPartyOn,
        };
        session.Why.For<RegisterSecretary>(wish.Reason);
        var guard = new AppointmentGuard(db, clock);
        var village = await guard.VillageFor(wish.Appointment.VillageId, wish.Appointment.StartsOn, AppointmentFields.VillageId, stop);
        person.VillageId = village.Id;
        person.TownshipId = village.TownshipId;
        db.Secretaries.Add(person);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Somebody entered the same person a moment ago.
            db.ChangeTracker.Clear();
            await transaction.RollbackAsync(stop);
            await people.RefuseKnown(number, null, stop);
            throw;
        }

        await Appointing.Add(db, guard, person, village, wish.Appointment, stop);
        await transaction.CommitAsync(stop);
        return person.Id;
    }
}
