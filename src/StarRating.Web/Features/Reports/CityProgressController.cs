using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Application.Lists;
using StarRating.Application.Reports;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Reports;

public sealed record CityProgressPage(int Year, IReadOnlyList<CountyStages> Counties, DateOnly Today);

/// <summary>One county's townships; no year where it is not opened.</summary>
public sealed record CountyProgressPage(int Number, long CountyId, string County, RatingYear? Year, IReadOnlyList<ProgressRow> Townships, YearDeadlines Deadlines, DateOnly Today)
{
    public DateOnly? LateSince(ProgressRow row) => Year is null ? null : Lateness.Since(Year.Stage, Year.StageChangedAt, row.State, Today, Deadlines);
}

/// <summary>进度 of the whole city: stage by county, and of one county: step by township. Each cell leads to its list.</summary>
[Route("city")]
public sealed class CityProgressController(StageQueries stages, TimeProvider clock) : PortalController
{
    [HttpGet("{year:int:range(2000,2100)}/progress"), Requires(Function.CitySee)]
    public async Task<IActionResult> Index(int year) => View(new CityProgressPage(year, await stages.Counties(year, Stop), clock.Today()));

    [HttpGet("{countyId:long}/{year:int:range(2000,2100)}/progress"), Requires(Function.CitySee)]
    public async Task<IActionResult> County(long countyId, int year)
    {
        var (county, head, townships) = await stages.Townships(countyId, year, Stop);
        return View(new CountyProgressPage(year, countyId, county, head, townships, await stages.Deadlines(head, Stop), clock.Today()));
    }

    [HttpPost("{year:int:range(2000,2100)}/progress/export"), Requires(Function.CitySee)]
    public async Task<IActionResult> Export(int year, [FromServices] StageColumns columns, [FromServices] ListDesk lists) =>
        await lists.Export(this, columns, new StagesOf(year), "", name: $"{year}年度各县（市、区）进度");

    [HttpPost("{countyId:long}/{year:int:range(2000,2100)}/progress/export"), Requires(Function.CitySee)]
    public async Task<IActionResult> ExportCounty(long countyId, int year, [FromServices] TownshipProgressColumns columns, [FromServices] ListDesk lists)
    {
        var (county, _, _) = await stages.Townships(countyId, year, Stop);
        return await lists.Export(this, columns, new ProgressOf(countyId, year), "", name: $"{county}{year}年度乡镇（街道）进度");
    }
}

public sealed record StagesOf(int Year);

/// <summary>Stage by county, to hand out.</summary>
public sealed class StageColumns(StageQueries stages) : ListSource<StagesOf, CountyStages>
{
    public override string Key => "city-stages";

    public override string Title => "各县（市、区）进度";

    public override IReadOnlyList<ListColumn<CountyStages>> Columns(StagesOf filter, bool unmasked = false) =>
    [
        new("county", "县（市、区）", row => row.Name, Stays: true),
        new("stage", "现处阶段", row => row.Stage?.InChinese() ?? "未开启"),
        new("since", "进入日期", row => row.Since),
        .. Enum.GetValues<YearStage>().Select(stage => new ListColumn<CountyStages>($"s{(int)stage}", $"进入{stage.InChinese()}", row => row.Reached.TryGetValue(stage, out var day) ? day : null)),
        new("townships", "乡镇（街道）", row => row.Townships),
        new("submitted", "已上报", row => row.Submitted),
        new("accepted", "已通过", row => row.Accepted),
        new("late", "逾期起始", row => row.LateSince),
    ];

    public override async Task<KeyPage<CountyStages>> Page(StagesOf filter, string? sort, PageAsk ask, CancellationToken stop = default)
    {
        var rows = await stages.Counties(filter.Year, stop);
        return new(rows, 1, Math.Max(1, rows.Count), rows.Count, null, null);
    }
}

public sealed record ProgressOf(long CountyId, int Year);

/// <summary>Step by township, to hand out.</summary>
public sealed class TownshipProgressColumns(StageQueries stages, TimeProvider clock) : ListSource<ProgressOf, (ProgressRow Row, DateOnly? Late)>
{
    public override string Key => "township-progress";

    public override string Title => "乡镇（街道）进度";

    public override IReadOnlyList<ListColumn<(ProgressRow Row, DateOnly? Late)>> Columns(ProgressOf filter, bool unmasked = false) =>
    [
        new("township", "乡镇（街道）", one => one.Row.Name, Stays: true),
        new("members", "评定对象", one => one.Row.Members),
        new("filled", "已评指标", one => one.Row.Filled),
        new("required", "应评指标", one => one.Row.Required),
        new("reviews", "缺组织评价", one => one.Row.Missing.Reviews),
        new("ballots", "缺群众评议", one => one.Row.Missing.Ballots),
        new("state", "状态", one => one.Row.State.ChineseName()),
        new("submitted", "上报时间", one => Show.Moment(one.Row.Progress.SubmittedAt)),
        new("accepted", "通过时间", one => Show.Moment(one.Row.Progress.AcceptedAt)),
        new("late", "逾期起始", one => one.Late),
    ];

    public override async Task<KeyPage<(ProgressRow Row, DateOnly? Late)>> Page(ProgressOf filter, string? sort, PageAsk ask, CancellationToken stop = default)
    {
        var (_, head, rows) = await stages.Townships(filter.CountyId, filter.Year, stop);
        var (today, due) = (clock.Today(), await stages.Deadlines(head, stop));
        return new([.. rows.Select(row => (row, head is null ? null : Lateness.Since(head.Stage, head.StageChangedAt, row.State, today, due)))], 1, Math.Max(1, rows.Count), rows.Count, null, null);
    }
}
