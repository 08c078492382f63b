using System.Collections.Frozen;
using System.Globalization;

namespace StarRating.Policies;

/// <summary>The words in which the settings of one profile are said: names of listed items, and how numbers and lists are written.</summary>
public sealed class PolicyWords
{
    private readonly FrozenDictionary<string, string> items;

    /// <summary>The words of <paramref name="profile"/>.</summary>
    public PolicyWords(Profile profile)
        : this([profile])
    {
    }

    /// <summary>The words of several profiles together; where two name a code differently, the first one's name.</summary>
    public PolicyWords(IEnumerable<Profile> profiles) =>
        items = profiles.SelectMany(profile => profile.ListedItems.Select(item => (item.Code, item.Name))
                .Concat((profile.Assessment?.Channels ?? []).SelectMany(Parts))
                .Concat((profile.Mode as ThemesMode)?.Themes.Select(theme => (theme.Code, theme.Name)) ?? [])
                .Concat((profile.Ballots?.Ballots ?? []).SelectMany(ballot => ballot.Thresholds).Select(share => (Code: share.Key, share.Name))))
            .DistinctBy(item => item.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(item => item.Code, item => item.Name, StringComparer.Ordinal);

    private static IEnumerable<(string Code, string Name)> Parts(Assessments.AssessmentNode node) =>
        node is Assessments.GroupNode group ? group.Children.SelectMany(Parts).Prepend((node.Key, node.Name)) : [(node.Key, node.Name)];

    /// <summary>The name of a listed item, a channel or indicator, or a ballot's share; its code where it has none.</summary>
    public string Item(string code) => items.GetValueOrDefault(code, code);

    /// <summary>甲、乙或丙.</summary>
    internal static string Or(IEnumerable<string> words)
    {
        var list = words.ToList();
        return list.Count < 2 ? string.Concat(list) : string.Join("、", list.Take(list.Count - 1)) + "或" + list[^1];
    }

    /// <summary>A range [from, below) of something with a unit.</summary>
    internal static string Range(decimal? from, decimal? below, string unit = "") => (from, below) switch
    {
        ({ } low, { } high) => $"达到{Number(low)}{unit}、不足{Number(high)}{unit}",
        ({ } low, null) => $"达到{Number(low)}{unit}",
        (null, { } high) => $"低于{Number(high)}{unit}",
        _ => "不限",
    };

    /// <summary>A number without trailing zeros.</summary>
    internal static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>本年度, or 近三年内.</summary>
    internal static string Within(int? years) => years is > 1 ? $"近{Years(years.Value)}年内" : "本年度";

    /// <summary>Nothing, or 连续三年.</summary>
    internal static string Running(int? years) => years is > 1 ? $"连续{Years(years.Value)}年" : "";

    /// <summary>连续两年 …: the usual words for small numbers.</summary>
    internal static string Years(int years) => years switch
    {
        2 => "两",
        >= 1 and <= 10 => "一二三四五六七八九十".Substring(years - 1, 1),
        _ => years.ToString(CultureInfo.InvariantCulture),
    };
}
