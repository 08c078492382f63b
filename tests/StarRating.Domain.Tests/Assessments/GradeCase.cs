using StarRating.Assessments;

namespace StarRating.Domain.Tests.Assessments;

/// <summary>The sample's grades and quota, and persons in the fewest words.</summary>
internal static class GradeCase
{
    internal static readonly QuotaSettings ThirtyPercent = new()
    {
        Id = "excellent",
        Grade = "优秀",
        Ratio = 0.3m,
        Minimum = 1,
    };

    internal static readonly GradingSettings Sample = new()
    {
        Grades =
        [
            new GradeDefinition { Name = "优秀", From = 90 },
            new GradeDefinition { Name = "合格", From = 75 },
            new GradeDefinition { Name = "基本合格", From = 60 },
            new GradeDefinition { Name = "不合格" },
        ],
        Quotas = [ThirtyPercent],
    };

    internal static GradeCandidate Person(string id, decimal? total, decimal quantified = 0, decimal ballot = 0, string township = "t1") => new()
    {
        Person = id,
        Township = township,
        Total = total,
        Channels = [new("quantified", quantified), new("ballot", ballot)],
    };

    internal static GradingResult Grade(GradingSettings settings, params GradeCandidate[] candidates) =>
        Grading.Grade(settings, new GradingFacts { Year = 2021, Candidates = [.. candidates] });

    internal static IEnumerable<GradeCandidate> Rest(int n) => Enumerable.Range(0, n).Select(i => Person($"z{i}", 80 - i));
}
