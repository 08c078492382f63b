using System.Text.Json.Nodes;
using StarRating.Documents;
using StarRating.Policies;
using StarRating.Policies.Drafting;

namespace StarRating.Tests.Policies.Drafting;

public class SettingFormTests
{
    public static TheoryData<string> Settings => [.. SettingForms.All.Select(form => form.Type.Name)];

    /// <summary>What the form does not fill in is a setting that stands by itself, or a link to the article.</summary>
    private static readonly Dictionary<Type, string[]> StandAlone = new()
    {
        [typeof(PolicyDocument)] = ["format", "cityVersion", "articles", "profiles", "grading", "publicity", "procedure"],
        [typeof(Profile)] = ["population", "scale", "period", "eligibility", "suspension", "mode", "assessment", "ballots", "gradeStars", "tenure", "awards", "grantedStars", "adjustment", "vetoes", "pay", "treatments"],
        [typeof(AdjustmentSettings)] = ["rules"],
        [typeof(StarRating.Assessments.GradingSettings)] = ["grades", "quotas", "direct"],
        [typeof(StarRating.Assessments.AssessmentSettings)] = ["channels"],
        [typeof(StarRating.Ballots.BallotsSettings)] = ["ballots"],
        [typeof(StarRating.Treatments.PaySettings)] = ["components", "deductions"],
        [typeof(ProcedureSettings)] = ["steps"],
        [typeof(StarRating.Treatments.TreatmentSettings)] = ["items"],
    };

    [Theory, MemberData(nameof(Settings))]
    public void Every_member_of_the_vocabulary_has_its_field_in_a_sentence(string setting)
    {
        var form = SettingForms.All.Single(known => known.Type.Name == setting);
        var members = StrictJson.Options.GetTypeInfo(form.Type).Properties.Where(member => member.Set is not null || member.AssociatedParameter is not null).Select(member => member.Name);
        var filled = form.Fields.Select(field => field.Name).Concat(StandAlone.GetValueOrDefault(form.Type, [])).Append("article");
        Assert.Equal([], members.Except(filled));
        Assert.Equal(form.Fields.Select(field => field.Name).Distinct(), form.Fields.Select(field => field.Name));
    }

