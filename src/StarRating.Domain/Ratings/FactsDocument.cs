using System.Collections.Immutable;
using StarRating.Organization;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>
/// All facts of one rating year that the engine may read: of one person or of a whole cohort. Immutable; read and written by
/// <see cref="FactsJson"/>. The order of its lists has no influence on any result.
/// </summary>
public sealed record FactsDocument
{
    /// <summary>The name of the format, <c>starrating/facts/1</c>.</summary>
    public const string FormatName = "starrating/facts/1";

    /// <summary>Always <c>starrating/facts/1</c>; a later format has a later number.</summary>
    public required string Format { get; init; }

    /// <summary>The county's code; stars given by another county are carried only by the rule for transfers.</summary>
    public string County { get; init; } = "";

    /// <summary>The assessed year Y: the year whose grade is established.</summary>
    public required int Year { get; init; }

    /// <summary>The day of decision: open cases, vetoes and revocations are read at this day.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>The county's terms (届) that touch the assessed year; without one, a policy that counts by term refuses.</summary>
    public ImmutableArray<TermFacts> Terms { get; init; } = [];

    /// <summary>The villages and communities that the persons served in this county.</summary>
    public ImmutableArray<VillageFacts> Villages { get; init; } = [];

    /// <summary>The persons to rate, in any order; each id once.</summary>
    public required ImmutableArray<PersonFacts> Persons { get; init; }

    /// <summary>What is needed besides to make grades and pay here; null where grades are given and no pay is asked for.</summary>
    public CohortFacts? Cohort { get; init; }
}

/// <summary>A term (届): a dated record per county, [start, end).</summary>
public sealed record TermFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>The name, for reading (第十二届).</summary>
    public string Name { get; init; } = "";

    /// <summary>First day of the term.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The first day of the next term; null while open.</summary>
    public DateOnly? End { get; init; }
}
