using System.Globalization;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace StarRating.Web.Tests.Access.Isolation;

/// <summary>Somebody with a browser who types addresses and sends whole forms, by whatever ids.</summary>
public sealed partial class Visitor(HttpClient browser, string letter, string token) : IDisposable
{
    /// <summary>The role's letter in the table.</summary>
    public string Letter => letter;

    public static async Task<Visitor> ArriveAsync(HttpClient browser, string letter)
    {
        var page = await browser.GetStringAsync(letter == RouteTable.Nobody ? "/account/sign-in" : "/");
        var token = TokenField().Match(page);
        Assert.True(token.Success, $"No form token for “{letter}”.");
        return new Visitor(browser, letter, token.Groups[1].Value);
    }

    public bool May(RouteLine line) => line.Who == "*" || line.Who.Contains(letter, StringComparison.Ordinal);

    /// <summary>Opens or sends a line of the table, with a filled-in form about the given place.</summary>
    public async Task<HttpResponseMessage> GoAsync(RouteLine line, string address, Furniture place)
    {
        if (line.IsGet || line.Route.StartsWith("ANY", StringComparison.Ordinal))
        {
            return await browser.GetAsync(address + line.Query);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Content(line, place) };
        request.Headers.Add("X-Request-Token", token);
        return await browser.SendAsync(request);
    }

    public void Dispose() => browser.Dispose();

    private static HttpContent Content(RouteLine line, Furniture place) => line.Route switch
    {
        _ when line.Route.EndsWith("/cells", StringComparison.Ordinal) || line.Route.EndsWith("/recheck", StringComparison.Ordinal) =>
            JsonContent.Create(new { cells = new[] { new { member = place[Thing.Member2025], indicator = "party-members", value = "3", version = 0, reason = "核对" } } }),
        _ => new FormUrlEncodedContent(Filled(line, place).SelectMany(field => new[] { field, new($"Form.{field.Key}", field.Value), new($"Form.Person.{field.Key}", field.Value), new($"Form.Appointment.{field.Key}", field.Value) })),
    };

    /// <summary>A value for every field that any form of the site has: what the form does not ask for is not read.</summary>
    private static Dictionary<string, string> Filled(RouteLine line, Furniture place) => new(StringComparer.Ordinal)
    {
        ["Version"] = "1",
        ["Reason"] = "核对",
        ["Name"] = line.Route.Contains("calendar", StringComparison.Ordinal) ? "国庆节" : "新名",
        ["Title"] = "名称",
        ["Code"] = string.Create(CultureInfo.InvariantCulture, $"{place.Village.Code[..9]}299"),
        ["DocumentNumber"] = "文1号",
        ["Document"] = "文1号",
        ["Number"] = "文1号",
        ["EffectiveOn"] = "2025-06-01",
        ["ValidFrom"] = "2025-06-01",
        ["EndsOn"] = "2025-06-01",
        ["StartsOn"] = "2025-06-01",
        ["AwardedOn"] = "2025-06-01",
        ["DecidedOn"] = "2025-06-01",
        ["RevokedOn"] = "2025-06-01",
        ["FiledOn"] = "2025-06-01",
        ["OccurredOn"] = "2025-06-01",
        ["Day"] = "2025-06-01",
        ["Date"] = "2027-10-01",
        ["From"] = line.Route.Contains("calendar", StringComparison.Ordinal) ? "2027-10-01" : line.Route.Contains("advance", StringComparison.Ordinal) || line.Route.Contains("back", StringComparison.Ordinal) ? "Scoring" : "/",
        ["To"] = line.Route.Contains("calendar", StringComparison.Ordinal) ? "2027-10-02" : "Preparing",
        ["Kind"] = line.Route.Contains("calendar", StringComparison.Ordinal) ? "Holiday" : "PartyWarning",
        ["Level"] = "City",
        ["Authority"] = "机关",
        ["Conclusion"] = "不予处分",
        ["Description"] = "情况",
        ["ItemCode"] = "item",
        ["Content"] = "内容",
        ["Finding"] = "核实",
        ["Decision"] = "Rejected",
        ["ContactPhone"] = "0359-2020000",
        ["PostedOn"] = "2025-01-06",
        ["ReceivedOn"] = "2025-01-08",
        ["LeaveReason"] = "TermEnded",
        ["Posts"] = "Secretary",
        ["IdNumber"] = "140899198001015558",
        ["Ethnicity"] = "汉族",
        ["Grade"] = "优秀",
        ["Quota"] = "none",
        ["Pool"] = "none",
        ["Year"] = "2023",
        ["Month"] = "2",
        ["MeetingOn"] = "2026-01-06",
        ["Eligible"] = "30",
        ["Present"] = "30",
        ["Issued"] = "30",
        ["Returned"] = "30",
        ["Counts[excellent]"] = "30",
        ["ReviewedOn"] = "2026-01-06",
        ["Rows[0].Member"] = $"{place[Thing.Member2025]}",
        ["Rows[0].Channel"] = "organization",
        ["Rows[0].Score"] = "90",
        ["Rows[0].Version"] = "0",
        ["VillageId"] = $"{place[Thing.Village]}",
        ["TownshipId"] = $"{place[Thing.Township]}",
        ["SuccessorId"] = $"{place[Thing.Village]}",
        ["PolicyVersionId"] = $"{place[Thing.Policy]}",
        ["CohortMemberId"] = $"{place[Thing.Member2024]}",
        ["Chosen"] = $"{place[Thing.Member2024]}",
        ["countyId"] = $"{place[Thing.County]}",
    };

    [GeneratedRegex("name=\"(?:__RequestVerificationToken|request-token)\"(?: type=\"hidden\")? (?:value|content)=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
