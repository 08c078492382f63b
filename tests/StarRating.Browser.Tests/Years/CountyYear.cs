using Microsoft.Playwright;

namespace StarRating.Browser.Tests.Years;

/// <summary>The officials of a county at their browsers, and what each of them clicks in a year.</summary>
internal sealed class CountyYear : IAsyncDisposable
{
    private readonly List<Official> officials = [];

    private CountyYear(Official manager, Official staff, Official reviewer, Official city)
    {
        (Manager, Staff, Reviewer, City) = (manager, staff, reviewer, city);
        officials.AddRange([manager, staff, reviewer, city]);
    }

    private Official Manager { get; }

    private Official Staff { get; }

    private Official Reviewer { get; }

    private Official City { get; }

    public static async Task<CountyYear> BeginAsync(Chromium chromium, YearSite site) => new(
        await Official.ArriveAsync(chromium, site, "zhuguan"),
        await Official.ArriveAsync(chromium, site, "jingban"),
        await Official.ArriveAsync(chromium, site, "kaohe", withoutMouse: true),
        await Official.ArriveAsync(chromium, site, "shiji"));

    public async Task Open()
    {
        await Manager.Menu("年度进度");
        await Manager.Click("#open-year");
        await Manager.Fill("考核年度", "2024");
        await Manager.Page.SelectOptionAsync("#PolicyVersionId", new SelectOptionValue { Index = 0 });
        await Manager.Look("open-year");
        await Manager.Press("开启");
        await Manager.Sees("筹备");
        foreach (var official in officials)
        {
            await official.Menu("待办");
        }

        await Staff.Look("home");
    }

    public async Task FreezeAndStartScoring()
    {
        await Staff.Menu("年度进度");
        await Staff.Follow("名单尚未锁定");
        await Staff.Click("#freeze");
        await Staff.Look("freeze");
        await Staff.Press("锁定名单");
        await Staff.Sees("卫新任");
        await Staff.Look("cohort");
        await Manager.Advance("评分");
    }

    /// <summary>The township's part, with the keyboard alone.</summary>
    public async Task Score()
    {
        var (page, keys) = (Reviewer.Page, new Keyboard(Reviewer.Page));
        await keys.Enter("nav a", "打分");
        await page.WaitForSelectorAsync("#score-sheet[data-ready=true]");
        await page.Keyboard.PressAsync("Control+Home");
        foreach (var (party, economy) in new[] { ("58", "39"), ("50", "33"), ("46", "31") })
        {
            await page.Keyboard.TypeAsync(party);
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync(economy);
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.PressAsync("Home");
        }

        await Assertions.Expect(page.Locator("[data-save-state=saved]")).ToBeVisibleAsync();
        await Reviewer.Look("sheet");
        await page.Keyboard.PressAsync("Escape");
        await keys.Enter("main a", "组织评价");
        for (var row = 0; row < 3; row++)
        {
            await keys.Type($"[name='Rows[{row}].Score']", $"{95 - (row * 8)}");
        }

        await keys.Enter("#reviews-form button", "保存");
        await Reviewer.Sees("已保存 3 人的组织评价");
        await keys.Enter("main a", "群众评议");
        for (var row = 0; row < 3; row++)
        {
            await keys.Enter($"#ballots tbody tr:nth-child({row + 1}) .acts a");
            foreach (var (field, value) in new[] { ("MeetingOn", "2025-01-06"), ("Eligible", "30"), ("Present", "28"), ("Issued", "28"), ("Returned", "28") })
            {
                await keys.Type($"#{field}", value);
            }

            await keys.Type("#Counts-excellent", $"{28 - (row * 6)}");
            await keys.Type("#Counts-qualified", $"{row * 6}");
            await keys.Enter("#tally-form .form-actions button");
        }

        await Reviewer.Look("ballots");
        await keys.Enter("main a", "上报与审核");
        await Reviewer.Look("submit");
        await keys.Enter("#submit-form button[type=submit]");
        await Reviewer.Sees("已上报");
    }

    public async Task Accept()
    {
        await Manager.Advance("审核");
        await Staff.Menu("打分");
        await Staff.Click("td.acts a");
        await Staff.Look("accept");
        await Staff.Click("#accept-form button[type=submit]");
        await Staff.Sees("已审核通过");
        await Manager.Advance("定等次");
    }

    public async Task Grade()
    {
        await Staff.Menu("等次");
        await Staff.Click("#compute");
        await Staff.Press("开始计算");
        await Staff.Sees("等次已计算：3 人");
        await Staff.Look("grades");
        await Staff.Follow("薛承久");
        await Staff.Sees("第");
        Assert.DoesNotMatch(@"\ba\d+\b", await Staff.Page.Locator("main table").InnerTextAsync());
        await Staff.Look("grade");
        await Manager.Menu("等次");
        await Manager.Click("#confirm");
        await Manager.Press("确认");
        await Manager.Sees("等次已确认");
        await Manager.Advance("评星");
    }

