using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace StarRating.Browser.Tests.Assessments;

/// <summary>打分表 by keyboard, with Excel, against a colleague, without a network.</summary>
[Collection(BrowserTests.Name)]
public sealed class ScoreSheetTests(Chromium chromium, ScoreSite site, ITestOutputHelper output) : IClassFixture<ScoreSite>
{
    private const string Ready = "#score-sheet[data-ready=true]";

    [Fact]
    public async Task A_reviewer_types_with_the_keyboard_alone_and_every_cell_is_saved()
    {
        await using var walk = await OpenAsync("reviewer", "sheet-keyboard");
        var page = walk.Page;
        await SelectAsync(page, row: 0, column: 0);
        await TypeAsync(page, "1.5", "Enter", "2", "Enter", "3", "Enter", "１", "Tab", "0.5", "ArrowUp");
        await Expect(page, 0, 0, "1.5", "saved");
        await Expect(page, 1, 0, "2", "saved");
        await Expect(page, 2, 0, "3", "invalid");
        await Expect(page, 3, 0, "1", "saved");
        await Expect(page, 3, 1, "0.5", "saved");
        Assert.Contains("最高 2 分", await Cell(page, 2, 0).GetAttributeAsync("title"));
        await walk.LookAsync("typed");

        await SelectAsync(page, 0, 0);
        await TypeAsync(page, "F2", "Backspace", "7", "Escape");
        await Expect(page, 0, 0, "1.5", "saved");
        await TypeAsync(page, "Delete");
        await Expect(page, 0, 0, "", "saved");
        await TypeAsync(page, "Control+z");
        await Expect(page, 0, 0, "1.5", "saved");
        await SelectAsync(page, 2, 0);
        await TypeAsync(page, "Delete");
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(Ready);
        await Expect(page, 3, 1, "0.5", "saved");
    }

