using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Microsoft.Playwright;
using StarRating.Browser.Tests.Years;
using StarRating.Secretaries;

namespace StarRating.Browser.Tests.Imports;

/// <summary>A county clerk brings in the old roster: five mistakes, the marked workbook, corrected, committed.</summary>
[Collection(BrowserTests.Name)]
public sealed class RosterWalkTests(Chromium chromium, YearSite site) : IClassFixture<YearSite>
{
    private static readonly string[] Heads = ["序号", "乡镇", "村名", "姓名", "身份证号码", "文化程度", "职务", "任职时间", "手机号"];

    [Fact]
    public async Task Five_mistakes_come_back_marked_and_corrected_they_are_committed()
    {
        await using var walk = await Walk.BeginAsync(chromium, site.Address, "import-roster");
        var page = walk.Page;
        await walk.SignInAsync("jingban", YearSite.Password);
        await walk.GoToAsync("/imports");
        await walk.LookAsync("kinds");
        await page.ClickAsync("a:text-is('书记名册') >> nth=-1");
        await walk.LookAsync("roster");

        await Upload(page, Roster());
        await page.WaitForURLAsync(new Regex(@"/imports/roster/\d+"));
        await page.WaitForSelectorAsync("text=有误 5");
        Assert.Contains("校验位", await page.InnerTextAsync("#list"), StringComparison.Ordinal);
        Assert.Contains("是否为“东胡村”", await page.InnerTextAsync("#list"), StringComparison.Ordinal);
        Assert.DoesNotContain(Id(0), await page.ContentAsync(), StringComparison.Ordinal);
        await walk.LookAsync("wrong");
        await page.ClickAsync(".tabs a:has-text('读取说明')");
        await page.WaitForSelectorAsync("text=2021.3 按 2021-03 理解");
        await walk.LookAsync("understood");
        var batch = new Uri(page.Url).AbsolutePath;
        await walk.GoToAsync($"{batch}/columns");
        await walk.LookAsync("columns");
        await walk.GoToAsync(batch);

        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("text=下载标注工作簿"));
        using var book = new XLWorkbook(new MemoryStream(await File.ReadAllBytesAsync(await download.PathAsync())));
        var sheet = book.Worksheet(1);
        Assert.Equal("导入检查结果", sheet.Cell(2, Heads.Length + 1).GetString());
        Assert.Equal(5, Enumerable.Range(3, 7).Count(row => sheet.Cell(row, Heads.Length + 1).GetString().Length > 0));
        Set(sheet, 3, "身份证号码", Id(0));
        Set(sheet, 4, "村名", "东胡村");
        Set(sheet, 5, "任职时间", "2021-10");
        Set(sheet, 6, "职务", "副书记");
        Set(sheet, 7, "身份证号码", Id(4));
        using var corrected = new MemoryStream();
        book.SaveAs(corrected);

        await walk.GoToAsync("/imports/roster");
        await Upload(page, corrected.ToArray());
        await page.WaitForSelectorAsync("text=有误 0");
        await walk.LookAsync("corrected");
        await page.ClickAsync("button:text-is('提交')");
        await page.WaitForSelectorAsync("text=已导入：新增 7");
        await walk.LookAsync("committed");
        await walk.GoToAsync("/secretaries?q=jgg");
        Assert.Contains("贾改革", await page.InnerTextAsync("#list"), StringComparison.Ordinal);
    }

    private static async Task Upload(IPage page, byte[] book)
    {
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "花名册.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = book });
        await page.ClickAsync("text=上传并预览");
    }

    /// <summary>As an office has it: a title, its own heads, mixed dates, a blank in a name, a total.</summary>
    private static byte[] Roster()
    {
        using var book = new XLWorkbook();
        var sheet = book.Worksheets.Add("花名册");
        sheet.Cell(1, 1).SetValue("临猗县村“两委”干部花名册");
        sheet.Range(1, 1, 1, Heads.Length).Merge();
        string[][] rows =
        [
            Heads,
            ["1", "猗氏镇", "东胡村", "贾改革", Wrong(Id(0)), "大专", "副书记", "2021.3", "13800000001"],
            ["2", "猗氏镇", "东湖村", "卫建国", Id(1), "高中", "委员", "2021.3", ""],
            ["3", "猗氏镇", "西姚村", "王 强", Id(2), "大学", "委员", "2021.13", ""],
            ["4", "猗氏镇", "西姚村", "李 芳", Id(3), "", "支部成员", "20210301", ""],
            ["5", "猗氏镇", "南营村", "赵文", "1.42701E+17", "初中", "委员", "2021年3月", ""],
            ["6", "猗氏镇", "南营村", "孙武", Id(5), "本科", "委员", "2021-03-01", ""],
            ["7", "猗氏镇", "南营村", "周全", Id(6), "研究生", "副书记", "2021/3/1", ""],
            ["合计", "7人"],
        ];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                sheet.Cell(row + 2, column + 1).DataType = XLDataType.Text;
                sheet.Cell(row + 2, column + 1).SetValue(rows[row][column]);
            }
        }

        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }

    private static void Set(IXLWorksheet sheet, int row, string head, string text) => sheet.Cell(row, Array.IndexOf(Heads, head) + 1).SetValue(text);

    private static string Id(int person)
    {
        var digits = $"14089919800{person + 1}0100{person + 1}";
        return digits + IdNumber.CheckCharacter(digits);
    }

    private static string Wrong(string id) => id[..17] + (id[17] == '1' ? '2' : '1');
}
