using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace StarRating.Web.Tests.Hosting;

public sealed class SchemaGateTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_database_of_a_newer_program_makes_the_site_unready()
    {
        await History(history => history.GetInsertScript(new HistoryRow("99991231235959_FromTheFuture", "99.0.0")));
        try
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await portal.CreateBrowser().GetAsync("/health/ready")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await portal.CreateBrowser().GetAsync("/health/live")).StatusCode);
        }
        finally
        {
            await History(history => history.GetDeleteScript("99991231235959_FromTheFuture"));
        }

        Assert.Equal(HttpStatusCode.OK, (await portal.CreateBrowser().GetAsync("/health/ready")).StatusCode);
    }

    [PostgreSqlFact]
    public async Task A_server_that_was_not_migrated_says_what_to_do_on_every_page()
    {
        await using var untouched = new NotMigrated();
        var browser = untouched.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        foreach (var path in new[] { "/", "/account/sign-in", "/organization/villages" })
        {
            var answer = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("系统管理员可运行 migrate 命令", await answer.TextAsync());
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync("/health/ready")).StatusCode);
    }

    private Task History(Func<IHistoryRepository, string> script) => portal.InDatabaseAsync(async db =>
        await db.Database.ExecuteSqlRawAsync(script(((Microsoft.EntityFrameworkCore.Infrastructure.IInfrastructure<IServiceProvider>)db).Instance.GetRequiredService<IHistoryRepository>())));

    /// <summary>The site on a server's database that nobody has made yet.</summary>
    private sealed class NotMigrated : WebApplicationFactory<Program>
    {
        private readonly string folder = Directory.CreateTempSubdirectory("starrating-").FullName;

        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            builder.UseSetting("data", folder);
            builder.UseSetting("Logging:Console", "Fatal");
            builder.UseSetting("Database:Engine", "PostgreSql");
            builder.UseSetting("Database:ConnectionString", $"{TestDatabase.PostgreSqlServer};Database=never_{Guid.NewGuid():N};Pooling=false");
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
