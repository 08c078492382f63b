using StarRating.Assessments;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Policies.Trying;
using StarRating.Ratings;
using StarRating.Secretaries;
using StarRating.Treatments;

namespace StarRating.Domain.Tests.Policies.Trying;

/// <summary>
/// Seven first-rated secretaries of one township, graded 优秀 for the best two (30 % of 7). 100 yuan a star and month: 2 × 2 + 5 × 1 stars cost
/// 10,800 yuan a year. The fourth has served twelve years: one star more, 12,000.
/// </summary>
internal static class TrialScene
{
    public const int Year = 2024;

    public static PolicyDocument Policy { get; } = new()
    {
        Format = PolicyDocument.FormatName,
        Title = "试算办法",
        Articles = [.. Enumerable.Range(1, 9).Select(i => new Article { Id = $"a{i}", Number = $"第{i}条", Text = $"第{i}条的内容。" })],
        Profiles =
        [
            new Profile
            {
                Id = "village",
                Name = "村书记",
                Population = new PopulationSettings { Article = "a1", Posts = [Post.Secretary] },
                Eligibility = new EligibilitySettings { Article = "a2" },
                Assessment = new AssessmentSettings
                {
                    Article = "a3",
                    Channels = [new PointsNode { Key = "quantified", Name = "量化考核", Max = 100, Weight = 60 }, new PointsNode { Key = "organization", Name = "组织评价", Max = 100, Weight = 40 }],
                },
                GradeStars = new GradeStarSettings { Article = "a6", Grades = [new GradeStars { Grade = "优秀", Stars = 2 }, new GradeStars { Grade = "合格", Stars = 1 }] },
                Tenure = new TenureSettings { Article = "a7" },
                Pay = new PaySettings
                {
                    Article = "a8",
                    Components = [new StarPay { Key = "star", Name = "星级报酬", Article = "a8", Table = [.. Enumerable.Range(1, 10).Select(n => new StarAmount(n, n * 100))] }],
                },
            },
        ],
        Grading = new GradingSettings
        {
            Article = "a4",
            Grades = [new GradeDefinition { Name = "优秀", From = 80 }, new GradeDefinition { Name = "合格" }],
            Quotas = [new QuotaSettings { Id = "best", Article = "a5", Grade = "优秀", Ratio = 0.3m }],
            TieBreakers = ["quantified"],
        },
    };

    /// <summary>Quantified scores by person; everybody has 90 from the organisation.</summary>
    public static TrialYear Sealed(params decimal[] quantified)
    {
        if (quantified.Length == 0) quantified = [99, 98, 97, 96, 95, 94, 93];
        var policy = PolicyJson.Hash(Policy);
        var persons = quantified.Select((score, i) => Person(policy, i, score)).ToList();
        return new TrialYear
        {
            Year = Year,
            Policy = policy,
            Persons = [.. persons],
            Pay = new TrialPay(
                new CountyPayFacts
                {
                    Policies = [new PayPolicyFacts { Id = policy.Hash, From = new YearMonth(2000, 1), Profiles = policy.Document.Profiles }],
                    Villages = [.. persons.Select((_, i) => new VillageStandingFacts { Id = $"village:{i}", Village = $"village:{i}", Kind = VillageKind.Village, Category = VillageCategory.ClusteredUpgrade, Township = "township:1" })],
                },
                [
                    .. persons.Select(p => new PersonPayFacts
                    {
                        Person = p.Sealed.Person,
                        Appointments = p.Facts.Persons[0].Appointments,
                        Ratings = [new SealedRatingFacts { Id = $"rating-{p.Id}", Year = Year, Outcome = p.Sealed.Outcome.Kind, Stars = ((Rated)p.Sealed.Outcome).Stars, Grade = p.Sealed.Grade, EffectiveOn = new DateOnly(2025, 1, 20) }],
                    }),
                ]),
        };
    }

    /// <summary>The year after: everybody goes on from what was sealed, with the same figures and grades.</summary>
    public static TrialYear After(TrialYear first)
    {
        var persons = first.Persons.Select(person =>
        {
            var before = person.Facts.Persons[0];
            var facts = person.Facts with
            {
                Year = Year + 1,
                DecidedOn = person.Facts.DecidedOn.AddYears(1),
                Persons = [before with { Previous = person.Sealed.Next, Years = [.. before.Years, before.Years[0] with { Id = $"{before.Years[0].Id}+1", Year = Year + 1 }] }],
            };
            return person with
            {
                Facts = facts,
                Sealed = new Rater(first.Policy, facts).Rate(facts.Persons[0], facts.Persons[0].Years[1], facts.Persons[0].Previous),
                Entered = person.Entered! with { Year = Year + 1 },
                History = [new StarYear(Year, ((Rated)person.Sealed.Outcome).Stars)],
            };
        }).ToList();
        return first with
        {
            Year = Year + 1,
            Persons = [.. persons],
            Pay = first.Pay! with
            {
                Persons =
                [
                    .. first.Pay.Persons.Select((paid, i) => paid with
                    {
                        Ratings = [.. paid.Ratings, paid.Ratings[0] with { Id = $"{paid.Ratings[0].Id}+1", Year = Year + 1, Stars = ((Rated)persons[i].Sealed.Outcome).Stars, EffectiveOn = new DateOnly(2026, 1, 20) }],
                    }),
                ],
            },
        };
    }

    public static TrialResult Try(TrialYear year, PolicyDocument policy) => new TrialRun(year).Try(PolicyJson.Hash(policy));

    public static PolicyDocument With(Func<Profile, Profile> change) => Policy with { Profiles = [change(Policy.Profiles[0])] };

    private static TrialPerson Person(HashedPolicy policy, int index, decimal quantified)
    {
        var facts = new FactsDocument
        {
            Format = FactsDocument.FormatName,
            Year = Year,
            DecidedOn = new DateOnly(2025, 1, 10),
            Terms = [new TermFacts { Id = "t", Start = new DateOnly(2020, 12, 1), End = new DateOnly(2025, 12, 1) }],
            Villages = [new VillageFacts { Id = $"village:{index}", Name = $"第{index}村", Kind = VillageKind.Village, Category = VillageCategory.ClusteredUpgrade, Township = "township:1" }],
            Persons =
            [
                new PersonFacts
                {
                    Id = $"person:{index}",
                    Appointments = [new AppointmentFacts { Id = $"post:{index}", Post = Post.Secretary, Village = $"village:{index}", Start = new DateOnly(index == 3 ? 2012 : 2019, 1, 1) }],
                    Years = [new YearFacts { Id = $"grade:{index}", Year = Year, Grade = index < 2 ? "优秀" : "合格", Score = (quantified * 0.6m) + 36, Rank = index + 1 }],
                },
            ],
        };
        return new TrialPerson
        {
            Id = $"member:{index}",
            Facts = facts,
            Sealed = new Rater(policy, facts).Rate(facts.Persons[0], facts.Persons[0].Years[0], null),
            Township = "township:1",
            Entered = new AssessmentFacts
            {
                Year = Year,
                Category = VillageCategory.ClusteredUpgrade,
                Scores = [new ScoreFacts { Id = $"q{index}", Indicator = "quantified", Value = quantified }, new ScoreFacts { Id = $"o{index}", Indicator = "organization", Value = 90 }],
            },
        };
    }
}
