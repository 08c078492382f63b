using System.Text.Json;
using StarRating.Documents;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Ratings;

public sealed class ResultJsonTests
{
    public static TheoryData<string> Cases => [.. Results().Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_written_is_read_back_and_is_what_the_serializer_writes(string name)
    {
        var result = Results()[name];
        var text = ResultJson.Write(result);

        Assert.Equal(JsonSerializer.Serialize(result, StrictJson.Options), text);
        Assert.Equal(text, ResultJson.Write(ResultJson.Read(text)));
        Assert.Equal(ResultJson.WriteTrace(result.Trace), ResultJson.WriteTrace(ResultJson.ReadTrace(ResultJson.WriteTrace(result.Trace))));
        Assert.Equal(ResultJson.WriteState(result.Next), ResultJson.WriteState(ResultJson.ReadState(ResultJson.WriteState(result.Next))));
    }

    /// <summary>Between them the cases write every kind of effect, working and outcome.</summary>
    [Fact]
    public void Every_kind_of_working_effect_and_outcome_is_among_the_cases()
    {
        var lines = Results().Values.SelectMany(result => result.Trace).ToList();

        Assert.Equal(Kinds<Working>(), Seen(lines.Select(line => line.Working)));
        Assert.Equal(Kinds<TraceEffect>(), Seen(lines.Select(line => line.Effect)));
        Assert.Equal(Kinds<Outcome>(), Seen(Results().Values.Select(result => result.Outcome)));
    }

    [Fact]
    public void A_result_with_an_unknown_member_is_refused()
    {
        var text = ResultJson.Write(Results()["initial"]).Replace("\"person\":", "\"persona\":1,\"person\":", StringComparison.Ordinal);

        Assert.Contains("persona", Assert.Throws<DocumentException>(() => ResultJson.Read(text)).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Kinds<T>() =>
        typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T))).Select(type => type.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Seen(IEnumerable<object?> values) =>
        values.OfType<object>().Select(value => value.GetType().Name).Distinct().Order(StringComparer.Ordinal);

    internal static Dictionary<string, RatingResult> Results()
    {
        var person = Person(Secretary("1998-01-01", "2004-01-01"), Secretary("2008-01-01"));
        var band = Ladder with { Mode = new BandMode { Article = "a8", Bands = [new StarBand(90, 5), new StarBand(60, 3)] } };
        var minus = Ladder with { Period = new PeriodSettings { AfterNoStar = AfterNoStar.LastMinus, AfterNoStarMinus = 1 } };
        return new Dictionary<string, RatingResult>(StringComparer.Ordinal)
        {
            ["initial"] = Rate(person with { Awards = [Award(AwardLevel.City, "2019-05-01"), Award(AwardLevel.County, "2018-05-01")] }, "优秀"),
            ["ladder"] = Rate(
                person with { Events = [Event("duty", "2022-03-01"), Event("duty", "2022-04-01")], Sanctions = [Sanction(SanctionKind.PartySeriousWarning, "2022-05-10", 18)] },
                "基本合格", year: Year(2022), previous: Previous(2021, 1)),
            ["short"] = Rate(Person(Secretary("2021-06-01")), "优秀"),
            ["open"] = Rate(person with { Investigations = [new InvestigationFacts { Id = "i1", OpenedOn = Date("2021-11-01") }] }, "优秀"),
            ["removal"] = Rate(person with { Sanctions = [Sanction(SanctionKind.PartyExpulsion, "2021-05-10")] }, "合格"),
            ["none"] = Rate(person, (string?)null),
            ["band"] = Rate(person, Grade(2021, "优秀", 92.50m), band),
            ["themes"] = Rate(person, ThemesTests.Scores(2021, party: 95.50m, income: 10), ThemesTests.Themes),
            ["waiting"] = WaitingTests.Walk(person with { Sanctions = [Sanction(SanctionKind.PartyWarning, "2023-05-10")] }, WaitingTests.Career, 2021, 2023)[^1],
            ["minus"] = Rate(person, "合格", minus, Year(2023), Previous(2022, 5) with { Kind = OutcomeKind.NoStar, Carried = null }),
        };
    }
}
