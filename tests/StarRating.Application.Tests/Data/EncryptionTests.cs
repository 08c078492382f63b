using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Tests.Data;

public class EncryptionTests
{
    private const string Id = "11010519491231002X";

    [Theory, Engines]
    public async Task The_database_holds_nothing_readable_and_the_program_reads_it_back(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.Open(SessionScope.County(counties.East.Id));
        db.Add(new Secretary { Name = "张三", IdNumber = new(Id), Phone = new("13800005678"), BankCard = new("6222020000001234567") });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var stored = await db.Database.SqlQueryRaw<byte[]>("SELECT \"IdNumber\" AS \"Value\" FROM \"Secretaries\" WHERE \"IdNumber\" IS NOT NULL").SingleAsync();
        var read = await db.Secretaries.SingleAsync(s => s.Name == "张三");

        Assert.DoesNotContain(Id, System.Text.Encoding.UTF8.GetString(stored), StringComparison.Ordinal);
        Assert.Equal((Id, "13800005678", "6222020000001234567"), (read.IdNumber!.Reveal(), read.Phone!.Reveal(), read.BankCard!.Reveal()));
    }

    [Theory, Engines]
    public async Task One_ID_number_has_one_file_in_the_whole_city_and_is_found_by_its_hash(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var east = database.Open(SessionScope.County(counties.East.Id));
        await using var west = database.Open(SessionScope.County(counties.West.Id));
        east.Add(new Secretary { Name = "张三", IdNumber = new(Id) });
        await east.SaveChangesAsync();
        west.Add(new Secretary { Name = "张三", IdNumber = new(Id) });

        var hash = east.Keys.Hash(Id);
        Assert.Equal("张三", (await east.Secretaries.SingleAsync(s => s.IdNumberHash == hash)).Name);
        await Assert.ThrowsAsync<DbUpdateException>(() => west.SaveChangesAsync());
    }

    [Fact]
    public void The_same_text_is_stored_differently_each_time()
    {
        var keys = ColumnKeys.Create();

        Assert.NotEqual(keys.Seal(Id, "a"), keys.Seal(Id, "a"));
        Assert.Equal(keys.Hash(Id), keys.Hash(Id));
    }

    [Fact]
    public void A_value_moved_to_another_column_or_touched_does_not_open()
    {
        var keys = ColumnKeys.Create();
        var stored = keys.Seal(Id, "Secretary.IdNumber");

        Assert.ThrowsAny<CryptographicException>(() => keys.Open(stored, "Secretary.Phone"));
        stored[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => keys.Open(stored, "Secretary.IdNumber"));
    }

    [Fact]
    public void A_new_key_seals_and_the_old_one_still_opens()
    {
        var (old, hash) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
        var before = new ColumnKeys(new Dictionary<byte, byte[]> { [1] = old }, hash);
        var after = new ColumnKeys(new Dictionary<byte, byte[]> { [1] = old, [2] = RandomNumberGenerator.GetBytes(32) }, hash);

        Assert.Equal(Id, after.Open(before.Seal(Id, "a"), "a"));
        Assert.Throws<CryptographicException>(() => before.Open(after.Seal(Id, "a"), "a"));
    }

    [Theory]
    [InlineData("11010519491231002X", "1101**********002X")]
    [InlineData("13800005678", "138****5678")]
    [InlineData("6222020000001234567", "6222***********4567")]
    [InlineData("12345", "*****")]
    public void Written_anywhere_by_mistake_it_shows_itself_masked(string text, string shown) =>
        Assert.Equal(shown, $"{new SensitiveText(text)}");

    [Fact]
    public void The_key_file_is_made_once_and_only_its_owner_reads_it()
    {
        var folder = Directory.CreateTempSubdirectory("starrating-keys-");
        try
        {
            var path = Path.Combine(folder.FullName, "sub", KeyFile.DefaultName);
            var made = KeyFile.LoadOrCreate(path);
            var again = KeyFile.LoadOrCreate(path);

            Assert.Equal(made.Fingerprint, again.Fingerprint);
            Assert.Equal(Id, again.Open(made.Seal(Id, "a"), "a"));
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
