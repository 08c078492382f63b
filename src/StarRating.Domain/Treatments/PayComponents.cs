using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StarRating.Organization;

namespace StarRating.Treatments;

/// <summary>One thing that is paid. Closed: a new kind is one record here, its arm in the computation and its test.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RegularPay), "regular")]
[JsonDerivedType(typeof(SplitPay), "split")]
[JsonDerivedType(typeof(StarPay), "stars")]
[JsonDerivedType(typeof(SeniorityPay), "seniority")]
[JsonDerivedType(typeof(CollectiveReward), "collectiveReward")]
[JsonDerivedType(typeof(ContributionPay), "contribution")]
[JsonDerivedType(typeof(LeavingPay), "leaving")]
[JsonDerivedType(typeof(FirstStarPay), "firstStars")]
[JsonDerivedType(typeof(AwardPay), "awards")]
public abstract record PayComponent
{
    /// <summary>The code; a column of the sheet.</summary>
    public required string Key { get; init; }

    /// <summary>The name as printed: 基本报酬.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>Who bears it, in percent that make a hundred; null where the paper does not say. Shown, and summed in the budget by who reads it; the person's sum is the same.</summary>
    public ImmutableArray<FundingShare>? Funding { get; init; }
}

/// <summary>What one payer bears of a component.</summary>
/// <param name="Payer">Who bears it: 县财政, 乡镇, 村集体.</param>
/// <param name="Percent">Its share in percent.</param>
public sealed record FundingShare(string Payer, decimal Percent);

/// <summary>So much for each completed year of unbroken service (任职年限补贴), by the years completed on the first day of the month.</summary>
public sealed record SeniorityPay : PayComponent
{
    /// <summary>Yuan for each completed year: a month, or a year when the schedule is once a year.</summary>
    public required decimal YuanPerYear { get; init; }

    /// <summary>Paid only from so many completed years.</summary>
    public int FromYears { get; init; }

    /// <summary>At most so many years are counted; null: all.</summary>
    public int? AtMostYears { get; init; }

    /// <summary>Monthly, or once a year.</summary>
    public PaySchedule Schedule { get; init; } = new();

    /// <summary>What a number of completed years comes to.</summary>
    public decimal For(int years) => years < FromYears ? 0 : Math.Min(years, AtMostYears ?? int.MaxValue) * YuanPerYear;
}

/// <summary>An amount paid each month or once a year, with a factor for concurrent posts and, for performance, for the grade.</summary>
public sealed record RegularPay : PayComponent
{
    /// <summary>How much, before factors.</summary>
    public required PayAmount Amount { get; init; }

    /// <summary>Each month, or once a year.</summary>
    public PaySchedule Schedule { get; init; } = new();

    /// <summary>× this where secretary and head are one person (一肩挑).</summary>
    public decimal ConcurrentFactor { get; init; } = 1;

    /// <summary>× the grade's factor; null: no performance pay.</summary>
    public GradeFactors? Grade { get; init; }

    /// <summary>× the factor of the star held (五星级上浮30%); null: the star makes no difference.</summary>
    public StarFactors? Stars { get; init; }
}

/// <summary>
/// One yearly total split in percent: the base paid monthly, the rest by performance (60/40). The rest is the total less the base, so that
/// the parts make the total to the fen. Component keys of its lines: <c>key.base</c> and <c>key.performance</c>.
/// </summary>
public sealed record SplitPay : PayComponent
{
    /// <summary>The yearly total that is split.</summary>
    public required PayAmount Amount { get; init; }

    /// <summary>The base, in percent of the total; paid monthly.</summary>
    public required decimal BasePercent { get; init; }

    /// <summary>When the performance part is paid.</summary>
    public PaySchedule Performance { get; init; } = new() { OnceAYear = true };

    /// <summary>× this, on the total, where secretary and head are one person (一肩挑).</summary>
    public decimal ConcurrentFactor { get; init; } = 1;

    /// <summary>× the grade's factor, on the performance part.</summary>
    public GradeFactors? Grade { get; init; }

    /// <summary>× the factor of the star held, on the performance part; null: the star makes no difference.</summary>
    public StarFactors? Stars { get; init; }
}

/// <summary>Pay by star: a table, not a rate (1 star 500, 8 stars 8 000). A level that is not listed, 零星级 and 不定星级 pay nothing.</summary>
public sealed record StarPay : PayComponent
{
    /// <summary>The amounts, in yuan a month, or a year when the schedule is once a year.</summary>
    public ImmutableArray<StarAmount> Table { get; init; } = [];

    /// <summary>Monthly, or once a year (a star reward).</summary>
    public PaySchedule Schedule { get; init; } = new();

    /// <summary>The amount of a number of stars.</summary>
    public decimal For(int stars) => Table.Where(t => t.Stars == stars).Select(t => t.Yuan).FirstOrDefault();
}

/// <summary>One line of a star table: what a level is worth.</summary>
/// <param name="Stars">The level it is for.</param>
/// <param name="Yuan">Its amount in yuan, a month or a year as the schedule says.</param>
public sealed record StarAmount(int Stars, decimal Yuan);

/// <summary>
/// A share of the growth of the village's collective income, by bands [lower, upper), with a cap on the village's reward before the person's share.
/// </summary>
public sealed record CollectiveReward : PayComponent
{
    /// <summary>Name of the yearly figure: the increment, in yuan.</summary>
    public required string Figure { get; init; }

