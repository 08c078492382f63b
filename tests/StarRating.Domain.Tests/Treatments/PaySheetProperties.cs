using CsCheck;
using StarRating.Ratings;
using StarRating.Secretaries;
using StarRating.Treatments;
using static StarRating.Domain.Tests.Treatments.PayCase;

namespace StarRating.Domain.Tests.Treatments;

/// <summary>
/// Eighteen months of a small county in which each month something becomes known, often late: after any such story the sheets
/// together are what is due as finally known.
/// </summary>
public class PaySheetProperties
{
    private sealed record World(CountyPayFacts County, PersonPayFacts[] Persons);

    private static PaySettings Settings(bool byDays, bool takesBack, bool recovers) => Pay(
        new SplitPay
        {
            Key = "pay",
            Name = "报酬",
            BasePercent = 60,
            ConcurrentFactor = 1.3m,
            Amount = new AmountTable { Yearly = true, Lines = [new AmountLine { Categories = [StarRating.Organization.VillageCategory.HeritageProtected], Yuan = 40000.01m }, new AmountLine { Yuan = 37531 }] },
            Grade = new GradeFactors { Factors = [new("优秀", 1.2m), new("合格", 1), new("不合格", 0)] },
        },
        new RegularPay { Key = "income", Name = "生活补贴", Amount = new IncomeMultiple(0.37m) },
        Stars(),
        new CollectiveReward { Key = "collective", Name = "集体经济奖励", Figure = "increment", PersonPercent = 30, PaidMonth = 6, Bands = [new(0, 100000, 8), new(100000, null, 10)] }) with
    {
        Proration = byDays ? PayProration.Days : PayProration.Months,
        CorrectionTakesBack = takesBack,
        RecoverOverpayments = recovers,
        Deductions =
        [
            new DeductionRule { Id = "d", Kinds = [SanctionKind.PartySeriousWarning], Components = ["pay.performance", "stars"], Percent = 50 },
            new DeductionRule { Id = "m", Kinds = [SanctionKind.PartyWarning], Components = ["pay.base", "stars"], Percent = 30, Method = DeductionMethod.ByMonths },
        ],
    };

    private static World Start(PaySettings settings) => new(
        County(settings) with
        {
            Incomes = [new RuralIncomeFacts { Id = "i22", Year = 2022, Yuan = 17000.11m }, new RuralIncomeFacts { Id = "i23", Year = 2023, Yuan = 18000.37m }, new RuralIncomeFacts { Id = "i24", Year = 2024, Yuan = 19000.73m }],
            Figures = [new VillageFigureFacts { Id = "f1", Village = "v1", Name = "increment", Year = 2023, Value = 250000.55m }],
        },
        [
            Person(Post("a1", "2018-01-01")) with { Person = "a", Ratings = [Rated(2022, 3, "2023-03-20")] },
            Person(Post("b1", "2023-11-05", village: "v2"), Post("b2", "2023-11-05", village: "v2", post: StarRating.Secretaries.Post.VillageHead)) with { Person = "b" },
            Person(Post("c1", "2020-06-15", village: "v3")) with { Person = "c", Ratings = [Rated(2022, 7, "2023-03-20", grade: "优秀")] },
        ]);

