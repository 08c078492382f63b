using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Treatments;

namespace StarRating.Application.Secretaries;

/// <summary>Reads one person's file under the session's scope.</summary>
public sealed class PersonFileQueries(StarRatingContext db)
{
    public async Task<PersonFile> File(long id, bool withDiscipline, CancellationToken stop = default)
    {
        var person = await db.Secretaries.AsNoTracking().Include(s => s.Township).Include(s => s.Village).SingleOrDefaultAsync(s => s.Id == id, stop)
            ?? throw new NotFound("secretary");
        return new PersonFile
        {
            Person = person,
            CountyName = await db.Counties.Where(c => c.Id == person.CountyId).Select(c => c.Name).FirstOrDefaultAsync(stop) ?? "",
            TownshipName = person.Township?.Name ?? "",
            VillageName = person.Village?.Name ?? "",
            Appointments = await db.Appointments.AsNoTracking().Where(a => a.SecretaryId == id)
                .OrderByDescending(a => a.StartsOn).ThenBy(a => a.Post).ThenBy(a => a.Id).ToListAsync(stop),
            Awards = await PersonAwards.Of(db, id).AsNoTracking().Include(a => a.Village)
                .OrderByDescending(a => a.AwardedOn).ThenBy(a => a.Id).ToListAsync(stop),
            Granted = await db.GrantedStars.AsNoTracking().Where(g => g.SecretaryId == id).OrderByDescending(g => g.Year).ThenBy(g => g.Id).ToListAsync(stop),
            Decisions = await db.CommitteeDecisions.AsNoTracking().Where(d => d.SecretaryId == id).OrderByDescending(d => d.Year).ThenBy(d => d.Id).ToListAsync(stop),
            Discipline = withDiscipline ? await Discipline(id, stop) : null,
            Years = await Years(id, stop),
            Pay = await Pay(id, stop),
            Frozen = await db.CohortMembers.AsNoTracking().Where(m => m.SecretaryId == id && m.RatingYear.CohortFrozenAt != null)
                .OrderByDescending(m => m.RatingYear.Year)
                .Select(m => new FrozenYear(m.RatingYear.Year, m.RatingYear.Stage)).ToListAsync(stop),
        };
    }

    private async Task<DisciplineFile> Discipline(long id, CancellationToken stop) => new(
        await db.Sanctions.AsNoTracking().Where(s => s.SecretaryId == id).OrderByDescending(s => s.DecidedOn).ToListAsync(stop),
        await db.Investigations.AsNoTracking().Where(i => i.SecretaryId == id).OrderByDescending(i => i.FiledOn).ToListAsync(stop),
        await db.ListedEvents.AsNoTracking().Where(e => e.SecretaryId == id).OrderByDescending(e => e.OccurredOn).ToListAsync(stop),
        await db.SuspensionsFromPost.AsNoTracking().Where(s => s.SecretaryId == id).OrderByDescending(s => s.StartsOn).ToListAsync(stop));

    private async Task<IReadOnlyList<YearOfFile>> Years(long id, CancellationToken stop) => await (
        from rating in db.Ratings.AsNoTracking()
        where rating.SecretaryId == id && rating.IsCurrent
        orderby rating.Year descending
        select new YearOfFile(
            rating.Year,
            rating.Id,
            rating.CohortMember.VillageName,
            rating.Score ?? db.GradeResults.Where(g => g.CohortMemberId == rating.CohortMemberId).Select(g => g.Total).FirstOrDefault(),
            rating.GradeId,
            rating.OutcomeKind,
            rating.Stars,
            rating.ReasonCode,
            rating.Delta,
            rating.Kind,
            rating.SealedAt != null,
            rating.Sequence)).ToListAsync(stop);

    private async Task<IReadOnlyList<PayOfYear>> Pay(long id, CancellationToken stop)
    {
        var lines = await db.PayLines.AsNoTracking().Where(l => l.SecretaryId == id && l.PaySheet.State == PaySheetState.Locked)
            .Select(l => new { l.PaySheet.Year, l.PaySheet.Month, l.Kind, l.Amount }).ToListAsync(stop);
        return
        [
            .. lines.GroupBy(l => l.Year).OrderByDescending(g => g.Key).Select(g => new PayOfYear(
                g.Key,
                g.Where(l => l.Kind == PayLineKind.Due).Sum(l => l.Amount),
                g.Where(l => l.Kind == PayLineKind.BackPay).Sum(l => l.Amount),
                g.Where(l => l.Kind == PayLineKind.Recovery).Sum(l => l.Amount),
                g.Select(l => l.Month).Distinct().Count())),
        ];
    }
}