    [Fact]
    public async Task Five_hundred_cells_pasted_from_a_spreadsheet_are_saved_and_copied_back()
    {
        await using var walk = await OpenAsync("reviewer", "sheet-paste");
        var page = walk.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var watch = Stopwatch.StartNew();
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForSelectorAsync(Ready);
        output.WriteLine($"first cell editable after {watch.ElapsedMilliseconds} ms");

        var text = string.Join("\r\n", Enumerable.Range(0, 25).Select(r => string.Join('\t', Enumerable.Range(0, 20).Select(c => Figure(r, c)))));
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await SelectAsync(page, 20, 5);
        watch.Restart();
        await page.Keyboard.PressAsync("Control+v");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('td.sg-pending, td.sg-saving').length === 0 && document.querySelector('[data-save-state]').dataset.saveState === 'saved'");
        output.WriteLine($"500 cells pasted and saved after {watch.ElapsedMilliseconds} ms");
        await Expect(page, 44, 24, Figure(24, 19), "saved");
        await page.Keyboard.PressAsync("Control+c");
        Assert.Equal(text, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await walk.LookAsync("pasted");
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(Ready);
        await Expect(page, 44, 24, Figure(24, 19), "saved");
    }

    [Fact]
    public async Task Two_reviewers_on_one_cell_the_second_chooses()
    {
        await using var first = await OpenAsync("reviewer", "sheet-conflict");
        await using var second = await OpenAsync("colleague", "sheet-conflict-second");
        await SelectAsync(second.Page, 50, 30);
        await TypeAsync(second.Page, "1.25", "Enter");
        await Expect(second.Page, 50, 30, "1.25", "saved");
        await SelectAsync(first.Page, 50, 30);
        await TypeAsync(first.Page, "1.75", "Enter");
        await Expect(first.Page, 50, 30, "1.75", "conflict");

        await first.Page.ClickAsync("[data-jump=conflict]");
        var row = first.Page.Locator("#score-conflicts tbody tr");
        Assert.Equal(["1.75", "1.25", "李考核"], (await row.Locator("td").AllTextContentsAsync()).Skip(2).Take(3));
        await first.LookAsync("conflict");
        await row.Locator("[data-settle=mine]").ClickAsync();
        await Expect(first.Page, 50, 30, "1.75", "saved");
        await second.Page.ReloadAsync();
        await second.Page.WaitForSelectorAsync(Ready);
        await Expect(second.Page, 50, 30, "1.75", "saved");
    }

    [Fact]
    public async Task Without_a_network_the_cells_wait_and_survive_a_closed_browser()
    {
        await using var walk = await OpenAsync("colleague", "sheet-offline");
        var page = walk.Page;
        await page.Context.RouteAsync("**/cells", route => route.AbortAsync());
        await SelectAsync(page, 55, 10);
        await TypeAsync(page, "0.75", "Enter");
        await page.WaitForSelectorAsync("[data-save-state=problem]");
        Assert.Contains("1 格未保存（已存在本机", await page.TextContentAsync("[data-save-state]"));
        await Expect(page, 55, 10, "0.75", "pending");
        await page.ScreenshotAsync(new() { Path = Screenshots.PathOf("sheet-offline.png") });

        var other = await page.Context.NewPageAsync();
        await page.CloseAsync();
        await page.Context.UnrouteAsync("**/cells");
        await other.GotoAsync(new Uri(site.Address, site.Sheet).ToString());
        await other.WaitForSelectorAsync(Ready);
        await Expect(other, 55, 10, "0.75", "saved");
    }

    [Fact]
    public async Task The_other_pages_of_a_township_show_no_fault()
    {
        await using var walk = await OpenAsync("reviewer", "sheet-pages");
        await walk.LookAsync("sheet");
        foreach (var (what, path) in new[]
        {
            ("reviews", $"{site.Sheet}/reviews"), ("ballots", $"/years/2025/ballots/townships/{site.Township}"), ("submission", $"{site.Sheet}/submission"),
        })
        {
            await walk.GoToAsync(path);
            await walk.LookAsync(what);
        }

        await walk.GoToAsync(site.Sheet);
        await walk.Page.WaitForSelectorAsync(Ready);
        await walk.Page.ClickAsync(".sg-name a >> nth=0");
        await walk.Page.WaitForSelectorAsync("#breakdown");
        await walk.LookAsync("person");
        await walk.GoToAsync($"/years/2025/ballots/townships/{site.Township}");
        await walk.Page.ClickAsync("#ballots .acts a >> nth=0");
        await walk.Page.WaitForSelectorAsync("#tally-form");
        await walk.LookAsync("tally");

        await using var clerk = await OpenAsync("clerk", "sheet-clerk", 1920, 1080);
        await clerk.LookAsync("sheet");
        await clerk.GoToAsync("/years/2025/scores");
        await clerk.LookAsync("progress");
    }

    [Fact]
    public async Task A_review_and_a_ballot_are_entered_and_a_wrong_one_is_told_at_its_field()
    {
        await using var walk = await OpenAsync("reviewer", "sheet-forms");
        var page = walk.Page;
        await walk.GoToAsync($"{site.Sheet}/reviews");
        await page.FillAsync("[name='Rows[0].Score']", "101");
        await page.FillAsync("[name='Rows[0].Opinion']", "履职尽责，群众公认");
        await page.ClickAsync("#reviews-form button");
        await Assertions.Expect(page.Locator("#e-0")).ToContainTextAsync("最高 100 分");
        Assert.Equal("履职尽责，群众公认", await page.InputValueAsync("[name='Rows[0].Opinion']"));
        await walk.LookAsync("review-refused");
        await page.FillAsync("[name='Rows[0].Score']", "95.5");
        await page.ClickAsync("#reviews-form button");
        await Assertions.Expect(page.Locator(".note.is-good")).ToContainTextAsync("已保存 1 人");
        Assert.Equal("95.5", await page.InputValueAsync("[name='Rows[0].Score']"));

        await walk.GoToAsync($"/years/2025/ballots/townships/{site.Township}");
        await page.ClickAsync("#ballots .acts a >> nth=0");
        await page.FillAsync("#MeetingOn", "2026-01-05");
        foreach (var (field, value) in new[] { ("Eligible", "30"), ("Present", "26"), ("Issued", "26"), ("Returned", "25"), ("Counts-good", "20") })
        {
            await page.FillAsync($"#{field}", value);
        }

        await page.PressAsync("#Counts-good", "Enter");
        await Assertions.Expect(page.Locator("#Returned-error")).ToContainTextAsync("合计 20 票，与收回 25 票不符");
        await walk.LookAsync("tally-refused");
        await page.FillAsync("#Counts-fair", "5");
        await page.ClickAsync("#tally-form .form-actions button");
        await Assertions.Expect(page.Locator("#ballots tbody tr >> nth=0")).ToContainTextAsync("96");
        await walk.LookAsync("ballots");
    }

    private static string Figure(int r, int c) => ((r + c) % 9 * 0.25m).ToString("0.##", CultureInfo.InvariantCulture);

    private static ILocator Cell(IPage page, int row, int column) => page.Locator($"[data-r='{row}'][data-c='{column}']");

    private static async Task SelectAsync(IPage page, int row, int column)
    {
        await page.Keyboard.PressAsync("Control+Home");
        for (var i = 0; i < row; i++) await page.Keyboard.PressAsync("ArrowDown");
        for (var i = 0; i < column; i++) await page.Keyboard.PressAsync("ArrowRight");
    }

    private static async Task TypeAsync(IPage page, params string[] keys)
    {
        foreach (var key in keys)
        {
            if (key.Length > 1 && char.IsLetter(key[0])) await page.Keyboard.PressAsync(key);
            else foreach (var letter in key) await (letter > 127 ? page.Keyboard.InsertTextAsync(letter.ToString()) : page.Keyboard.PressAsync(letter.ToString()));
        }
    }

    private static async Task Expect(IPage page, int row, int column, string text, string state)
    {
        var cell = Cell(page, row, column);
        await Assertions.Expect(cell).ToHaveTextAsync(text);
        await Assertions.Expect(cell).ToHaveClassAsync(new System.Text.RegularExpressions.Regex($"\\bsg-{state}\\b"));
    }

    private async Task<Walk> OpenAsync(string login, string name, int width = 1366, int height = 768)
    {
        var walk = await Walk.BeginAsync(chromium, site.Address, name, width, height);
        await walk.SignInAsync(login, ScoreSite.Password);
        await walk.GoToAsync(site.Sheet);
        await walk.Page.WaitForSelectorAsync(Ready);
        return walk;
    }
}
