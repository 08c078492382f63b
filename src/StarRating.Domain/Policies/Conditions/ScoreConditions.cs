using System.Globalization;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Policies;

/// <summary>The year's score in [from, below).</summary>
/// <param name="From">At least this score; null: no lower bound.</param>
/// <param name="Below">Less than this score; null: no upper bound.</param>
/// <param name="Years">For so many years running, the assessed one the last; null: in the assessed year.</param>
public sealed record ScoreWithin(decimal? From = null, decimal? Below = null, int? Years = null) : Condition
{
    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) => (Years is > 1 ? PolicyWords.Running(Years) : "年度") + $"考核得分{PolicyWords.Range(From, Below, "分")}";

    internal override bool IsStreak => Years > 1;

    internal override bool Holds(Inquiry inquiry)
    {
        if (inquiry.GradeFacts?.Score is not { } score || score < From || score >= Below)
        {
            return false;
        }

        inquiry.ReadGrade();
        return Years is not > 1 || inquiry.Runs(Years.Value, year => year.Score is { } before && !(before < From) && !(before >= Below) ? RatingWalk.FactOf(year) : null);
    }
}

/// <summary>
/// The rank in the pool: among the first or the last so many, or in the first or last part of it. A part is so many places as it holds whole
/// ones: 10 % of 25 are two.
/// </summary>
/// <param name="First">Among the first n of the pool; null: not asked.</param>
/// <param name="Last">Among the last n of the pool; null: not asked.</param>
/// <param name="FirstShare">In the first part of the pool, as a fraction of one; null: not asked.</param>
/// <param name="LastShare">In the last part of the pool, as a fraction of one; null: not asked.</param>
/// <param name="Years">For so many years running, the assessed one the last; null: in the assessed year.</param>
public sealed record RankWithin(int? First = null, int? Last = null, decimal? FirstShare = null, decimal? LastShare = null, int? Years = null) : Condition
{
    /// <inheritdoc/>
    public override string Sentence(PolicyWords words)
    {
        string[] places =
        [
            .. First is { } first ? [$"前{first}名"] : Array.Empty<string>(),
            .. FirstShare is { } top ? [$"前{PolicyWords.Number(top * 100)}%"] : Array.Empty<string>(),
            .. Last is { } last ? [$"后{last}名"] : Array.Empty<string>(),
            .. LastShare is { } end ? [$"后{PolicyWords.Number(end * 100)}%"] : Array.Empty<string>(),
        ];
        return places.Length == 0 ? "考核位次不限" : $"{PolicyWords.Running(Years)}考核位次在{PolicyWords.Or(places)}";
    }

    internal override bool IsStreak => Years > 1;

    internal override bool Holds(Inquiry inquiry)
    {
        if (inquiry.GradeFacts is not { Rank: { } rank } facts)
        {
            return false;
        }

        inquiry.Read(FactOf(facts, rank));
        return Holds(rank, facts.RankOf)
            && (Years is not > 1 || inquiry.Runs(Years.Value, year => year.Rank is { } before && Holds(before, year.RankOf) ? FactOf(year, before) : null));
    }

    private bool Holds(int rank, int? pool) =>
        rank <= First || (pool is { } of && (rank > of - Last || rank <= Places(FirstShare, of) || rank > of - Places(LastShare, of)));

    private static int? Places(decimal? share, int of) => share is { } part ? (int)Math.Floor(part * of) : null;

    private static FactRead FactOf(YearFacts facts, int rank) => RatingWalk.FactOf(facts) with { Source = FactSource.Rank, Value = null, Number = rank };
}

/// <summary>The rank fell against the year before by at least so many places.</summary>
/// <param name="Places">By how many places at least; 5 means from rank 2 to 7 or worse.</param>
public sealed record RankFell(int Places) : Condition
{
    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) =>
        $"考核位次比上年度下降{Places.ToString(CultureInfo.InvariantCulture)}位以上";

    internal override bool Holds(Inquiry inquiry)
    {
        if (inquiry.GradeFacts is not { Rank: { } rank } facts || inquiry.YearFacts(inquiry.Year - 1) is not { Rank: { } before } earlier)
        {
            return false;
        }

        inquiry.Read(RatingWalk.FactOf(earlier) with { Source = FactSource.Rank, Value = null, Number = before });
        inquiry.Read(RatingWalk.FactOf(facts) with { Source = FactSource.Rank, Value = null, Number = rank });
        return rank - before >= Places;
    }
}

/// <summary>A ballot question's share (0 to 1) in [from, below).</summary>
public sealed record BallotWithin : Condition
{
    /// <summary>Code of the ballot threshold whose share is read.</summary>
    public required string Question { get; init; }

    /// <summary>At least this share, as a fraction of one; null: no lower bound.</summary>
    public decimal? From { get; init; }

    /// <summary>Less than this share, as a fraction of one; null: no upper bound.</summary>
    public decimal? Below { get; init; }

    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) =>
        $"{words.Item(Question)}{PolicyWords.Range(From * 100, Below * 100, "%")}";

    internal override bool Holds(Inquiry inquiry)
    {
        if (inquiry.GradeFacts is not { } facts)
        {
            return false;
        }

        foreach (var share in facts.BallotShares)
        {
            if (string.Equals(share.Question, Question, StringComparison.Ordinal))
            {
                inquiry.Read(RatingWalk.FactOf(facts) with { Source = FactSource.Ballot, Value = Question, Number = share.Share });
                return !(share.Share < From) && !(share.Share >= Below);
            }
        }

        return false;
    }
}

/// <summary>The year's score of one channel or indicator, at its own scale, in [from, below).</summary>
public sealed record PartScoreWithin : Condition
{
    /// <summary>Key of the channel or indicator.</summary>
    public required string Part { get; init; }

    /// <summary>At least this score; null: no lower bound.</summary>
    public decimal? From { get; init; }

    /// <summary>Less than this score; null: no upper bound.</summary>
    public decimal? Below { get; init; }

    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) => $"{words.Item(Part)}得分{PolicyWords.Range(From, Below, "分")}";

    internal override bool Holds(Inquiry inquiry)
    {
        if (inquiry.GradeFacts is not { } facts || facts.PartOf(Part) is not { } score || score < From || score >= Below)
        {
            return false;
        }

        inquiry.Read(RatingWalk.FactOf(facts) with { Source = FactSource.Part, Value = Part, Number = score });
        return true;
    }
}
