using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>
/// What one year's rating leaves for the next: handed back to the engine as the person's previous state. A year that gives
/// no stars (NotEligible, Suspended) keeps the figures of the last rated year and says so in <see cref="Kind"/>.
/// </summary>
public sealed record RatingState
{
    /// <summary>The assessed year that left this state.</summary>
    public required int Year { get; init; }

    /// <summary>The outcome of that year.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>The year whose figures these are: the last one with stars; null before any.</summary>
    public int? RatedYear { get; init; }

    /// <summary>The as-of date of the last year rated or left without stars; tenure and awards after it are new.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The last stars within the scale; null before any rating.</summary>
    public int? Stars { get; init; }

    /// <summary>The stars to go on from: above the highest level only where the policy keeps the raw number.</summary>
    public int? Carried { get; init; }

    /// <summary>Whether the last year that was decided left the person without a star (a later year may have been missed since).</summary>
    [JsonIgnore]
    public bool LeftWithoutStar => Kind == OutcomeKind.NoStar || (Kind != OutcomeKind.Rated && Carried is null);

    /// <summary>The year of the initial rating that began this ladder.</summary>
    public int? InitialYear { get; init; }

    /// <summary>Code of the profile the person was rated by.</summary>
    public string? Profile { get; init; }

    /// <summary>Id of the term that the year belonged to; another one now may begin the ladder anew.</summary>
    public string? Term { get; init; }

    /// <summary>The county that gave the stars.</summary>
    public string? County { get; init; }

    /// <summary>The city version its policy inherited.</summary>
    public string? CityVersion { get; init; }

    /// <summary>The scale's lowest level then.</summary>
    public int Lowest { get; init; }

    /// <summary>The scale's highest level then.</summary>
    public int Highest { get; init; }

    /// <summary>Award stars held since the initial rating.</summary>
    public int AwardStars { get; init; }

    /// <summary>The awards that were counted; none counts twice.</summary>
    public ImmutableArray<CountedAward> Awards { get; init; } = [];

    /// <summary>When each streak rule last fired.</summary>
    public ImmutableArray<FiredRule> Fired { get; init; } = [];

    /// <summary>The dated records that vetoes have used; none is used twice.</summary>
    public ImmutableArray<string> Vetoed { get; init; } = [];

    /// <summary>Suspended years that were not supplemented yet.</summary>
    public ImmutableArray<int> Pending { get; init; } = [];

    /// <summary>The themes held, each with the year in which it was passed last; null where stars do not come from themes.</summary>
    public ImmutableArray<HeldTheme>? Themes { get; init; }

    /// <summary>How long the person waits in the level; null where nobody rises by waiting.</summary>
    public WaitingState? Waiting { get; init; }
}

/// <summary>A theme that is held.</summary>
/// <param name="Code">Code of the theme in the policy.</param>
/// <param name="Year">The assessed year in which it was passed last.</param>
/// <param name="Stars">Its stars then.</param>
public sealed record HeldTheme(string Code, int Year, int Stars);

/// <summary>How long a person waits in a level.</summary>
/// <param name="Since">The day from which months are counted.</param>
/// <param name="Credit">Months by which events have shortened the present wait.</param>
/// <param name="BarredBefore">The first assessed year in which a rise is possible again; null: none is barred.</param>
public sealed record WaitingState(DateOnly Since, int Credit = 0, int? BarredBefore = null);

/// <summary>An award that was counted.</summary>
/// <param name="Id">Id of the award's record.</param>
/// <param name="Level">Its level when it was counted.</param>
/// <param name="Holder">Whether it was the person's or the village's.</param>
/// <param name="Date">The day of its decision.</param>
/// <param name="Year">The assessed year in which it was counted.</param>
public sealed record CountedAward(string Id, AwardLevel Level, AwardHolder Holder, DateOnly Date, int Year);

/// <summary>When a streak rule last fired.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Year">The assessed year in which it fired.</param>
public sealed record FiredRule(string Rule, int Year);