    /// <summary>One thing that becomes known in a month; the date it is about lies up to a year before.</summary>
    private static World Change(World world, int kind, int who, int monthsBack, int size, YearMonth now)
    {
        var person = world.Persons[who % world.Persons.Length];
        var about = now.AddMonths(-monthsBack).FirstDay.AddDays(size % 28);
        var serial = $"{now}-{kind}";
        World With(PersonPayFacts changed) => world with { Persons = [.. world.Persons.Select(p => p.Person == changed.Person ? changed : p)] };
        AppointmentFacts last = person.Appointments.Where(a => a.Post == StarRating.Secretaries.Post.Secretary).MaxBy(a => a.Start)!;
        switch (kind)
        {
            case 0: // left
                return last.End is not null || about <= last.Start ? world
                    : With(person with { Appointments = person.Appointments.Replace(last, last with { End = about }) });
            case 1: // did not leave after all
                return With(person with { Appointments = person.Appointments.Replace(last, last with { End = null }) });
            case 2: // moved to another village
                return last.End is not null || about <= last.Start ? world
                    : With(person with { Appointments = [.. person.Appointments.Replace(last, last with { End = about }), Post($"n{serial}", about.ToString("yyyy-MM-dd"), village: $"v{size % 3 + 1}")] });
            case 3: // village head as well
                return With(person with { Appointments = [.. person.Appointments, Post($"h{serial}", about.ToString("yyyy-MM-dd"), village: last.Village, post: StarRating.Secretaries.Post.VillageHead)] });
            case 4: // sanctioned
                return With(person with { Sanctions = [.. person.Sanctions, new SanctionFacts { Id = $"s{serial}", Kind = size % 2 == 0 ? SanctionKind.PartyWarning : SanctionKind.PartySeriousWarning, DecidedOn = about, EffectMonths = 6 + size % 13 }] });
            case 5: // sanction revoked, or voided
                return person.Sanctions.IsEmpty ? world
                    : With(person with { Sanctions = size % 2 == 0 ? person.Sanctions.RemoveAt(0) : person.Sanctions.SetItem(0, person.Sanctions[0] with { RevokedOn = about }) });
            case 6: // a rating is sealed, corrected or supplemented
                var year = now.Year - 1;
                var version = person.Ratings.Count(r => r.Year == year) + 1;
                var rating = Rated(year, size % 8, now.LastDay.ToString("yyyy-MM-dd"), version, size % 3 == 0 ? "优秀" : size % 3 == 1 ? "合格" : "不合格");
                var suspended = version == 1 && size % 5 == 0;
                return With(person with
                {
                    Ratings = [.. person.Ratings, suspended ? rating with { Outcome = OutcomeKind.Suspended, Stars = null, Grade = null }
                        : version > 1 && size % 2 == 0 ? rating with { Kind = SealedRatingKind.Supplementary } : rating],
                });
            case 7: // the village's category was wrong
                return world with { County = world.County with { Villages = [.. world.County.Villages.Select((v, i) => i == size % 3 ? v with { Category = size % 2 == 0 ? StarRating.Organization.VillageCategory.HeritageProtected : StarRating.Organization.VillageCategory.ClusteredUpgrade } : v)] } };
            case 8: // the income or the figure is published anew
                return size % 2 == 0
                    ? world with { County = world.County with { Incomes = [.. world.County.Incomes.Select(i => i.Year == now.Year - 1 ? i with { Yuan = i.Yuan + size } : i)] } }
                    : world with { County = world.County with { Figures = [new VillageFigureFacts { Id = "f1", Village = "v1", Name = "increment", Year = 2023, Value = 90000 + size * 1000 }] } };
            case 9: // appointment voided
                return person.Appointments.Length < 2 ? world : With(person with { Appointments = person.Appointments.RemoveAt(person.Appointments.Length - 1) });
            default:
                return world;
        }
    }

    private static readonly Gen<(int Kind, int Who, int Back, int Size)[]> Story =
        Gen.Select(Gen.Int[0, 13], Gen.Int[0, 2], Gen.Int[0, 11], Gen.Int[0, 100]).Select(x => (x.Item1, x.Item2, x.Item3, x.Item4)).Array[18];

    private static (World World, List<LockedSheet> Sheets, List<PaySheetDraft> Drafts) Live(PaySettings settings, (int Kind, int Who, int Back, int Size)[] story)
    {
        var world = Start(settings);
        var sheets = new List<LockedSheet>();
        var drafts = new List<PaySheetDraft>();
        var month = Month("2023-09");
        foreach (var (kind, who, back, size) in story)
        {
            world = Change(world, kind, who, back, size, month);
            var draft = PaySheetDraft.Of(world.County, world.Persons, month, sheets);
            drafts.Add(draft);
            sheets.Add(new LockedSheet { Month = month, Lines = draft.Lines });
            month = month.Next;
        }

        return (world, sheets, drafts);
    }

    private static Dictionary<(string, YearMonth, string, DueKind, string, string), decimal> Sums(IEnumerable<SheetLine> lines) => lines
        .GroupBy(l => (l.Person, l.ForMonth, l.Component, l.Of, l.Village, l.Township)).ToDictionary(g => g.Key, g => g.Sum(l => l.Amount));

    [Fact]
    public void The_sheets_together_are_what_is_due_as_finally_known_to_the_fen() =>
        Gen.Select(Story, Gen.Bool, Gen.Bool).Sample((story, byDays, takesBack) =>
        {
            var (world, sheets, _) = Live(Settings(byDays, takesBack, recovers: true), story);
            var run = new PayRun(world.County);
            var due = world.Persons.SelectMany(p => run.Pay(p, sheets.Select(s => s.Month))).SelectMany(m => m.Lines)
                .ToDictionary(l => (l.Person, l.Month, l.Component, l.Kind, l.Village, l.Township), l => l.Amount);
            var paid = Sums(sheets.SelectMany(s => s.Lines)).Where(p => p.Value != 0).ToDictionary();
            Assert.Equal(due.Count, paid.Count);
            foreach (var (key, amount) in due) Assert.Equal(amount, paid[key]);
        }, iter: 60);

