using StarRating.Application.Lists;
using StarRating.Application.Ratings;
using StarRating.Ratings;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Ratings;

/// <summary>The results of one year under a filter.</summary>
public sealed record RatingsOfYear(long RatingYearId, RatingFilter Filter);

/// <summary>星级名单 of a year.</summary>
public sealed class RatingColumns(RatingQueries ratings) : ListSource<RatingsOfYear, RatingRow>
{
    public override string Key => "ratings";

    public override string Title => "星级名单";

    public override IReadOnlyList<ListColumn<RatingRow>> Columns(RatingsOfYear filter, bool unmasked = false) =>
    [
        new("township", "乡镇（街道）", row => row.TownshipName),
        new("village", "村（社区）", row => row.VillageName),
        new("name", "姓名", row => row.SecretaryName, Stays: true),
        new("grade", "考核等次", row => row.Grade),
        new("old", "上次", row => row.OldOutcome is { } old ? OutcomeWords.Of(old, row.OldStars ?? 0) : null),
        new("changes", "各项增减", row => string.Join("；", row.Changes)),
        new("stars", "本年度星级", row => row.Outcome == OutcomeKind.Rated ? OutcomeWords.Level(row.Stars ?? 0) : $"{OutcomeWords.Of(row.Outcome)}（{row.Reason}）"),
        new("delta", "升降", RatingWords.Delta),
        new("confirmed", "确认", RatingWords.Confirmed),
    ];

    public override Task<KeyPage<RatingRow>> Page(RatingsOfYear filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        ratings.List(filter.RatingYearId, filter.Filter, sort, ask, stop);
}