    /// <summary>The bands of the increment; below the lowest there is no reward.</summary>
    public ImmutableArray<RewardBand> Bands { get; init; } = [];

    /// <summary>Flat: the whole amount at the rate of its band; progressive: each band's part at its own rate.</summary>
    public bool Progressive { get; init; }

    /// <summary>At most so much for the village; null: no cap.</summary>
    public decimal? VillageCap { get; init; }

    /// <summary>The person's share of the village's reward, in percent.</summary>
    public required decimal PersonPercent { get; init; }

    /// <summary>The month of the year after the figure's in which it is paid, 1–12.</summary>
    public int PaidMonth { get; init; } = 12;

    /// <summary>Only for who holds at least so many stars when it is paid; null: not asked.</summary>
    public int? FromStars { get; init; }

    /// <summary>Only for who was paid in at least so many months of the figure's year; null: not asked.</summary>
    public int? LeastMonths { get; init; }

    /// <summary>Shared by paid months of the figure's year among those who led the village; otherwise it goes to who leads it when it is paid.</summary>
    public bool ByMonthsServed { get; init; } = true;
}

/// <summary>One band of a collective-income reward.</summary>
/// <param name="From">Lower end of the increment in yuan, included.</param>
/// <param name="To">Upper end in yuan, not included; null: open upward.</param>
/// <param name="Percent">The village's reward in per cent of the increment.</param>
public sealed record RewardBand(decimal From, decimal? To, decimal Percent);

/// <summary>When a component is paid: each month, or once a year in a month of its own.</summary>
public sealed record PaySchedule
{
    /// <summary>Once a year instead of monthly.</summary>
    public bool OnceAYear { get; init; }

    /// <summary>The month in which it is paid once a year, 1–12.</summary>
    public int PaidMonth { get; init; } = 12;

    /// <summary>Paid in that month of the following year.</summary>
    public bool NextYear { get; init; }
}

/// <summary>Factors of performance pay by grade.</summary>
public sealed record GradeFactors
{
    /// <summary>The grade of the same year governs (known only after the year: pay it in the following one); by default the year before's.</summary>
    public bool SameYear { get; init; }

    /// <summary>A factor for each grade that has one; others count as without a grade.</summary>
    public ImmutableArray<GradeFactor> Factors { get; init; } = [];

    /// <summary>The factor of a person who has no grade.</summary>
    public decimal WithoutGrade { get; init; } = 1;

    /// <summary>The factor of a grade; a grade not listed counts as without.</summary>
    public decimal For(string? grade) =>
        Factors.Where(f => f.Grade == grade).Select(f => (decimal?)f.Factor).FirstOrDefault() ?? WithoutGrade;
}

/// <summary>By what performance pay is multiplied for a grade.</summary>
/// <param name="Grade">Name of the grade, as the grading section has it.</param>
/// <param name="Factor">The factor: 1.2, 1, 0.8, 0.</param>
public sealed record GradeFactor(string Grade, decimal Factor);

/// <summary>Factors by the star held, from when star pay would be paid.</summary>
public sealed record StarFactors
{
    /// <summary>A factor for each level that has one; others count as without a star.</summary>
    public ImmutableArray<StarFactor> Factors { get; init; } = [];

    /// <summary>The factor of who has no star, or of a level that is not listed.</summary>
    public decimal Otherwise { get; init; } = 1;

    /// <summary>The factor of a number of stars.</summary>
    public decimal For(int? stars) => Factors.Where(f => f.Stars == stars).Select(f => (decimal?)f.Factor).FirstOrDefault() ?? Otherwise;
}

/// <summary>By what pay is multiplied for a level.</summary>
/// <param name="Stars">The level it is for, held when it is paid.</param>
/// <param name="Factor">The factor: 1.3, 1, 0.8.</param>
public sealed record StarFactor(int Stars, decimal Factor);

/// <summary>How much, before factors. Closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AmountTable), "table")]
[JsonDerivedType(typeof(IncomeMultiple), "ruralIncome")]
public abstract record PayAmount;

/// <summary>Amounts by village category and concurrent posts; the first line that fits counts.</summary>
public sealed record AmountTable : PayAmount
{
    /// <summary>Whether the amounts are yuan a year; otherwise a month.</summary>
    public bool Yearly { get; init; }

    /// <summary>The lines in order; the first that fits counts. A village that fits none is an issue of the sheet, never zero.</summary>
    public ImmutableArray<AmountLine> Lines { get; init; } = [];
}

/// <summary>One line of an amount table.</summary>
public sealed record AmountLine
{
    /// <summary>For these categories; empty: all.</summary>
    public ImmutableArray<VillageCategory> Categories { get; init; } = [];

    /// <summary>For one person in both posts (true), only one (false), or either (null).</summary>
    public bool? Concurrent { get; init; }

    /// <summary>The amount in yuan, a month or a year as the table says.</summary>
    public required decimal Yuan { get; init; }

    /// <summary>Whether it fits.</summary>
    public bool Fits(VillageCategory category, bool concurrent) =>
        (Categories.IsDefaultOrEmpty || Categories.Contains(category)) && (Concurrent is null || Concurrent == concurrent);
}

/// <summary>k × the published rural income per head of a year; yuan a year.</summary>
/// <param name="Factor">How many times the published income: 2 pays twice the income per head.</param>
/// <param name="YearOffset">0: of the same year; −1: of the year before (default); −2: of the one before that.</param>
public sealed record IncomeMultiple(decimal Factor, int YearOffset = -1) : PayAmount;
