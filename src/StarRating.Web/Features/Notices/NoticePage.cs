using StarRating.Application.Assessments;
using StarRating.Application.Notices;
using StarRating.Notices;
using StarRating.Ratings;

namespace StarRating.Web.Features.Notices;

/// <summary>公示 of a year: the notice that holds with its clock, earlier ones, the list in numbers.</summary>
public sealed record NoticePage(
    YearHead Head, IReadOnlyList<NoticeRow> Notices, RunningPublicity? Running, IReadOnlyList<AnnouncedPerson> List, IReadOnlyList<ObjectionRow> Objections)
{
    public NoticeRow? Current => Notices.FirstOrDefault(n => n.Id == Running?.NoticeId);

    public int Rated => List.Count(p => p.Outcome == OutcomeKind.Rated);

    public int ObjectionsOpen => Objections.Count(o => o.Decision is null);
}

/// <summary>A notice about to be posted, with the clock it would start.</summary>
public sealed record PostPage(YearHead Head, PublicityPeriod? Period, int Persons, int WorkingDays);

/// <summary>The notice as it is put up on the wall.</summary>
public sealed record NoticeSheet(YearHead Head, NoticeRow Notice, IReadOnlyList<AnnouncedPerson> List, PublicityPeriod Period)
{
    /// <summary>中共盐湖区委组织部.</summary>
    public string Issuer => NoticeWords.Issuer(Head.CountyName);

    public IEnumerable<IGrouping<string, AnnouncedPerson>> ByTownship => List.GroupBy(p => p.TownshipName);

    public int Rated => List.Count(p => p.Outcome == OutcomeKind.Rated);

    public int NoStar => List.Count(p => p.Outcome == OutcomeKind.NoStar);

    public int Suspended => List.Count(p => p.Outcome == OutcomeKind.Suspended);
}

/// <summary>The standing phrases of a notice.</summary>
public static class NoticeWords
{
    public static string Issuer(string countyName) => $"中共{countyName}委组织部";

    public static string Title(string countyName, int year) => $"关于{countyName}{year}年度村（社区）党组织书记星级评定结果的公示";

    public static string Outcome(AnnouncedPerson person) => person.Outcome switch
    {
        OutcomeKind.Rated => person.Stars == 0 ? "零星级" : $"{person.Stars}星",
        OutcomeKind.NoStar => "不定星级",
        OutcomeKind.Suspended => "暂缓评定",
        _ => "不参加评定",
    };
}
