using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Policies;

namespace StarRating.Application.Tests.Assessments;

/// <summary>佐证材料: kept encrypted in the township, wanted before 上报 where the policy says so, refused where it is not what it says.</summary>
public sealed class EvidenceTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 会议记录");

    [Theory, Engines]
    public async Task Where_the_policy_wants_it_uploaded_a_township_cannot_submit_without_and_is_told_whose(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine, rules: Wanting());
        await scene.FillIn();
        var refused = await Assert.ThrowsAsync<Refusal>(() => scene.Submit());
        Assert.Contains("项缺佐证材料", refused.Message, StringComparison.Ordinal);
        var wanted = await Without(scene);
        Assert.NotEmpty(wanted);
        Assert.Contains($"“{wanted[0].Name}”", refused.Message, StringComparison.Ordinal);
        foreach (var (member, key, _) in wanted)
        {
            await Upload(scene, member, key, "会议记录.pdf", Pdf);
        }

        Assert.Empty(await Without(scene));
        await scene.Submit();

        // Handed in, it is locked.
        Assert.Contains("上报", (await Assert.ThrowsAsync<Refusal>(() => Upload(scene, wanted[0].Member, wanted[0].Key, "补充.pdf", [.. Pdf, 1]))).Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_policy_that_keeps_it_on_paper_blocks_nobody(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await scene.FillIn();
        Assert.Empty(await Without(scene));
        await scene.Submit();
    }

    [Theory, Engines]
    public async Task A_file_is_stored_encrypted_seen_by_its_township_and_county_alone_and_withdrawn_with_a_reason(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine, rules: Wanting());
        await scene.FillIn();
        var (member, key, _) = (await Without(scene))[0];
        await Upload(scene, member, key, "C:\\材料\\会议记录.pdf", Pdf);
        Assert.Contains("已经上传", (await Assert.ThrowsAsync<Refusal>(() => Upload(scene, member, key, "又一次.pdf", Pdf))).Message, StringComparison.Ordinal);
        Assert.Contains("不在此人的打分表中", (await Assert.ThrowsAsync<Refusal>(() => Upload(scene, member, "no-such", "x.pdf", Pdf))).Message, StringComparison.Ordinal);
        long id;
        await using (var db = scene.AsTownship())
        {
            var row = Assert.Single(await new EvidenceQueries(db).OfMember(member));
            Assert.Equal(("会议记录.pdf", ScoreScene.Reviewer), (row.FileName, row.UploadedBy));
            Assert.Equal(Pdf, (await new EvidenceQueries(db).Download(id = row.Id)).Bytes);
            var stored = await db.Database.SqlQueryRaw<byte[]>("SELECT \"Content\" AS \"Value\" FROM \"EvidenceContents\"").SingleAsync();
            Assert.DoesNotContain(Convert.ToBase64String(Pdf), Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
        }

        await using (var other = scene.Database.Open(SessionScope.Townships(scene.County, scene.OtherTownship), "邻镇考核员"))
        {
            Assert.Empty(await other.EvidenceContents.ToListAsync());
            await Assert.ThrowsAsync<NotFound>(() => new EvidenceQueries(other).Download(id));
            await Assert.ThrowsAsync<NotFound>(() => new WithdrawEvidence(other, scene.Clock).Withdraw(id, "试试"));
        }

        await using (var db = scene.AsTownship())
        {
            await Assert.ThrowsAsync<Refusal>(() => new WithdrawEvidence(db, scene.Clock).Withdraw(id, " "));
            await new WithdrawEvidence(db, scene.Clock).Withdraw(id, "传错了人");
        }

        Assert.Contains(await Without(scene), wanted => wanted.Member == member && wanted.Key == key);
        await using var after = scene.AsTownship();
        Assert.Equal((true, "传错了人"), (await new EvidenceQueries(after).OfMember(member)).Select(f => (f.Withdrawn, f.VoidReason)).Single());
        Assert.Equal(2, await after.ChangeRecords.CountAsync(c => c.Entity == "EvidenceFile"));
    }

    [Theory]
    [InlineData("记录.exe", "4D5A9000", "只接收")]
    [InlineData("记录.pdf", "", "空的")]
    [InlineData("记录.jpg", "255044462D312E37", "不符")]
    [InlineData("记录.svg", "3C7376673E", "只接收")]
    [InlineData("记录.html", "3C68746D6C3E", "只接收")]
    public void What_is_no_document_or_not_what_its_name_says_is_refused(string name, string hex, string words) =>
        Assert.Contains(words, Assert.Throws<Refusal>(() => EvidenceRules.Check(name, Convert.FromHexString(hex))).Message, StringComparison.Ordinal);

    [Fact]
    public void Scripts_macros_archives_and_bombs_are_refused_and_plain_documents_taken()
    {
        Assert.Equal("application/pdf", EvidenceRules.Check("记录.PDF", Pdf));
        Assert.Contains("脚本", Assert.Throws<Refusal>(() => EvidenceRules.Check("a.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 /OpenAction /JavaScript"))).Message, StringComparison.Ordinal);
        Assert.EndsWith("wordprocessingml.document", EvidenceRules.Check("a.docx", Zip(("word/document.xml", "<w/>"u8.ToArray()))), StringComparison.Ordinal);
        Assert.Contains("宏", Assert.Throws<Refusal>(() => EvidenceRules.Check("a.docx", Zip(("word/document.xml", []), ("word/vbaProject.bin", [])))).Message, StringComparison.Ordinal);
        Assert.Contains("逐个上传", Assert.Throws<Refusal>(() => EvidenceRules.Check("a.zip", Zip(("照片.jpg", [])))).Message, StringComparison.Ordinal);
        Assert.Contains("损坏", Assert.Throws<Refusal>(() => EvidenceRules.Check("a.docx", [.. "PK\u0003\u0004"u8, 1, 2, 3])).Message, StringComparison.Ordinal);
        Assert.Contains("解压后", Assert.Throws<Refusal>(() => EvidenceRules.Check("a.xlsx", Zip(("xl/workbook.xml", new byte[210 * 1024 * 1024])))).Message, StringComparison.Ordinal);
        Assert.Contains("超过 10 MB", Assert.Throws<Refusal>(() => EvidenceRules.Check("a.pdf", new byte[EvidenceRules.Bytes + 1])).Message, StringComparison.Ordinal);
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The policy of the scene, whose first indicator of points needs evidence that must be uploaded.</summary>
    private static PolicyDocument Wanting()
    {
        var document = ScorePolicy.Document;
        return document with
        {
            Profiles = [.. document.Profiles.Select(profile => profile.Assessment is not { } assessment ? profile : profile with
            {
                Assessment = assessment with { EvidenceUploaded = true, Channels = [.. assessment.Channels.Select(Marked)] },
            })],
        };
    }

    private static AssessmentNode Marked(AssessmentNode node) => node switch
    {
        GroupNode group => group with { Children = [.. group.Children.Select(Marked)] },
        PointsNode points => points with { EvidenceRequired = true },
        _ => node,
    };

    private static async Task<List<(long Member, string Key, string Name)>> Without(ScoreScene scene)
    {
        await using var desk = Desk(scene);
        var year = await desk.Db.RatingYears.AsNoTracking().SingleAsync(y => y.Id == scene.Year);
        var members = await desk.Get<AssessmentReader>().Read(year, desk.Db.CohortMembers, default);
        return [.. members.SelectMany(m => m.WithoutEvidence.Select(e => (m.Member.Id, e.Node.Key, e.Node.Name)))];
    }

    private static async Task Upload(ScoreScene scene, long member, string indicator, string name, byte[] bytes)
    {
        await using var desk = Desk(scene);
        await desk.Get<UploadEvidence>().Upload(scene.Year, member, indicator, name, bytes);
    }

    private static Desk Desk(ScoreScene scene) => new(scene.Database, SessionScope.Townships(scene.County, scene.Township), scene.Clock, ScoreScene.Reviewer);
}
