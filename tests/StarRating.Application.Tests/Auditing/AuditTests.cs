using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Auditing;
using StarRating.Application.Jobs;
using StarRating.Application.Tests.Access;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Auditing;

/// <summary>审计日志: everything everywhere, and of nobody the values.</summary>
public sealed partial class AuditTests
{
    [Theory, Engines]
    public async Task A_line_names_who_what_when_and_the_fields_and_never_a_value(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var township = scene.Counties.Townships[0].Id;
        await scene.As(scene.Clerk, async s =>
        {
            var db = s.GetRequiredService<StarRating.Data.StarRatingContext>();
            s.GetRequiredService<Session>().Why.For("RenameTownship", "机密理由");
            (await db.Townships.SingleAsync(t => t.Id == township)).Name = "绝密镇";
            await db.SaveChangesAsync();
        });

        var page = await Page(scene, new(UseCase: "RenameTownship"), new());
        var row = Assert.Single(page.Rows);
        Assert.Equal(("乡镇（街道）更名", "乡镇（街道）", township, scene.Counties.East.Name), (row.What, row.Entity, row.EntityId!.Value, row.County));
        Assert.Equal($"账号{scene.Clerk}", row.Who);
        Assert.Equal(["名称"], row.Fields);
        var text = JsonSerializer.Serialize(page) + Encoding.UTF8.GetString((await Export(scene, new(UseCase: "RenameTownship"))).Bytes);
        Assert.DoesNotContain("绝密镇", Regex.Unescape(text), StringComparison.Ordinal);
        Assert.DoesNotContain("机密理由", Regex.Unescape(text), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Walking_down_and_up_again_meets_every_line_once_and_in_order(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var all = await scene.Read(db => db.ChangeRecords.OrderByDescending(r => r.Id).Select(r => r.Id).ToListAsync());
        Assert.True(all.Count > 20);

        var down = new List<long>();
        var page = await Page(scene, new(), new());
        Assert.False(page.HasNewer);
        while (true)
        {
            down.AddRange(page.Rows.Select(row => row.Id));
            if (!page.HasOlder)
            {
                break;
            }

            page = await Page(scene, new(), new(OlderThan: page.Rows[^1].Id));
        }

        var up = page.Rows.Select(row => row.Id).ToList();
        while (page.HasNewer)
        {
            page = await Page(scene, new(), new(NewerThan: page.Rows[0].Id));
            up.InsertRange(0, page.Rows.Select(row => row.Id));
        }

        Assert.Equal(all, down);
        Assert.Equal(all, up);
        Assert.Equal(all[^7..], (await Page(scene, new(), new(Oldest: true))).Rows.Select(row => row.Id));
    }

    [Theory, Engines]
    public async Task Days_are_those_of_the_office(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var before = await Count(scene, new(new(2026, 3, 2), new(2026, 3, 2)));

        // 2026-03-02 23:30 in Shanghai, then 00:30 of the next day.
        scene.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 2, 15, 30, 0, TimeSpan.Zero));
        await scene.As(scene.Auditor, s => s.GetRequiredService<StarRating.Application.Access.RecordSignIn>().SignedOut());
        scene.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 2, 16, 30, 0, TimeSpan.Zero));
        await scene.As(scene.Auditor, s => s.GetRequiredService<StarRating.Application.Access.RecordSignIn>().SignedOut());

        Assert.Equal(before + 1, await Count(scene, new(new(2026, 3, 2), new(2026, 3, 2))));
        Assert.Equal(1, await Count(scene, new(new(2026, 3, 3), new(2026, 3, 3))));
        Assert.Equal(2, await Count(scene, new(UseCase: "SignOut")));
        Assert.Equal(0, await Count(scene, new(Who: "没有这个人")));
    }

    [Theory, Engines]
    public async Task The_file_holds_the_lines_of_the_filter_and_is_a_line_of_the_log_itself(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var count = await Count(scene, new(CountyId: scene.Counties.East.Id));
        var file = await Export(scene, new(CountyId: scene.Counties.East.Id));
        var lines = Encoding.UTF8.GetString(file.Bytes).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(count + 1, lines.Length);
        Assert.StartsWith("编号,时间,办理人,办理事项", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.Contains(scene.Counties.East.Name, line, StringComparison.Ordinal));
        Assert.Equal(1, await Count(scene, new(UseCase: nameof(ExportAudit), Who: $"账号{scene.Auditor}")));
    }

    [Fact]
    public void No_cell_of_the_file_is_taken_for_a_formula() =>
        Assert.Equal("'=1+1,\"a\"\"b,c\",'@x,'-2,plain", Csv.Line("=1+1", "a\"b,c", "@x", "-2", "plain"));

    [Fact]
    public void Every_use_case_that_writes_has_a_Chinese_name()
    {
        var source = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "src"));
        var named = Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Why().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Where(name => name != "TUseCase").Distinct().ToList();
        Assert.True(named.Count > 50);
        Assert.Equal([], named.Where(name => UseCaseNames.Of(name) == UseCaseNames.Unknown));
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static Task<AuditPage> Page(AdministratorScene scene, AuditFilter filter, AuditPosition position) =>
        scene.As(scene.Auditor, s => s.GetRequiredService<AuditQueries>().Page(filter, position, 7));

    private static Task<int> Count(AdministratorScene scene, AuditFilter filter) => scene.As(scene.Auditor, s => s.GetRequiredService<AuditQueries>().Count(filter));

    private static async Task<FileDraft> Export(AdministratorScene scene, AuditFilter filter) => await scene.As(scene.Auditor, async s =>
    {
        var id = await s.GetRequiredService<AskForJob>().Ask<ExportAudit, AuditFilter>("导出", Function.AuditExport, filter);
        Assert.True(await scene.Node().GetRequiredService<JobRunner>().RunNext());
        var row = await s.GetRequiredService<JobQueries>().Of(id);
        Assert.True(row.State == StarRating.Data.Jobs.JobState.Done, row.Words);
        return await s.GetRequiredService<JobQueries>().File(id);
    });

    [GeneratedRegex("Why\\.For(?:<|\\(\")(\\w+)")]
    private static partial Regex Why();
}
