using StarRating.Application.Lists;
using StarRating.Application.Reports;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Reports;

/// <summary>One part of a year's overview.</summary>
/// <param name="RatingYearId">The year's row.</param>
/// <param name="Year">Its number.</param>
/// <param name="Part">As in <see cref="Breakdown"/>.</param>
/// <param name="Levels">Columns of stars.</param>
public sealed record OverviewPart(long RatingYearId, int Year, string Part, IReadOnlyList<int> Levels);

/// <summary>A table of 星级总览, to hand out.</summary>
public sealed class OverviewColumns(OverviewQueries overviews) : ListSource<OverviewPart, OverviewLine>
{
    public override string Key => "overview";

    public override string Title => "星级总览";

    public override IReadOnlyList<ListColumn<OverviewLine>> Columns(OverviewPart filter, bool unmasked = false) =>
    [
        new("name", "名称", line => line.Name, Stays: true),
        new("persons", "人数", line => line.Persons),
        .. filter.Levels.Select(level => new ListColumn<OverviewLine>($"s{level}", OutcomeWords.Level(level), line => line.Stars.GetValueOrDefault(level))),
        new("others", "未评定星级", line => line.Others.Values.Sum()),
        new("average", "平均", line => line.Average),
        new("risen", "升", line => line.Risen),
        new("fallen", "降", line => line.Fallen),
    ];

    public override async Task<KeyPage<OverviewLine>> Page(OverviewPart filter, string? sort, PageAsk ask, CancellationToken stop = default)
    {
        var overview = await overviews.Of(filter.RatingYearId, stop);
        var lines = Breakdown.Of(filter.Year, overview).FirstOrDefault(part => part.Part == filter.Part)?.Lines ?? [];
        return new([.. lines, overview.Whole], 1, lines.Count + 1, lines.Count + 1, null, null);
    }
}
