using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application;
using StarRating.Application.Organization;
using StarRating.Application.Organization.Figures;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Organization;

/// <summary>村年度指标: the grid of a year, entry by township, and the county's confirmation.</summary>
[Route("organization/figures")]
public sealed class FiguresController(FigureQueries figures, FigureNames names, OrganizationQueries organization, TimeProvider clock) : PortalController
{
    /// <summary>So many years back can be looked at and entered.</summary>
    private const int YearsShown = 10;

    [HttpGet(""), Requires(Function.OrganizationSee, OneCounty = true)]
    public async Task<IActionResult> Index(FigureListForm form, [FromServices] FigureColumns list, [FromServices] ListDesk lists)
    {
        var filter = await Filter(form);
        var page = await list.Page(filter, form.Sort, form.Ask(), Stop);
        await lists.Open(list, filter, Url.Action(nameof(Export)), Function.OrganizationSee, stop: Stop);
        return View(new FigureList(
            filter.Year, form, filter.Names, await figures.Progress(filter.Names, filter.Year, Stop), Years(), await Townships(), page.Rows, PageOf.Of(page)));
    }

    [HttpPost("export"), Requires(Function.OrganizationSee, OneCounty = true)]
    public async Task<IActionResult> Export([FromQuery] FigureListForm form, [FromServices] FigureColumns list, [FromServices] ListDesk lists)
    {
        var filter = await Filter(form);
        return await lists.Export(this, list, filter, form.Sort, name: $"{filter.Year}年村年度指标");
    }

    [HttpGet("{year:int:range(2000,2100)}/{townshipId:long}"), Requires(Function.OrganizationEdit, OneCounty = true)]
    public Task<IActionResult> Edit(int year, long townshipId) => Sheet(year, townshipId, null);

    [HttpPost("{year:int:range(2000,2100)}/{townshipId:long}"), Requires(Function.OrganizationEdit, OneCounty = true), RequestFormLimits(ValueCountLimit = 20_000)]
    public async Task<IActionResult> Edit(int year, long townshipId, FigureSheetForm form, [FromServices] RecordFigures record)
    {
        var next = await Next(townshipId);
        return await Attempt(
            async () =>
            {
                var saved = await record.Record(year, [.. form.Cells.Select(cell => new FigureEntry(cell.Village, cell.Name, cell.Was, cell.Value))], Stop);
                Say(saved == 0 ? "没有改动，不需要保存。" : $"已保存 {saved} 项，待确认后采用。");
            },
            () => form.Next && next is { } id ? RedirectToAction(nameof(Edit), new { year, townshipId = id }) : RedirectToAction(nameof(Edit), new { year, townshipId }),
            () => Sheet(year, townshipId, form));
    }

    [HttpGet("{year:int:range(2000,2100)}/confirm"), Requires(Function.OrganizationEdit, OneCounty = true)]
    public async Task<IActionResult> Confirm(int year, long? township) =>
        View(new FigureConfirmation(year, township, await figures.ToConfirm(year, township, Stop), new ConfirmFiguresForm()));

    [HttpPost("{year:int:range(2000,2100)}/confirm"), Requires(Function.OrganizationEdit, OneCounty = true), RequestFormLimits(ValueCountLimit = 20_000)]
    public async Task<IActionResult> Confirm(int year, long? township, ConfirmFiguresForm form, [FromServices] ConfirmFigures confirm) => await Attempt(
        FormPart,
        async () => Say($"已确认 {await confirm.Confirm(year, form.Seen.AsReadOnly(), form.Basis ?? "", Stop)} 项{year}年指标，评星和报酬即可采用。"),
        () => RedirectToAction(nameof(Index), new { year }),
        async () => View(new FigureConfirmation(year, township, await figures.ToConfirm(year, township, Stop), form)));

    private async Task<FigureFilter> Filter(FigureListForm form) => new(
        form.Year is >= 2000 and <= 2100 and { } year ? year : clock.Today().Year - 1, await names.All(Stop), form.Q ?? "", form.Township, form.State, form.Sort ?? "");

    private async Task<IActionResult> Sheet(int year, long townshipId, FigureSheetForm? typed)
    {
        var townships = await organization.Townships(null, Stop);
        var township = townships.FirstOrDefault(t => t.Id == townshipId) ?? throw new NotFound("township");
        return View(nameof(Edit), new FigureSheet(
            year, townshipId, township.Name, await names.All(Stop), await figures.Sheet(townshipId, year, Stop), Choices(townships), await Next(townshipId))
        { Typed = typed });
    }

    private async Task<long?> Next(long townshipId)
    {
        var townships = await organization.Townships(null, Stop);
        return townships.Any(t => t.Id == townshipId) ? townships.SkipWhile(t => t.Id != townshipId).Skip(1).FirstOrDefault()?.Id : throw new NotFound("township");
    }

    private async Task<IReadOnlyList<SelectListItem>> Townships() => Choices(await organization.Townships(null, Stop));

    private static IReadOnlyList<SelectListItem> Choices(IReadOnlyList<TownshipRow> townships) =>
        [.. townships.Select(t => new SelectListItem(t.Name, t.Id.ToString(CultureInfo.InvariantCulture)))];

    private IReadOnlyList<SelectListItem> Years()
    {
        var last = clock.Today().Year;
        return [.. Enumerable.Range(0, YearsShown).Select(back => (last - back).ToString(CultureInfo.InvariantCulture)).Select(year => new SelectListItem(year + "年", year))];
    }
}
