using System.Net;
using Microsoft.EntityFrameworkCore;
using StarRating.Application;
using StarRating.Application.Tests.Engines;

namespace StarRating.Web.Tests.Hosting;

/// <summary>The database may not grow any more while people are at work.</summary>
public sealed class FullDiskTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Whoever_saves_on_a_full_disk_is_told_so_and_saves_once_there_is_room()
    {
        var browser = await portal.SignInAsync(portal.City.Manager);
        var village = portal.City.NeighbourVillage;
        var address = $"/organization/villages/{village.Id}/edit";
        var connection = await portal.InDatabaseAsync(db => Task.FromResult(db.Database.GetConnectionString()!));
        using var disk = SmallDisk.Of(connection, room: 0);
        HttpResponseMessage answer;
        var name = "";
        var saved = village.Name;
        var times = 0;
        do
        {
            // The pages there are have room for some records.
            saved = times++ == 0 ? saved : name;
            name = $"第{times}次改名村";
            answer = await Rename(name);
        }
        while (answer.StatusCode == HttpStatusCode.Found && times < 300);

        var text = await answer.TextAsync();
        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.StatusCode);
        Assert.Contains(NoRoom.Words, text);
        Assert.DoesNotContain("Exception", text);
        Assert.Equal(saved, await Stored());

        // Reading goes on.
        Assert.Contains(saved, await (await browser.GetAsync($"/organization/villages/{village.Id}")).TextAsync());
        disk.Free();
        Assert.Equal(HttpStatusCode.Found, (await Rename("腾出空间村")).StatusCode);
        Assert.Equal("腾出空间村", await Stored());

        async Task<HttpResponseMessage> Rename(string to) => await browser.PostFormAsync(address, new()
        {
            ["Form.Name"] = to,
            ["Form.EffectiveOn"] = "2026-01-01",
            ["Form.Version"] = Browsing.FieldValue(await browser.GetStringAsync(address), "Form.Version"),
            ["Form.Reason"] = $"核对更正{new string('长', 100)}",
        });

        Task<string> Stored() => portal.InDatabaseAsync(db => db.Villages.Where(v => v.Id == village.Id).Select(v => v.Name).SingleAsync());
    }
}
