using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Demonstration.Accounts;
using StarRating.Application.Demonstration.Divisions;
using StarRating.Application.Demonstration.People;
using StarRating.Application.Policies;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Organization;
using StarRating.Policies;

namespace StarRating.Application.Demonstration.Years;

/// <summary>
/// Years worked through the product's own use cases: in the smallest county three closed ones and the present one up to its notice,
/// in the largest the present one while its townships enter scores. The other counties stand before their first year.
/// </summary>
internal static class CityYears
{
    private const int FirstYear = 2022;
    private const int Current = 2025;

    public static async Task PlayAsync(
        IServiceProvider services, StoryClock clock, CityDivisions divisions, Roster roster, IReadOnlyList<DemonstrationAccount> accounts, CancellationToken cancel)
    {
        var desk = new Desk(services, clock);
        var policy = await Publish(services, cancel);
        var scores = new ScoreWriter(SamplePolicy.Read().Document, roster.Secretaries.Zip(roster.Lives).ToDictionary(pair => pair.First.Id, pair => pair.Second));
        var bySize = divisions.Counties.OrderBy(county => divisions.Villages.Count(village => village.CountyId == county.Id)).ToList();
        var small = new Place(desk, bySize[0], divisions, accounts);
        clock.Restart(new DateOnly(FirstYear + 1, 1, 3));
        for (var year = FirstYear; year < Current; year++)
        {
            cancel.ThrowIfCancellationRequested();
            await ClosedYear.Play(small.Year(year), policy, small.Townships, desk, scores);
        }

        await CurrentYear.Play(small.Year(Current), YearStage.Notice, policy, small.Townships, desk, scores);
        clock.Restart(new DateOnly(Current + 1, 1, 3));
        var large = new Place(desk, bySize[^1], divisions, accounts);
        await CurrentYear.Play(large.Year(Current), YearStage.Scoring, policy, large.Townships, desk, scores);
    }

    /// <summary>A county with its officials and townships.</summary>
    private sealed class Place(Desk desk, County county, CityDivisions divisions, IReadOnlyList<DemonstrationAccount> accounts)
    {
        private readonly Officials officials = new(county, accounts);

        public IReadOnlyList<Township> Townships { get; } = [.. divisions.Townships.Where(township => township.CountyId == county.Id)];

        public CountyYear Year(int year) => new(desk, county, year, officials);
    }

    private static async Task<long> Publish(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        session.Enter(SessionScope.System, null, Creation.DemonstrationMaker.Author);
        session.Why.For<PublishPolicy>("发布示例政策");
        return await scope.ServiceProvider.GetRequiredService<PublishPolicy>().Publish(new PolicyPublication(null, SamplePolicy.Json), cancel);
    }
}
