using Microsoft.Playwright;

namespace StarRating.Browser.Tests.Handbook;

/// <summary>
/// Walks to every page that the handbook shows, as who works there, in the demonstration city. With STARRATING_KEEP=1 (eng/handbook.sh) the pictures of the
/// handbook are taken anew on the way.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class HandbookWalkTests(Chromium chromium, DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private static readonly bool Keep = Environment.GetEnvironmentVariable("STARRATING_KEEP") == "1";

    [Fact]
    public async Task Every_page_that_the_handbook_shows_is_there_without_a_fault()
    {
        var faults = new List<string>();
        foreach (var person in Picture.All.GroupBy(picture => picture.Login))
        {
            await using var walk = await Walk.BeginAsync(chromium, site.Address, $"handbook-{person.Key}");
            await walk.SignInAsync(person.Key, site.PasswordOf(person.Key));
            foreach (var picture in person)
            {
                var answer = await walk.Page.GotoAsync(new Uri(site.Address, await site.AddressOf(picture.Address)).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
                if (answer!.Status != 200)
                {
                    faults.Add($"{picture.Name}: {answer.Status}");
                    continue;
                }

                if (picture.Then is { } then)
                {
                    await then(walk.Page);
                }

                await Take(walk, picture, faults);
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static async Task Take(Walk walk, Picture picture, List<string> faults)
    {
        if (Keep)
        {
            var png = await walk.Page.ScreenshotAsync();
            Directory.CreateDirectory(HandbookFiles.Images);
            await File.WriteAllBytesAsync(Path.Combine(HandbookFiles.Images, picture.Name + ".png"), SmallPng.Of(png));
        }

        try
        {
            await walk.LookAsync(picture.Name);
        }
        catch (Xunit.Sdk.XunitException fault)
        {
            faults.Add(fault.Message);
        }
    }
}
