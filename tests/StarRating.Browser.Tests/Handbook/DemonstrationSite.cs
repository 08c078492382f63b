using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Demonstration;
using StarRating.Application.Demonstration.Accounts;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Encryption;

namespace StarRating.Browser.Tests.Handbook;

/// <summary>The whole demonstration city, with its accounts.</summary>
public sealed class DemonstrationSite : Site
{
    private IReadOnlyList<DemonstrationAccount> accounts = [];

    public string PasswordOf(string login) => accounts.Single(account => account.Login == login).Password;

    public override async Task InitializeAsync()
    {
        var keys = KeyFile.LoadOrCreate(Path.Combine(Folder, KeyFile.DefaultName));
        accounts = await EmbeddedDemonstration.EnsureAsync(Path.Combine(Folder, "starrating.db"), keys, TimeProvider.System);
        await base.InitializeAsync();
    }

    /// <summary>The address with its rows filled in: <c>{person}</c> is the file that the handbook shows, and so on.</summary>
    public async Task<string> AddressOf(string template)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Enter(SessionScope.System, null, "test");
        var db = scope.ServiceProvider.GetRequiredService<StarRatingContext>();
        var open = template.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return template;
        }

        var name = template[(open + 1)..template.IndexOf('}', StringComparison.Ordinal)];
        var id = name switch
        {
            "township" => await db.Townships.Where(row => row.Code == "140802101").Select(row => row.Id).SingleAsync(),
            "person" => await db.Secretaries.Where(row => row.Name == "柴守义").Select(row => row.Id).SingleAsync(),
            "rating" => await db.Ratings.Where(row => row.CohortMember.SecretaryName == "柴守义" && row.RatingYear.Year == 2024).Select(row => row.Id).FirstAsync(),
            "sheet" => await db.PaySheets.Where(row => db.Counties.Any(county => county.Id == row.CountyId && county.Code == "140802")).OrderByDescending(row => row.Id).Select(row => row.Id).FirstAsync(),
            "correction" => await db.Corrections.Where(row => db.Counties.Any(county => county.Id == row.CountyId && county.Code == "140825")).Select(row => row.Id).FirstAsync(),
            "policy" => await db.PolicyVersions.Select(row => row.Id).FirstAsync(),
            "clerk" => await db.Users.Where(row => row.UserName == "yanhu-jingban").Select(row => row.Id).SingleAsync(),
            _ => throw new InvalidOperationException($"Unknown row {name} in {template}."),
        };
        return template.Replace($"{{{name}}}", $"{id}", StringComparison.Ordinal);
    }

    protected override Task FurnishAsync() => Task.CompletedTask;
}
