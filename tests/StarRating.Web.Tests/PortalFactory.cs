using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Web.Tests;

/// <summary>
/// The whole site on a database of its own: an SQLite file in a temporary folder, or a fresh PostgreSQL database. Seed with
/// <see cref="InDatabaseAsync"/>, make people with AddUserAsync, walk with <see cref="SignInAsync"/>.
/// </summary>
public class PortalFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "correct horse 7";

    private readonly TestDatabase database;
    private readonly string folder = Directory.CreateTempSubdirectory("starrating-").FullName;

    public PortalFactory()
        : this(TestDatabase.Sqlite())
    {
    }

    protected PortalFactory(TestDatabase database) => this.database = database;

    /// <summary>Small, known, and with two of everything: what belongs to somebody else can be asked for.</summary>
    public SmallCity City { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        await database.CreateAsync(folder);
        _ = Server;
        await FurnishAsync();
    }

    /// <summary>What is there before the first request.</summary>
    protected virtual async Task FurnishAsync() => City = await SmallCity.SeedAsync(this);

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await database.DropAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Works on the database as the installer does: everything in sight.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<StarRatingContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        session.Enter(SessionScope.System, null, "test");
        session.Why.For("test");
        return await work(scope.ServiceProvider.GetRequiredService<StarRatingContext>());
    }

    public Task InDatabaseAsync(Func<StarRatingContext, Task> work) => InDatabaseAsync(async db =>
    {
        await work(db);
        return 0;
    });

    /// <summary>An account with the functions of a role in one place.</summary>
    public Task<User> AddUserAsync(string name, RolePreset role, long? countyId = null, long? townshipId = null) =>
        AddUserAsync(name, [.. role.Functions.Select(function => new Grant
        {
            Function = function,
            ScopeKind = role.ScopeKind,
            CountyId = countyId,
            TownshipId = townshipId,
        })]);

    public async Task<User> AddUserAsync(string name, params Grant[] grants)
    {
        await using var scope = Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        session.Enter(SessionScope.System, null, "test");
        session.Why.For("test");
        var user = new User { UserName = name, DisplayName = name };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<User>>().CreateAsync(user, Password);
        Assert.True(made.Succeeded, string.Join(" ", made.Errors.Select(error => error.Description)));
        var db = scope.ServiceProvider.GetRequiredService<StarRatingContext>();
        foreach (var grant in grants)
        {
            grant.UserId = user.Id;
            db.Grants.Add(grant);
        }

        await db.SaveChangesAsync();
        return user;
    }

    /// <summary>A browser that has signed in. Redirects are not followed, so that a test sees the answer itself.</summary>
    public async Task<HttpClient> SignInAsync(User user)
    {
        var client = CreateBrowser();
        var answer = await client.PostFormAsync("/account/sign-in", new() { ["UserName"] = user.UserName!, ["Password"] = Password });
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    public HttpClient CreateBrowser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", folder);

        // The tests sign in hundreds of times with a password that guards nothing.
        builder.ConfigureServices(services => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000));
        builder.UseSetting("SignIn:AttemptsPerMinute", "100000");
        builder.UseSetting("Jobs:PatienceSeconds", "60");
        builder.UseSetting("Logging:Console", "Fatal");
        builder.UseSetting("Database:Engine", database.Engine.ToString());
        if (database.ConnectionString is { } connection)
        {
            builder.UseSetting("Database:ConnectionString", connection);
        }
    }
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgreSqlPortalFactory() : PortalFactory(TestDatabase.PostgreSql());
