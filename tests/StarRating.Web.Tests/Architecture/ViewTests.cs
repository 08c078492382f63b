using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace StarRating.Web.Tests.Architecture;

/// <summary>What a view must not contain, read from the sources.</summary>
public sealed partial class ViewTests
{
    public static TheoryData<string> Views() => [.. Directory.GetFiles(Path.Combine(WebProject(), "Features"), "*.cshtml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(WebProject(), path)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Views))]
    public void A_view_has_no_inline_style_and_no_inline_script(string view)
    {
        var text = Read(view);
        Assert.DoesNotMatch(@"\sstyle\s*=", text);
        Assert.DoesNotMatch(@"<style\b", text);
        Assert.DoesNotMatch(@"\son[a-z]+\s*=\s*""", text);
        Assert.DoesNotMatch(@"javascript:", text);
        Assert.All(InlineScript().Matches(text), script => Assert.Contains("application/json", script.Value));
    }

    [Theory, MemberData(nameof(Views))]
    public void A_view_shows_no_English_words(string view)
    {
        var words = EnglishText().Matches(Code().Replace(Read(view), "")).Select(match => match.Groups[1].Value.Trim()).Where(word => word.Length > 0);
        Assert.Empty(words);
    }

    [Theory, MemberData(nameof(Views))]
    public void A_form_is_posted_with_a_token_and_nothing_is_rendered_unencoded(string view)
    {
        var text = Read(view);
        Assert.DoesNotContain("asp-antiforgery=\"false\"", text);
        Assert.DoesNotContain("Html.Raw", text);

        // A form with an address written out gets no token by itself.
        Assert.All(WrittenOut().Matches(text), form => Assert.Contains("asp-antiforgery=\"true\"", form.Value, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"<form\b(?=[^>]*\bmethod=""post"")(?=[^>]*\saction="")[^>]*>")]
    private static partial Regex WrittenOut();

    private static string Read(string view) => File.ReadAllText(Path.Combine(WebProject(), view));

    private static string WebProject([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "StarRating.Web"));

    [GeneratedRegex("<script(?![^>]*\\bsrc=)[^>]*>")]
    private static partial Regex InlineScript();

    /// <summary>Razor statements and comments, which are no text of the page, and the names of keys.</summary>
    [GeneratedRegex(@"<kbd>[^<]*</kbd>|@\{[\s\S]*?\n\}|@\*[\s\S]*?\*@|<!--[\s\S]*?-->|^\s*@(using|model|inject|section|addTagHelper).*$|^\s*@?(if|foreach|for|else|switch|while|var)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Code();

    /// <summary>Three or more Latin letters between two tags, on one line, outside an expression.</summary>
    [GeneratedRegex(@">\s*([A-Za-z]{3,}[A-Za-z ]*)\s*<")]
    private static partial Regex EnglishText();
}
