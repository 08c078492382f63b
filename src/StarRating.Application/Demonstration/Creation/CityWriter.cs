using Microsoft.EntityFrameworkCore;
using StarRating.Application.Demonstration.Accounts;
using StarRating.Application.Demonstration.Divisions;
using StarRating.Application.Demonstration.People;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Organization;

namespace StarRating.Application.Demonstration.Creation;

/// <summary>Writes the invented city into an empty database: divisions, terms, people, accounts.</summary>
internal sealed class CityWriter(StarRatingContext db, BulkWriter bulk)
{
    public async Task WriteAsync(CityDivisions divisions, Roster roster, IReadOnlyList<DemonstrationAccount> accounts, CancellationToken cancel)
    {
        db.Session.Why.For("CreateDemonstration", "建立演示数据，人员均为虚构");
        await Add(divisions.Counties, cancel);
        await Add(divisions.Townships, cancel);
        foreach (var village in divisions.Villages)
        {
            village.Township = null!;
        }

        await Add(divisions.Villages, cancel);
        await Add(Terms(divisions), cancel);
        await Add(accounts.Select(account => account.User), cancel);
        await Add(accounts.SelectMany(account => account.Grants), cancel);
        await Add(roster.Secretaries, cancel);
        await Add(roster.Appointments, cancel);
        await Add(roster.Awards, cancel);
        await Add(roster.Sanctions, cancel);
        await Add(roster.Investigations, cancel);
        await Add(roster.Events, cancel);
        await Add(roster.Suspensions, cancel);
        db.RecordDone("Demonstration", null, null);
        var installation = await db.Installation.SingleAsync(cancel);
        installation.CityName = CityDivisions.CityName;
        await db.SaveChangesAsync(cancel);
    }

    private static IEnumerable<TermOfOffice> Terms(CityDivisions divisions) => divisions.Counties.SelectMany(county => new[]
    {
        new TermOfOffice { CountyId = county.Id, Name = "第十二届", StartsOn = new(2017, 12, 1), EndsOn = new(2020, 12, 1) },
        new TermOfOffice { CountyId = county.Id, Name = "第十三届", StartsOn = new(2020, 12, 1), EndsOn = new(2025, 12, 1) },
        new TermOfOffice { CountyId = county.Id, Name = "第十四届", StartsOn = new(2025, 12, 1), EndsOn = new(2030, 12, 1) },
    });

    /// <summary>The tables are empty, so that the database gives the ids in the order of the rows: the ones that the rows refer to each other by.</summary>
    private Task Add<T>(IEnumerable<T> rows, CancellationToken cancel)
        where T : class => bulk.InsertAsync(rows.ToList(), SessionScope.System, cancel);
}