    public async Task Rate()
    {
        await Staff.Menu("星级");
        await Staff.Click("#run");
        await Staff.Press("开始评星");
        await Staff.Sees("评星完成：评定星级 3 人");
        await Staff.Look("ratings");
        await Manager.Menu("星级");
        while (await Manager.Page.GetByText("只看待确认的人员").CountAsync() > 0)
        {
            await Manager.Follow("只看待确认的人员");
            await Manager.Click("#list tbody tr >> nth=0 >> td.acts a");
            await Manager.Page.FillAsync("#confirm textarea", "已核对档案");
            await Manager.Press("确认");
            await Manager.Sees("已确认");
            await Manager.Menu("星级");
        }

        await Manager.Click("#list tbody tr >> nth=0 >> td.acts a");
        await Manager.Look("explanation");
        await Manager.Advance("公示");
    }

    public async Task Announce()
    {
        await Staff.Menu("公示");
        await Staff.Click("#post-notice");
        await Staff.Fill("监督电话", "0359-2020000");
        await Staff.Look("post-notice");
        await Staff.Press("登记张贴");
        await Staff.Sees("公示已登记");
        await Staff.Click("#print-notice");
        await Staff.Look("notice");
        await Staff.Menu("公示");
        await Staff.Click("#objections");
        await Staff.Click("#record-objection");
        await Staff.Fill("异议内容", "任职年限应为十二年");
        await Staff.Press("保存");
        await Staff.Sees("异议已登记");
        await Staff.Follow("处理");
        await Staff.Fill("调查核实", "经核对档案，任职年限无误");
        await Staff.Page.SelectOptionAsync("#Decision", "Rejected");
        await Staff.Look("objection");
        await Staff.Press("保存");
        await Staff.Sees("处理决定已保存");
    }

    public async Task Seal()
    {
        await Manager.Menu("年度进度");
        await Manager.Click("#seal");
        await Manager.Look("seal");
        await Manager.Press("生效并封存");
        await Manager.Sees("共封存 3 人");
        await Manager.Look("sealed");
    }

    public async Task Pay()
    {
        await Staff.Menu("报酬");
        await Staff.Page.FillAsync("#pay-year", "2025");
        await Staff.Page.FillAsync("#pay-month", "1");
        await Staff.Press("编制报酬表");
        await Staff.Sees("已编制2025年1月报酬表：3人");
        await Staff.Look("pay");
        await Manager.Menu("报酬");
        await Manager.Follow("2025年1月");
        await Manager.Follow("锁定（已发放）");
        await Manager.Look("lock");
        await Manager.Press("确认已发放并锁定");
        await Manager.Sees("已锁定");
        await Manager.Download("导出", "报酬");
    }

    /// <summary>A score of the sealed year was wrong: proposed by one, approved by another, announced.</summary>
    public async Task Correct()
    {
        await Staff.Menu("星级");
        await Staff.Click("a[aria-label='卫新任的星级说明']");
        await Staff.Click("#correct");
        await Staff.Page.SelectOptionAsync("[name='Form.Ground']", new SelectOptionValue { Index = 1 });
        await Staff.Page.FillAsync("[name='Form.DocumentNumber']", "组报〔2026〕11号");
        await Staff.Page.FillAsync("[name='Form.Score']", "95");
        await Staff.Page.FillAsync("[name='Form.Reason']", "汇总时录入有误");
        await Staff.Press("试算");
        await Staff.Look("correction-trial");
        await Staff.Press("提请审批");
        await Staff.Look("correction-proposed");
        await Manager.Menu("更正和补定");
        await Manager.Follow("卫新任");
        await Manager.Look("correction-approve");
        await Manager.Click("#approve button[type=submit]");
        await Staff.Menu("更正和补定");
        await Staff.Follow("卫新任");
        await Staff.Click("#announce");
        await Staff.Press("登记张贴");
        await Staff.Look("correction-announced");
    }

    public async Task Export()
    {
        await City.Page.ClickAsync("button[aria-label^='范围']");
        await City.Click("header button.dropdown-item:has-text('临猗县')");
        await City.Menu("报表");
        await City.Follow("星级评定汇总表");
        await City.Sees("薛承久");
        await City.Look("summary");
        await City.Download("导出", "汇总表");
        await City.Menu("报表");
        await City.Follow("星级评定审批表");
        await City.Sees("薛承久");
        await City.Download("导出薛承久的审批表", "审批表");
        await City.Menu("县区对比");
        await City.Look("counties");
        Assert.Equal(0, await City.Page.GetByText("编制报酬表").CountAsync());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var official in officials)
        {
            await official.DisposeAsync();
        }
    }
}
