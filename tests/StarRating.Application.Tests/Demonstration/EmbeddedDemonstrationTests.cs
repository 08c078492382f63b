using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Demonstration;
using StarRating.Application.Demonstration.Accounts;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Demonstration;

[Collection(DemonstrationTests.Name)]
public sealed class EmbeddedDemonstrationTests(MadeDemonstration made)
{
    [Fact]
    public async Task A_creation_that_was_killed_is_begun_anew_and_leaves_nothing_behind()
    {
        Assert.Empty(Directory.GetFiles(made.Folder, "*.creating*"));
        await using var scope = made.Open();
        var installation = await scope.ServiceProvider.GetRequiredService<StarRatingContext>().Installation.SingleAsync();
        Assert.True(installation.IsDemo);
        Assert.Equal("运城市", installation.CityName);
    }

    [Fact]
    public async Task Started_again_it_is_left_as_it_is()
    {
        var before = await File.ReadAllBytesAsync(made.DatabaseFile);
        Assert.Empty(await EmbeddedDemonstration.EnsureAsync(made.DatabaseFile, made.Keys, made.Clock));
        Assert.Equal(before, await File.ReadAllBytesAsync(made.DatabaseFile));
    }

    [Fact]
    public async Task All_accounts_are_in_a_file_that_only_its_owner_reads()
    {
        var file = Path.Combine(made.Folder, AccountsFile.Name);
        var text = await File.ReadAllTextAsync(file);
        Assert.All(made.Accounts, account => Assert.Contains($"{account.Login} ", text));
        Assert.All(made.Accounts, account => Assert.Contains(account.Password, text));
        Assert.Equal(made.Accounts.Count, made.Accounts.Select(account => account.Password).Distinct().Count());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task A_database_that_holds_real_work_is_refused_and_not_touched()
    {
        var folder = Directory.CreateTempSubdirectory("starrating-real-").FullName;
        var file = Path.Combine(folder, "starrating.db");
        var keys = ColumnKeys.Create();
        await using (var db = new ContextFactory(Engine.Sqlite, SqliteFile.ConnectionString(file) + ";Pooling=False", keys, TimeProvider.System).Create(AsInstaller()))
        {
            await new Schema(db, keys, TimeProvider.System).MigrateAsync();
        }

        var before = await File.ReadAllBytesAsync(file);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => EmbeddedDemonstration.EnsureAsync(file, keys, TimeProvider.System));
        Assert.Contains("不是演示数据库", refusal.Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(file));
        Directory.Delete(folder, recursive: true);
    }

    private static Session AsInstaller()
    {
        var session = new Session();
        session.Enter(SessionScope.System, null, "test");
        return session;
    }
}
