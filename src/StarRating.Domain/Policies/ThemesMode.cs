using System.Collections.Immutable;
using StarRating.Organization;

namespace StarRating.Policies;

/// <summary>主题星: the stars are those of the themes passed, each by an assessment and pass mark of its own; the outcome keeps which they are.</summary>
public sealed record ThemesMode : RatingMode
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>The themes in the order in which they are asked and shown.</summary>
    public required ImmutableArray<StarTheme> Themes { get; init; }

    internal override bool IsAnew => true;

    internal override string? SaidIn => Article;
}

/// <summary>One theme: what is asked for it, who decides, what it is worth and for how long.</summary>
public sealed record StarTheme
{
    /// <summary>Code of the theme, unique in the profile; traces and the next year's state name it.</summary>
    public required string Code { get; init; }

    /// <summary>Id of the article that says so, where it is another than the mode's.</summary>
    public string? Article { get; init; }

    /// <summary>Name of the theme as printed: 产业兴旺星.</summary>
    public required string Name { get; init; }

    /// <summary>Key of the channel or indicator that assesses it, at that channel's own scale; null: the condition alone decides.</summary>
    public string? Channel { get; init; }

    /// <summary>The pass mark, inclusive; needed where a channel is named.</summary>
    public decimal? Pass { get; init; }

    /// <summary>Other pass marks for villages of some categories; the first that names the village's category counts.</summary>
    public ImmutableArray<ThemePass> PassFor { get; init; } = [];

    /// <summary>What must hold besides the pass mark; null: nothing.</summary>
    public Condition? When { get; init; }

    /// <summary>The stars of the theme, one or more: its weight.</summary>
    public int Stars { get; init; } = 1;

    /// <summary>A theme passed is held for so many assessed years, the one in which it was passed the first; null: for good.</summary>
    public int? ValidYears { get; init; } = 1;

    /// <summary>The department that decides on it; empty: nobody in particular.</summary>
    public string DecidedBy { get; init; } = "";

    /// <summary>The pass mark for a village of a category; null where no channel is asked.</summary>
    public decimal? PassOf(VillageCategory category)
    {
        foreach (var other in PassFor)
        {
            if (other.Categories.Contains(category))
            {
                return other.Pass;
            }
        }

        return Pass;
    }

    /// <summary>Whether a theme passed in one year is still held in another.</summary>
    internal bool HoldsIn(int year, int passed) => passed < year && (ValidYears is not { } valid || year - passed < valid);
}

/// <summary>Another pass mark for villages of some categories.</summary>
/// <param name="Categories">The categories, any of which counts; at least one.</param>
/// <param name="Pass">The pass mark, inclusive.</param>
public sealed record ThemePass(ImmutableArray<VillageCategory> Categories, decimal Pass);
