using System.Collections.Immutable;
using System.Globalization;
using StarRating.Organization;
using StarRating.Ratings;

namespace StarRating.Policies.Proving;

/// <summary>A case as the grid shows it: one text for each column, in the office's words.</summary>
public static class CaseCells
{
    /// <summary>How each column is written, for the page.</summary>
    public static string Example(CaseColumn column) => column switch
    {
        CaseColumn.Name => "如：任主干十二年，考核优秀",
        CaseColumn.Year => "如：2021",
        CaseColumn.Village => "村、社区；可加类别，如：村 集聚提升类",
        CaseColumn.Posts => "如：书记 2010-01-01至2019-01-01 届满离任；主任 2019-01-01起",
        CaseColumn.Grade => "如：优秀；只填得分的由政策定等次",
        CaseColumn.Score => "如：92.5",
        CaseColumn.Earlier => "如：2020 优秀；2019 合格",
        CaseColumn.Awards => "如：省级 2020-05-01；市级 2019-07-01 撤销2021-03-01",
        CaseColumn.Sanctions => "如：党内警告 2021-05-10 影响期12个月",
        CaseColumn.Events => "政策清单中的事项名称和日期，如：群体性上访事件处置不力 2021-05-10",
        CaseColumn.Ballots => "评议项目和得票率，如：满意率 62%",
        CaseColumn.Investigations => "如：2021-11-01起；2020-03-01至2020-09-01",
        CaseColumn.Previous => "如：2020年度 3星 初评2018；不定星级的写“2020年度 不定星级”；首次评定的空着",
        CaseColumn.Terms => "空着即通常的换届时间；如：2020-12-01至2025-12-01",
        CaseColumn.DecidedOn => "空着即次年1月20日；如：2022-01-20",
        CaseColumn.Expected => "3星、零星级、不定星级、不参加评定、暂缓评定",
        CaseColumn.Pay => "可以不填；如：45600",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>The cells of a case, by column.</summary>
    /// <param name="known">The case.</param>
    /// <param name="policy">The policy that names listed items.</param>
    public static ImmutableArray<string> Write(SampleCase known, PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(known);
        var names = new CaseNames(policy);
        return [.. ChineseNames.Of<CaseColumn>().Select(column => Write(known, column.Key, names))];
    }

    private static string Write(SampleCase known, CaseColumn column, CaseNames names) => column switch
    {
        CaseColumn.Name => known.Name,
        CaseColumn.Year => Number(known.Year),
        CaseColumn.Village => known.Kind.InChinese() + (known.Category == VillageCategory.Other ? "" : " " + known.Category.InChinese()),
        CaseColumn.Posts => Join(known.Posts.Select(Post)),
        CaseColumn.Grade => known.Grade ?? "",
        CaseColumn.Score => known.Score is { } score ? Figures.Text(score) : "",
        CaseColumn.Earlier => Join(known.Earlier.Select(grade => $"{grade.Year} {grade.Grade}")),
        CaseColumn.Awards => Join(known.Awards.Select(award =>
            $"{award.Level.InChinese()} {CaseWords.Write(award.Date)}{(award.Revoked is { } revoked ? " 撤销" + CaseWords.Write(revoked) : "")}{(award.Title.Length > 0 ? " " + award.Title : "")}")),
        CaseColumn.Sanctions => Join(known.Sanctions.Select(sanction =>
            $"{sanction.Kind.InChinese()} {CaseWords.Write(sanction.Date)}{(sanction.Months > 0 ? $" 影响期{sanction.Months}个月" : "")}{(sanction.Duty ? " 与履职有关" : "")}{Event(sanction.Event)}")),
        CaseColumn.Events => Join(known.Events.Select(listed => $"{names.Item(listed.Item)} {CaseWords.Write(listed.Date)}{Event(listed.Event)}")),
        CaseColumn.Ballots => Join(known.Ballots.Select(share => $"{names.Share(share.Question)} {Figures.Percent(share.Share)}")),
        CaseColumn.Investigations => Join(known.Investigations.Select(span => CaseWords.Write(span.From, span.To))),
        CaseColumn.Previous => known.Previous is { } previous
            ? $"{previous.Year}年度 {OutcomeSentence.Of(previous.Kind, previous.Stars)}{(previous.Initial is { } first && first != previous.Year ? $" 初评{first}" : "")}" : "",
        CaseColumn.Terms => Join(known.Terms.Select(span => CaseWords.Write(span.From, span.To))),
        CaseColumn.DecidedOn => known.DecidedOn is { } day ? CaseWords.Write(day) : "",
        CaseColumn.Expected => OutcomeSentence.Of(known.Expected.Kind, known.Expected.Stars),
        CaseColumn.Pay => known.Expected.Pay is { } pay ? Figures.Text(pay) : "",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    private static string Post(CasePost post) =>
        $"{(post.Acting ? "代理 " : "")}{post.Post.InChinese()} {CaseWords.Write(post.From, post.To)}{(post.Leave is { } why ? " " + why.InChinese() : "")}{(post.Overturned is { } day ? " 决定撤销" + CaseWords.Write(day) : "")}";

    private static string Event(string? code) => code is null ? "" : $" 同一事项{code}";

    private static string Join(IEnumerable<string> entries) => string.Join('；', entries);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
