using StarRating.Data.Organization;

namespace StarRating.Web.Tests.Access.Isolation;

/// <summary>A kind of row that an address can name.</summary>
public enum Thing
{
    County,
    Township,
    Village,
    Term,
    Secretary,
    Appointment,
    Award,
    Sanction,
    Investigation,
    ListedEvent,
    Suspension,
    Policy,
    Draft,
    Member2024,
    Member2025,
    Grade,
    Rating,
    Notice,
    Objection,
    Tally,
    PaySheet,
    Correction,
    Import,
    CountyForm,
    GrantedStar,
    CommitteeDecision,
    RuralIncome,
    Evidence,
}

/// <summary>What belongs to one township (and what its county has once): one row of every kind, and the texts that nobody else may read.</summary>
public sealed class Furniture(string mark, Village village)
{
    private readonly Dictionary<Thing, long> rows = [];

    /// <summary>A word that stands in the names of this place's people and papers and nowhere else.</summary>
    public string Mark => mark;

    public Village Village => village;

    public long CountyId => village.CountyId;

    public string PersonName => $"{mark}书记";

    public string IdNumber { get; init; } = "";

    public string Phone { get; init; } = "";

    public string BankCard { get; init; } = "";

    /// <summary>Found in an answer, each of these is a leak.</summary>
    public IEnumerable<string> Secrets => [mark, IdNumber, Phone, BankCard, IdNumber[^6..], village.Code];

    public long this[Thing thing]
    {
        get => rows[thing];
        set => rows[thing] = value;
    }

    public bool Has(Thing thing) => rows.ContainsKey(thing);
}
