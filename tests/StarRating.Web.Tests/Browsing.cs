using System.Net;
using System.Text.RegularExpressions;

namespace StarRating.Web.Tests;

/// <summary>What a browser does with a form: asks for the page first and sends its token along.</summary>
public static partial class Browsing
{
    /// <summary>Posts to an address whose page (or the page named) carries the token.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient browser, string address, Dictionary<string, string> fields, string? pageWithForm = null)
    {
        var page = await browser.GetStringAsync(pageWithForm ?? address);
        fields["__RequestVerificationToken"] = Token(page);
        return await browser.PostAsync(address, new FormUrlEncodedContent(fields));
    }

    /// <summary>The same with a file.</summary>
    public static async Task<HttpResponseMessage> PostMultipartAsync(this HttpClient browser, string address, MultipartFormDataContent form)
    {
        form.Add(new StringContent(Token(await browser.GetStringAsync(address))), "__RequestVerificationToken");
        return await browser.PostAsync(address, form);
    }

    /// <summary>The text of an answer as a reader sees it: entities decoded.</summary>
    public static async Task<string> TextAsync(this HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    /// <summary>The value that a page's form holds for a field.</summary>
    public static string FieldValue(string page, string name)
    {
        var input = Regex.Matches(page, "<input[^>]*>").Select(match => match.Value).FirstOrDefault(tag => tag.Contains($"name=\"{name}\"", StringComparison.Ordinal));
        Assert.NotNull(input);
        return WebUtility.HtmlDecode(Regex.Match(input, "value=\"([^\"]*)\"").Groups[1].Value);
    }

    private static string Token(string page)
    {
        var field = TokenField().Match(page);
        Assert.True(field.Success, "The page has no form token.");
        return field.Groups[1].Value;
    }

    [GeneratedRegex("name=\"(?:__RequestVerificationToken|request-token)\"(?: type=\"hidden\")? (?:value|content)=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
