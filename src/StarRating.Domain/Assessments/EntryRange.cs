namespace StarRating.Assessments;

/// <summary>What may be typed in for one indicator: least, most, decimals. The sheet and the server refuse by the same range.</summary>
/// <param name="Min">The least; null: no such rule.</param>
/// <param name="Max">The most; null: no such rule.</param>
/// <param name="Decimals">Places after the point that may be given.</param>
/// <param name="Label">What the column head says of it: 10 分, 扣分 10, 加分 ≤5, 次数, 1/0.</param>
public sealed record EntryRange(decimal? Min, decimal? Max, int Decimals, string Label)
{
    /// <summary>Decimals of a score unless the kind of item says otherwise.</summary>
    public const int ScoreDecimals = 2;

    private const int ValueDecimals = 4;

    /// <summary>The range of an indicator by its kind.</summary>
    public static EntryRange Of(AssessmentNode node) => node switch
    {
        PointsNode n => new(n.Min, n.AllowOverMax ? null : n.Max, ScoreDecimals, $"{Figures.Text(n.Max)} 分"),
        DeductNode n => new(0, null, ScoreDecimals, $"{Figures.Text(n.Max)} 分，填扣分"),
        BonusNode n => new(0, n.Cap, ScoreDecimals, $"加分 ≤{Figures.Text(n.Cap)}"),
        PerIncidentNode n => new(0, null, 0, $"每次 {Figures.Text(n.PointsEach)} 分，填次数"),
        YesNoNode => new(0, 1, 0, "是填 1，否填 0"),
        BandNode n => new(null, null, Math.Min(n.ValueDecimals, ValueDecimals), $"{Figures.Text(n.Max)} 分，填数值"),
        _ => new(null, null, ValueDecimals, $"{Figures.Text(node.FullScore)} 分，填数值"),
    };

    /// <summary>Why a value cannot be taken, in words; null when it can.</summary>
    public string? Objection(decimal value)
    {
        if (decimal.Round(value, Decimals) != value)
            return Decimals == 0 ? "应填整数" : $"最多保留 {Decimals} 位小数";
        if (value > Max) return $"超出分值：本项最高 {Figures.Text(Max.Value)} 分，填的是 {Figures.Text(value)} 分";
        if (value < Min) return $"低于下限：本项最低 {Figures.Text(Min.Value)} 分，填的是 {Figures.Text(value)} 分";
        return null;
    }
}
