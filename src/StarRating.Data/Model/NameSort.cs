using System.Globalization;

namespace StarRating.Data;

/// <summary>The order of Chinese names by pinyin, stored, so that every engine orders alike whatever its collation.</summary>
public static class NameSort
{
    internal const int MaxLength = 400;

    private static readonly CompareInfo Chinese = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    public static byte[] Key(string name)
    {
        var key = Chinese.GetSortKey(name).KeyData;
        return key.Length <= MaxLength ? key : key[..MaxLength];
    }
}
