using System.Collections.Frozen;

namespace StarRating.Notices;

/// <summary>What kind of day a date is.</summary>
public enum DayKind
{
    /// <summary>工作日: Monday to Friday, nothing declared.</summary>
    [ChineseName("工作日")] Workday,

    /// <summary>周末.</summary>
    [ChineseName("周末")] Weekend,

    /// <summary>法定节假日放假 (a declared holiday, weekends inside the holiday included).</summary>
    [ChineseName("放假")] Holiday,

    /// <summary>调休上班: a weekend day declared a workday.</summary>
    [ChineseName("调休上班")] MakeUpWorkday,
}

/// <summary>One line of the holiday table: a date that differs from the plain week.</summary>
/// <param name="Date">The date.</param>
/// <param name="Kind"><see cref="DayKind.Holiday"/> or <see cref="DayKind.MakeUpWorkday"/>.</param>
/// <param name="Name">Name of the holiday the line belongs to, e.g. 春节.</param>
public sealed record DeclaredDay(DateOnly Date, DayKind Kind, string Name);

/// <summary>
/// Workdays of China: the plain week, with the holidays and 调休 workdays that each year's official notice declares.
/// A year without any line is not covered: the plain week is used and the answer says so, because the notice
/// for a year comes out in the autumn before it.
/// </summary>
public sealed class HolidayCalendar
{
    private readonly FrozenDictionary<DateOnly, DeclaredDay> _declared;
    private readonly FrozenSet<int> _years;

    /// <summary>Builds a calendar from declared days. A date declared twice is refused: the clerk's table must be single-valued.</summary>
    /// <exception cref="ArgumentException">A date occurs twice, or a line is neither holiday nor make-up workday.</exception>
    public HolidayCalendar(IEnumerable<DeclaredDay> declared)
    {
        ArgumentNullException.ThrowIfNull(declared);
        var days = declared.ToArray();
        if (days.FirstOrDefault(d => d.Kind is not (DayKind.Holiday or DayKind.MakeUpWorkday)) is { } odd)
            throw new ArgumentException($"{odd.Date:yyyy-MM-dd}: only holidays and make-up workdays are declared", nameof(declared));
        if (days.GroupBy(d => d.Date).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"{twice.Key:yyyy-MM-dd} is declared twice", nameof(declared));
        _declared = days.ToFrozenDictionary(d => d.Date);
        // December is left out: 31 December may be declared by the notice for the following year.
        _years = days.Where(d => d.Kind == DayKind.Holiday && d.Date.Month < 12).Select(d => d.Date.Year).ToFrozenSet();
    }

    /// <summary>The declared days, by date.</summary>
    public IReadOnlyList<DeclaredDay> Declared => [.. _declared.Values.OrderBy(d => d.Date)];

    /// <summary>Whether the table knows the holidays of this year.</summary>
    public bool Covers(int year) => _years.Contains(year);

    /// <summary>What kind of day this is.</summary>
    public DayKind KindOf(DateOnly date)
    {
        if (_declared.TryGetValue(date, out var declared)) return declared.Kind;
        return date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Weekend : DayKind.Workday;
    }

    /// <summary>Name of the holiday a date belongs to (also for 调休 days); null for an ordinary day.</summary>
    public string? NameOf(DateOnly date) => _declared.TryGetValue(date, out var declared) ? declared.Name : null;

    /// <summary>Whether offices work on this date.</summary>
    public bool IsWorkday(DateOnly date) => KindOf(date) is DayKind.Workday or DayKind.MakeUpWorkday;

    /// <summary>The first workday after a date, the date itself not counted.</summary>
    public DateOnly NextWorkday(DateOnly date)
    {
        do date = date.AddDays(1); while (!IsWorkday(date));
        return date;
    }

    /// <summary>Workdays in [from, to], both included; 0 when to is before from.</summary>
    public int WorkdaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
            if (IsWorkday(day)) count++;
        return count;
    }
}
