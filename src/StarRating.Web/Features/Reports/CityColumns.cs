using StarRating.Application.Lists;
using StarRating.Application.Reports;
using StarRating.Assessments;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Reports;

/// <summary>One table of the city's comparison.</summary>
public sealed record CityPart(int Year, string Part, IReadOnlyList<int> Levels, IReadOnlyList<string> Grades)
{
    public static IReadOnlyDictionary<string, string> Titles { get; } = new Dictionary<string, string>
    {
        ["stars"] = "星级分布",
        ["grades"] = "考核等次",
        ["progress"] = "工作进度",
        ["cost"] = "报酬经费",
    };
}

/// <summary>A table of 县区对比, to hand out.</summary>
public sealed class CityColumns(CityQueries city) : ListSource<CityPart, CountyYearRow>
{
    public override string Key => "city";

    public override string Title => "县区对比";

    public override IReadOnlyList<ListColumn<CountyYearRow>> Columns(CityPart filter, bool unmasked = false)
    {
        ListColumn<CountyYearRow>[] heads = [new("county", "县（市、区）", row => row.Name, Stays: true), new("stage", "阶段", row => row.Stage?.ChineseName() ?? "未开启"), new("cohort", "评定对象", row => row.Cohort)];
        return filter.Part switch
        {
            "grades" =>
            [
                .. heads,
                .. filter.Grades.Select((grade, at) => new ListColumn<CountyYearRow>($"g{at}", grade, row => row.Grades.GetValueOrDefault(grade))),
                new("manual", "人工调整", row => row.ManualGrades),
                new("waiting", "并列待定", row => row.WaitingGrades),
            ],
            "progress" => [.. heads, .. Enum.GetValues<TownshipState>().Select(state => new ListColumn<CountyYearRow>($"t{state}", state.ChineseName(), row => row.Townships.GetValueOrDefault(state))), new("since", "阶段起始", row => Show.Moment(row.StageSince))],
            "cost" => [.. heads, new("paid", "发放人数", row => row.Paid), new("cost", "全年报酬（元）", row => row.Cost), new("each", "人均（元）", row => row.CostPerPerson)],
            _ =>
            [
                .. heads,
                .. filter.Levels.Select(level => new ListColumn<CountyYearRow>($"s{level}", OutcomeWords.Level(level), row => row.Stars.GetValueOrDefault(level))),
                new("average", "平均", row => row.Average),
                new("noStar", "不定星级", row => row.NoStar),
                new("suspended", "暂缓", row => row.Suspended),
                new("risen", "升", row => row.Risen),
                new("fallen", "降", row => row.Fallen),
            ],
        };
    }

    public override async Task<KeyPage<CountyYearRow>> Page(CityPart filter, string? sort, PageAsk ask, CancellationToken stop = default)
    {
        var rows = await city.Of(filter.Year, stop);
        return new(rows, 1, Math.Max(1, rows.Count), rows.Count, null, null);
    }
}

/// <summary>The head of one part of the page, with its export.</summary>
public sealed record CityHead(string Part, int Year);
