using System.Collections.Immutable;
using StarRating.Secretaries;

namespace StarRating.Treatments;

/// <summary>
/// Which months, for which village and under which profile, a person is paid. By months: starts the month after appointment, ends with the
/// month of the last day in post; who goes from post to post without a break misses no month. One village is paid at a time.
/// </summary>
internal sealed class ServiceCalendar(PersonPayFacts person, PayIndex county)
{
    private readonly ImmutableArray<AppointmentFacts> _posts =
    [
        .. person.Appointments.Where(a => a.OtherCounty is null && (a.End is null || a.End > a.Start))
            .OrderBy(a => a.Start).ThenBy(a => a.Id, StringComparer.Ordinal),
    ];

    private readonly Dictionary<YearMonth, ImmutableArray<ServiceSlice>> _months = [];
    private readonly Dictionary<int, ImmutableArray<PaidRun>> _runs = [];
    private readonly Dictionary<string, PaySource> _sources = person.Appointments.DistinctBy(a => a.Id).ToDictionary(a => a.Id, PaySources.Of);

    internal ImmutableArray<ServiceSlice> Of(YearMonth month)
    {
        if (_months.TryGetValue(month, out var known)) return known;
        return _months[month] = Find(month);
    }

    internal IEnumerable<ServiceSlice> OfYear(int year) => YearMonth.OfYear(year).SelectMany(m => Of(m));

    /// <summary>Paid months of a year without a missing month between. Found once: each month of the year asks for them.</summary>
    internal ImmutableArray<PaidRun> RunsOf(int year) => _runs.TryGetValue(year, out var known) ? known : _runs[year] = FindRuns(year);

    /// <summary>Beginning of the service that is unbroken, gaps of up to so many months bridged, at a day.</summary>
    internal DateOnly ServiceSince(DateOnly day, int bridgeMonths)
    {
        DateOnly? since = null, until = null;
        foreach (var post in _posts.Where(p => p.Start <= day && IsPaid(county.PolicyOrFirst(YearMonth.Of(p.Start)), p)))
        {
            if (until is null || post.Start > until.Value.AddMonths(bridgeMonths)) since = post.Start;
            var end = post.End ?? DateOnly.MaxValue.AddYears(-100);
            if (until is null || end > until) until = end;
        }

        return since ?? day;
    }

    private ImmutableArray<PaidRun> FindRuns(int year)
    {
        var runs = new List<List<ServiceSlice>>();
        foreach (var slice in OfYear(year))
        {
            if (runs.Count == 0 || runs[^1][^1].Month.Next < slice.Month) runs.Add([]);
            runs[^1].Add(slice);
        }

        return [.. runs.Select(slices => new PaidRun(slices, PaidRun.KeysOf(slices)))];
    }

    private ImmutableArray<ServiceSlice> Find(YearMonth month)
    {
        if (county.Policy(month) is not { } policy) return [];
        var candidates = _posts
            .Select(post => (Post: post, Standing: county.Village(post.Village, month)))
            .Where(c => c.Standing is not null)
            .Select(c => (c.Post, Standing: c.Standing!, Profile: ProfileOf(policy, c.Post, c.Standing!, month)))
            .Where(c => c.Profile >= 0 && IsPaidIn(policy, policy.Profiles[c.Profile].Pay!, c.Post, month))
            .OrderByDescending(c => c.Post.Main).ThenBy(c => c.Profile).ThenBy(c => c.Post.Start).ThenBy(c => c.Post.Id, StringComparer.Ordinal)
            .ToArray();
        if (candidates.Length == 0) return [];
        var first = candidates[0];
        if (policy.Profiles[first.Profile].Pay!.Proration == PayProration.Months)
            return [Slice(policy, first.Post, first.Standing, first.Profile, month, month.FirstDay, month.Days)];

        // By days: each day belongs to the first candidate in post on it; neighbouring days of one make a slice.
        var slices = ImmutableArray.CreateBuilder<ServiceSlice>();
        for (var day = month.FirstDay; day <= month.LastDay;)
        {
            var holder = candidates.FirstOrDefault(c => InPost(c.Post, day));
            var next = day.AddDays(1);
            while (next <= month.LastDay && candidates.FirstOrDefault(c => InPost(c.Post, next)).Post == holder.Post) next = next.AddDays(1);
            if (holder.Post is not null)
                slices.Add(Slice(policy, holder.Post, holder.Standing, holder.Profile, month, day, next.DayNumber - day.DayNumber));
            day = next;
        }

        return slices.ToImmutable();
    }

