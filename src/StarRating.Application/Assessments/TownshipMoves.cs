using StarRating.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>A township's next state, or the refusal in words.</summary>
internal static class TownshipMoves
{
    public static TownshipState After(TownshipYear township, TownshipAction action)
    {
        var (state, stage) = (township.Progress.State, township.Year.Stage);
        if (action == TownshipAction.Submit && ScoreGate.ClosedForTownship(stage, state) is { } closed)
        {
            throw new Refusal($"现在不能上报：{closed}");
        }

        return state.After(action, stage) ?? throw new Refusal(
            stage.AllowsTownshipScores()
                ? $"该乡镇（街道）{state.ChineseName()}，不能{action.ChineseName()}；可能刚被他人处理，请刷新后查看"
                : $"本年度在{stage.ChineseName()}阶段，不能{action.ChineseName()}");
    }
}

/// <summary>What is missing, in the words of the page.</summary>
public static class MissingWords
{
    public static string Of(Missing missing)
    {
        string?[] parts =
        [
            missing.Scores > 0 ? $"{missing.Scores} 项指标未评分" : null,
            missing.Reviews > 0 ? $"{missing.Reviews} 人缺组织评价" : null,
            missing.Evidence > 0 ? $"{missing.Evidence} 项缺佐证材料" : null,
            missing.Ballots > 0 ? $"{missing.Ballots} 人缺群众评议或会议无效" : null,
        ];
        return string.Join("，", parts.OfType<string>());
    }
}
