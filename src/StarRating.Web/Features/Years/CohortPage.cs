using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Assessments;
using StarRating.Application.Lists;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Years;

/// <summary>Which part of the list, and whom.</summary>
public sealed class CohortFilter : ListForm
{
    /// <summary>Empty for those in the list; left-out, units, changes or dates.</summary>
    public string Part { get; set; } = "";

    public long? Township { get; set; }

    public string Search { get; set; } = "";

    public CohortSearch ToSearch(long yearId) => new(yearId, Part == CohortPage.LeftOut, Township, Search ?? "");
}

/// <summary>The list of a year.</summary>
public sealed record CohortPage(
    YearHead Head, CohortFilter Filter, int Included, int Excluded, IReadOnlyList<CohortPerson> Rows, PageOf Paging,
    IReadOnlyList<UnitWithoutPerson> Units, IReadOnlyList<CohortChange> Changes, IReadOnlyList<SelectListItem> Townships, IReadOnlyList<DatedPerson> ToConfirm)
{
    public const string LeftOut = "left-out";
    public const string WithoutPerson = "units";
    public const string Differences = "changes";
    public const string Dates = "dates";

    public static async Task<CohortPage> Read(YearHead head, CohortFilter filter, CohortQueries cohort, CohortColumns list, CancellationToken stop)
    {
        var (included, excluded) = await cohort.Counts(head.Id, stop);
        var changes = head.CohortFrozenAt is null ? [] : await cohort.Changes(head.Id, stop);
        var units = (await cohort.Draft(head.Id, stop)).Units;
        var page = filter.Part is WithoutPerson or Differences or Dates
            ? new KeyPage<CohortPerson>([], 1, 1, 0, null, null)
            : await list.Page(filter.ToSearch(head.Id), filter.Sort, filter.Ask(), stop);
        var townships = (await cohort.Townships(head.Id, stop))
            .Select(t => new SelectListItem(t.Name, t.Id.ToString(CultureInfo.InvariantCulture))).ToList();
        return new CohortPage(head, filter, included, excluded, page.Rows, PageOf.Of(page), units, changes, townships, await cohort.Dates(head.Id, stop));
    }
}

/// <summary>The list about to be frozen.</summary>
public sealed record FreezePage(YearHead Head, CohortDraft Draft, IReadOnlyList<CohortChange> Changes)
{
    public int Included => Draft.Members.Count(m => !m.Excluded);

    /// <summary>Those left out, counted by reason.</summary>
    public IEnumerable<(string Reason, int Persons)> LeftOut =>
        Draft.Members.Where(m => m.Excluded)
            .GroupBy(m => m.ExclusionKind)
            .Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2);
}
