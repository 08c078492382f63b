using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Data;
using StarRating.Data.Organization;
using StarRating.Data.Search;
using StarRating.Data.Secretaries;
using StarRating.Organization;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>花名册: the persons in sight as they are today, and the villages that have nobody.</summary>
public sealed class RosterQueries(StarRatingContext db, TimeProvider clock)
{
    private static readonly ListOrder<Secretary> Orders = new ListOrder<Secretary>(s => s.Id)
        .By("village", s => s.Village!.Code, mayBeNull: true)
        .By("name", s => s.NameSort)
        .By("age", s => s.BornOn, turned: true);

    private static readonly ListOrder<Village> VacancyOrders = new ListOrder<Village>(v => v.Id)
        .By("code", v => v.Code)
        .By("name", v => v.NameSort)
        .By("kind", v => v.Kind).Then(v => v.Code);

    public async Task<KeyPage<RosterRow>> Page(RosterFilter filter, PageAsk ask, CancellationToken stop = default)
    {
        var page = await Orders.Page(Matching(filter), filter.Sort, ask, Rows, row => row.Id, stop);
        return page with { Rows = await WithStars(page.Rows, stop) };
    }

    /// <summary>Villages that exist and have no secretary today, and who was the last one.</summary>
    public Task<KeyPage<VacancyRow>> Vacancies(VacancyFilter filter, PageAsk ask, CancellationToken stop = default)
    {
        var today = clock.Today();
        var vacant = db.Villages.AsNoTracking()
            .Where(v => v.Kind != VillageKind.Virtual && (v.ValidTo == null || v.ValidTo > today))
            .Where(v => !Held(db).Any(a => a.VillageId == v.Id && a.Post == Post.Secretary));
        if (filter.TownshipId is { } township)
        {
            vacant = vacant.Where(v => v.TownshipId == township);
        }

        if (SearchText.Typed(filter.Search) is { Length: > 0 } text)
        {
            vacant = vacant.Where(v => v.Search.Contains(text));
        }

        return VacancyOrders.Page(
            vacant,
            filter.Sort,
            ask,
            villages => villages.Select(v => new VacancyRow(
                v.Id,
                v.Township.County.Name,
                v.Township.Name,
                v.Name,
                v.Kind,
                Ended(db).Where(a => a.VillageId == v.Id).OrderByDescending(a => a.EndsOn).Select(a => a.Secretary.Name).FirstOrDefault(),
                Ended(db).Where(a => a.VillageId == v.Id).Max(a => a.EndsOn))),
            row => row.Id,
            stop);
    }

    public async Task<int> CountVacancies(CancellationToken stop = default)
    {
        var today = clock.Today();
        return await db.Villages.CountAsync(
            v => v.Kind != VillageKind.Virtual && (v.ValidTo == null || v.ValidTo > today)
                && !db.Appointments.Any(a => a.VillageId == v.Id && a.Post == Post.Secretary && a.VoidedAt == null && a.EndsOn == null), stop);
    }

    private IQueryable<RosterRow> Rows(IQueryable<Secretary> people) => people
        .Select(s => new RosterRow
        {
            Id = s.Id,
            Name = s.Name,
            Sex = s.Sex,
            BornOn = s.BornOn,
            Education = s.Education,
            IdNumber = s.IdNumber,
            Status = s.Status,
            County = db.Counties.Where(c => c.Id == s.CountyId).Select(c => c.Name).FirstOrDefault(),
            Township = s.Township!.Name,
            Village = s.Village!.Name,
            IsSecretary = Held(db).Any(a => a.SecretaryId == s.Id && a.Post == Post.Secretary),
            IsHead = Held(db).Any(a => a.SecretaryId == s.Id && a.Post == Post.VillageHead),
            IsActing = Held(db).Any(a => a.SecretaryId == s.Id && a.IsActing),
            Since = Held(db).Where(a => a.SecretaryId == s.Id && (a.Post == Post.Secretary || a.Post == Post.VillageHead)).Min(a => (DateOnly?)a.StartsOn),
        });

    private static IQueryable<Appointment> Held(StarRatingContext db) => db.Appointments.Where(a => a.VoidedAt == null && a.EndsOn == null);

    private static IQueryable<Appointment> Ended(StarRatingContext db) =>
        db.Appointments.Where(a => a.VoidedAt == null && a.EndsOn != null && a.Post == Post.Secretary);

    private async Task<IReadOnlyList<RosterRow>> WithStars(IReadOnlyList<RosterRow> rows, CancellationToken stop)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var sealedOnes = await db.Ratings.AsNoTracking()
            .Where(r => ids.Contains(r.SecretaryId) && r.IsCurrent && r.SealedAt != null)
            .Select(r => new { r.SecretaryId, r.Year, r.OutcomeKind, r.Stars })
            .ToListAsync(stop);
        var latest = sealedOnes.GroupBy(r => r.SecretaryId).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Year)!);
        return [.. rows.Select(row => latest.TryGetValue(row.Id, out var last) ? row with { Last = new LastStar(last.Year, last.OutcomeKind, last.Stars) } : row)];
    }

    private IQueryable<Secretary> Matching(RosterFilter filter)
    {
        var people = db.Secretaries.AsNoTracking();
        if (SearchText.Typed(filter.Search) is { Length: > 0 } text)
        {
            people = people.Where(s => s.Search.Contains(text));
        }

        if (filter.TownshipId is { } township)
        {
            people = people.Where(s => s.TownshipId == township);
        }

        if (filter.Kind is { } kind)
        {
            people = people.Where(s => s.Village!.Kind == kind);
        }

        if (filter.Status is { } status)
        {
            people = people.Where(s => s.Status == status);
        }

        if (filter.Stars is { } stars)
        {
            people = people.Where(s => db.Ratings
                .Where(r => r.SecretaryId == s.Id && r.IsCurrent && r.SealedAt != null)
                .OrderByDescending(r => r.Year).Select(r => r.OutcomeKind == OutcomeKind.Rated ? r.Stars : -1).FirstOrDefault() == stars);
        }

        return Holding(people, filter.Post);
    }

    private IQueryable<Secretary> Holding(IQueryable<Secretary> people, RosterPost? post)
    {
        var held = Held(db);
        return post switch
        {
            RosterPost.Concurrent => people.Where(s => held.Any(a => a.SecretaryId == s.Id && a.Post == Post.Secretary)
                && held.Any(a => a.SecretaryId == s.Id && a.Post == Post.VillageHead)),
            RosterPost.SecretaryOnly => people.Where(s => held.Any(a => a.SecretaryId == s.Id && a.Post == Post.Secretary)
                && !held.Any(a => a.SecretaryId == s.Id && a.Post == Post.VillageHead)),
            RosterPost.HeadOnly => people.Where(s => !held.Any(a => a.SecretaryId == s.Id && a.Post == Post.Secretary)
                && held.Any(a => a.SecretaryId == s.Id && a.Post == Post.VillageHead)),
            RosterPost.Acting => people.Where(s => held.Any(a => a.SecretaryId == s.Id && a.IsActing)),
            _ => people,
        };
    }
}
