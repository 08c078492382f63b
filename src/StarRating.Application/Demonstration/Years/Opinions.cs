using StarRating.Application.Demonstration.Invention;

namespace StarRating.Application.Demonstration.Years;

/// <summary>What a township's Party committee writes beside its figure.</summary>
internal static class Opinions
{
    private static readonly string[] Good = ["担当作为，群众认可，工作走在全镇前列。", "带头致富带领致富成效明显，班子团结。", "基层党建和乡村治理工作扎实，亮点突出。"];

    private static readonly string[] Fair = ["能够履行职责，较好完成年度任务。", "工作踏实，集体经济有所增长，需加强村务公开。", "班子运转正常，环境整治还需用力。", "完成了各项任务，创新不够。"];

    private static readonly string[] Weak = ["工作推进偏慢，群众有意见，需限期整改。", "坐班值班制度落实不好，集体经济薄弱。"];

    public static string Of(decimal total, Dice dice) => dice.Pick(total >= 90 ? Good : total >= 75 ? Fair : Weak);
}
