using System.Collections.Immutable;
using System.Globalization;
using StarRating.Organization;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Policies.Proving;

/// <summary>What a clerk typed of a sample person, as the facts that the engine reads.</summary>
internal static class CaseFacts
{
    private const string Person = "p1", Village = "v1", Township = "x1";

    private static readonly ImmutableArray<CaseSpan> UsualTerms =
    [
        new(new(2014, 12, 1), new(2017, 12, 1)), new(new(2017, 12, 1), new(2020, 12, 1)), new(new(2020, 12, 1), new(2025, 12, 1)),
        new(new(2025, 12, 1), new(2030, 12, 1)), new(new(2030, 12, 1), new(2035, 12, 1)),
    ];

    internal static FactsDocument Of(SampleCase known, HashedPolicy policy)
    {
        var facts = new FactsDocument
        {
            Format = FactsDocument.FormatName,
            Year = known.Year,
            DecidedOn = known.DecidedOn ?? new DateOnly(known.Year + 1, 1, 20),
            Terms = [.. (known.Terms.IsEmpty ? UsualTerms : known.Terms).Select((term, i) => new TermFacts { Id = $"t{i + 1}", Name = TermName(term), Start = term.From, End = term.To })],
            Villages = [new VillageFacts { Id = Village, Name = "样例村（社区）", Kind = known.Kind, Category = known.Category, Township = Township }],
            Persons = [Of(known)],
        };
        return known.Previous is { } previous
            ? facts with { Persons = [facts.Persons[0] with { Previous = State(previous, facts, policy) }] } : facts;
    }

    private static string TermName(CaseSpan term) => $"{term.From.ToString("yyyy-MM", CultureInfo.InvariantCulture)}起的一届";

    private static PersonFacts Of(SampleCase known) => new()
    {
        Id = Person,
        Name = known.Name,
        Appointments =
        [
            .. known.Posts.Select((post, i) => new AppointmentFacts
            {
                Id = $"任职{i + 1}", Post = post.Post, Village = Village, Start = post.From, End = post.To, LeaveReason = post.Leave,
                OverturnedOn = post.Overturned, Acting = post.Acting,
            }),
        ],
        Awards = [.. known.Awards.Select((award, i) => new AwardFacts { Id = $"奖励{i + 1}", Level = award.Level, Date = award.Date, RevokedOn = award.Revoked, Title = award.Title })],
        Sanctions =
        [
            .. known.Sanctions.Select((sanction, i) => new SanctionFacts
            {
                Id = $"处分{i + 1}", Kind = sanction.Kind, DecidedOn = sanction.Date, EffectMonths = sanction.Months, EventId = sanction.Event, DutyRelated = sanction.Duty,
            }),
        ],
        Events = [.. known.Events.Select((listed, i) => new ListedEventFacts { Id = $"事项{i + 1}", Item = listed.Item, Date = listed.Date, ConfirmedOn = listed.Date, EventId = listed.Event })],
        Investigations = [.. known.Investigations.Select((inquiry, i) => new InvestigationFacts { Id = $"审查{i + 1}", OpenedOn = inquiry.From, ClosedOn = inquiry.To })],
        Years = [.. known.Earlier.Select(grade => new YearFacts { Id = $"{grade.Year}年度考核", Year = grade.Year, Grade = grade.Grade })],
    };

    /// <summary>The state that a rating of the earlier year under this very policy would have left.</summary>
    private static RatingState State(CasePrevious previous, FactsDocument facts, HashedPolicy policy)
    {
        var then = new RatingYear(policy, facts with { Year = previous.Year });
        var found = new Rater(policy, facts).Rate(facts.Persons[0], null, null).Profile;
        var rules = then.Profiles.FirstOrDefault(profile => profile.Profile.Id == found) ?? then.Profiles[0];
        var rated = previous.Kind == OutcomeKind.Rated;
        var awards = Counted(facts.Persons[0], rules, previous.Year);
        return new RatingState
        {
            Year = previous.Year,
            Kind = previous.Kind,
            RatedYear = rated ? previous.Year : null,
            AsOf = previous.Kind is OutcomeKind.Rated or OutcomeKind.NoStar ? rules.AsOf : null,
            Stars = rated ? previous.Stars : null,
            Carried = rated ? previous.Stars : null,
            InitialYear = rated ? previous.Initial ?? previous.Year : null,
            Profile = found,
            Term = then.Term?.Id,
            County = facts.County,
            CityVersion = policy.Document.CityVersion,
            Lowest = rules.Profile.Scale.Lowest,
            Highest = rules.Profile.Scale.Highest,
            AwardStars = rated && rules.Profile.Awards is { } settings ? AwardMath.Together(Items(settings, awards), settings.Combine, settings.Cap) : 0,
            Awards = rated ? awards : [],
            Pending = previous.Kind == OutcomeKind.Suspended ? [previous.Year] : [],
        };
    }

    /// <summary>Awards of before that year's end were counted then.</summary>
    private static ImmutableArray<CountedAward> Counted(PersonFacts person, ProfileRules rules, int year) =>
    [
        .. person.Awards.Where(award => award.Date < rules.AsOf).OrderBy(award => award.Date)
            .Select(award => new CountedAward(award.Id, award.Level, AwardHolder.Person, award.Date, year)),
    ];

    private static ImmutableArray<AwardItem> Items(AwardSettings settings, ImmutableArray<CountedAward> awards) =>
        [.. awards.Select(award => new AwardItem(award.Id, award.Level, award.Date, AwardMath.StarsOf(settings, award.Level, award.Holder)))];
}
