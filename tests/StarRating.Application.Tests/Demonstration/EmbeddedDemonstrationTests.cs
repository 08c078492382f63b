using Microsoft.EntityFrameworkCore;
using StarRating.Application.Demonstration;
using StarRating.Application.Demonstration.Accounts;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Demonstration;

public sealed class EmbeddedDemonstrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("starrating-demo-").FullName;

    private readonly ColumnKeys _keys = ColumnKeys.Create();

    private string File => Path.Combine(_folder, "starrating.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_is_made_once_and_then_left_alone()
    {
        var accounts = await EmbeddedDemonstration.EnsureAsync(File, _keys, TimeProvider.System);
        Assert.Contains(accounts, account => account.Login == "shiji" && account.IsMain);
        Assert.Equal(accounts.Count, System.IO.File.ReadLines(Path.Combine(_folder, AccountsFile.Name)).Count(line => line.Contains('-')));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(Path.Combine(_folder, AccountsFile.Name)));
        }

        await using (var db = Open())
        {
            Assert.True((await db.Installation.SingleAsync()).IsDemo);
            Assert.Equal(2395, await db.Villages.CountAsync());
            db.Session.Why.For("test");
            (await db.Secretaries.FirstAsync()).Note = "改过";
            await db.SaveChangesAsync();
        }

        Assert.Empty(await EmbeddedDemonstration.EnsureAsync(File, _keys, TimeProvider.System));
        await using var again = Open();
        Assert.True(await again.Secretaries.AnyAsync(secretary => secretary.Note == "改过"));
    }

    [Fact]
    public async Task A_database_that_holds_real_work_is_refused_and_not_touched()
    {
        await using (var db = Open())
        {
            await new Schema(db, _keys, TimeProvider.System).MigrateAsync();
        }

        var before = await System.IO.File.ReadAllBytesAsync(File);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => EmbeddedDemonstration.EnsureAsync(File, _keys, TimeProvider.System));
        Assert.Contains("不是演示数据库", refusal.Message);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File));
    }

    private StarRatingContext Open()
    {
        var session = new Session();
        session.Enter(SessionScope.System, null, "test");
        return new ContextFactory(Engine.Sqlite, SqliteFile.ConnectionString(File) + ";Pooling=False", _keys, TimeProvider.System).Create(session);
    }
}
