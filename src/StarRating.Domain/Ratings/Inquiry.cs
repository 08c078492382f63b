using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings.Service;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>
/// One condition asked of one person: what it may look at, and the notebook of what it read. In a veto the days up to the day of
/// decision belong to the question; in an adjustment those of the assessed year alone.
/// </summary>
internal sealed class Inquiry
{
    private readonly RatingWalk walk;
    private readonly List<FactRead> facts = [];
    private readonly List<Occurrence> occurrences = [];
    private ImmutableArray<HeldAward>? awards;

    /// <summary>Asks of the assessed year, or of an earlier one of the same period.</summary>
    internal Inquiry(RatingWalk walk, bool veto, int? of = null)
    {
        this.walk = walk;
        IsVeto = veto;
        Year = of ?? walk.Year.Year;
        From = new DateOnly(Year, 1, 1);
        var dayAfterDecision = walk.Year.DecidedOn.AddDays(1);
        Until = Year < walk.Year.Year ? From.AddYears(1)
            : veto && dayAfterDecision > walk.Rules.EventsUntil ? dayAfterDecision : walk.Rules.EventsUntil;
        LookBackTo = walk.InitialYear;
        MissingGradeBreaks = walk.Profile.Adjustment?.YearWithoutGradeBreaks ?? true;
    }

    internal bool IsVeto { get; }

    internal PersonFacts Person => walk.Person;

    internal VillageFacts? Village => walk.Village;

    internal int Year { get; }

    internal DateOnly From { get; }

    /// <summary>The end, exclusive, of the days whose events are read.</summary>
    internal DateOnly Until { get; }

    internal DateOnly DecidedOn => walk.Year.DecidedOn;

    internal DateOnly AsOf => walk.AsOf;

    internal string? Grade => Year == walk.Year.Year ? walk.Grade : GradeFacts?.Grade;

    internal YearFacts? GradeFacts => Year == walk.Year.Year ? walk.GradeFacts : YearFacts(Year);

    /// <summary>The stars held before this rating; null: none.</summary>
    internal int? HeldStars => walk.Previous is { LeftWithoutStar: false, Stars: { } stars } ? stars : null;

    internal void ReadPrevious() => facts.Add(walk.PreviousFact());

