using System.Collections.Immutable;
using StarRating.Secretaries;
using static StarRating.Policies.PolicyChecks;

namespace StarRating.Policies;

/// <summary>What makes a condition meaningless: nothing asked, an empty range.</summary>
internal static class ConditionChecks
{
    internal static void Refuse(Condition condition, string path)
    {
        switch (condition)
        {
            case GradeIs grade:
                Demand(grade.Grades.Length > 0, $"{path}.grades", "至少要有一个等次。");
                Demand(grade.Years is >= 1 and <= 20, $"{path}.years", "年数应在 1 至 20 之间。");
                Demand(grade.OfLast is null || (grade.OfLast >= grade.Years && grade.OfLast <= 20), $"{path}.ofLast", "“近几年”应不少于所要求的年数，且不超过 20。");
                Demand(grade.Before is null or (>= 0 and <= 20), $"{path}.before", "应填 0 至 20 年前。");
                break;
            case GradeFell fell:
                Demand(fell.Classes is >= 1 and <= 20, $"{path}.classes", "下降档数应在 1 至 20 之间。");
                break;
            case PartScoreWithin part:
                Demand(!string.IsNullOrWhiteSpace(part.Part), $"{path}.part", "应填考核指标。");
                Range(part.From, part.Below, path);
                break;
            case HeldStars held:
                Range(held.From, held.Below, path);
                break;
            case ListedEvent listed:
                Demand(listed.Items.Length > 0, $"{path}.items", "至少要有一个清单事项。");
                Demand(listed.Times is >= 1 and <= 100, $"{path}.times", "次数应在 1 至 100 之间。");
                Years(listed.Years, path);
                break;
            case NoListedEvent none:
                Demand(none.Items.Length > 0, $"{path}.items", "至少要有一个清单事项。");
                Demand(none.Years is >= 1 and <= 20, $"{path}.years", "年数应在 1 至 20 之间。");
                break;
            case Sanctioned sanctioned:
                Demand(sanctioned is not { AtLeast: { } low, Below: { } high } || SanctionSeverity.Of(low) < SanctionSeverity.Of(high), path, "处分轻重的范围为空。");
                Years(sanctioned.Years, path);
                break;
            case AwardedInYear awarded:
                Demand(awarded.Times is null or (>= 1 and <= 100), $"{path}.times", "次数应在 1 至 100 之间。");
                Years(awarded.Years, path);
                break;
            case ScoresTogether together:
                Demand(together.Years is >= 2 and <= 20, $"{path}.years", "年数应在 2 至 20 之间。");
                Demand(together.Combine is not (PeriodCombine.Last or PeriodCombine.EveryYear), $"{path}.combine", "几年的得分应取平均、累计、最低或最高。");
                Range(together.From, together.Below, path);
                break;
            case ThemesHeld themes:
                Demand(themes.Themes is { IsDefaultOrEmpty: false }, $"{path}.themes", "至少要有一个主题星。");
                break;
            case ScoreWithin score:
                Years(score.Years, path);
                Range(score.From, score.Below, path);
                break;
            case FigureWithin figure:
                Demand(!string.IsNullOrWhiteSpace(figure.Name), $"{path}.name", "年度数据的名称不能为空。");
                Range(figure.From, figure.Below, path);
                Years(figure.Years, path);
                break;
            case TenureWithin tenure:
                Range(tenure.From, tenure.Below, path);
                break;
            case BallotWithin ballot:
                Range(ballot.From, ballot.Below, path);
                break;
            case RankWithin rank:
                Demand(rank.First is > 0 || rank.Last is > 0 || rank.FirstShare is > 0 || rank.LastShare is > 0, path, "位次应填前几名、后几名，或者前、后百分之几。");
                Demand(rank.FirstShare is null or (>= 0 and <= 1) && rank.LastShare is null or (>= 0 and <= 1), path, "位次的比例应在 0 至 100% 之间。");
                Years(rank.Years, path);
                break;
            case RankFell ranks:
                Demand(ranks.Places > 0, $"{path}.places", "下降位次应大于零。");
                break;
            case CategoryIs category:
                Demand(category.Categories is { IsDefaultOrEmpty: false }, $"{path}.categories", "至少要有一个类别。");
                break;
            case HoldsPost post:
                Demand(post.Posts is { IsDefaultOrEmpty: false }, $"{path}.posts", "至少要有一个职务。");
                break;
            case AllOf all:
                Parts(all.Of, path);
                break;
            case AnyOf any:
                Parts(any.Of, path);
                break;
            case NoneOf none:
                Parts(none.Of, path);
                break;
            default:
                break;
        }
    }

    private static void Parts(ImmutableArray<Condition> parts, string path)
    {
        Demand(!parts.IsDefaultOrEmpty, $"{path}.of", "至少要有一个条件。");
        for (var i = 0; i < parts.Length; i++)
        {
            Refuse(parts[i], $"{path}.of[{i}]");
        }
    }

    private static void Years(int? years, string path) => Demand(years is null or (>= 1 and <= 20), $"{path}.years", "年数应在 1 至 20 之间。");

    private static void Range(decimal? from, decimal? below, string path)
    {
        Demand(from is not null || below is not null, path, "下限、上限至少填一个。");
        Demand(from is null || below is null || from < below, path, "下限应小于上限。");
    }
}
