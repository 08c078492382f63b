using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Assessments;
using StarRating.Application.Demonstration.Accounts;
using StarRating.Application.Demonstration.Creation;
using StarRating.Application.Demonstration.Divisions;
using StarRating.Application.Demonstration.People;
using StarRating.Application.Policies;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Organization;
using StarRating.Policies;

namespace StarRating.Application.Demonstration.Years;

/// <summary>The rating years of all counties under the sample policy.</summary>
internal sealed class History(IServiceProvider services, StoryClock clock, CityDivisions divisions, Roster roster, IReadOnlyList<DemonstrationAccount> accounts)
{
    private static readonly int[] Closed = [2022, 2023, 2024];

    private readonly PolicyDocument _policy = SamplePolicy.Read().Document;

    private readonly Dictionary<long, Life> _lives = roster.Lives.ToDictionary(life => life.Row!.Id);

    private const int Running = 2025;

    /// <param name="today">The day on which the demonstration is made: the present year stands where it would stand then.</param>
    /// <param name="tell">Told which county it is at.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task Play(DateOnly today, Action<string> tell, CancellationToken cancel)
    {
        var policyId = await Publish();
        foreach (var county in divisions.Counties)
        {
            cancel.ThrowIfCancellationRequested();
            tell($"正在建立演示数据：{county.Name}各年度……");
            var whole = new WholeYear(_policy, _lives, [.. divisions.RatedTownships.Where(township => township.CountyId == county.Id)]);
            var officials = new Officials(county, accounts);
            clock.Restart(new DateOnly(Closed[0] + 1, 1, 2));
            foreach (var year in Closed)
            {
                await using var scope = services.CreateAsyncScope();
                await Close(Begin(scope.ServiceProvider, county, officials, year, policyId), whole);
            }

            await using var present = services.CreateAsyncScope();
            var plan = RunningPlan.Of(county.Code);
            var own = CountySupplement.IsOf(county.Code);
            var running = Begin(present.ServiceProvider, county, officials, Running, own ? await Publish(county, officials, policyId, Start(plan, today)) : policyId);
            await new RunningYear(running, plan, whole, Start(plan, today)) { HasSupplement = own, Today = today }.Play();
            await PaidMonths.Play(services, clock, officials, today);
            await WaitingCorrection.Play(services, clock, county, officials, today);
        }
    }

    /// <summary>Eighteen days ago, so that a notice hangs today; never before the first days of the year after.</summary>
    private static DateOnly Start(RunningPlan plan, DateOnly today)
    {
        var first = new DateOnly(Running + 1, 1, 4);
        var wanted = today.AddDays(plan.IsAhead ? -40 : -18);
        return wanted > first ? wanted : first;
    }

    private static async Task Close(CountyYear year, WholeYear whole)
    {
        await whole.ToEffect(year, new DateOnly(year.Row.Year + 1, 1, 4));
        if (year.Row.Year == Closed[^1])
        {
            return;
        }

        year.Turn(year.Officials.Manager, new DateOnly(year.Row.Year + 1, 3, 15));
        year.MoveTo(YearStage.Archived);
        await year.Save<AdvanceStage>("由“生效”推进到“归档”");
    }

    private CountyYear Begin(IServiceProvider scope, County county, Officials officials, int year, long policyId) => new(scope, clock, county, officials, new RatingYear
    {
        CountyId = county.Id,
        Year = year,
        PolicyVersionId = policyId,
        AsOf = new DateOnly(year + 1, 1, 1),
    });

    /// <summary>The county's own version, which follows the city's and adds to it.</summary>
    private async Task<long> Publish(County county, Officials officials, long cityVersion, DateOnly start)
    {
        await using var scope = services.CreateAsyncScope();
        clock.GoTo(start.AddDays(-7));
        scope.ServiceProvider.GetRequiredService<Session>().Enter(officials.Manager.Scope, officials.Manager.UserId, officials.Manager.Name);
        return await scope.ServiceProvider.GetRequiredService<PublishPolicy>().Publish(
            new PolicyPublication(county.Id, PolicyJson.Hash(CountySupplement.Of(_policy, county.Name, Running)).CanonicalJson, $"{county.Name[..^1]}组示〔{start.Year}〕1号")
            {
                CityVersionId = cityVersion,
            },
            CancellationToken.None);
    }

    private async Task<long> Publish()
    {
        await using var scope = services.CreateAsyncScope();
        clock.Restart(new DateOnly(2022, 12, 20));
        scope.ServiceProvider.GetRequiredService<Session>().Enter(SessionScope.System, null, DemonstrationMaker.Author);
        return await scope.ServiceProvider.GetRequiredService<PublishPolicy>()
            .Publish(new PolicyPublication(null, SamplePolicy.Json, "运组示〔2022〕18号"), CancellationToken.None);
    }
}
