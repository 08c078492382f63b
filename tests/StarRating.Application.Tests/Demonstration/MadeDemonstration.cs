using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Demonstration;
using StarRating.Application.Demonstration.Accounts;
using StarRating.Application.Demonstration.Creation;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Demonstration;

/// <summary>The demonstration, made once for all tests that read it, on 2026-03-20; a creation that was killed had left its file there.</summary>
public sealed class MadeDemonstration : IAsyncLifetime
{
    private ServiceProvider? _services;

    public string Folder { get; } = Directory.CreateTempSubdirectory("starrating-demo-").FullName;

    public string DatabaseFile => Path.Combine(Folder, "starrating.db");

    public ColumnKeys Keys { get; } = ColumnKeys.Create();

    public TimeProvider Clock { get; } = new FakeTimeProvider(new DateTimeOffset(2026, 3, 20, 2, 0, 0, TimeSpan.Zero));

    public IReadOnlyList<DemonstrationAccount> Accounts { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(DatabaseFile + ".creating", "half of a database");
        Accounts = await EmbeddedDemonstration.EnsureAsync(DatabaseFile, Keys, Clock);
        _services = DemonstrationServices.Build(
            new ContextFactory(Engine.Sqlite, SqliteFile.ConnectionString(DatabaseFile) + ";Pooling=False", Keys, Clock), Clock);
    }

    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Everything in sight, as the installer has it.</summary>
    public AsyncServiceScope Open(SessionScope? seen = null)
    {
        var scope = _services!.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Enter(seen ?? SessionScope.System, null, "test");
        return scope;
    }
}

[CollectionDefinition(Name)]
public sealed class DemonstrationTests : ICollectionFixture<MadeDemonstration>
{
    public const string Name = "Demonstration";
}
