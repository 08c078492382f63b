using System.Text.Json;
using StarRating.Application.Assessments;
using StarRating.Application.Policies;
using StarRating.Application.Ratings;
using StarRating.Assessments;
using StarRating.Data.Assessments;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Application.Demonstration.Years;

/// <summary>定等次 and 评星.</summary>
internal static class Results
{
    /// <summary>Grades from the scores; ties are decided by the committee and the grades confirmed where the year goes on.</summary>
    public static async Task Grade(this CountyYear year, DateOnly day, bool confirmed)
    {
        year.Turn(year.Officials.Staff, day);
        var graded = await year.Get<GradingSheet>().Compute(year.Row, CancellationToken.None);
        if (confirmed && graded.Result.Pools.Any(pool => !pool.Tied.IsEmpty))
        {
            year.Turn(year.Officials.Manager, day);
            year.Db.TieDecisions.AddRange(graded.Result.Pools.Where(pool => !pool.Tied.IsEmpty).Select(pool => Decision(year, pool, day)));
            await year.Save<DecideTie>("党委会议研究决定并列人员等次");
            graded = await year.Get<GradingSheet>().Compute(year.Row, CancellationToken.None);
        }

        var grades = graded.Result.Persons.ToDictionary(person => person.Person, StringComparer.Ordinal);
        await year.Insert(graded.Members.Select(member => GradeRows.Row(year.Row, member, grades[PoolKeys.Person(member.Member.Id)])).ToList());
        if (confirmed)
        {
            year.Turn(year.Officials.Manager, day);
            (year.Row.GradesConfirmedAt, year.Row.GradesConfirmedBy) = (year.Now, year.Officials.Manager.Name);
            await year.Save<ConfirmGrades>("确认等次");
        }
    }

    /// <summary>Stars from the grades and the files, as they stood on the day.</summary>
    /// <returns>The proposals, not yet written.</returns>
    public static async Task<List<Rating>> Rate(this CountyYear year, DateOnly day, bool confirmed)
    {
        year.Turn(year.Officials.Staff, day);
        var policy = await year.Get<PolicyStore>().OfYear(year.Row.Id, CancellationToken.None);
        var facts = await year.Get<YearFactsReader>().Read(year.Row, day, secretaryIds: null, CancellationToken.None);
        var (rated, faults) = RateTheYear.Rate(new Rater(policy, facts.Frame), facts);
        int Count(OutcomeKind kind) => rated.Count(one => one.Result.Outcome.Kind == kind);
        var run = new RatingRun
        {
            CountyId = year.County.Id,
            RatingYearId = year.Row.Id,
            StartedAt = year.Now,
            FinishedAt = year.Now,
            RunBy = year.Officials.Staff.Name,
            EngineRevision = EngineRevision.Current,
            PolicyHash = policy.Hash,
            RatedCount = Count(OutcomeKind.Rated),
            NoStarCount = Count(OutcomeKind.NoStar),
            NotEligibleCount = Count(OutcomeKind.NotEligible),
            SuspendedCount = Count(OutcomeKind.Suspended),
            FaultCount = faults.Count,
            FaultsJson = RatingFault.Write(faults),
        };
        year.Row.DecidedOn = day;
        year.Db.RatingRuns.Add(run);
        await year.Save<RateTheYear>("");
        var ratings = rated.Select(one => RatingRows.Row(year.Row, one, RatingExceptions.Of(one, gradeIsManual: false))).ToList();
        foreach (var rating in ratings)
        {
            rating.RatingRunId = run.Id;
            if (confirmed && rating.ExceptionText.Length > 0)
            {
                (rating.ConfirmedAt, rating.ConfirmedBy) = (year.Now, year.Officials.Manager.Name);
                rating.Reason = "已核对档案和相关文件，情况属实";
            }
        }

        return ratings;
    }

    private static TieDecision Decision(CountyYear year, PoolResult pool, DateOnly day) => new()
    {
        CountyId = year.County.Id,
        RatingYearId = year.Row.Id,
        PoolKey = pool.Pool,
        GradeId = pool.Quota,
        ChosenJson = JsonSerializer.Serialize(pool.Tied.Take(pool.TiedPlaces).Select(PoolKeys.MemberId).Order()),
        Reason = "党委会议研究，综合全年重点任务完成情况确定",
        DocumentNumber = $"党委会议纪要〔{day.Year}〕2号",
        DecidedOn = day,
        DecidedBy = year.Officials.Manager.Name,
    };
}
