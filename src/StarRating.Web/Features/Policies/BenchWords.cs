using StarRating.Policies;
using StarRating.Policies.Proving;

namespace StarRating.Web.Features.Policies;

/// <summary>The facts of a case in one line of the list.</summary>
public static class BenchWords
{
    private static readonly CaseColumn[] Leading =
    [
        CaseColumn.Posts, CaseColumn.Grade, CaseColumn.Score, CaseColumn.Previous, CaseColumn.Awards, CaseColumn.Sanctions, CaseColumn.Events, CaseColumn.Ballots, CaseColumn.Investigations,
    ];

    public static string Of(SampleCase known, PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (known.Facts is { } facts)
        {
            return $"{facts.Year}年度　完整事实文档，{facts.Persons.Length} 人";
        }

        var cells = CaseCells.Write(known, policy);
        return $"{known.Year}年度　" + string.Join('，', Leading.Select(column => Said(column, cells[(int)column])).Where(text => text.Length > 0));
    }

    private static string Said(CaseColumn column, string cell) => cell.Length == 0 ? "" : column switch
    {
        CaseColumn.Score => cell + "分",
        CaseColumn.Previous => "上次" + cell,
        CaseColumn.Investigations => "审查调查" + cell,
        _ => cell,
    };
}