    private ServiceSlice Slice(
        PayPolicyFacts policy, AppointmentFacts post, VillageStandingFacts standing, int profile, YearMonth month, DateOnly from, int days)
    {
        var together = PostsAt(post.Village, month);
        var concurrent = together.Any(p => p.Post == Post.Secretary) && together.Any(p => p.Post == Post.VillageHead);
        return new ServiceSlice
        {
            Month = month,
            Appointment = post,
            Village = standing,
            Profile = policy.Profiles[profile],
            Policy = policy,
            Concurrent = concurrent,
            From = from,
            Days = days,
            Sources =
            [
                _sources[post.Id],
                .. concurrent ? together.Where(p => p != post && (p.Post is Post.Secretary or Post.VillageHead)).Select(p => _sources[p.Id]) : [],
                county.Current(PaySourceKind.Village, standing.Id)!,
                county.Current(PaySourceKind.Policy, policy.Id)!,
            ],
        };
    }

    /// <summary>Posts held at a village since the first day of a month at the latest, whatever they are.</summary>
    private AppointmentFacts[] PostsAt(string village, YearMonth month) =>
        [.. _posts.Where(p => p.Village == village && !p.Acting && p.Start <= month.FirstDay && (LastMonth(p) is not { } last || last >= month))];

    private int ProfileOf(PayPolicyFacts policy, AppointmentFacts post, VillageStandingFacts standing, YearMonth month)
    {
        for (var i = 0; i < policy.Profiles.Length; i++)
        {
            var population = policy.Profiles[i].Population;
            if (policy.Profiles[i].Pay is not null
                && population.Posts.Contains(post.Post)
                && population.Kinds.Contains(standing.Kind)
                && (population.Acting || !post.Acting)
                && !PostsAt(post.Village, month).Any(p => population.Excluded.Contains(p.Post)))
                return i;
        }

        return -1;
    }

    private static bool IsPaid(PayPolicyFacts policy, AppointmentFacts post) => policy.Profiles.Any(p =>
        p.Pay is not null && p.Population.Posts.Contains(post.Post) && (p.Population.Acting || !post.Acting));

    private bool IsPaidIn(PayPolicyFacts policy, PaySettings pay, AppointmentFacts post, YearMonth month)
    {
        if (pay.Proration == PayProration.Days)
            return post.Start <= month.LastDay && (post.End is null || post.End > month.FirstDay);
        return FirstMonth(policy, post) <= month && (LastMonth(post) is not { } last || month <= last);
    }

    /// <summary>The month after appointment; the month itself for who comes from another paid post without a day's break.</summary>
    private YearMonth FirstMonth(PayPolicyFacts policy, AppointmentFacts post)
    {
        var goesOn = _posts.Any(p => p != post && p.Start < post.Start && (p.End is null || p.End >= post.Start) && IsPaid(policy, p));
        return goesOn ? YearMonth.Of(post.Start) : YearMonth.Of(post.Start).Next;
    }

    /// <summary>The month of the last day in post; of the date itself where only the month or year of leaving is known.</summary>
    private static YearMonth? LastMonth(AppointmentFacts post) => post.End is not { } end ? null
        : YearMonth.Of(post.EndPrecision == DatePrecision.Day ? end.AddDays(-1) : end);

    private static bool InPost(AppointmentFacts post, DateOnly day) => post.Start <= day && (post.End is null || post.End > day);
}
