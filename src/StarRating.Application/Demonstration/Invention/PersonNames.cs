namespace StarRating.Application.Demonstration.Invention;

/// <summary>Plausible names, put together by dice. Rare surnames with unusual readings (单 解 仇 曾 查) are among them on purpose.</summary>
internal static class PersonNames
{
    private const string CommonSurnames = "张王李杨赵薛卫柴樊刘陈吴孙马姚宁黄郭景董丁贾周闫史荆冯畅任郝高梁范宋秦裴吕杜相谢许毛曹南武韩苏潘文尚程";

    private const string RareSurnames = "单解仇曾查尉雷谭原雒廉介关屈侯展晋牛党庞寇续";

    private const string MaleFirst = "建国文志永红学军晓海金玉明新振俊德福春长根保安东少鹏云克立双小亚泽";

    private const string MaleLast = "民生平军林杰峰强刚华龙辉斌勇伟亮宏祥武成义忠旺财江波涛健康田山岗";

    private const string FemaleFirst = "秀玉春晓丽红艳雪桂彩凤巧亚慧月文爱淑俊小";

    private const string FemaleLast = "兰芳英霞梅娟琴萍莲荣珍花丽云玲燕红仙娥叶";

    public static string Invent(Dice dice, bool female)
    {
        var surname = dice.Chance(70) ? RareSurnames[dice.Below(RareSurnames.Length)] : CommonSurnames[dice.Below(CommonSurnames.Length)];
        var (first, last) = female ? (FemaleFirst, FemaleLast) : (MaleFirst, MaleLast);
        return dice.Chance(220)
            ? $"{surname}{last[dice.Below(last.Length)]}"
            : $"{surname}{first[dice.Below(first.Length)]}{last[dice.Below(last.Length)]}";
    }
}
