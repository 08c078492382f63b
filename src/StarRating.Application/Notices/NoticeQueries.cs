using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Notices;
using StarRating.Notices;
using StarRating.Ratings;

namespace StarRating.Application.Notices;

/// <summary>One notice as registered.</summary>
public sealed record NoticeRow(
    long Id, string Number, string Title, string Subject, DateOnly PostedOn, DateOnly StartsOn, DateOnly EndsOn, int WorkingDays,
    string ContactPhone, DateTime? VoidedAt, string VoidReason);

/// <summary>One person of the list that is announced.</summary>
public sealed record AnnouncedPerson(
    long CohortMemberId, string TownshipName, string VillageName, string Name, OutcomeKind Outcome, int? Stars, OutcomeKind? OldOutcome, int? OldStars);

/// <summary>One objection with whom it concerns.</summary>
public sealed record ObjectionRow(
    long Id, int Version, long NoticeId, DateOnly ReceivedOn, string Objector, string Contact, string About, string Content, string Finding,
    ObjectionDecision? Decision, DateOnly? DecidedOn, string DecidedBy);

/// <summary>Reads of a year's notices and objections.</summary>
public sealed class NoticeQueries(StarRatingContext db, Holidays holidays)
{
    public async Task<IReadOnlyList<NoticeRow>> OfYear(long yearId, CancellationToken cancel = default) =>
        await db.Notices.AsNoTracking().Where(n => n.RatingYearId == yearId && n.Subject == "").OrderByDescending(n => n.Id)
            .Select(n => new NoticeRow(
                n.Id, n.Number, n.Title, n.Subject, n.PostedOn, n.StartsOn, n.EndsOn, n.WorkingDays, n.ContactPhone, n.VoidedAt, n.VoidReason))
            .ToListAsync(cancel);

    /// <summary>The list as it is announced: by township and village, as the divisions are ordered.</summary>
    public async Task<IReadOnlyList<AnnouncedPerson>> List(long yearId, CancellationToken cancel = default) =>
        await db.Ratings.AsNoTracking().Where(r => r.RatingYearId == yearId && r.IsCurrent && !r.CohortMember.Excluded)
            .OrderBy(r => db.Townships.Where(t => t.Id == r.TownshipId).Select(t => t.Code).First())
            .ThenBy(r => db.Villages.Where(v => v.Id == r.CohortMember.VillageId).Select(v => v.Code).First())
            .ThenBy(r => r.CohortMember.NameSort)
            .Select(r => new AnnouncedPerson(
                r.CohortMemberId, r.CohortMember.TownshipName, r.CohortMember.VillageName, r.CohortMember.SecretaryName,
                r.OutcomeKind, r.Stars, r.OldOutcome, r.OldStars))
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<ObjectionRow>> Objections(long yearId, CancellationToken cancel = default) =>
        await Rows(db.Objections.AsNoTracking().Where(o => o.Notice.RatingYearId == yearId)
            .OrderByDescending(o => o.ReceivedOn).ThenByDescending(o => o.Id)).ToListAsync(cancel);

    public async Task<ObjectionRow?> Objection(long id, CancellationToken cancel = default) =>
        await Rows(db.Objections.AsNoTracking().Where(o => o.Id == id)).SingleOrDefaultAsync(cancel);

    /// <summary>The clock of a notice not yet posted, to be shown beside the form.</summary>
    public async Task<PublicityPeriod> Foresee(DateOnly postedOn, int workingDays, CancellationToken cancel = default) =>
        PublicityPeriod.After(postedOn, workingDays, await holidays.Calendar(cancel));

    /// <summary>Telephone of the county's last notice, offered for the next one.</summary>
    public async Task<string> LastPhone(CancellationToken cancel = default) =>
        await db.Notices.AsNoTracking().OrderByDescending(n => n.Id).Select(n => n.ContactPhone).FirstOrDefaultAsync(cancel) ?? "";

    private IQueryable<ObjectionRow> Rows(IQueryable<Objection> objections) =>
        objections.Select(o => new ObjectionRow(
            o.Id, o.Version, o.NoticeId, o.ReceivedOn, o.Objector, o.Contact,
            db.CohortMembers.Where(m => m.Id == o.CohortMemberId)
                .Select(m => m.SecretaryName + "（" + m.TownshipName + m.VillageName + "）").FirstOrDefault() ?? "",
            o.Content, o.Finding, o.Decision, o.DecidedOn, o.DecidedBy));
}
