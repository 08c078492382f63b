using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StarRating.Policies;

/// <summary>
/// 逐级晋升: a person rises by one level after so many months in it, where the conditions hold; events shorten the wait, jump, bar a rise or begin it anew.
/// Levels count upward; a scale whose first level is called 18级 names its levels (<see cref="ScaleSettings.LevelNames"/>).
/// </summary>
public sealed record WaitingMode : RatingMode
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>The level of an initial rating, before what service and awards add.</summary>
    public int Start { get; init; } = 1;

    /// <summary>From when the months in the first level are counted.</summary>
    public WaitingClock Clock { get; init; } = WaitingClock.FirstRating;

    /// <summary>What the rise from each level asks; from a level that no step names nobody rises by waiting.</summary>
    public required ImmutableArray<WaitingStep> Steps { get; init; }

    /// <summary>What changes the wait, all of it asked each year.</summary>
    public ImmutableArray<WaitingChange> Changes { get; init; } = [];

    /// <summary>Months beyond what a step needs count toward the next one; otherwise the clock begins anew with the rise.</summary>
    public bool KeepsRemainder { get; init; }

    internal override string? SaidIn => Article;

    /// <summary>The step by which a level is left; null: none.</summary>
    public WaitingStep? StepFrom(int level)
    {
        foreach (var step in Steps)
        {
            if (level >= step.From && level <= (step.To ?? step.From))
            {
                return step;
            }
        }

        return null;
    }
}

/// <summary>From when the months in the first level are counted.</summary>
public enum WaitingClock
{
    /// <summary>From the as-of date of the initial rating.</summary>
    [ChineseName("自首次评定截止日起")] FirstRating,

    /// <summary>From the first day of the present run of service.</summary>
    [ChineseName("自任职之日起")] Appointment,
}

/// <summary>What the rise from some levels asks.</summary>
public sealed record WaitingStep
{
    /// <summary>The level that is left by it.</summary>
    public required int From { get; init; }

    /// <summary>The last of several levels that are left by it alike; null: that one alone.</summary>
    public int? To { get; init; }

    /// <summary>Completed months in the level, less what events shorten.</summary>
    public required int Months { get; init; }

    /// <summary>What must hold besides in the year of the rise; null: nothing.</summary>
    public Condition? When { get; init; }
}

/// <summary>When a condition holds in the year, the wait changes.</summary>
public sealed record WaitingChange
{
    /// <summary>Code of the change, unique in the profile; traces name it.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the article that says so, where it is another than the mode's.</summary>
    public string? Article { get; init; }

    /// <summary>The condition; the change is silent in a year in which it does not hold.</summary>
    public required Condition When { get; init; }

    /// <summary>What follows.</summary>
    public required WaitingEffect Then { get; init; }
}

/// <summary>What an event does to the wait. Closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ShortenWait), "shorten")]
[JsonDerivedType(typeof(JumpLevels), "jump")]
[JsonDerivedType(typeof(BarRise), "bar")]
[JsonDerivedType(typeof(RestartWait), "restart")]
public abstract record WaitingEffect;

/// <summary>The wait for the next level is shorter by so many months; what is not used up by it is gone with the rise.</summary>
/// <param name="Months">How many months, more than zero.</param>
public sealed record ShortenWait(int Months) : WaitingEffect;

/// <summary>So many levels up at once, whatever the wait; the clock begins anew.</summary>
/// <param name="Levels">How many levels, more than zero.</param>
public sealed record JumpLevels(int Levels) : WaitingEffect;

/// <summary>No rise for so many years, the assessed one the first.</summary>
/// <param name="Years">How many years, more than zero.</param>
public sealed record BarRise(int Years) : WaitingEffect;

/// <summary>The months waited so far are lost: the clock begins anew at the as-of date.</summary>
public sealed record RestartWait : WaitingEffect;
