using System.Collections.Immutable;

namespace StarRating.Policies.Drafting;

/// <summary>How a member of a setting is filled in.</summary>
public enum FieldKind
{
    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A fraction of one, filled in as per cent: 0.3 is 30.</summary>
    Percent,

    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    Paragraph,

    /// <summary>One of two wordings.</summary>
    Flag,

    /// <summary>One of several words.</summary>
    Choice,

    /// <summary>Any of several words.</summary>
    Choices,

    /// <summary>A setting inside the setting, with its own sentence; where several kinds are possible, one of them.</summary>
    Section,

    /// <summary>A list of such settings, in order.</summary>
    Rows,
}

/// <summary>Where the words of a choice come from when they are no fixed vocabulary.</summary>
public enum ChoiceSource
{
    /// <summary>The field's own options.</summary>
    Fixed,

    /// <summary>The grades of the policy.</summary>
    Grades,

    /// <summary>The articles of the policy.</summary>
    Articles,

    /// <summary>The listed items of the profile.</summary>
    Items,

    /// <summary>The ballots of the profile.</summary>
    Ballots,

    /// <summary>The ballot options of the same ballot.</summary>
    BallotOptions,

    /// <summary>The shares of the profile's ballots that a condition may ask.</summary>
    Shares,

    /// <summary>The pay components of the profile.</summary>
    Components,

    /// <summary>The channels and indicators of the profiles.</summary>
    Indicators,

    /// <summary>The themes of the profile.</summary>
    Themes,

    /// <summary>Words that the clerk writes freely, several divided by 、.</summary>
    Free,
}

/// <summary>One possible word of a choice.</summary>
/// <param name="Word">What stands in the document.</param>
/// <param name="Name">What is read.</param>
public sealed record FieldOption(string Word, string Name);

/// <summary>A member of a setting as a field in a sentence.</summary>
/// <param name="Name">The member's name in the document.</param>
/// <param name="Label">What the field is called where it stands in a table, and for who cannot see the sentence.</param>
/// <param name="Kind">How it is filled in.</param>
public sealed record SettingField(string Name, string Label, FieldKind Kind)
{
    /// <summary>Whether it may be left empty.</summary>
    public bool Optional { get; init; }

    /// <summary>What an empty field means: 不限.</summary>
    public string Empty { get; init; } = "";

    /// <summary>The fixed words of a choice, the two wordings of a flag (true first).</summary>
    public ImmutableArray<FieldOption> Options { get; init; } = [];

    /// <summary>Where the words come from.</summary>
    public ChoiceSource Source { get; init; }

    /// <summary>For a section or rows: the type of the setting inside.</summary>
    public Type? Type { get; init; }
}
