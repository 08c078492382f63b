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

    /// <summary>Of the last so many years, the assessed one the last, any <see cref="Years"/> hold (近三年有两年); null: the years are running.</summary>
    public int? OfLast { get; init; }

    /// <summary>Asked of the year so many before the assessed one (1: 上年度), and of those before it; null: of the assessed year.</summary>
    public int? Before { get; init; }

    /// <inheritdoc/>
    public override string Sentence(PolicyWords words)
    {
        var until = Before switch { null or 0 => "", 1 => "截至上年度", _ => $"截至{PolicyWords.Years(Before.Value)}年前" };
        var one = Before switch { null or 0 => "年度", 1 => "上年度", _ => $"{PolicyWords.Years(Before.Value)}年前" };
        var when = OfLast is { } last ? $"{until}近{PolicyWords.Years(last)}年有{PolicyWords.Years(Years)}年"
            : Years > 1 ? $"{until}连续{PolicyWords.Years(Years)}年" : one;
        return $"{when}考核等次为{PolicyWords.Or(Grades)}";
    }

    internal override bool IsStreak => Years > 1;

    internal override bool Holds(Inquiry inquiry) => OfLast is null && Before is null ? Running(inquiry) : Elsewhere(inquiry);

    /// <summary>Years other than those that end with the assessed one, or years that need not be running.</summary>
    private bool Elsewhere(Inquiry inquiry)
    {
        var last = inquiry.Year - (Before ?? 0);
        var found = 0;
        for (var year = last; year > last - (OfLast ?? Years) && (year >= inquiry.LookBackTo || Before is not null); year--)
        {
            var (grade, facts) = year == inquiry.Year ? (inquiry.Grade, inquiry.GradeFacts) : (inquiry.YearFacts(year)?.Grade, inquiry.YearFacts(year));
            if (facts is not null && grade is not null && Grades.Contains(grade))
            {
                inquiry.Read(RatingWalk.FactOf(facts) with { Value = grade });
                found++;
            }
        }

        inquiry.StreakUnderWay |= found > 0 && found < Years;
        return found >= Years;
    }

    private bool Running(Inquiry inquiry)
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

/// <summary>The grade is worse than the year before's by at least so many classes (掉档).</summary>
/// <param name="Classes">By how many classes at least: 1 from 优秀 to 合格, 2 from 优秀 to 基本合格.</param>
public sealed record GradeFell(int Classes = 1) : Condition
{
    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) => $"考核等次比上年度下降{PolicyWords.Years(Classes)}档以上";

    internal override bool Holds(Inquiry inquiry)
    {
        if (inquiry.Grade is not { } grade || inquiry.YearFacts(inquiry.Year - 1) is not { Grade: { } before } earlier
            || inquiry.ClassOf(grade) is not (>= 0 and var now) || inquiry.ClassOf(before) is not (>= 0 and var then) || now - then < Classes)
        {
            return false;
        }

        inquiry.Read(RatingWalk.FactOf(earlier));
        inquiry.ReadGrade();
        return true;
    }
}
