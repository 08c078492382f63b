using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Assessments;
using StarRating.Application.Imports.Flow;
using StarRating.Application.Jobs;
using StarRating.Application.Ratings;
using StarRating.Application.Treatments;
using StarRating.Data.Access;
using StarRating.Data.Backup;
using StarRating.Data.Engines;
using StarRating.Treatments;

namespace StarRating.Application.Tests.Engines;

/// <summary>
/// What this assembly does when a test starts it as a process of its own, to be killed in the middle: one use case on one
/// database. It says READY, waits for a line, does the work and says DONE.
/// </summary>
public static class ChildProgram
{
    /// <summary>The work by name; the number is the row it is about.</summary>
    private static readonly Dictionary<string, Func<Desk, long, Task>> AtADesk = new(StringComparer.Ordinal)
    {
        ["seal"] = (desk, year) => desk.Get<SealTheYear>().Seal(year),
        ["advance"] = (desk, year) => desk.Get<AdvanceStage>().Advance(year, StarRating.Assessments.YearStage.InEffect),
        ["freeze"] = (desk, year) => desk.Get<FreezeTheCohort>().Freeze(year),
        ["rate"] = (desk, year) => desk.Get<RateTheYear>().Run(year, CancellationToken.None),
        ["draft"] = (desk, month) => desk.Get<DraftPaySheet>().Draft(new YearMonth((int)month / 100, (int)month % 100)),
        ["import"] = (desk, batch) => ((IJobWork)desk.Get<CommitImport>())
            .Run($$"""{"BatchId":{{batch}},"OnlyGood":false,"Key":"child"}""", JobProgress.Untold, CancellationToken.None),
        ["lock"] = async (desk, sheet) => await desk.Get<LockPaySheet>().Lock(sheet, await desk.Db.PaySheets.Where(s => s.Id == sheet).Select(s => s.Version).SingleAsync()),
    };

    /// <summary>What is done without a person at a desk; the text is what it is about.</summary>
    private static readonly Dictionary<string, Func<ContextFactory, TimeProvider, string, Task>> Unattended = new(StringComparer.Ordinal)
    {
        ["job"] = async (factory, clock, _) =>
        {
            await using var node = JobNode.Of(factory, clock);
            await node.GetRequiredService<JobRunner>().RunNext();
        },
        ["restore"] = async (factory, _, archive) =>
        {
            var session = new Session();
            session.Enter(SessionScope.System, null, "系统");
            await using var db = factory.Create(session);
            await new BackupRestorer(db, factory.Keys).RestoreAsync(() => File.OpenRead(archive), Backup.EmptyDatabase.Passphrase);
        },
    };

    public static async Task<int> Main(string[] args)
    {
        if (args is not [var work, var engine, var connection, var county, var row, var now])
        {
            await Console.Error.WriteLineAsync("These are tests: run them with dotnet test.");
            return 2;
        }

        var clock = new FakeTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        var factory = new ContextFactory(Enum.Parse<Engine>(engine), connection, TestDatabase.Keys, clock);
        await using var desk = new Desk(
            () =>
            {
                var session = new Session();
                session.Enter(SessionScope.County(long.Parse(county, CultureInfo.InvariantCulture)), null, "子进程");
                return factory.Create(session);
            },
            clock);
        await desk.Db.Database.CanConnectAsync();
        Console.WriteLine("READY");
        Console.ReadLine();
        await (Unattended.TryGetValue(work, out var unattended)
            ? unattended(factory, clock, row)
            : AtADesk[work](desk, long.Parse(row, CultureInfo.InvariantCulture)));
        Console.WriteLine("DONE");
        return 0;
    }
}