    [Fact]
    public void Where_overpayments_are_forgone_nobody_has_less_than_is_due_and_nothing_is_paid_twice() =>
        Gen.Select(Story, Gen.Bool).Sample((story, byDays) =>
        {
            var (world, sheets, drafts) = Live(Settings(byDays, takesBack: true, recovers: false), story);
            var run = new PayRun(world.County);
            var due = world.Persons.SelectMany(p => run.Pay(p, sheets.Select(s => s.Month))).SelectMany(m => m.Lines)
                .GroupBy(l => (l.Person, l.Month, l.Component)).ToDictionary(g => g.Key, g => g.Sum(l => l.Amount));
            var paid = sheets.SelectMany(s => s.Lines).GroupBy(l => (l.Person, l.ForMonth, l.Component)).ToDictionary(g => g.Key, g => g.Sum(l => l.Amount));
            foreach (var (key, amount) in due) Assert.True(paid.GetValueOrDefault(key) >= amount);

            // What was paid over is exactly what the last draft forgoes.
            var waived = drafts[^1].Waived.GroupBy(l => (l.Person, l.ForMonth, l.Component)).ToDictionary(g => g.Key, g => -g.Sum(l => l.Amount));
            foreach (var (key, amount) in paid) Assert.Equal(due.GetValueOrDefault(key) + waived.GetValueOrDefault(key), amount);
        }, iter: 40);

    [Fact]
    public void Every_mending_line_has_a_cause_in_a_record_and_a_sheet_without_changes_has_none() =>
        Gen.Select(Story, Gen.Bool, Gen.Bool).Sample((story, byDays, takesBack) =>
        {
            var (world, sheets, drafts) = Live(Settings(byDays, takesBack, recovers: true), story);
            foreach (var line in drafts.SelectMany(d => d.Lines).Where(l => l.Kind != SheetLineKind.Due))
            {
                Assert.NotEmpty(line.Causes);
                Assert.All(line.Causes, c => Assert.True(c.Kind != PayCauseKind.Other, $"{line.ForMonth} {line.Component} {line.Arithmetic}"));
            }

            var calm = PaySheetDraft.Of(world.County, world.Persons, sheets[^1].Month.Next, sheets);
            Assert.All(calm.Lines, l => Assert.Equal(SheetLineKind.Due, l.Kind));
        }, iter: 60);

    [Fact]
    public void The_order_of_the_facts_has_no_influence() =>
        Gen.Select(Story, Gen.Bool, Gen.Int).Sample((story, byDays, seed) =>
        {
            var (world, _, _) = Live(Settings(byDays, false, true), story);
            var random = new Random(seed);
            T[] Shuffle<T>(IEnumerable<T> items) { var array = items.ToArray(); random.Shuffle(array); return array; }
            var other = new World(
                world.County with { Villages = [.. Shuffle(world.County.Villages)], Incomes = [.. Shuffle(world.County.Incomes)] },
                [.. Shuffle(world.Persons.Select(p => p with { Appointments = [.. Shuffle(p.Appointments)], Ratings = [.. Shuffle(p.Ratings)], Sanctions = [.. Shuffle(p.Sanctions)] }))]);
            string Text(World w) => string.Join('\n', PaySheetDraft.Of(w.County, w.Persons, Month("2024-12"), []).Lines.Select(l => $"{l.Person} {l.Component} {l.Of} {l.Village} {l.Amount} {l.Arithmetic}"));
            Assert.Equal(Text(world), Text(other));
        }, iter: 40);

    [Fact]
    public void The_cost_by_township_is_the_sum_of_the_lines() =>
        Story.Sample(story =>
        {
            var (world, _, _) = Live(Settings(false, false, true), story);
            var run = new PayRun(world.County);
            var year = world.Persons.SelectMany(p => run.YearPay(p, 2024)).ToArray();
            Assert.Equal(year.Sum(m => m.Total), TownshipCost.Of(year.SelectMany(m => m.Lines)).Sum(c => c.Amount));
        }, iter: 40);
}
