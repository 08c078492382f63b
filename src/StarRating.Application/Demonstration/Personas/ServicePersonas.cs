using StarRating.Secretaries;

namespace StarRating.Application.Demonstration.Personas;

/// <summary>盐湖区龙居镇: how years in post are counted.</summary>
internal static class ServicePersonas
{
    public static readonly Persona[] All =
    [
        new()
        {
            Name = "薛承久", Village = "140802101200", Expected = ["3", "3", "3"],
            Shows = "连续任职满十二年，2022年度优秀：2＋1",
            Tell = (life, village, _) => life.ServesBoth(village, "2010-12-10").Scores(2022, 95m),
        },
        new()
        {
            Name = "柴守义", Village = "140802101201", Expected = ["3", "3", "3"], BornOn = new(1966, 3, 2),
            Shows = "任职二十一年，合格：1＋2",
            Tell = (life, village, _) => life.ServesBoth(village, "2001-12-15"),
        },
        new()
        {
            Name = "卫长河", Village = "140802101202", Expected = ["2", "3", "3"], BornOn = new(1968, 9, 21),
            Shows = "2022年度差一个月满二十年，下一年度补上任职年限星",
            Tell = (life, village, _) => life.ServesBoth(village, "2003-02-01"),
        },
        new()
        {
            Name = "董满田", Village = "140802101204", Expected = ["3", "3", "3"], BornOn = new(1969, 1, 30),
            Shows = "截至日恰好满二十年",
            Tell = (life, village, _) => life.ServesBoth(village, "2003-01-01"),
        },
        new()
        {
            Name = "冯迟日", Village = "140802101205", Expected = ["2", "3", "3"], BornOn = new(1970, 7, 14),
            Shows = "差一天满二十年",
            Tell = (life, village, _) => life.ServesBoth(village, "2003-01-02"),
        },
        new()
        {
            Name = "史复来", Village = "140802101206", Expected = ["3", "3", "3"], BornOn = new(1967, 11, 3),
            Shows = "间断八个月，连续计算",
            Tell = (life, village, _) => life
                .Serves(Post.Secretary, village, "2001-03-01", "2007-03-01", LeaveReason.NotReelected)
                .ServesBoth(village, "2007-11-01"),
        },
        new()
        {
            Name = "畅隔年", Village = "140802101207", Expected = ["2", "3", "3"], BornOn = new(1965, 4, 17),
            Shows = "间断四十八个月，扣除后 72＋156＝228 个月；次年满 240 个月",
            Tell = (life, village, _) => life
                .Serves(Post.Secretary, village, "2000-01-01", "2006-01-01", LeaveReason.Resigned)
                .ServesBoth(village, "2010-01-01"),
        },
        new()
        {
            Name = "解连山", Village = "140802101208", Expected = ["2", "3", "3"], BornOn = new(1971, 2, 9),
            Shows = "间断恰好十二个月，连续计算",
            Tell = (life, village, _) => life
                .Serves(Post.Secretary, village, "2003-06-01", "2009-06-01", LeaveReason.NotReelected)
                .ServesBoth(village, "2010-06-01"),
        },
        new()
        {
            Name = "单差日", Village = "140802101210", Expected = ["2", "2", "3"], BornOn = new(1971, 8, 26),
            Shows = "间断十二个月零一天，扣除间断",
            Tell = (life, village, _) => life
                .Serves(Post.Secretary, village, "2003-06-01", "2009-06-01", LeaveReason.NotReelected)
                .ServesBoth(village, "2010-06-02"),
        },
        new()
        {
            Name = "屈悔之", Village = "140802101211", Expected = ["1", "2", "2"], BornOn = new(1964, 12, 12),
            Shows = "因违纪被免职，此前十二年不再计算；重新任职后满十年",
            Tell = (life, village, _) => life
                .Serves(Post.Secretary, village, "1998-06-01", "2010-06-01", LeaveReason.RemovedForViolation)
                .ServesBoth(village, "2013-06-01"),
        },
        new()
        {
            Name = "仇得清", Village = "140802101212", Expected = ["3", "3", "3"], BornOn = new(1964, 6, 6),
            Shows = "免职决定后被撤销，此前年限恢复计算",
            Tell = (life, village, _) => life
                .Serves(Post.Secretary, village, "1998-06-01", "2010-06-01", LeaveReason.RemovedForViolation,
                    post => post.ViolationOverturnedOn = new DateOnly(2014, 3, 1))
                .ServesBoth(village, "2013-06-01"),
        },
        new()
        {
            Name = "查并肩", Village = "140802101213", Expected = ["2", "2", "2"], BornOn = new(1974, 10, 19),
            Shows = "先任主任后任书记，两职同任的两年只计一次：2008-01-10起满十四年",
            Tell = (life, village, _) => life
                .Serves(Post.VillageHead, village, "2008-01-10", "2018-01-10", LeaveReason.Reassigned)
                .Serves(Post.Secretary, village, "2016-01-10"),
        },
        new()
        {
            Name = "曾月初", Village = "140802101215", Expected = ["3", "3", "3"], BornOn = new(1968, 3, 25),
            Shows = "任职只记到月份，按当月一日计；换一天结果不同，须核实",
            Tell = (life, village, _) => life
                .Serves(Post.Secretary, village, "2003-01-01", also: post => post.StartsPrecision = DatePrecision.Month),
        },
        new()
        {
            Name = "柴停岗", Village = "140802101216", Expected = ["1", "2", "2"], BornOn = new(1975, 5, 5),
            Shows = "停职六个月不计年限：满十年推迟到下一年度",
            Tell = (life, village, _) => life.ServesBoth(village, "2012-10-01").StoodDown("2022-03-01", "2022-09-01", cleared: false),
        },
        new()
        {
            Name = "尉复岗", Village = "140802101217", Expected = ["2", "2", "2"], BornOn = new(1975, 1, 15),
            Shows = "停职后查清无责，停职期间恢复计算",
            Tell = (life, village, _) => life.ServesBoth(village, "2012-10-01").StoodDown("2022-03-01", "2022-09-01", cleared: true),
        },
        new()
        {
            Name = "原代理", Village = "140802101218", Expected = ["1", "2", "2"], BornOn = new(1976, 9, 9),
            Shows = "代理一年不计入任职年限",
            Tell = (life, village, _) => life
                .Serves(Post.Secretary, village, "2012-06-01", "2013-06-01", LeaveReason.Reassigned, post => post.IsActing = true)
                .ServesBoth(village, "2013-06-01"),
        },
    ];
}
