
namespace StarRating.Policies.Proving;

/// <summary>The columns of the grid, in order; what is pasted from a spreadsheet has the same.</summary>
public enum CaseColumn
{
    /// <summary>What the case is about.</summary>
    [ChineseName("样例名称")] Name,

    /// <summary>The assessed year.</summary>
    [ChineseName("考核年度")] Year,

    /// <summary>Village or community, with its category.</summary>
    [ChineseName("村（社区）类别")] Village,

    /// <summary>Posts.</summary>
    [ChineseName("任职")] Posts,

    /// <summary>The grade.</summary>
    [ChineseName("考核等次")] Grade,

    /// <summary>The total.</summary>
    [ChineseName("考核得分")] Score,

    /// <summary>Grades of earlier years.</summary>
    [ChineseName("以前年度等次")] Earlier,

    /// <summary>Awards.</summary>
    [ChineseName("表彰奖励")] Awards,

    /// <summary>Sanctions.</summary>
    [ChineseName("处分处理")] Sanctions,

    /// <summary>Listed events.</summary>
    [ChineseName("清单事项")] Events,

    /// <summary>Shares of ballots.</summary>
    [ChineseName("评议得票率")] Ballots,

    /// <summary>Open cases.</summary>
    [ChineseName("审查调查")] Investigations,

    /// <summary>The previous outcome.</summary>
    [ChineseName("上次评定")] Previous,

    /// <summary>The terms.</summary>
    [ChineseName("届期")] Terms,

    /// <summary>The day of decision.</summary>
    [ChineseName("评定日期")] DecidedOn,

    /// <summary>The outcome expected.</summary>
    [ChineseName("预期结果")] Expected,

    /// <summary>The pay expected.</summary>
    [ChineseName("次年应发（元）")] Pay,
}

/// <summary>One cell that cannot be read.</summary>
/// <param name="Row">The row, 1 the first; 0 for a case entered by itself.</param>
/// <param name="Column">The column.</param>
/// <param name="Text">What is wrong and how it is written, in Chinese.</param>
public sealed record CaseFault(int Row, CaseColumn Column, string Text);

/// <summary>Thrown inside the reading of one cell; becomes a <see cref="CaseFault"/>.</summary>
internal sealed class CellException(string message) : Exception(message);
