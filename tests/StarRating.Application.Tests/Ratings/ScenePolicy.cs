using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Ratings;

/// <summary>A small ladder: grade, tenure and award stars.</summary>
internal static class ScenePolicy
{
    public static PolicyDocument Document { get; } = new()
    {
        Format = PolicyDocument.FormatName,
        Title = "测试办法",
        Articles = [.. Enumerable.Range(1, 12).Select(i => new Article { Id = $"a{i}", Number = $"第{i}条", Text = $"第{i}条的内容。" })],
        Profiles =
        [
            new Profile
            {
                Id = "village",
                Name = "村党组织书记",
                Population = new PopulationSettings { Article = "a3", Posts = [Post.Secretary] },
                Eligibility = new EligibilitySettings { Article = "a4" },
                GradeStars = new GradeStarSettings
                {
                    Article = "a8",
                    Grades = [new GradeStars { Grade = "优秀", Stars = 2 }, new GradeStars { Grade = "合格", Stars = 1 }],
                },
                Tenure = new TenureSettings { Article = "a9" },
                Awards = new AwardSettings { Article = "a10", Levels = [new AwardStars(AwardLevel.City, 1)], Combine = AwardCombine.Sum, Cap = 3 },
            },
        ],
    };
}
