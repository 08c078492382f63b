using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace StarRating.Web.Tests.Imports;

/// <summary>Files that nobody should send, through the page: each is answered by a page with a sentence, and nothing is stored of it.</summary>
public sealed class HostileUploadTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    public static TheoryData<string, string, string> Files => new()
    {
        { "50MB", "名册.xlsx", "50.0 MB" },
        { "bomb", "名册.xlsx", "解压后超过" },
        { "macros", "名册.xlsm", "宏" },
        { "pdf", "名册.xlsx", "不能识别" },
        { "empty", "名册.xlsx", "空的" },
        { "truncated", "名册.xlsx", "已损坏或不完整" },
        { "none", "", "请选择要导入的文件" },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task It_is_refused_on_the_page_it_came_from(string sort, string name, string words)
    {
        var browser = await portal.SignInAsync(portal.City.Manager);
        var before = await People();
        using var form = new MultipartFormDataContent();
        if (name.Length > 0)
        {
            var file = new ByteArrayContent(Bytes(sort));
            file.Headers.ContentType = MediaTypeHeaderValue.Parse("application/octet-stream");
            form.Add(file, "file", name);
        }

        var answer = await browser.PostMultipartAsync("/imports/roster", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, await answer.TextAsync());
        Assert.Equal(before, await People());
    }

    private Task<int> People() => portal.InDatabaseAsync(db => db.Secretaries.CountAsync());

    private static byte[] Bytes(string sort) => sort switch
    {
        "50MB" => new byte[50 * 1024 * 1024],
        "bomb" => Book(300),
        "macros" => Book(0),
        "pdf" => "%PDF-1.7\0\0"u8.ToArray(),
        "truncated" => Book(0)[..120],
        _ => [],
    };

    /// <summary>A workbook whose only sheet is so many megabytes of blanks.</summary>
    private static byte[] Book(int megabytes)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using (var workbook = new StreamWriter(zip.CreateEntry("xl/workbook.xml").Open(), Encoding.UTF8))
            {
                workbook.Write("""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>""");
            }

            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var blanks = new byte[1 << 20];
            for (var i = 0; i < megabytes; i++)
            {
                sheet.Write(blanks);
            }
        }

        return bytes.ToArray();
    }
}