    [Fact]
    public void Every_type_that_a_policy_is_made_of_has_a_sentence()
    {
        var seen = new HashSet<Type>();
        Visit(typeof(PolicyDocument));
        Assert.Equal([], seen.Where(type => SettingForms.All.All(form => form.Type != type)).Select(type => type.Name));

        void Visit(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type.IsGenericType) type = type.GetGenericArguments()[0];
            if (type.Namespace?.StartsWith("StarRating", StringComparison.Ordinal) != true || type.IsEnum) return;
            var info = StrictJson.Options.GetTypeInfo(type);
            if (info.PolymorphismOptions is { } options && type.IsAbstract)
            {
                foreach (var kind in options.DerivedTypes.Where(kind => !seen.Contains(kind.DerivedType))) Visit(kind.DerivedType);
                return;
            }

            if (!seen.Add(type)) return;
            foreach (var member in info.Properties.Where(member => member.Get is not null)) Visit(member.PropertyType);
        }
    }

    [Theory, MemberData(nameof(Settings))]
    public void Every_field_says_what_it_is_called_and_every_word_can_be_read(string setting)
    {
        var form = SettingForms.All.Single(known => known.Type.Name == setting);
        Assert.All(form.Fields, field =>
        {
            Assert.Matches("[\u4e00-\u9fff]", field.Label);
            Assert.All(field.Options, option => Assert.NotEqual("", option.Name));
            Assert.False(field.Kind == FieldKind.Flag && field.Options[0].Name == field.Options[1].Name);
        });
    }

    [Fact]
    public void Words_typed_into_a_field_are_understood_or_refused_in_words()
    {
        var years = SettingForms.Of(typeof(TenureSettings)).Find("yearsPerStar")!;
        Assert.Equal(8, (int)FieldWords.Read(years, ["８ "])!);
        Assert.Contains("应填整数", Assert.Throws<DocumentException>(() => FieldWords.Read(years, ["八年"])).Message, StringComparison.Ordinal);
        Assert.Contains("不能为空", Assert.Throws<DocumentException>(() => FieldWords.Read(years, [""])).Message, StringComparison.Ordinal);
        var most = SettingForms.Of(typeof(TenureSettings)).Find("maximum")!;
        Assert.Null(FieldWords.Read(most, [" "]));
        var ratio = SettingForms.Of(typeof(StarRating.Assessments.QuotaSettings)).Find("ratio")!;
        Assert.Equal(0.3m, (decimal)FieldWords.Read(ratio, ["30%"])!);
        Assert.Equal("30", FieldWords.Write(ratio, JsonValue.Create(0.3m)));
    }

    [Fact]
    public void Codes_are_filled_in_but_not_read_aloud_and_what_is_empty_is_said_to_be()
    {
        var draft = DraftDocument.Read(SamplePolicy.Json);
        var words = SettingWords.Of(draft);
        var said = SettingUnits.Of(draft).All.SelectMany(unit => words.Sentences(unit, draft)).ToList();
        Assert.DoesNotContain(said, sentence => sentence.Contains("代码", StringComparison.Ordinal) || sentence.Contains("failure-", StringComparison.Ordinal));
        Assert.DoesNotContain(said, sentence => sentence.Contains("认定单位：；", StringComparison.Ordinal) || sentence.Contains("（）", StringComparison.Ordinal));
        Assert.Contains(said, sentence => sentence.Contains("集体“三资”管理混乱，认定单位：未指定", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_on_a_policy_does_not_stumble()
    {
        var draft = DraftDocument.Read(SamplePolicy.Json);
        var words = SettingWords.Brief(draft);
        var said = SettingUnits.Of(draft).All.SelectMany(unit => words.Sentences(unit, draft)).ToList();
        Assert.All(said, sentence => Assert.DoesNotMatch(
            "^$|^[，；：]|[，；：]$|[，；]{2}|每1年|扣减0|不少于0|不足0|各1个|不限|长期年度|不设门槛|因因|发生发生|换届时换届|元元|至元|乘以1$|[a-z]|（不[^含]|（未|（无", sentence));
        string Read(string path) => string.Join('。', words.Sentences(SettingUnits.Of(draft).All.Single(unit => unit.Path == path), draft));
        Assert.Equal("每年评定一次。计算截至次年1月1日（不含当日）。换届后重新初评，转入另一评定类别的保留星级。不定星级的，次年重新初评", Read("profiles[village].period"));
        Assert.Equal("星级由0星至10星，超过最高星级的，超出部分不再保留", Read("profiles[village].scale"));
        Assert.Equal("受到党内警告以上处分处理的，影响期内扣发报酬的绩效部分、星级报酬的50%，次月起按月计算", Read("profiles[village].pay.deductions[sanction]"));
        Assert.Equal("各乡镇（街道）优秀不超过30%，小数舍去，至少1名", Read("grading.quotas[excellent-quota]"));
        Assert.Contains("每年发放一次，于当年12月发放", Read("profiles[village].pay.components[pay]"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_indicator_says_beside_its_kind_is_read_only_where_it_matters()
    {
        var draft = DraftDocument.Read(SamplePolicy.Json);
        const string path = "profiles[village].assessment.channels[organization]";
        string Said(DraftDocument now) => string.Join('。', SettingWords.Of(now).Sentences(SettingUnits.Of(now).All.Single(unit => unit.Path == path), now));
        Assert.Contains("打分范围0至100分；取平均分", Said(draft), StringComparison.Ordinal);
        var trimmed = draft.Fill(path + ".raters", ["trimmedMean"]).After.Fill(path + ".minimumRaters", ["5"]).After.Fill(path + ".allowOverMax", ["true"]).After;
        Assert.Contains("打分范围0至100分，可以超过；去掉最高最低后取平均分，至少5人评分，去掉最高最低各1个", Said(trimmed), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_chosen_is_not_said_and_a_condition_is_said_as_where_a_star_is_explained()
    {
        var draft = DraftDocument.Read(SamplePolicy.Json);
        var said = SettingUnits.Of(draft).All.SelectMany(unit => SettingWords.Of(draft).Sentences(unit, draft)).ToList();
        Assert.Contains("连续两年考核等次为优秀的，加1星", said);
        Assert.Contains("本年度受到党内警告或政务警告的，减1星", said);
        Assert.DoesNotContain(said, sentence => sentence.Contains("（未规定）", StringComparison.Ordinal) || sentence.Contains("（须连续）", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_briefly_an_indicator_is_a_name_and_its_points_and_compared_it_is_said_whole()
    {
        var draft = DraftDocument.Read(SamplePolicy.Json);
        var channel = SettingUnits.Of(draft).All.Single(unit => unit.Path == "profiles[village].assessment.channels[quantified]");
        var brief = string.Concat(SettingWords.Brief(draft).Sentences(channel, draft));
        Assert.Contains("组织建设25分：党组织标准化规范化建设5分、", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("酌情计分", brief, StringComparison.Ordinal);
        Assert.Contains("酌情计分", string.Concat(SettingWords.Of(draft).Sentences(channel, draft)), StringComparison.Ordinal);
    }
}
