using System.Globalization;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Web.Features.Secretaries;

/// <summary>The posts of a life drawn to scale: one bar a post, one row for secretary, head and others each.</summary>
public sealed record PostTimeline(int Height, string Words, IReadOnlyList<YearTick> Ticks, IReadOnlyList<PostBar> Bars)
{
    private const int Width = 1000;
    private const int RowHeight = 22;

    /// <summary>Null when there is nothing to draw.</summary>
    public static PostTimeline? Of(IReadOnlyList<Appointment> appointments, DateOnly today)
    {
        var drawn = appointments.Where(a => a.VoidedAt is null).OrderBy(a => a.StartsOn).ToList();
        if (drawn.Count == 0)
        {
            return null;
        }

        var from = new DateOnly(drawn[0].StartsOn.Year, 1, 1);
        var until = new DateOnly(today.Year + 1, 1, 1);
        var days = (double)(until.DayNumber - from.DayNumber);
        var rows = drawn.Select(Row).Distinct().Order().ToList();
        return new(
            (rows.Count * RowHeight) + 20,
            "任职经历时间轴：" + string.Join("；", drawn.Select(a => Describe(a))),
            [.. YearsShown(from.Year, until.Year).Select(year => new YearTick(X(new DateOnly(year, 1, 1)), year))],
            [.. drawn.Select(a => new PostBar(X(a.StartsOn), rows.IndexOf(Row(a)) * RowHeight, Math.Max(3, X(a.EndsOn ?? today) - X(a.StartsOn)), Css(a), Describe(a)))]);

        int X(DateOnly day) => (int)(((Math.Min(day.DayNumber, until.DayNumber) - from.DayNumber) / days * (Width - 40)) + 20);
    }

    private static IEnumerable<int> YearsShown(int from, int until)
    {
        var step = (until - from) switch { <= 8 => 1, <= 16 => 2, _ => 5 };
        for (var year = from; year <= until; year += step)
        {
            yield return year;
        }
    }

    private static int Row(Appointment a) => a.Post switch { Post.Secretary => 0, Post.VillageHead => 1, _ => 2 };

    private static string Css(Appointment a) => "post-bar " + (a.Post switch { Post.Secretary => "secretary", Post.VillageHead => "head", _ => "other" });

    private static string Describe(Appointment a) =>
        string.Create(CultureInfo.InvariantCulture, $"{Secretaries.Words.DateWord(a.StartsOn, a.StartsPrecision)}至{Secretaries.Words.DateWord(a.EndsOn, a.EndsPrecision)}，{a.VillageName}{a.Post.InChinese()}");
}

public sealed record YearTick(int X, int Year);

public sealed record PostBar(int X, int Y, int Width, string Css, string Words);
