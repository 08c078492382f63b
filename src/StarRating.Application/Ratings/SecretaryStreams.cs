using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Secretaries;

namespace StarRating.Application.Ratings;

/// <summary>Persons, their posts and their own awards.</summary>
internal static class SecretaryStreams
{
    public static IQueryable<PersonName> Names(StarRatingContext db, FactsRequest request)
    {
        var rows = db.Secretaries.AsNoTracking().Where(s => s.CountyId == request.CountyId);
        if (request.SecretaryIds is { } ids)
        {
            rows = rows.Where(s => ids.Contains(s.Id));
        }

        return rows.OrderBy(s => s.Id).Select(s => new PersonName(s.Id, s.Name));
    }

    public static IQueryable<FactOfPerson<AppointmentFacts>> Appointments(StarRatingContext db, FactsRequest request) =>
        Of(db.Appointments, request)
            .Where(a => a.VoidedAt == null)
            .OrderBy(a => a.SecretaryId).ThenBy(a => a.Id)
            .Select(a => new FactOfPerson<AppointmentFacts>(a.SecretaryId, new AppointmentFacts
            {
                Id = FactIds.Of("appointment", a.Id),
                Post = a.Post,
                Village = FactIds.Village(a.VillageId),
                Start = a.StartsOn,
                StartPrecision = a.StartsPrecision,
                End = a.EndsOn,
                EndPrecision = a.EndsPrecision,
                Acting = a.IsActing,
                Main = a.IsMain,
                LeaveReason = a.LeaveReason,
                OverturnedOn = a.ViolationOverturnedOn,
            }));

    public static IQueryable<FactOfPerson<AwardFacts>> Awards(StarRatingContext db, FactsRequest request)
    {
        var rows = db.Awards.AsNoTracking()
            .Where(a => a.CountyId == request.CountyId && a.VoidedAt == null && a.SecretaryId != null);
        if (request.SecretaryIds is { } ids)
        {
            rows = rows.Where(a => ids.Contains(a.SecretaryId!.Value));
        }

        return rows
            .OrderBy(a => a.SecretaryId).ThenBy(a => a.Id)
            .Select(a => new FactOfPerson<AwardFacts>(a.SecretaryId!.Value, new AwardFacts
            {
                Id = FactIds.Of("award", a.Id),
                Level = a.Level,
                Date = a.AwardedOn,
                Title = a.Title,
                RevokedOn = a.RevokedOn,
            }));
    }

    public static IQueryable<FactOfPerson<GrantedStarFacts>> Granted(StarRatingContext db, FactsRequest request) =>
        Of(db.GrantedStars, request)
            .Where(g => g.VoidedAt == null && g.Year <= request.Year)
            .OrderBy(g => g.SecretaryId).ThenBy(g => g.Id)
            .Select(g => new FactOfPerson<GrantedStarFacts>(g.SecretaryId, new GrantedStarFacts
            {
                Id = FactIds.Of("granted", g.Id),
                Type = g.TypeCode,
                Stars = g.Stars,
                Year = g.Year,
                Document = g.DocumentNumber,
            }));

    public static IQueryable<FactOfPerson<CommitteeDecisionFacts>> Decisions(StarRatingContext db, FactsRequest request) =>
        Of(db.CommitteeDecisions, request)
            .Where(d => d.VoidedAt == null && d.Year <= request.Year)
            .OrderBy(d => d.SecretaryId).ThenBy(d => d.Id)
            .Select(d => new FactOfPerson<CommitteeDecisionFacts>(d.SecretaryId, new CommitteeDecisionFacts
            {
                Id = FactIds.Of("decision", d.Id),
                Rule = d.RuleCode,
                Year = d.Year,
                Value = d.Value,
                Reason = d.DocumentNumber + "，" + d.Reason,
            }));

    /// <summary>The rows of <paramref name="set"/> that belong to the persons asked for.</summary>
    public static IQueryable<T> Of<T>(IQueryable<T> set, FactsRequest request)
        where T : class, ISecretaryOwned
    {
        var rows = set.AsNoTracking().Where(row => row.CountyId == request.CountyId);
        return request.SecretaryIds is { } ids ? rows.Where(row => ids.Contains(row.SecretaryId)) : rows;
    }
}
