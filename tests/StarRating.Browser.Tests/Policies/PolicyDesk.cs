using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StarRating.Browser.Tests.Policies;

/// <summary>What a clerk does with a draft, each as clicks and keys.</summary>
internal sealed class PolicyDesk(Walk walk)
{
    private const string Days = "input[data-fill='publicity.workingDays']";
    private const string Good = "input[data-fill='grading.grades[合格].from']";
    private const string Levels = "profiles[village].awards.levels";

    private IPage Page => walk.Page;

    public async Task<string> BeginFromTheCity()
    {
        await walk.GoToAsync("/policies/drafts/new");
        await walk.LookAsync("begin");
        await Page.ClickAsync("#start");
        await Page.WaitForURLAsync(new Regex(@"/policies/drafts/\d+$"));
        var draft = new Uri(Page.Url).AbsolutePath;

        // What the city has locked is read and not edited.
        Assert.Equal(0, await Page.Locator("[data-article=a11] .article-acts a").CountAsync());
        await Open("none");
        await Fill("input[data-fill='title']", "盐湖区村（社区）党组织书记星级化管理办法");
        await Done("盐湖区村（社区）党组织书记星级化管理办法");
        return draft;
    }

    /// <summary>A wrong word is refused at its field and stays; a right one is saved.</summary>
    public async Task ChangeANumber()
    {
        await Open("a20");
        await Fill(Days, "七");
        await Page.WaitForSelectorAsync(".field-error:has-text('应填整数')");
        Assert.Equal("七", await Page.InputValueAsync(Days));
        await walk.LookAsync("refused");
        await Fill(Days, "7");
        await Done("由5改为7");
    }

    public async Task FillAGrid()
    {
        await Open("a14");
        string Cell(int row) => $"[data-grid='{Levels}'] tbody tr:nth-child({row}) td[data-column=stars] input";
        await Page.FocusAsync(Cell(1));
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync("4");
        await Page.Keyboard.PressAsync("Enter");
        await Done("“星数”由3改为4");
        await Page.Locator(Cell(1)).EvaluateAsync("""
            cell => { const data = new DataTransfer(); data.setData("text/plain", "3\n2\n");
            cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })); }
            """);
        await Done("的表格");
        await Page.WaitForFunctionAsync("([first, second]) => document.querySelector(first)?.value === '3' && document.querySelector(second)?.value === '2'", new[] { Cell(1), Cell(2) });
        await walk.LookAsync("grid");

        // A row more is nothing that a parameter of the city allows.
        await Page.ClickAsync($"[data-act=Add][data-path='{Levels}']");
        await Page.WaitForSelectorAsync("[role=alert]:has-text('不得增减'), .note:has-text('不得增减')");
        await walk.LookAsync("bound");
    }

    public async Task ReorderByKeyboardAndTakeItBack()
    {
        await Open("a18");
        Assert.Equal("a18", await At(19));
        await Page.FocusAsync("[data-article=a18] .article-order button:has-text('上移')");
        await Page.Keyboard.PressAsync("Enter");
        await Done("调整条款顺序");
        Assert.Equal("a18", await At(18));
        await Page.Keyboard.PressAsync("Control+z");
        await Done("已撤销");
        Assert.Equal("a18", await At(19));
    }

    public async Task ReorderByDragging()
    {
        await Page.ClickAsync("[data-article=a18] .article-acts a");
        await Page.WaitForSelectorAsync("[data-article=a18]:not(.is-open)");
        await Page.Locator("[data-article=a18] .drag").First.DragToAsync(Page.Locator("[data-article=a17] .policy-text"));
        await Done("调整条款顺序");
        Assert.Equal("a18", await At(18));
        await Page.Locator("#editor-done button").ClickAsync();
        await Done("已撤销");
        Assert.Equal("a18", await At(19));
    }

