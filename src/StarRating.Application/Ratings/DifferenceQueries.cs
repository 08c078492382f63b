using StarRating.Application.Lists;
using StarRating.Data;

namespace StarRating.Application.Ratings;

/// <summary>What the list of differences shows.</summary>
/// <param name="RatingYearId">The year.</param>
/// <param name="Text">Part of a person's or village's name.</param>
/// <param name="Township">Its name in that year; empty for all.</param>
/// <param name="WouldChange">Only those whose result would change, or only those whose would not.</param>
public sealed record DifferenceFilter(long RatingYearId, string Text = "", string Township = "", bool? WouldChange = null);

/// <summary>评星后变动 as a list. No table holds it: it is computed from the files as they are at this moment.</summary>
public sealed class DifferenceQueries(FreezeDifferences differences)
{
    private IReadOnlyList<FreezeDifference>? all;

    public async Task<KeyPage<FreezeDifference>> Page(DifferenceFilter filter, string? sort, PageAsk ask, CancellationToken stop = default)
    {
        var text = (filter.Text ?? "").Trim();
        var rows = (await All(filter.RatingYearId, stop)).Where(row =>
            (text.Length == 0 || row.SecretaryName.Contains(text, StringComparison.Ordinal) || row.VillageName.Contains(text, StringComparison.Ordinal))
            && (filter.Township.Length == 0 || row.TownshipName == filter.Township)
            && (filter.WouldChange is null || row.WouldChange == filter.WouldChange));
        List<FreezeDifference> ordered = sort?.TrimStart('-') switch
        {
            "name" => [.. rows.OrderBy(row => Convert.ToHexString(NameSort.Key(row.SecretaryName)), StringComparer.Ordinal)],
            "result" => [.. rows.OrderByDescending(row => row.WouldChange)],
            _ => [.. rows],
        };
        if (sort is ['-', ..])
        {
            ordered.Reverse();
        }

        return ordered.Page(ask, row => row.RatingId);
    }

    public async Task<IReadOnlyList<string>> Townships(long ratingYearId, CancellationToken stop = default) =>
        [.. (await All(ratingYearId, stop)).Select(row => row.TownshipName).Distinct()];

    private async Task<IReadOnlyList<FreezeDifference>> All(long ratingYearId, CancellationToken stop) => all ??= await differences.Of(ratingYearId, stop);
}
