using StarRating.Application.Demonstration.Divisions;
using StarRating.Application.Demonstration.People;
using StarRating.Application.Demonstration.Personas;
using StarRating.Data.Secretaries;
using StarRating.Organization;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Demonstration;

public sealed class RosterTests
{
    private static readonly CityDivisions Divisions = CityDivisions.Read();

    private static readonly Roster Roster = RosterBuilder.Build(Divisions);

    [Fact]
    public void The_city_has_all_published_divisions()
    {
        Assert.Equal(13, Divisions.Counties.Count);
        Assert.Equal(161, Divisions.Townships.Count);
        Assert.Equal(2395, Divisions.Villages.Count);
        Assert.Equal(9, Divisions.Villages.Count(village => village.Kind == VillageKind.Virtual));
        Assert.Equal(222, Divisions.Villages.Count(village => village.Kind == VillageKind.Community));
        Assert.Equal("西花园社区", Divisions.Villages[0].Name);
        Assert.All(Divisions.Villages, village => Assert.DoesNotContain("委会", village.Name));
    }

    [Fact]
    public void Inventing_the_city_twice_gives_the_same_city()
    {
        var again = RosterBuilder.Build(CityDivisions.Read());
        Assert.Equal(Roster.Secretaries.Select(Told), again.Secretaries.Select(Told));
        Assert.Equal(Roster.Appointments.Select(Told), again.Appointments.Select(Told));

        static string Told(object row) => row switch
        {
            Secretary s => $"{s.Id} {s.Name} {s.IdNumber?.Reveal()} {s.Phone?.Reveal()} {s.BankCard?.Reveal()} {s.VillageId} {s.JoinedPartyOn} {s.Education}",
            Appointment a => $"{a.Id} {a.SecretaryId} {a.Post} {a.VillageId} {a.StartsOn} {a.EndsOn} {a.LeaveReason} {a.IsActing} {a.IsMain}",
            _ => throw new InvalidOperationException(),
        };
    }

    [Fact]
    public void Every_ID_number_is_valid_and_belongs_to_one_person()
    {
        Assert.All(Roster.Secretaries, secretary =>
        {
            var number = secretary.IdNumber!.Reveal();
            Assert.Equal(18, number.Length);
            // GB 11643: the digits from the right, weighted with powers of two, leave 1 modulo 11.
            var sum = number.Reverse().Select((c, i) => (c == 'X' ? 10 : c - '0') * (int)Math.Pow(2, i)).Sum();
            Assert.Equal(1, sum % 11);
            Assert.Equal($"{secretary.BornOn:yyyyMMdd}", number[6..14]);
            Assert.Equal(secretary.Sex == Sex.Male, (number[16] - '0') % 2 == 1);
        });
        Assert.Equal(Roster.Secretaries.Count, Roster.Secretaries.Select(s => s.IdNumber).Distinct().Count());
        Assert.Equal(Roster.Secretaries.Count, Roster.Secretaries.Select(s => s.Phone).Distinct().Count());
    }

    [Fact]
    public void Every_bank_card_passes_the_Luhn_check() =>
        Assert.All(Roster.Secretaries, secretary =>
        {
            var digits = secretary.BankCard!.Reveal().Reverse().Select((c, i) => (c - '0') * (i % 2 == 1 ? 2 : 1)).Sum(d => d > 9 ? d - 9 : d);
            Assert.Equal(0, digits % 10);
        });

    [Fact]
    public void No_village_has_two_secretaries_on_one_day_and_no_virtual_unit_has_any()
    {
        var virtualUnits = Divisions.Villages.Where(village => village.Kind == VillageKind.Virtual).Select(village => village.Id).ToHashSet();
        foreach (var village in Roster.Appointments.Where(a => a.Post is Post.Secretary or Post.VillageHead).GroupBy(a => (a.VillageId, a.Post)))
        {
            Assert.DoesNotContain(village.Key.VillageId, virtualUnits);
            DateOnly? until = DateOnly.MinValue;
            foreach (var appointment in village.OrderBy(a => a.StartsOn))
            {
                Assert.True(until <= appointment.StartsOn, $"{appointment.VillageName} {appointment.Post} {appointment.StartsOn}");
                Assert.True(appointment.EndsOn is null || appointment.EndsOn > appointment.StartsOn);
                until = appointment.EndsOn ?? DateOnly.MaxValue;
            }
        }
    }

    [Fact]
    public void The_city_looks_like_a_city()
    {
        var present = Roster.Appointments.Where(a => a.EndsOn is null).ToList();
        var led = present.Where(a => a.Post == Post.Secretary).Select(a => a.VillageId).ToHashSet();
        var concurrent = present.Where(a => a.Post == Post.Secretary)
            .Count(a => present.Exists(b => b.Post == Post.VillageHead && b.SecretaryId == a.SecretaryId && b.VillageId == a.VillageId));
        Assert.InRange(2386 - led.Count, 30, 90);
        Assert.InRange(concurrent * 100 / led.Count, 75, 90);
        Assert.InRange(Roster.Secretaries.Count, 3000, 4200);
        Assert.All(Roster.Lives, life => Assert.True(life.Posts.Min(post => post.StartsOn) >= life.BornOn.AddYears(20), life.Name));
        Assert.All(Roster.Secretaries, secretary => Assert.True(secretary.JoinedPartyOn >= secretary.BornOn!.Value.AddYears(18)));
    }

    [Fact]
    public void Every_kind_of_thing_happens_to_somebody()
    {
        Assert.Equal(Enum.GetValues<AwardLevel>().Order(), Roster.Awards.Select(a => a.Level).Distinct().Order());
        Assert.Contains(Roster.Awards, award => award.RevokedOn is not null);
        Assert.Contains(Roster.Awards, award => award.VillageId is not null);
        Assert.Contains(Roster.Sanctions, sanction => sanction.OverturnedOn is not null);
        Assert.Contains(Roster.Investigations, investigation => investigation.ClosedOn is null);
        Assert.Contains(Roster.Suspensions, suspension => suspension.Cleared);
        Assert.Contains(Roster.Suspensions, suspension => !suspension.Cleared);
        Assert.Contains(Roster.Appointments, appointment => appointment.StartsPrecision == DatePrecision.Month);
        Assert.Contains(Roster.Appointments, appointment => appointment.ViolationOverturnedOn is not null);
    }

    [Fact]
    public void Every_persona_is_found_once_by_name_in_the_village_that_the_documents_name()
    {
        var villages = Divisions.Villages.ToDictionary(village => village.Id);
        foreach (var persona in AllPersonas.List)
        {
            var secretary = Assert.Single(Roster.Secretaries, secretary => secretary.Name == persona.Name);
            Assert.Contains(Roster.Appointments, a => a.SecretaryId == secretary.Id && villages[a.VillageId].Code == persona.Village);
        }
    }
}