    public async Task MeetAFindingAndGoToIt()
    {
        await Open("a8");
        await Fill(Good, "95");
        await Page.WaitForSelectorAsync(".editor-findings .is-error a");
        await Open("a20");
        await Page.ClickAsync(".editor-findings .is-error a");
        await Page.WaitForSelectorAsync("[data-article=a8].is-open .finding.is-error");
        await walk.LookAsync("finding");
        await Fill(Good, "75");
        await Page.WaitForFunctionAsync("() => document.querySelectorAll('.editor-findings .is-error').length === 0");
    }

    public async Task ProveWithACase(string draft)
    {
        await walk.GoToAsync($"{draft}/cases");
        await Page.Locator("#cases tbody tr").First.Locator("a:has-text('复制')").ClickAsync();
        await Page.GetByLabel("样例名称").FillAsync("本县试写的一名");
        var right = await Page.GetByLabel("预期结果").InputValueAsync();
        await Page.GetByLabel("预期结果").FillAsync("9星");
        await Page.ClickAsync("button:has-text('保存并试评')");
        await Page.WaitForSelectorAsync("#cases tr.mark-bad:has-text('本县试写的一名')");
        await Page.ClickAsync("#cases tr.mark-bad a:has-text('本县试写的一名')");
        await Page.WaitForSelectorAsync("#trace:has-text('预期 9星') .bench-trace li");
        await walk.LookAsync("case-fails");
        await Page.ClickAsync("#cases tr.mark-bad a:has-text('编辑')");
        await Page.GetByLabel("预期结果").FillAsync(right);
        await Page.ClickAsync("button:has-text('保存并试评')");
        await Page.WaitForSelectorAsync("#cases tr:has-text('本县试写的一名'):has-text('一致')");
        Assert.Equal(0, await Page.Locator("#cases tr.mark-bad").CountAsync());
    }

    public async Task TryOnAClosedYear(string draft)
    {
        await walk.GoToAsync($"{draft}/trial?year=2024");
        await Page.WaitForSelectorAsync("#totals");
        await Page.SelectOptionAsync("#slider select[name=path]", new SelectOptionValue { Index = 1 });
        await Page.WaitForSelectorAsync("#step-words");
        var before = await Page.InputValueAsync("#value");
        await Page.FocusAsync("#value");
        var key = await Page.EvalOnSelectorAsync<bool>("#value", "slider => Number(slider.value) < Number(slider.max)") ? "ArrowRight" : "ArrowLeft";
        await Page.RunAndWaitForResponseAsync(() => Page.Keyboard.PressAsync(key), answer => answer.Url.Contains("/trial/step", StringComparison.Ordinal) && answer.Ok);
        Assert.NotEqual(before, await Page.InputValueAsync("#value"));
        await Page.WaitForSelectorAsync("#step-words");
        await walk.LookAsync("trial");
    }

    public async Task Submit(string draft)
    {
        await walk.GoToAsync($"{draft}/review");
        foreach (var reason in await Page.Locator("#warnings input").AllAsync())
        {
            await reason.FillAsync("与市级规定一致，符合本县实际");
        }

        await walk.LookAsync("submit");
        await Page.ClickAsync("#submit button[type=submit]");
        await Page.WaitForSelectorAsync("text=等待另一人审核");
        await walk.LookAsync("submitted");
    }

    private async Task Open(string article)
    {
        await Page.ClickAsync($"[data-article={article}] .article-acts a");
        await Page.WaitForSelectorAsync($"[data-article={article}].is-open");
    }

    private async Task Fill(string field, string text)
    {
        await Page.FillAsync(field, text);
        await Page.PressAsync(field, "Tab");
    }

    /// <summary>What was just done is told, and the page has settled.</summary>
    private Task Done(string words) => Page.WaitForSelectorAsync($"#editor:not(.htmx-request) #editor-done:has-text('{words}')");

    /// <summary>The article at a place of the list, the settings without one first.</summary>
    private Task<string> At(int place) => Page.EvaluateAsync<string>("place => document.querySelectorAll('#articles [data-article]')[place - 1].dataset.article", place);
}
