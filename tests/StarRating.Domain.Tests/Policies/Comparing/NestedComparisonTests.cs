using System.Text.Json.Nodes;
using StarRating.Policies;
using StarRating.Policies.Comparing;
using StarRating.Policies.Drafting;

namespace StarRating.Tests.Policies.Comparing;

/// <summary>Of a tree of indicators, of bands and of tables only what differs is told, each in one sentence.</summary>
public class NestedComparisonTests
{
    private const string Channels = "profiles[village].assessment.channels";
    private const string Building = $"{Channels}[quantified].children[organization-building].children";
    private const string Economy = $"{Channels}[quantified].children[collective-economy].children";

    private static DraftDocument City => DraftDocument.Read(SamplePolicy.Json);

    [Fact]
    public void A_weight_changed_an_indicator_added_and_one_moved_are_three_sentences()
    {
        var now = City.Fill($"{Channels}[quantified].weight", ["50"]).After
            .Add(Building, "points").After
            .Move($"{Building}[team-running]", 0).After;
        var setting = Assert.Single(Assert.Single(PolicyComparison.Of(City, now)).Settings);
        Assert.Equal("评价渠道“量化考核”", setting.Title);
        Assert.Equal(
            ["“权重（%）”由60改为50", "组织建设／村“两委”班子运行由第5项移到第1项"],
            setting.Fields.Where(field => field.Kind != DifferenceKind.Added).Select(field => field.Sentence));
        var added = Assert.Single(setting.Fields, field => field.Kind == DifferenceKind.Added);
        Assert.StartsWith("组织建设：新增下级指标：", added.Sentence, StringComparison.Ordinal);
        Assert.All(setting.Fields, field => Assert.True(field.Sentence.Length < 60, field.Sentence));
        Assert.Equal(-10m, setting.Fields[0].By);
    }

    [Fact]
    public void An_indicator_put_into_another_group_is_moved_and_not_gone_and_new()
    {
        var taken = City.At($"{Building}[party-life]")!;
        var now = City.Remove($"{Building}[party-life]").After;
        var list = now.At(Economy)!.AsArray();
        list.Add(taken);
        now = now.Put(Economy, list.ToJsonString()).After.Fill($"{Economy}[party-life].max", ["5"]).After;
        var fields = Assert.Single(Assert.Single(PolicyComparison.Of(City, now)).Settings).Fields;
        Assert.Equal([DifferenceKind.Moved, DifferenceKind.Changed], fields.Select(field => field.Kind));
        Assert.Contains("由“组织建设”之下移到“壮大集体经济”之下", fields[0].Sentence, StringComparison.Ordinal);
        Assert.Equal(("满分", "4", "5"), (fields[1].Label, fields[1].Before, fields[1].Now));
    }

    [Fact]
    public void An_indicator_scored_another_way_says_the_kind_and_what_both_kinds_have()
    {
        var now = City.Choose($"{Building}[party-standard]", "yesNo").After;
        var fields = Assert.Single(Assert.Single(PolicyComparison.Of(City, now)).Settings).Fields;
        Assert.Equal(("种类", "直接打分", "是否完成"), (fields[0].Label, fields[0].Before, fields[0].Now));
        Assert.DoesNotContain(fields, field => field.Label == "名称");
    }

    [Fact]
    public void A_row_without_a_code_is_known_by_what_it_begins_with()
    {
        const string levels = "profiles[village].awards.levels";
        var list = City.At(levels)!.AsArray();
        var count = list.Count;
        var last = list[count - 1]!.DeepClone();
        list.RemoveAt(count - 1);
        last["stars"] = 2;
        list.Insert(0, last);
        var fields = Assert.Single(Assert.Single(PolicyComparison.Of(City, City.Put(levels, list.ToJsonString()).After)).Settings).Fields;
        Assert.Equal(["市级由第3项移到第1项", "市级：“星数”由1改为2"], fields.Select(field => field.Sentence));
    }

    [Fact]
    public void A_band_inside_an_indicator_says_only_its_number()
    {
        var now = City.Fill($"{Economy}[collective-income].bands[#2].points", ["3"]).After;
        var field = Assert.Single(Assert.Single(Assert.Single(PolicyComparison.Of(City, now)).Settings).Fields);
        Assert.Equal("壮大集体经济／集体经营性收入／5至10：“得分”由2改为3", field.Sentence);
        Assert.Equal("a6", field.Article);
    }

    [Fact]
    public void Long_wording_is_cut_to_where_it_differs()
    {
        const string text = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十甲一二三四五六七八九十一二三四五六七八九十";
        Assert.Equal(("…一二三四五六七八九十甲一二三四五六七八九十…", "…一二三四五六七八九十乙一二三四五六七八九十…"), TextDifference.Cut(text, text.Replace('甲', '乙')));
        Assert.Equal(("甲", "乙"), TextDifference.Cut("甲", "乙"));
    }

    [Fact]
    public void An_indicator_under_an_open_article_may_be_added_though_its_channel_stands_under_a_parameter()
    {
        Assert.Empty(BindingChecks.Check(City, City.Add(Building, "points").After));
        Assert.Contains("不得增加", Assert.Single(BindingChecks.Check(City, City.Add(Channels, "points", "a5").After)).Text, StringComparison.Ordinal);
        var levels = City.Add("profiles[village].awards.levels").After;
        Assert.Contains("不得增减", Assert.Single(BindingChecks.Check(City, levels)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_a_table_may_have_its_range()
    {
        const string yuan = "profiles[community].pay.components[stars].table[#1].yuan";
        var ranged = City.Put("articles[a23].parameters", $$"""[{"setting":"{{yuan}}","least":1000,"most":1500}]""").After;
        Assert.Empty(BindingChecks.Check(ranged, ranged.Fill(yuan, ["1500"]).After));
        var breach = Assert.Single(BindingChecks.Breaches(ranged, ranged.Fill(yuan, ["1600"]).After));
        Assert.Equal(yuan, breach.Place);
        Assert.Contains("1000至1500", breach.Text, StringComparison.Ordinal);
        Assert.Contains("没有允许调整", Assert.Single(BindingChecks.Check(ranged, ranged.Fill(yuan.Replace("#1", "#2", StringComparison.Ordinal), ["2500"]).After)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_does_not_leave_a_locked_article_for_one_of_the_countys_own()
    {
        var list = City.At("articles")!.AsArray();
        list.Add(new JsonObject { ["id"] = "own", ["number"] = "补一", ["text"] = "本县补充。" });
        var own = City.Put("articles", list.ToJsonString()).After;
        Assert.Empty(BindingChecks.Check(City, own));
        var breach = Assert.Single(BindingChecks.Breaches(City, own.Fill("profiles[village].tenure.article", ["own"]).After));
        Assert.Equal("profiles[village].tenure.article", breach.Place);
    }
}
