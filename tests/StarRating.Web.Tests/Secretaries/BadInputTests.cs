using System.Net;
using StarRating.Web.Tests.Access.Isolation;

namespace StarRating.Web.Tests.Secretaries;

/// <summary>Bad input at the desk: told in Chinese at its field, what was typed is kept, nothing is stored.</summary>
public sealed class BadInputTests(FurnishedPortal portal) : IClassFixture<FurnishedPortal>
{
    [Theory]
    [InlineData("14089919800101555", "身份证号应为18位，现在是17位，请核对是否漏录或多录。")]
    [InlineData("140899198001015551", "身份证号校验位不正确，可能有一位录错，请对照证件逐位核对。")]
    [InlineData("140899198013015550", "不是有效的出生日期")]
    [InlineData("14O899198001015550", "不是数字，只有最后一位可以是X")]
    [InlineData("", "请填写身份证号。")]
    public async Task A_wrong_id_number_is_told_by_what_is_wrong_with_it(string typed, string message)
    {
        var answer = await Refused("/secretaries/new", Newcomer(typed));
        Assert.Contains(message, answer);
        Assert.Contains("value=\"赵新人\"", answer);
    }

    [Fact]
    public async Task An_id_number_known_in_another_county_says_that_and_no_more()
    {
        await portal.InDatabaseAsync(async db =>
        {
            var theirs = await db.Secretaries.FindAsync(portal.Foreign[Thing.Secretary]);
            theirs!.IdNumber = new StarRating.Data.Encryption.SensitiveText("140899198001015558");
            await db.SaveChangesAsync();
        });
        var answer = await Refused("/secretaries/new", Newcomer("140899198001015558"));
        Assert.Contains("该身份证号已在其他县（市、区）登记，请办理调入手续。", answer);
        Assert.DoesNotContain(portal.Foreign.Mark, answer);
    }

    [Fact]
    public async Task Appointments_that_overlap_are_told_with_the_one_they_collide_with()
    {
        var answer = await Refused(NewPost, Post("2012-05-01", village: portal.Own[Thing.Village]));
        Assert.Contains("与本人已有的任职记录重叠：东胡村", answer);
        Assert.Contains("2010-03-01至今", answer);
        Assert.Contains("请先登记原职务的离任", answer);
    }

    [Fact]
    public async Task An_end_before_the_start_is_told_with_both_dates()
    {
        var answer = await Refused(NewPost, Post("2005-05-01", "2004-05-01"));
        Assert.Contains("离任日期2004-05-01不晚于任职日期2005-05-01", answer);
    }

    [Fact]
    public async Task A_village_of_another_county_is_not_taken()
    {
        var answer = await Refused(NewPost, Post("2005-05-01", "2006-05-01", portal.Foreign[Thing.Village]));
        Assert.Contains("所选的村（社区）不在您的管辖范围内，请重新选择。", answer);
    }

    [Fact]
    public async Task A_review_above_the_maximum_and_a_date_that_is_none_are_told_at_their_fields()
    {
        using var reviewer = await portal.SignInAsync(portal.City.Reviewer);
        var address = $"/years/2025/scores/{portal.Own[Thing.Township]}/reviews";
        var before = await DatabaseState.ReadAsync(portal);
        var answer = await reviewer.PostFormAsync(address, new()
        {
            ["ReviewedOn"] = "2026-02-30",
            ["Rows[0].Member"] = $"{portal.Own[Thing.Member2025]}",
            ["Rows[0].Channel"] = "organization",
            ["Rows[0].Score"] = "90",
        });
        Assert.Contains("“2026-02-30”不能作为“评价日期”", await answer.TextAsync());
        answer = await reviewer.PostFormAsync(address, new()
        {
            ["ReviewedOn"] = "2026-01-05",
            ["Rows[0].Member"] = $"{portal.Own[Thing.Member2025]}",
            ["Rows[0].Channel"] = "organization",
            ["Rows[0].Score"] = "100.5",
        });
        Assert.Contains("最高 100 分", await answer.TextAsync());
        Assert.Equal([], (await DatabaseState.ReadAsync(portal)).ChangedSince(before));
    }

    private string NewPost => $"/secretaries/{portal.Own[Thing.Secretary]}/appointments/new";

    private async Task<string> Refused(string address, Dictionary<string, string> fields)
    {
        using var browser = await portal.SignInAsync(portal.Staff);
        var before = await DatabaseState.ReadAsync(portal);
        var answer = await browser.PostFormAsync(address, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([], (await DatabaseState.ReadAsync(portal)).ChangedSince(before));
        return await answer.TextAsync();
    }

    private Dictionary<string, string> Newcomer(string idNumber) => new()
    {
        ["Form.Person.Name"] = "赵新人",
        ["Form.Person.IdNumber"] = idNumber,
        ["Form.Person.Ethnicity"] = "汉族",
        ["Form.Person.Reason"] = "换届当选",
        ["Form.Appointment.VillageId"] = $"{portal.City.Villages.First(v => v.TownshipId == portal.Own[Thing.Township] && v.Id != portal.Own[Thing.Village]).Id}",
        ["Form.Appointment.Posts"] = "Secretary",
        ["Form.Appointment.StartsOn"] = "2025-06-01",
        ["Form.Appointment.IsMain"] = "true",
    };

    private Dictionary<string, string> Post(string from, string to = "", long? village = null) => new()
    {
        ["Form.VillageId"] = $"{village ?? portal.City.Villages.First(v => v.TownshipId == portal.Own[Thing.Township] && v.Id != portal.Own[Thing.Village]).Id}",
        ["Form.Posts"] = "Secretary",
        ["Form.StartsOn"] = from,
        ["Form.EndsOn"] = to,
        ["Form.LeaveReason"] = to.Length > 0 ? "TermEnded" : "",
        ["Form.LeaveDocument"] = to.Length > 0 ? "免1号" : "",
        ["Form.IsMain"] = "true",
        ["Form.Reason"] = "补录",
    };
}