    /// <summary>Place of a grade in the policy's order, 0 the best; −1 for a grade that it does not have.</summary>
    internal int ClassOf(string grade)
    {
        if (walk.Year.Policy.Document.Grading is { } grading)
        {
            return grading.IndexOf(grade);
        }

        var grades = walk.Profile.GradeStars?.Grades ?? [];
        for (var i = 0; i < grades.Length; i++)
        {
            if (string.Equals(grades[i].Grade, grade, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    internal TenureSettings? Tenure => walk.Profile.Tenure;

    internal ServiceRules? TenureRules => walk.Rules.Tenure;

    internal ServiceLedger Service => walk.Service;

    internal ImmutableArray<HeldAward> Awards => awards ??= HeldAward.Of(walk);

    /// <summary>The first year that a streak may use.</summary>
    internal int LookBackTo { get; private set; }

    internal bool MissingGradeBreaks { get; }

    /// <summary>A streak has begun and is not long enough.</summary>
    internal bool StreakUnderWay { get; set; }

    internal List<Occurrence> Occurrences => occurrences;

    /// <summary>The event behind the grade that was read.</summary>
    internal string? GradeEvent { get; private set; }

    /// <summary>An unconfirmed event that would otherwise have been read.</summary>
    internal ListedEventFacts? Unconfirmed { get; private set; }

    /// <summary>Asks afresh.</summary>
    internal bool Ask(Condition condition, int lookBackTo)
    {
        facts.Clear();
        occurrences.Clear();
        StreakUnderWay = false;
        GradeEvent = null;
        Unconfirmed = null;
        LookBackTo = lookBackTo;
        return condition.Holds(this);
    }

    internal bool InWindow(DateOnly date) => date >= From && date < Until;

    /// <summary>In the year, or in the last so many years of which it is the last.</summary>
    internal bool InWindow(DateOnly date, int? years) => years is not > 1 ? InWindow(date) : date >= From.AddYears(1 - years.Value) && date < Until;

    /// <summary>A veto uses a dated record once; an adjustment reads the year's whatever a veto did. Who is asked of several years is asked again in each.</summary>
    internal bool IsFresh(string record, int? years = null) => !IsVeto || years is > 1 || !walk.Vetoed.Contains(record);

    /// <summary>The themes held after this year; empty where stars do not come from themes, and before they were asked.</summary>
    internal ImmutableArray<HeldTheme> Themes => walk.Themes ?? [];

    internal bool IsConfirmed(ListedEventFacts listed)
    {
        if (listed.ConfirmedOn <= DecidedOn || !walk.Rules.ToConfirm.Contains(listed.Item))
        {
            return true;
        }

        Unconfirmed = Unconfirmed is null || string.CompareOrdinal(listed.Id, Unconfirmed.Id) < 0 ? listed : Unconfirmed;
        return false;
    }

    /// <summary>The facts of a year; the assessed year's are those given for grading.</summary>
    internal YearFacts? YearFacts(int year)
    {
        YearFacts? found = null;
        foreach (var candidate in Person.Years)
        {
            if (candidate.Year == year && (found is null || string.CompareOrdinal(candidate.Id, found.Id) > 0))
            {
                found = candidate;
            }
        }

        return found;
    }

    /// <summary>
    /// Whether something held in each of the years before the assessed one, so many years with it, no further back than a streak may look. What was read of
    /// them is noted.
    /// </summary>
    internal bool Runs(int years, Func<YearFacts, FactRead?> held)
    {
        for (var year = Year - 1; year > Year - years; year--)
        {
            if (year < LookBackTo || YearFacts(year) is not { } facts || held(facts) is not { } fact)
            {
                StreakUnderWay = true;
                return false;
            }

            Read(fact);
        }

        return true;
    }

    internal void Read(FactRead fact) => facts.Add(fact);

    internal void ReadGrade()
    {
        if (GradeFacts is { } given)
        {
            facts.Add(RatingWalk.FactOf(given) with { Value = Grade });
            GradeEvent = given.EventId;
        }
    }

    internal void ReadService() => facts.AddRange(ServiceFacts.Of(walk, TenureRules!, AsOf));

    internal void Occurs(FactRead fact, string? eventId)
    {
        facts.Add(fact);
        foreach (var occurrence in occurrences)
        {
            if (string.Equals(occurrence.Fact.Record, fact.Record, StringComparison.Ordinal) && occurrence.Fact.Source == fact.Source)
            {
                return;
            }
        }

        occurrences.Add(new Occurrence(fact, eventId));
    }

    /// <summary>Asks a part; what it read is forgotten unless it holds.</summary>
    internal bool Try(Condition condition)
    {
        var mark = Mark();
        if (condition.Holds(this))
        {
            return true;
        }

        Forget(mark);
        return false;
    }

    internal (int Facts, int Occurrences) Mark() => (facts.Count, occurrences.Count);

    internal void Forget((int Facts, int Occurrences) mark)
    {
        facts.RemoveRange(mark.Facts, facts.Count - mark.Facts);
        occurrences.RemoveRange(mark.Occurrences, occurrences.Count - mark.Occurrences);
    }

    /// <summary>What was read, in an order that does not depend on the order of the facts.</summary>
    internal ImmutableArray<FactRead> TakeFacts()
    {
        if (facts.Count > 1)
        {
            facts.Sort(ServiceFacts.InOrder);
            return [.. facts.Distinct()];
        }

        return facts.Count == 0 ? [] : [facts[0]];
    }
}

/// <summary>One occurrence of a sanction, event or award, with the event behind it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Occurrence(FactRead Fact, string? EventId);
