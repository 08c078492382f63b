using StarRating.Data.Encryption;
using StarRating.Data.Secretaries;
using StarRating.Organization;
using StarRating.Ratings;

namespace StarRating.Application.Secretaries;

/// <summary>Which posts a person must hold now to be listed.</summary>
public enum RosterPost
{
    [ChineseName("一肩挑")]
    Concurrent,

    [ChineseName("书记（不兼主任）")]
    SecretaryOnly,

    [ChineseName("主任（不兼书记）")]
    HeadOnly,

    [ChineseName("代理（主持工作）")]
    Acting,
}

/// <summary>What the roster is filtered and ordered by. The search takes characters, full pinyin or initials.</summary>
public sealed record RosterFilter(
    string Search = "",
    long? TownshipId = null,
    VillageKind? Kind = null,
    RosterPost? Post = null,
    SecretaryStatus? Status = SecretaryStatus.InPost,
    int? Stars = null,
    string Sort = "");

public sealed record RosterRow
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required Sex Sex { get; init; }

    public DateOnly? BornOn { get; init; }

    public Education? Education { get; init; }

    /// <summary>Read for its mask only.</summary>
    public SensitiveText? IdNumber { get; init; }

    public SecretaryStatus Status { get; init; }

    public string? County { get; init; }

    public string? Township { get; init; }

    public string? Village { get; init; }

    public bool IsSecretary { get; init; }

    public bool IsHead { get; init; }

    public bool IsActing { get; init; }

    /// <summary>First day of the present principal post.</summary>
    public DateOnly? Since { get; init; }

    public LastStar? Last { get; init; }
}

/// <summary>The latest sealed result.</summary>
public sealed record LastStar(int Year, OutcomeKind Kind, int? Stars);

/// <summary>What the list of vacancies is filtered and ordered by.</summary>
public sealed record VacancyFilter(string Search = "", long? TownshipId = null, string Sort = "");

/// <summary>A village or community without a secretary today.</summary>
public sealed record VacancyRow(long Id, string County, string Township, string Name, VillageKind Kind, string? LastSecretary, DateOnly? VacantSince);
