using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Secretaries;
using StarRating.Organization;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>花名册: the persons in sight as they are today, and the villages that have nobody.</summary>
public sealed class RosterQueries(StarRatingContext db, TimeProvider clock)
{
    public async Task<RosterPage> Page(RosterFilter filter, int page, int size, CancellationToken stop = default)
    {
        var people = Matching(filter);
        var total = await people.CountAsync(stop);
        var number = Math.Clamp(page, 1, Math.Max(1, (total + size - 1) / size));
        var rows = await InOrder(people, filter.Sort).Skip((number - 1) * size).Take(size)
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
            })
            .ToListAsync(stop);
        return new RosterPage(await WithStars(rows, stop), number, total);
    }

    /// <summary>Villages that exist and have no secretary today, and who was the last one.</summary>
    public async Task<IReadOnlyList<VacancyRow>> Vacancies(long? townshipId, CancellationToken stop = default)
    {
        var today = clock.Today();
        return await db.Villages.AsNoTracking()
            .Where(v => v.Kind != VillageKind.Virtual && (v.ValidTo == null || v.ValidTo > today))
            .Where(v => townshipId == null || v.TownshipId == townshipId)
            .Where(v => !Held(db).Any(a => a.VillageId == v.Id && a.Post == Post.Secretary))
            .OrderBy(v => v.Code)
            .Select(v => new VacancyRow(
                v.Id,
                v.Township.County.Name,
                v.Township.Name,
                v.Name,
                v.Kind,
                Ended(db).Where(a => a.VillageId == v.Id).OrderByDescending(a => a.EndsOn).Select(a => a.Secretary.Name).FirstOrDefault(),
                Ended(db).Where(a => a.VillageId == v.Id).Max(a => a.EndsOn)))
            .ToListAsync(stop);
    }

    public async Task<int> CountVacancies(CancellationToken stop = default)
    {
        var today = clock.Today();
        return await db.Villages.CountAsync(
            v => v.Kind != VillageKind.Virtual && (v.ValidTo == null || v.ValidTo > today)
                && !db.Appointments.Any(a => a.VillageId == v.Id && a.Post == Post.Secretary && a.VoidedAt == null && a.EndsOn == null), stop);
    }

    private static IQueryable<Appointment> Held(StarRatingContext db) => db.Appointments.Where(a => a.VoidedAt == null && a.EndsOn == null);

    private static IQueryable<Appointment> Ended(StarRatingContext db) =>
        db.Appointments.Where(a => a.VoidedAt == null && a.EndsOn != null && a.Post == Post.Secretary);

    private async Task<IReadOnlyList<RosterRow>> WithStars(List<RosterRow> rows, CancellationToken stop)
    {
        var ids = rows.ConvertAll(row => row.Id);
        var sealedOnes = await db.Ratings.AsNoTracking()
            .Where(r => ids.Contains(r.SecretaryId) && r.IsCurrent && r.SealedAt != null)
            .Select(r => new { r.SecretaryId, r.Year, r.OutcomeKind, r.Stars })
            .ToListAsync(stop);
        var latest = sealedOnes.GroupBy(r => r.SecretaryId).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Year)!);
        return rows.ConvertAll(row => latest.TryGetValue(row.Id, out var last)
            ? row with { Last = new LastStar(last.Year, last.OutcomeKind, last.Stars) }
            : row);
    }

    private IQueryable<Secretary> Matching(RosterFilter filter)
    {
        var people = db.Secretaries.AsNoTracking();
        if (filter.Search.Trim().ToLowerInvariant() is { Length: > 0 } text)
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

    private static IQueryable<Secretary> InOrder(IQueryable<Secretary> people, string sort) => sort switch
    {
        "name" => people.OrderBy(s => s.NameSort).ThenBy(s => s.Id),
        "-name" => people.OrderByDescending(s => s.NameSort).ThenBy(s => s.Id),
        "age" => people.OrderByDescending(s => s.BornOn).ThenBy(s => s.Id),
        "-age" => people.OrderBy(s => s.BornOn).ThenBy(s => s.Id),
        "-village" => people.OrderByDescending(s => s.Village!.Code).ThenByDescending(s => s.Id),
        _ => people.OrderBy(s => s.Village!.Code).ThenBy(s => s.Id),
    };
}
