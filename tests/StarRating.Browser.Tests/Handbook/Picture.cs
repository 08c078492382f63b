using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StarRating.Browser.Tests.Handbook;

/// <summary>One picture of the handbook.</summary>
/// <param name="Name">Of the file in docs/handbook.zh-CN/images, without its ending.</param>
/// <param name="Login">Who looks.</param>
/// <param name="Address">At which page; a row in braces is filled in by <see cref="DemonstrationSite.AddressOf"/>.</param>
/// <param name="Then">What is done there before the picture is taken.</param>
internal sealed record Picture(string Name, string Login, string Address, Func<IPage, Task>? Then = null)
{
    private const string Township = "yanhu-kaohe-101";

    /// <summary>Every picture, by who looks.</summary>
    public static IReadOnlyList<Picture> All { get; } =
    [
        new("clerk-home", "linyi-jingban", "/"),
        new("clerk-submissions", "linyi-jingban", "/years/2025/scores"),
        new("clerk-villages", "yanhu-jingban", "/organization/villages"),
        new("clerk-terms", "yanhu-jingban", "/organization/terms"),
        new("clerk-roster", "yanhu-jingban", "/secretaries"),
        new("clerk-person", "yanhu-jingban", "/secretaries/{person}"),
        new("clerk-import", "yanhu-jingban", "/imports/roster"),
        new("clerk-preview", "yanhu-jingban", "/imports/roster", UploadRoster),
        new("clerk-cohort", "yuanqu-jingban", "/years/2025/cohort"),
        new("clerk-notice", "jishan-jingban", "/years/2025/notice"),
        new("clerk-reports", "yanhu-jingban", "/reports"),
        new("clerk-summary", "yanhu-jingban", "/reports/summary?period=2024"),
        new("manager-home", "yanhu-zhuguan", "/"),
        new("manager-open", "yanhu-zhuguan", "/years/open"),
        new("manager-year", "yanhu-zhuguan", "/years/2025"),
        new("manager-grades", "wanrong-zhuguan", "/grades/2025"),
        new("manager-stars", "wenxi-zhuguan", "/ratings/2025"),
        new("manager-explained", "yanhu-zhuguan", "/ratings/2024/{rating}"),
        new("manager-objections", "jishan-zhuguan", "/years/2025/objections"),
        new("manager-correction", "xinjiang-zhuguan", "/corrections/{correction}"),
        new("manager-pay", "yanhu-zhuguan", "/pay/{sheet}"),
        new("manager-overview", "yanhu-zhuguan", "/overview/2024"),
        new("township-home", Township, "/"),
        new("township-scores", Township, "/years/2025/scores/{township}"),
        new("township-reviews", Township, "/years/2025/scores/{township}/reviews"),
        new("township-ballots", Township, "/years/2025/ballots/townships/{township}"),
        new("township-submission", Township, "/years/2025/scores/{township}/submission"),
        new("city-home", "shiji", "/"),
        new("city-compare", "shiji", "/city?year=2024"),
        new("city-policy", "shiji", "/policies/{policy}"),
        new("city-publish", "shiji", "/policies/publish"),
        new("admin-accounts", "xitong", "/accounts"),
        new("admin-account", "xitong", "/accounts/new"),
        new("admin-grants", "anquan", "/grants/{clerk}"),
        new("admin-rules", "anquan", "/password-rules"),
        new("admin-audit", "shenji", "/audit"),
    ];

    /// <summary>An old sheet with a mixed date and a village that does not exist.</summary>
    private static async Task UploadRoster(IPage page)
    {
        const string sheet = "乡镇,村名,姓名,身份证号,职务,任职时间\n龙居镇,三盛村,王改革,14089919800101001X,副书记,2021.3\n"
            + "龙居镇,三胜村,卫建国,140899198102020024,委员,20210301\n龙居镇,尚义村,李 芳,140899198203030035,委员,2021年13月\n";
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "龙居镇两委花名册.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(sheet) });
        await page.ClickAsync("text=上传并预览");
        await page.WaitForURLAsync(new Regex(@"/(imports/roster|jobs)/\d+"));
        if (page.Url.Contains("/jobs/", StringComparison.Ordinal))
        {
            // Read in the background while the machine is busy: its page leads to the preview when it is done.
            await page.ClickAsync("main a[href*='/imports/roster/']");
        }

        await page.WaitForSelectorAsync("text=下载标注工作簿");
    }
}
