using System.Globalization;
using StarRating.Application.Tests.Ratings;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Benchmarks;

/// <summary>One rating with its full trace, beside the same arithmetic in a loop that remembers nothing.</summary>
internal sealed class EngineBenchmark : Benchmark
{
    private const int Persons = 20_000;

    private static readonly DateOnly AsOf = new(2025, 1, 1);

    public override string Name => "engine";

    public override async IAsyncEnumerable<Figure> Measure()
    {
        var persons = Enumerable.Range(0, Persons).Select(Person).ToArray();
        var rater = new Rater(PolicyJson.Hash(ScenePolicy.Document), new FactsDocument
        {
            Format = FactsDocument.FormatName,
            County = "149900",
            Year = 2024,
            DecidedOn = new DateOnly(2025, 1, 10),
            Terms = [new TermFacts { Id = "t", Name = "第十三届", Start = new DateOnly(2021, 1, 1), End = new DateOnly(2026, 1, 1) }],
            Villages = [new VillageFacts { Id = "v", Name = "村", Kind = VillageKind.Village, Category = VillageCategory.ClusteredUpgrade, Township = "t" }],
            Persons = [],
        });
        var (byEngine, byLoop) = (0L, 0L);
        var (ours, loop) = await InTurns(7, () => Task.FromResult(byEngine = Engine(rater, persons)), () => Task.FromResult(byLoop = Loop(persons)));
        if (byEngine != byLoop)
        {
            throw new InvalidOperationException($"The loop comes to {byLoop} stars, the engine to {byEngine}.");
        }

        yield return Figure.Of("engine, 20,000 ratings with full traces, beside a loop without any", ours, loop, "≤ 4 × the loop");
    }

    private static long Engine(Rater rater, PersonFacts[] persons)
    {
        var stars = 0L;
        foreach (var person in persons)
        {
            stars += rater.Rate(person, person.Years[0], null).Outcome is Rated rated ? rated.Stars : 0;
        }

        return stars;
    }

    /// <summary>What the policy of the scene says: a grade's stars, one for every ten years, one for each city award up to three.</summary>
    private static long Loop(PersonFacts[] persons)
    {
        var total = 0L;
        foreach (var person in persons)
        {
            var months = 0;
            foreach (var post in person.Appointments)
            {
                var end = post.End ?? AsOf;
                var whole = ((end.Year - post.Start.Year) * 12) + end.Month - post.Start.Month;
                months += post.Start.AddMonths(whole) > end ? whole - 1 : whole;
            }

            if (months < 12)
            {
                continue;
            }

            var awards = 0;
            foreach (var award in person.Awards)
            {
                awards += award.Level == AwardLevel.City && award.Date < AsOf && award.RevokedOn is null ? 1 : 0;
            }

            total += (person.Years[0].Grade == "优秀" ? 2 : 1) + (months / 120) + Math.Min(awards, 3);
        }

        return total;
    }

    private static PersonFacts Person(int i) => new()
    {
        Id = i.ToString(CultureInfo.InvariantCulture),
        Appointments =
        [
            new AppointmentFacts { Id = "1", Post = Post.Secretary, Village = "v", Start = new DateOnly(1995 + (i % 10), 1 + (i % 12), 1), End = new DateOnly(2012, 3, 1), LeaveReason = LeaveReason.TermEnded },
            new AppointmentFacts { Id = "2", Post = Post.Secretary, Village = "v", Start = new DateOnly(2016, 3, 1 + (i % 28)) },
        ],
        Awards = [.. Enumerable.Range(0, i % 5).Select(n => new AwardFacts { Id = $"a{n}", Level = AwardLevel.City, Date = new DateOnly(2018 + n, 7, 1) })],
        Years = [new YearFacts { Id = "y", Year = 2024, Grade = i % 3 == 0 ? "优秀" : "合格" }],
    };
}
