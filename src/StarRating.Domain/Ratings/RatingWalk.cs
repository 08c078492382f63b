using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings.Service;
using StarRating.Ratings.Steps;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>
/// One person's rating under way: what the steps have found so far, the running total and the trace. Lives inside one call of
/// <see cref="Rater.Rate"/>; never shared.
/// </summary>
internal sealed class RatingWalk
{
    private readonly List<TraceLine> lines = new(12);
    private List<RatingException>? exceptions;
    private (int Lowest, int Highest, FactRead? By)? range;

    internal RatingWalk(RatingYear year, PersonFacts person, YearFacts? grade, RatingState? previous)
    {
        Year = year;
        Person = person;
        Previous = previous;
        GradeFacts = grade;
        Grade = grade?.Grade;
        Service = new ServiceLedger(person, year.DecidedOn);
    }

    internal RatingYear Year { get; }

    internal PersonFacts Person { get; }

    internal RatingState? Previous { get; }

    internal YearFacts? GradeFacts { get; }

    /// <summary>The grade in use: the given one until a veto bars it.</summary>
    internal string? Grade { get; set; }

    internal ServiceLedger Service { get; }

    internal ProfileRules Rules { get; set; } = null!;

    internal Profile Profile => Rules.Profile;

    internal DateOnly AsOf => Rules.AsOf;

    /// <summary>The ends of the scale for this person, and the post that makes them other than everybody's.</summary>
    internal (int Lowest, int Highest, FactRead? By) Range => range ??= FindRange();

    private (int Lowest, int Highest, FactRead? By) FindRange()
    {
        foreach (var own in Profile.Scale.Ranges ?? [])
        {
            foreach (var post in Person.Appointments.OrderBy(post => post.Start).ThenBy(post => post.Id, StringComparer.Ordinal))
            {
                if (own.Posts.Contains(post.Post) && Steps.PopulationStep.HeldAt(post, AsOf) && (Profile.Population.Acting || !post.Acting))
                {
                    return (own.Lowest, own.Highest, FactOf(post));
                }
            }
        }

        return (Profile.Scale.Lowest, Profile.Scale.Highest, null);
    }

    internal VillageFacts? Village { get; set; }

    internal bool Initial { get; set; }

    /// <summary>The year to which streaks may look back.</summary>
    internal int InitialYear { get; set; }

    internal int? Total { get; private set; }

    /// <summary>Additions so far that the step limits bind.</summary>
    internal int Bound { get; private set; }

    /// <summary>Additions so far that they do not bind.</summary>
    internal int Beyond { get; private set; }

    /// <summary>The veto that clears the stars; null: none.</summary>
    internal MetVeto? ClearedBy { get; set; }

    /// <summary>The rule of the adjustment that leaves no star; null: none.</summary>
    internal Firing? NoStarBy { get; set; }

    internal int AwardStars { get; set; }

    internal ImmutableArray<CountedAward> Awards { get; set; } = [];

    internal ImmutableArray<FiredRule> Fired { get; set; } = [];

    internal ImmutableArray<string> Vetoed { get; set; } = [];

    /// <summary>The themes held; null where stars do not come from themes.</summary>
    internal ImmutableArray<HeldTheme>? Themes { get; set; }

    /// <summary>The wait in the level; null where nobody rises by waiting.</summary>
    internal WaitingState? Waiting { get; set; }

    internal Outcome? Outcome { get; private set; }

    internal ImmutableArray<TraceLine> Trace => [.. lines];

    internal ImmutableArray<RatingException> Exceptions => exceptions is null ? [] : [.. exceptions.Distinct()];

    internal void Pass(TraceStep step, string? article, ImmutableArray<FactRead> facts, Working? working = null, string? rule = null) =>
        Line(step, article, rule, facts, working, TracePassed);

    internal void Apply(TraceStep step, string? article, ImmutableArray<FactRead> facts, string rule) =>
        Line(step, article, rule, facts, null, TraceApplies);

    internal void Note(TraceStep step, string? article, TraceNote note, ImmutableArray<FactRead> facts, Working? working = null, string? rule = null) =>
        Line(step, article, rule, facts, working, new Silent(note));

    internal void Begin(string? article, int stars, ImmutableArray<FactRead> facts, Working? working = null, string? rule = null)
    {
        Total = stars;
        Line(TraceStep.Base, article, rule, facts, working, new Began(stars));
    }

    internal void Add(
        TraceStep step, string? article, int stars, ImmutableArray<FactRead> facts, Working? working = null, string? rule = null, bool beyond = false)
    {
        Total += stars;
        if (beyond)
        {
            Beyond += stars;
        }
        else
        {
            Bound += stars;
        }

        Line(step, article, rule, facts, working, new Added(stars));
    }

    internal void Put(TraceStep step, string? article, int stars, ImmutableArray<FactRead> facts, Working? working = null, string? rule = null)
    {
        Total = stars;
        Line(step, article, rule, facts, working, new Put(stars));
    }

    internal void Conclude(
        TraceStep step, string? article, Outcome outcome, ImmutableArray<FactRead> facts, Working? working = null, string? rule = null)
    {
        Outcome = outcome;
        Line(step, article, rule, facts, working, new Concluded(outcome));
    }

    internal void NeedsPeople(RatingExceptionKind kind, string subject) => (exceptions ??= []).Add(new RatingException(kind, subject));

    /// <summary>The fact of the previous rating.</summary>
    internal FactRead PreviousFact() => new(
        FactSource.Previous, Previous!.Year.ToString(CultureInfo.InvariantCulture), From: Previous.AsOf, Number: Previous.Stars);

    /// <summary>The fact of the assessed year's grade and score.</summary>
    internal ImmutableArray<FactRead> GradeFact() => GradeFacts is null ? [] : [FactOf(GradeFacts)];

    internal static FactRead FactOf(YearFacts year) => new(
        FactSource.Year, year.Id, year.Grade, new DateOnly(year.Year, 1, 1), Number: year.Score);

    internal static FactRead FactOf(AppointmentFacts appointment) => new(
        FactSource.Appointment, appointment.Id, Documents.EnumWord.Of(appointment.Post), appointment.Start, appointment.End);

    private static readonly Passed TracePassed = new();

    private static readonly Applies TraceApplies = new();

    private void Line(TraceStep step, string? article, string? rule, ImmutableArray<FactRead> facts, Working? working, TraceEffect effect) =>
        lines.Add(new TraceLine
        {
            Step = step,
            Article = article,
            Rule = rule,
            Facts = facts,
            Working = working,
            Effect = effect,
            Total = Total,
        });

    /// <summary>A list without a copy; the array is handed over.</summary>
    internal static ImmutableArray<T> Own<T>(T[] items) => ImmutableCollectionsMarshal.AsImmutableArray(items);
}
