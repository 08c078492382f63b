using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Documents;
using StarRating.Ratings;

namespace StarRating.Application.Assessments;

/// <summary>Writes computed grades into the year's rows, one for each person of the cohort; what did not change is not touched.</summary>
internal static class GradeRows
{
    public static async Task Write(StarRatingContext db, RatingYear year, GradedCohort graded, CancellationToken cancellation)
    {
        var rows = await db.GradeResults.AsTracking()
            .Where(g => g.RatingYearId == year.Id)
            .ToDictionaryAsync(g => g.CohortMemberId, cancellation);
        var grades = graded.Result.Persons.ToDictionary(person => person.Person, StringComparer.Ordinal);
        foreach (var member in graded.Members)
        {
            var grade = grades[PoolKeys.Person(member.Member.Id)];
            if (rows.TryGetValue(member.Member.Id, out var row))
            {
                Fill(row, member, grade);
            }
            else
            {
                db.GradeResults.Add(Row(year, member, grade));
            }
        }
    }

    /// <summary>A person's first row of the year.</summary>
    internal static GradeResult Row(RatingYear year, MemberAssessment member, PersonGrade grade)
    {
        var row = new GradeResult
        {
            CountyId = year.CountyId,
            RatingYearId = year.Id,
            TownshipId = member.Member.TownshipId,
            CohortMemberId = member.Member.Id,
        };
        Fill(row, member, grade);
        return row;
    }

    private static void Fill(GradeResult row, MemberAssessment member, PersonGrade grade)
    {
        row.Total = grade.Total;
        row.QuantifiedTotal = Channel(member, 0);
        row.OrganizationScore = Channel(member, 1);
        row.BallotScore = Channel(member, 2);
        row.RankInPool = grade.Rank;
        row.PoolKey = grade.RankPool ?? "";
        row.GradeByScore = grade.ByScore;
        row.GradeAfterQuota = grade.Change is null ? grade.Grade : row.GradeAfterQuota;
        row.FinalGrade = grade.Grade;
        row.NeedsDecision = grade.Waits;
        row.PartsJson = PartScores.Of(member.Profile, member.Result) is { } parts ? JsonSerializer.Serialize(parts, StrictJson.Options) : null;
        row.TraceJson = JsonSerializer.Serialize(grade.Steps, StrictJson.Options);
    }

    /// <summary>The channels in the policy's order, shown to two decimals like the total.</summary>
    private static decimal? Channel(MemberAssessment member, int index) =>
        index < member.Result.Channels.Length && member.Result.Channels[index].Score is { } score ? decimal.Round(score, 2, MidpointRounding.AwayFromZero) : null;
}
