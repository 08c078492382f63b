using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StarRating.Policies.Drafting;

/// <summary>One article of a pasted paper.</summary>
/// <param name="Number">As the paper has it: 第十一条.</param>
/// <param name="Text">What follows the number, paragraphs divided by line breaks.</param>
public sealed record PaperArticle(string Number, string Text);

/// <summary>A policy paper split into its articles.</summary>
/// <param name="Title">The first line; empty when the paper begins with an article.</param>
/// <param name="Before">What stands before the first article, the title left out.</param>
/// <param name="Articles">The articles in their order.</param>
/// <param name="Headings">Headings of chapters and sections, which are no articles.</param>
/// <param name="Doubts">What should be looked at: a number twice, a number skipped, an article without text.</param>
public sealed partial record PaperText(
    string Title, ImmutableArray<string> Before, ImmutableArray<PaperArticle> Articles, ImmutableArray<string> Headings, ImmutableArray<string> Doubts)
{
    /// <summary>The longest text that is taken for an article.</summary>
    public const int LongestArticle = Documents.StrictJson.LongestText;

    private const string Digits = "零一二三四五六七八九";

    /// <summary>
    /// The articles with nothing of the paper left out: what stands before the first one is put in front as an article without settings, to be kept, moved
    /// or removed by hand.
    /// </summary>
    public ImmutableArray<PaperArticle> Whole => Before.IsEmpty ? Articles : Articles.Insert(0, new PaperArticle("前文", string.Join('\n', Before)));

    /// <summary>
    /// Splits a paper at 第×条 at the beginning of a line, whatever the digits: 十一, 11, １１; one that has none at 一、（一） or 1. An annex is an article of its own,
    /// the rows of a table stay with the text before them.
    /// </summary>
    public static PaperText Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var before = ImmutableArray.CreateBuilder<string>();
        var headings = ImmutableArray.CreateBuilder<string>();
        var articles = new List<(string Number, List<string> Lines)>();
        List<string> lines = [.. text.Split(['\r', '\n', '\v', '\f'], StringSplitOptions.RemoveEmptyEntries).Select(Trimmed).Where(line => line.Length > 0)];
        var annex = lines.FindIndex(line => Annex().IsMatch(line)) is >= 0 and var at && lines.Take(at).Any(line => Begin().IsMatch(line)) ? at : lines.Count;
        foreach (var line in lines.Take(annex))
        {
            if (Heading().IsMatch(line))
            {
                headings.Add(line);
            }
            else if (Begin().Match(line) is { Success: true } begin)
            {
                articles.Add((Squeezed(begin.Groups["number"].Value), [Trimmed(line[begin.Length..])]));
            }
            else if (articles.Count > 0)
            {
                articles[^1].Lines.Add(line);
            }
            else
            {
                before.Add(line);
            }
        }

        if (articles.Count == 0)
        {
            var outline = PaperOutline.Split(lines);
            before.Clear();
            before.AddRange(outline.Before);
            headings.AddRange(outline.Headings.Except(headings));
            articles = outline.Articles;
        }

        foreach (var line in lines.Skip(annex))
        {
            if (Annex().Match(line) is { Success: true } begin) articles.Add((Squeezed(begin.Groups["number"].Value), [Trimmed(line[begin.Length..])]));
            else articles[^1].Lines.Add(line);
        }

        ImmutableArray<PaperArticle> found = [.. articles.Select(article => new PaperArticle(article.Number, string.Join('\n', article.Lines.Where(line => line.Length > 0))))];
        return new PaperText(before.Count > 0 ? before[0] : "", [.. before.Skip(1)], found, headings.ToImmutable(), [.. Doubtful(found)]);
    }

    /// <summary>The value of a number in Chinese or Arabic digits; null when it is none.</summary>
    public static int? Value(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var digits = number.Normalize(System.Text.NormalizationForm.FormKC).Trim('第', '条', ' ').Replace('〇', '零').Replace('两', '二');
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var plain))
        {
            return plain;
        }

        var (sum, digit) = (0, 0);
        foreach (var c in digits)
        {
            if (Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var value)
            {
                digit = value;
            }
            else if (c is '十' or '百')
            {
                sum += (digit == 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = 0;
            }
            else
            {
                return null;
            }
        }

        return digits.Length == 0 ? null : sum + digit;
    }

    private static IEnumerable<string> Doubtful(ImmutableArray<PaperArticle> articles)
    {
        int? last = null;
        foreach (var article in articles)
        {
            var value = Value(article.Number);
            if (value is { } now && last is { } was && now != was + 1)
            {
                yield return now == was ? $"{article.Number}出现两次" : $"{article.Number}之前的条号不连续";
            }

            if (article.Text.Length == 0)
            {
                yield return $"{article.Number}没有正文";
            }
            else if (article.Text.Length > LongestArticle)
            {
                yield return $"{article.Number}超过 {LongestArticle} 字，请拆分";
            }

            last = value ?? last;
        }
    }

    private static string Trimmed(string line) => line.Trim().Trim('　', '\u00a0', '\ufeff').Trim();

    private static string Squeezed(string number) => Blank().Replace(number, "");

    [GeneratedRegex(@"^(?<number>第[\s　]*[零〇一二两三四五六七八九十百0-9０-９]+[\s　]*条)(?=$|[\s　:：.．(（【\u00a0]|[^之的第至到款规和及或中、，,])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Begin();

    [GeneratedRegex(@"^(?<number>附[件表][\s　]*[0-9０-９一二三四五六七八九十]{0,2})[\s　:：]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Annex();

    [GeneratedRegex(@"^第[\s　]*[零〇一二两三四五六七八九十百0-9０-９]+[\s　]*[章节编]([\s　]|$|[^的])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[\s　]+", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Blank();
}
