using System.Collections.Immutable;
using StarRating.Ratings;

namespace StarRating.Policies;

/// <summary>The grade is one of these, this year or for n years running.</summary>
public sealed record GradeIs : Condition
{
    private const int LongestLookBack = 60;

    /// <summary>Names of the grades, any of which holds.</summary>
    public required ImmutableArray<string> Grades { get; init; }

    /// <summary>For so many years running, the assessed one the last.</summary>
    public int Years { get; init; } = 1;

    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) =>
        (Years > 1 ? $"连续{PolicyWords.Years(Years)}年" : "年度") + $"考核等次为{PolicyWords.Or(Grades)}";

    internal override bool IsStreak => Years > 1;

    internal override bool Holds(Inquiry inquiry)
    {
        if (inquiry.Grade is not { } grade || !Grades.Contains(grade))
        {
            return false;
        }

        inquiry.ReadGrade();
        var found = 1;
        var earliest = Math.Max(inquiry.LookBackTo, inquiry.Year - LongestLookBack);
        for (var year = inquiry.Year - 1; found < Years && year >= earliest; year--)
        {
            var facts = inquiry.YearFacts(year);
            if (facts?.Grade is null && !inquiry.MissingGradeBreaks)
            {
                continue;
            }

            if (facts?.Grade is not { } earlier || !Grades.Contains(earlier))
            {
                break;
            }

            inquiry.Read(RatingWalk.FactOf(facts));
            found++;
        }

        inquiry.StreakUnderWay |= found < Years;
        return found >= Years;
    }
}
