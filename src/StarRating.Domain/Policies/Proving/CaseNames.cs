using StarRating.Ballots;

namespace StarRating.Policies.Proving;

/// <summary>The names that a policy gives to listed items and shares of ballots, both ways.</summary>
internal sealed class CaseNames(PolicyDocument policy)
{
    private readonly List<(string Code, string Name)> items =
        [.. policy.Profiles.SelectMany(profile => profile.ListedItems).Select(item => (item.Code, item.Name)).Distinct()];

    private readonly List<(string Code, string Name)> shares =
        [.. policy.Profiles.SelectMany(profile => (profile.Ballots ?? new BallotsSettings()).Ballots).SelectMany(ballot => ballot.Thresholds).Select(share => (Code: share.Key, share.Name)).Distinct()];

    internal string Item(string code) => Of(items, code);

    internal string Share(string code) => Of(shares, code);

    internal string ItemCode(string word) => Code(items, word) ?? throw new CellException($"本政策的清单中没有“{word}”。{List(items, "清单事项有")}");

    internal string ShareCode(string word) => Code(shares, word) ?? throw new CellException($"本政策的评议中没有“{word}”这一比例。{List(shares, "评议的比例有")}");

    // Blanks inside a name may have been lost on the way through a spreadsheet.
    private static string? Code(List<(string Code, string Name)> known, string word) =>
        known.FirstOrDefault(item => item.Code == word || item.Name.Replace(" ", "", StringComparison.Ordinal) == word.Replace(" ", "", StringComparison.Ordinal)).Code;

    private static string Of(List<(string Code, string Name)> known, string code) => known.FirstOrDefault(item => item.Code == code).Name ?? code;

    private static string List(List<(string Code, string Name)> known, string what) => known.Count == 0 ? "本政策没有定义。" : $"{what}：{string.Join('、', known.Select(item => item.Name))}。";
}
