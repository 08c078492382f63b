using System.Text;

namespace StarRating.Application.Imports.Understanding;

/// <summary>Text as offices type it, brought to one form.</summary>
public static class CellText
{
    /// <summary>Half-width letters, digits and marks; line breaks and runs of blanks as one blank; no blank at the ends.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var half = c switch
            {
                '\u3000' or '\u00A0' => ' ',
                >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '．' or '－' or '／' or '＊' or '＋' or '＝' or '＠' => (char)(c - 0xFEE0),
                '\u200B' or '\uFEFF' => '\0',
                _ => c,
            };
            if (char.IsWhiteSpace(half) || char.IsControl(half))
            {
                if (half != '\0' && plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else
            {
                plain.Append(half);
            }
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>Without any blank: names, numbers, heads.</summary>
    public static string Tight(string text) => Plain(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A head as it is compared: without blanks, marks of obligation, and what stands in brackets.</summary>
    public static string Head(string text)
    {
        var tight = Tight(text).Replace('（', '(').Replace('）', ')').Trim('*', ':', '：', '★', '.', '、');
        for (var open = tight.IndexOf('(', StringComparison.Ordinal); open >= 0; open = tight.IndexOf('(', StringComparison.Ordinal))
        {
            var close = tight.IndexOf(')', open);
            tight = close < 0 ? tight[..open] : tight.Remove(open, close - open + 1);
        }

        return tight.Trim('*', ':', '：');
    }

    /// <summary>How many characters one must change to come from one to the other.</summary>
    public static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (corner, left) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
            {
                var up = row[j];
                left = row[j] = Math.Min(Math.Min(up, left) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                corner = up;
            }
        }

        return row[other.Length];
    }
}
