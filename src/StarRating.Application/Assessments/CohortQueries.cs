using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Search;
using StarRating.Organization;

namespace StarRating.Application.Assessments;

/// <summary>What of the cohort is asked for.</summary>
public sealed record CohortSearch(long YearId, bool Excluded, long? TownshipId = null, string Text = "", string Sort = "");

/// <summary>One person of the frozen list.</summary>
public sealed record CohortPerson(
    long Id, long SecretaryId, string Name, string TownshipName, string VillageName, VillageKind Kind, VillageCategory? Category,
    string ProfileId, bool IsConcurrent, string ExclusionReason, bool MainVillageMissing);

/// <summary>A person whose result hangs on a date that is known by the month or year only.</summary>
public sealed record DatedPerson(
    long Id, int Version, long SecretaryId, string Name, string Place, string Dates, DateTime? ConfirmedAt, string ConfirmedBy, string Reason);

/// <summary>One difference between the frozen list and the files as they stand now.</summary>
/// <param name="Name">The person.</param>
/// <param name="Place">Township and village.</param>
/// <param name="What">新列入, 不再列入, 变动.</param>
/// <param name="Detail">What differs, in words.</param>
public sealed record CohortChange(string Name, string Place, string What, string Detail);

/// <summary>Reads of a year's list of persons.</summary>
public sealed class CohortQueries(StarRatingContext db, CohortReader reader)
{
    public Task<CohortDraft> Draft(long yearId, CancellationToken cancel = default) => reader.Read(yearId, cancel);

    public Task<KeyPage<CohortPerson>> Rows(CohortSearch search, PageAsk ask, CancellationToken cancel = default) => Orders().Page(
        Matching(search),
        search.Sort,
        ask,
        members => members.Select(m => new CohortPerson(
            m.Id, m.SecretaryId, m.SecretaryName, m.TownshipName, m.VillageName, m.VillageKind, m.Category,
            m.ProfileId, m.IsConcurrent, m.ExclusionReason, m.MainVillageMissing)),
        row => row.Id,
        cancel);

    public async Task<(int Included, int Excluded)> Counts(long yearId, CancellationToken cancel = default)
    {
        var counts = await db.CohortMembers.AsNoTracking().Where(m => m.RatingYearId == yearId)
            .GroupBy(m => m.Excluded).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return (counts.Where(c => !c.Key).Sum(c => c.Count), counts.Where(c => c.Key).Sum(c => c.Count));
    }

    /// <summary>Persons whose dates are to be confirmed, the unconfirmed first.</summary>
    public async Task<IReadOnlyList<DatedPerson>> Dates(long yearId, CancellationToken cancel = default) =>
        await db.CohortMembers.AsNoTracking().Where(m => m.RatingYearId == yearId && m.DatesToConfirm != "")
            .OrderBy(m => m.DatesConfirmedAt != null).ThenBy(m => m.TownshipId).ThenBy(m => m.NameSort).ThenBy(m => m.Id)
            .Select(m => new DatedPerson(
                m.Id, m.Version, m.SecretaryId, m.SecretaryName, m.TownshipName + m.VillageName, m.DatesToConfirm,
                m.DatesConfirmedAt, m.DatesConfirmedBy, m.DatesConfirmReason))
            .ToListAsync(cancel);

    /// <summary>Townships that have persons in the list, for the filter.</summary>
    public async Task<IReadOnlyList<(long Id, string Name)>> Townships(long yearId, CancellationToken cancel = default)
    {
        var rows = await db.CohortMembers.AsNoTracking().Where(m => m.RatingYearId == yearId)
            .Select(m => new { m.TownshipId, m.TownshipName }).Distinct().OrderBy(m => m.TownshipId).ToListAsync(cancel);
        return [.. rows.Select(r => (r.TownshipId, r.TownshipName))];
    }

    /// <summary>How the files have moved away from the frozen list; empty before the first freeze.</summary>
    public async Task<IReadOnlyList<CohortChange>> Changes(long yearId, CancellationToken cancel = default)
    {
        var frozen = await db.CohortMembers.AsNoTracking().Where(m => m.RatingYearId == yearId).ToDictionaryAsync(m => m.SecretaryId, cancel);
        if (frozen.Count == 0)
        {
            return [];
        }

        var draft = await reader.Read(yearId, cancel);
        var changes = draft.Members
            .Select(now => CohortDifference.Between(frozen.GetValueOrDefault(now.SecretaryId), now)).OfType<CohortChange>().ToList();
        var present = draft.Members.Select(m => m.SecretaryId).ToHashSet();
        changes.AddRange(frozen.Values.Where(m => !m.Excluded && !present.Contains(m.SecretaryId))
            .Select(m => new CohortChange(m.SecretaryName, m.TownshipName + m.VillageName, "不再列入", "本年度已无任职记录")));
        return changes;
    }

    /// <summary>By the code of the village as it is now, then by name.</summary>
    private ListOrder<CohortMember> Orders() => new ListOrder<CohortMember>(m => m.Id)
        .By("place", m => db.Villages.Where(v => v.Id == m.VillageId).Select(v => v.Code).FirstOrDefault(), mayBeNull: true).Then(m => m.NameSort)
        .By("name", m => m.NameSort)
        .By("kind", m => m.VillageKind)
        .By("category", m => m.Category);

    private IQueryable<CohortMember> Matching(CohortSearch search)
    {
        var members = db.CohortMembers.AsNoTracking().Where(m => m.RatingYearId == search.YearId && m.Excluded == search.Excluded);
        if (search.TownshipId is { } township)
        {
            members = members.Where(m => m.TownshipId == township);
        }

        if (search.Text.Trim() is { Length: > 0 } text)
        {
            var pinyin = SearchText.Typed(text);
            members = members.Where(m => m.SecretaryName.Contains(text) || m.VillageName.Contains(text)
                || db.Secretaries.Any(s => s.Id == m.SecretaryId && s.Search.Contains(pinyin)));
        }

        return members;
    }
}
