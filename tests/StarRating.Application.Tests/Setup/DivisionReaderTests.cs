using System.Text;
using ClosedXML.Excel;
using StarRating.Application.Demonstration.Divisions;
using StarRating.Application.Setup;

namespace StarRating.Application.Tests.Setup;

/// <summary>Lists of divisions as they are published, and as they are not.</summary>
public sealed class DivisionReaderTests
{
    [Fact]
    public void The_published_lists_of_a_city_are_understood_whole()
    {
        var plan = DivisionReader.Read(new[] { "counties.csv", "townships.csv", "villages.csv" }.Select(Published));
        var city = CityDivisions.Read();

        Assert.Equal(0, plan.FaultCount);
        Assert.Equal(city.Counties.Select(c => (c.Code, c.Name)), plan.Counties.Select(c => (c.Code, c.Name)));
        Assert.Equal(city.Townships.Select(t => (t.Code, t.Name)).Order(), plan.Townships.Select(t => (t.Code, t.Name)).Order());
        Assert.Equal(city.Villages.Select(v => (v.Code, v.Name)).Order(), plan.Villages.Select(v => (v.Code, v.Name)).Order());
    }

    [Fact]
    public void Counties_without_a_name_are_asked_for_and_townships_without_one_are_left_out()
    {
        var plan = DivisionReader.Read(new[] { "townships.csv", "villages.csv" }.Select(Published));
        Assert.Equal(plan.Counties, plan.Nameless);
        Assert.True(plan.Villages.Count > 2000);

        var alone = DivisionReader.Read([Published("villages.csv")]);
        Assert.Empty(alone.Villages);
        Assert.True(alone.FaultCount > 100);
        Assert.Contains("没有代码 140802001 的乡镇（街道）名称", alone.Faults[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_every_level_with_titles_above_are_understood()
    {
        var plan = Read("运城市统计用区划代码,,\n统计用区划代码,城乡分类代码,名称\n140800000000,,运城市\n140802000000,,盐湖区\n140801000000,,市辖区\n140802001000,,中城街道办事处\n140802001001,111,西花园社区居委会\n140802001201,220,东杜村民委员会");
        Assert.Equal([new Division("140802", "盐湖区")], plan.Counties);
        Assert.Equal([new Division("140802001", "中城街道办事处")], plan.Townships);
        Assert.Equal([new Division("140802001001", "西花园社区"), new Division("140802001201", "东杜村")], plan.Villages);
        Assert.Equal(0, plan.FaultCount);
        Assert.Contains("“市辖区”（140801）下没有乡镇，没有采用。", plan.Notes);
    }

    [Fact]
    public void Names_of_counties_and_townships_are_taken_from_columns_beside_the_villages()
    {
        var plan = Read("县（市、区）,乡镇（街道）,村名,代码\n盐湖区,解州镇,东胡村,140802101201\n盐湖区,解州镇,北门社区,140802101001\n");
        Assert.Equal(("盐湖区", "解州镇", 2), (plan.Counties.Single().Name, plan.Townships.Single().Name, plan.Villages.Count));
    }

    [Fact]
    public void What_is_wrong_is_said_with_its_row_and_the_rest_is_taken()
    {
        var plan = Read("代码,名称\n140802,盐湖区\n140802101,解州镇\n140802101,龙居镇\n140802101201,东胡村\n140802101201,东胡村\n140802101201,西姚村\n1408021012,缺位村\n140802101902,怪村\n,无码村\n140802101203,\n140802102201,无乡村\n");
        Assert.Equal("140802101201", plan.Villages.Single().Code);
        Assert.Equal(
            ["第 4 行", "第 7 行", "第 8 行", "第 9 行", "第 10 行", "第 11 行", "第 12 行"],
            plan.Faults.Select(fault => fault.Where.Replace("区划.csv", "", StringComparison.Ordinal)));
        Assert.Contains("1 行与前面的完全相同，只采用一次。", plan.Notes);
    }

    [Theory]
    [InlineData("姓名,性别\n张三,男", "没有找到“代码”和“名称”两列")]
    [InlineData("代码,名称\n140802,盐湖区", "没有村（社区）的十二位代码")]
    [InlineData("代码,名称\n140802101201,甲村\n140902101201,乙村", "表中有 2 个市的代码")]
    [InlineData("", "空的")]
    public void A_file_that_is_no_list_of_divisions_is_refused_in_words(string text, string words) =>
        Assert.Contains(words, Assert.Throws<Refusal>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_workbook_with_numbers_for_codes_is_understood()
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("区划");
        sheet.Cell(1, 1).Value = "代码";
        sheet.Cell(1, 2).Value = "名称";
        foreach (var (code, name, row) in new[] { (140802000000d, "盐湖区", 2), (140802101000d, "解州镇", 3), (140802101201d, "东 胡村", 4) })
        {
            sheet.Cell(row, 1).Value = code;
            sheet.Cell(row, 2).Value = name;
        }

        using var file = new MemoryStream();
        book.SaveAs(file);
        var plan = DivisionReader.Read([new UploadedFile("区划.xlsx", file.ToArray())]);
        Assert.Equal(new Division("140802101201", "东胡村"), Assert.Single(plan.Villages));
        Assert.Equal(0, plan.FaultCount);
    }

    [Fact]
    public void A_draft_is_read_as_it_was_kept()
    {
        var draft = new SetupDraft("运城市", DivisionReader.Read(new[] { "townships.csv", "villages.csv" }.Select(Published)), Agreed: true);
        var again = SetupDraft.FromText(draft.ToText());
        Assert.Equal(draft.ToText(), again.ToText());
        Assert.Equal((draft.Plan!.Villages.Count, draft.Plan.FaultCount), (again.Plan!.Villages.Count, again.Plan.FaultCount));
        Assert.Equal(new SetupDraft(), SetupDraft.FromText(""));
    }

    internal static UploadedFile Published(string name)
    {
        using var stream = typeof(CityDivisions).Assembly.GetManifestResourceStream($"{typeof(CityDivisions).Namespace}.{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new(name, bytes.ToArray());
    }

    private static DivisionPlan Read(string text) => DivisionReader.Read([new UploadedFile("区划.csv", Encoding.UTF8.GetBytes(text))]);
}
