using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Reports;

namespace StarRating.Application.Reports;

/// <summary>上传自有表样: looked at, opened, its names compared with what the report has; what nobody knows is said and kept with it.</summary>
public sealed class AddCountyForm(StarRatingContext db, Session session, CountyFormQueries forms, TimeProvider clock)
{
    private const int MostForms = 20;

    public async Task<CountyForm> Add(string key, string period, string name, string fileName, byte[] content, CancellationToken stop = default)
    {
        var called = name.Trim();
        if (called.Length is 0 or > 60)
        {
            throw new Refusal("请填写表样名称，不超过 60 个字。", "Name");
        }

        if (await db.CountyForms.AnyAsync(f => f.ReportKey == key && f.EndedAt == null && f.Name == called, stop))
        {
            throw new Refusal($"这张报表已有名为“{called}”的表样。请换一个名称，或先停用原来的。", "Name");
        }

        if (await db.CountyForms.CountAsync(f => f.ReportKey == key && f.EndedAt == null, stop) >= MostForms)
        {
            throw new Refusal($"这张报表已有 {MostForms} 个表样。请先停用不用的。");
        }

        FormPackage.Check(content);
        var sample = await forms.Sample(key, period, stop) ?? throw new Refusal("这张报表还没有内容，暂时不能核对表样。请在有数据的年度上传。");
        using var book = FormPackage.Open(content);
        var plan = FormPlan.Of(book, sample);
        var form = new CountyForm
        {
            ReportKey = key,
            Name = called,
            FileName = SheetNames.OfFile(Path.GetFileName(fileName)) is { Length: > 0 and <= 120 } safe ? safe : "表样.xlsx",
            Content = content,
            Findings = plan.Unknown.Count == 0 ? "" : Short($"不认识的名称不会填写：{string.Join("、", plan.Unknown)}"),
            UploadedAt = clock.UtcNow(),
            UploadedBy = session.UserName,
        };
        db.Add(form);
        session.Why.For<AddCountyForm>($"上传{ReportCatalogue.Find(key).Name}的自有表样“{called}”");
        await db.SaveChangesAsync(stop);
        return form;
    }

    private static string Short(string text) => text.Length <= 900 ? text : text[..900] + "……";
}
