using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Application.Policies;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Search;

namespace StarRating.Application.Assessments;

/// <summary>What the list of scores is narrowed to. Empty parts do not narrow.</summary>
/// <param name="Text">A person or a village.</param>
/// <param name="TownshipId">One township.</param>
/// <param name="Indicator">Key of one indicator.</param>
/// <param name="Rechecked">Only what the county scored anew.</param>
public sealed record ScoreLineFilter(string Text = "", long? TownshipId = null, string Indicator = "", bool Rechecked = false);

/// <summary>One figure of one person: the township's, the county's beside it, and which counts.</summary>
public sealed record ScoreLineRow(
    long Id, long MemberId, string Township, string Village, string Person, string IndicatorId, decimal? Value, decimal? CountyValue, string CountyReason,
    string Note, string EnteredBy, DateTime? EnteredAt, string CountyBy, DateTime? CountyAt)
{
    public decimal? Counts => CountyValue ?? Value;
}

/// <summary>得分明细 of a year: every figure of the score sheets as a list. A township sees its own.</summary>
public sealed class ScoreLineQueries(StarRatingContext db, PolicyStore policies)
{
    private static readonly ListOrder<Score> Orders = new ListOrder<Score>(score => score.Id)
        .By("place", score => score.TownshipId).Then(score => score.CohortMember.VillageId).Then(score => score.CohortMemberId)
        .By("name", score => score.CohortMember.NameSort).Then(score => score.CohortMemberId)
        .By("indicator", score => score.IndicatorId).Then(score => score.TownshipId)
        .By("value", score => score.CountyValue ?? score.Value)
        .By("entered", score => score.EnteredAt);

    public Task<KeyPage<ScoreLineRow>> Page(long ratingYearId, ScoreLineFilter filter, string? sort, PageAsk ask, CancellationToken stop = default) => Orders.Page(
        Matching(ratingYearId, filter),
        sort,
        ask,
        scores => scores.Select(score => new ScoreLineRow(
            score.Id, score.CohortMemberId, score.CohortMember.TownshipName, score.CohortMember.VillageName, score.CohortMember.SecretaryName, score.IndicatorId,
            score.Value, score.CountyValue, score.CountyReason, score.Note, score.EnteredBy, score.EnteredAt, score.CountyBy, score.CountyAt)),
        row => row.Id,
        stop);

    /// <summary>What the year's policy calls its indicators, by their keys, in the order of the paper.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Indicators(long ratingYearId, CancellationToken stop = default)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var profile in (await policies.OfYear(ratingYearId, stop)).Document.Profiles.Where(profile => profile.Assessment is not null))
        {
            foreach (var entry in AssessmentForm.Of(profile.Assessment!).At(EntryPlace.Sheet))
            {
                names.TryAdd(entry.Node.Key, entry.Node.Name);
            }
        }

        return names;
    }

    private IQueryable<Score> Matching(long ratingYearId, ScoreLineFilter filter)
    {
        var scores = db.Scores.AsNoTracking().Where(score => score.CohortMember.RatingYearId == ratingYearId);
        if (filter.TownshipId is { } township)
        {
            scores = scores.Where(score => score.TownshipId == township);
        }

        if (filter.Indicator.Length > 0)
        {
            scores = scores.Where(score => score.IndicatorId == filter.Indicator);
        }

        if (filter.Rechecked)
        {
            scores = scores.Where(score => score.CountyValue != null);
        }

        var text = filter.Text.Trim();
        var pinyin = SearchText.Typed(text);
        return pinyin.Length == 0 ? scores : scores.Where(score => score.CohortMember.SecretaryName.Contains(text)
            || score.CohortMember.VillageName.Contains(text)
            || db.Secretaries.Any(s => s.Id == score.CohortMember.SecretaryId && s.Search.Contains(pinyin)));
    }
}
