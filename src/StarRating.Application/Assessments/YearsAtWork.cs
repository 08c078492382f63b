using StarRating.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>The years in sight that are not archived, each with what is still to be done in it and until when.</summary>
public sealed class YearsAtWork(YearQueries years, YearSummaries summaries, DeadlineQueries deadlines)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<YearAtWork>> List(CancellationToken cancel = default)
    {
        var found = new List<YearAtWork>();
        foreach (var year in (await years.List(cancel)).Where(y => y.Stage < YearStage.Archived))
        {
            var summary = await summaries.Of(year.Id, cancel);
            found.Add(new YearAtWork(year, summary, StageReadiness.Of(year.Stage, summary), await years.Townships(year.Id, cancel)) { Deadlines = await deadlines.Of(year.Id, cancel) });
        }

        return found;
    }
}
