using StarRating.Data.Policies;
using StarRating.Policies;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Policies;

/// <summary>How a version's state and an article's provenance are marked.</summary>
public static class PolicyTones
{
    public static string InWords(this PolicyStatus status) => status switch
    {
        PolicyStatus.Draft => "草稿",
        PolicyStatus.Published => "已发布",
        PolicyStatus.Superseded => "已被替代",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static Tone Tone(this PolicyStatus status) => status switch
    {
        PolicyStatus.Published => Components.Tone.Good,
        PolicyStatus.Draft => Components.Tone.Warn,
        _ => Components.Tone.Plain,
    };

    public static Tone Tone(this Provenance provenance) => provenance == Provenance.Sample ? Components.Tone.Warn : Components.Tone.Plain;

    /// <summary>2021年度起, 2021至2025年度.</summary>
    public static string Years(int from, int? to) => to is { } last ? $"{from}至{last}年度" : $"{from}年度起";
}
