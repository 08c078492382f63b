using StarRating.Data;
using StarRating.Secretaries;

namespace StarRating.Application.Ratings;

/// <summary>Sanctions, investigations, listed events and 停职.</summary>
internal static class DisciplineStreams
{
    public static IQueryable<FactOfPerson<SanctionFacts>> Sanctions(StarRatingContext db, FactsRequest request) =>
        SecretaryStreams.Of(db.Sanctions, request)
            .Where(s => s.VoidedAt == null)
            .OrderBy(s => s.SecretaryId).ThenBy(s => s.Id)
            .Select(s => new FactOfPerson<SanctionFacts>(s.SecretaryId, new SanctionFacts
            {
                Id = FactIds.Of("sanction", s.Id),
                Kind = s.Kind,
                DecidedOn = s.DecidedOn,
                EffectMonths = s.EffectMonths ?? Months(s.DecidedOn, s.EffectEndsOn),
                DutyRelated = s.DutyRelated,
                EventId = s.EventId,
                RevokedOn = s.OverturnedOn,
            }));

    public static IQueryable<FactOfPerson<InvestigationFacts>> Investigations(StarRatingContext db, FactsRequest request) =>
        SecretaryStreams.Of(db.Investigations, request)
            .Where(i => i.VoidedAt == null)
            .OrderBy(i => i.SecretaryId).ThenBy(i => i.Id)
            .Select(i => new FactOfPerson<InvestigationFacts>(i.SecretaryId, new InvestigationFacts
            {
                Id = FactIds.Of("investigation", i.Id),
                OpenedOn = i.FiledOn,
                ClosedOn = i.ClosedOn,
            }));

    /// <summary>An event is entered from the document that confirms it, so it is confirmed from its date on.</summary>
    public static IQueryable<FactOfPerson<ListedEventFacts>> Events(StarRatingContext db, FactsRequest request) =>
        SecretaryStreams.Of(db.ListedEvents, request)
            .Where(e => e.VoidedAt == null)
            .OrderBy(e => e.SecretaryId).ThenBy(e => e.Id)
            .Select(e => new FactOfPerson<ListedEventFacts>(e.SecretaryId, new ListedEventFacts
            {
                Id = FactIds.Of("event", e.Id),
                Item = e.ItemCode,
                Date = e.OccurredOn,
                ConfirmedOn = e.OccurredOn,
                EventId = e.EventId,
            }));

    /// <summary>A cleared 停职 counts as service again; the row does not know the day, so it is cleared from its start.</summary>
    public static IQueryable<FactOfPerson<PostSuspensionFacts>> Suspensions(StarRatingContext db, FactsRequest request) =>
        SecretaryStreams.Of(db.SuspensionsFromPost, request)
            .Where(s => s.VoidedAt == null)
            .OrderBy(s => s.SecretaryId).ThenBy(s => s.Id)
            .Select(s => new FactOfPerson<PostSuspensionFacts>(s.SecretaryId, new PostSuspensionFacts
            {
                Id = FactIds.Of("suspension", s.Id),
                Start = s.StartsOn,
                End = s.EndsOn,
                ClearedOn = s.Cleared ? s.StartsOn : null,
            }));

    /// <summary>Whole months from the decision to a last day that the document states; begun months count.</summary>
    private static int Months(DateOnly decidedOn, DateOnly? lastDay)
    {
        if (lastDay is not { } last || last < decidedOn)
        {
            return 0;
        }

        var months = ((last.Year - decidedOn.Year) * 12) + last.Month - decidedOn.Month;
        return decidedOn.AddMonths(months).AddDays(-1) < last ? months + 1 : months;
    }
}
