using System.Collections.Immutable;
using System.Globalization;
using StarRating.Organization;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Policies.Proving;

/// <summary>Reads a case from the cells of the grid. Each cell that cannot be read is told, with how it is written.</summary>
public sealed class CaseReader(PolicyDocument policy)
{
    private const int MostEntries = 60;

    private readonly CaseNames names = new(policy);
    private readonly List<CaseFault> faults = [];
    private int row;

    /// <summary>The cells that could not be read so far.</summary>
    public IReadOnlyList<CaseFault> Faults => faults;

    /// <summary>Reads one row; null when a cell of it cannot be read.</summary>
    /// <param name="cells">The texts by column; what is missing at the end is empty.</param>
    /// <param name="id">The code of the case.</param>
    /// <param name="at">The row, 1 the first; 0 for a case entered by itself.</param>
    public SampleCase? Read(IReadOnlyList<string> cells, string id, int at = 0)
    {
        ArgumentNullException.ThrowIfNull(cells);
        (row, var before) = (at, faults.Count);
        string Cell(CaseColumn column) => (int)column < cells.Count ? cells[(int)column].Trim() : "";
        T? Read<T>(CaseColumn column, Func<string, T> read) => Try(column, Cell(column), read);
        ImmutableArray<T> Many<T>(CaseColumn column, Func<CaseWords, T> read) => Try(column, Cell(column), cell => Entries(cell, read));

        var year = Read(CaseColumn.Year, Year);
        var village = Read(CaseColumn.Village, Village);
        var known = new SampleCase
        {
            Id = id,
            Name = Read(CaseColumn.Name, Name) ?? "",
            Year = year,
            Kind = village.Kind,
            Category = village.Category,
            Posts = Many(CaseColumn.Posts, Post),
            Grade = Cell(CaseColumn.Grade) is { Length: > 0 } grade ? grade : null,
            Score = Read(CaseColumn.Score, cell => Number(cell, "得分")),
            Earlier = Many(CaseColumn.Earlier, Earlier),
            Awards = Many(CaseColumn.Awards, Award),
            Sanctions = Many(CaseColumn.Sanctions, Sanction),
            Events = Many(CaseColumn.Events, Event),
            Ballots = Many(CaseColumn.Ballots, Ballot),
            Investigations = Many(CaseColumn.Investigations, Span),
            Previous = Read(CaseColumn.Previous, cell => Previous(cell, year)),
            Terms = Many(CaseColumn.Terms, Span),
            DecidedOn = Read(CaseColumn.DecidedOn, cell => cell.Length == 0 ? default(DateOnly?) : Single(new CaseWords(cell))),
            Expected = Read(CaseColumn.Expected, Expected) ?? new(OutcomeKind.NoStar),
        };
        var pay = Read(CaseColumn.Pay, cell => Number(cell.Replace(",", "", StringComparison.Ordinal).TrimEnd('元'), "应发金额"));
        return faults.Count > before ? null : known with { Expected = known.Expected with { Pay = pay } };
    }

    private T? Try<T>(CaseColumn column, string cell, Func<string, T> read)
    {
        try
        {
            return read(cell);
        }
        catch (CellException fault)
        {
            faults.Add(new CaseFault(row, column, fault.Message));
            return default;
        }
    }

    private static ImmutableArray<T> Entries<T>(string cell, Func<CaseWords, T> read)
    {
        var entries = CaseWords.Entries(cell).ToList();
        return entries.Count <= MostEntries ? [.. entries.Select(entry => read(new CaseWords(entry)))] : throw new CellException($"一格最多写 {MostEntries} 项。");
    }

    private static string Name(string cell) => cell.Length is > 0 and <= 100 ? cell : throw new CellException("请填写样例名称，不超过 100 个字。");

    private static int Year(string cell) =>
        int.TryParse(cell.TrimEnd('度').TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1980 and <= 2199
            ? year : throw new CellException("请填写考核年度，如 2021。");

    private static (VillageKind Kind, VillageCategory Category) Village(string cell)
    {
        var words = new CaseWords(cell);
        var category = words.Take(word => ChineseNames.Find<VillageCategory>(word));
        var kind = words.Take(word => ChineseNames.Find<VillageKind>(word)) ?? (category == VillageCategory.UrbanCommunity ? VillageKind.Community : VillageKind.Village);
        words.Done(CaseCells.Example(CaseColumn.Village) + "。");
        return (kind, category ?? VillageCategory.Other);
    }

    private static CasePost Post(CaseWords words)
    {
        var acting = words.TakeWord("代理", "主持工作");
        var overturned = words.TakeWord("决定撤销");
        var post = words.Take(PostOf) ?? throw new CellException($"任职应写明职务。{CaseCells.Example(CaseColumn.Posts)}。");
        var leave = words.Take(word => word == "因违纪违法免职" ? LeaveReason.RemovedForViolation : ChineseNames.Find<LeaveReason>(word));
        words.Done(CaseCells.Example(CaseColumn.Posts) + "。");
        var dates = Dates(words, 1, overturned ? 3 : 2, "任职应写明起止日期，在任的只写任职日期。");
        return dates.Count > 1 && dates[1] < dates[0] ? throw new CellException("离任日期不能早于任职日期。")
            : new CasePost(post, dates[0], dates.Count > 1 ? dates[1] : null, leave, dates.Count > 2 ? dates[2] : null, acting);
    }

    private static Post? PostOf(string word) => word switch
    {
        "书记" or "村书记" or "社区书记" or "党支部书记" => Secretaries.Post.Secretary,
        "主任" or "村主任" or "村委会主任" or "居委会主任" => Secretaries.Post.VillageHead,
        "委员" => Secretaries.Post.CommitteeMember,
        _ => ChineseNames.Find<Post>(word),
    };

    private static CaseGrade Earlier(CaseWords words) =>
        words.Words is [var year, var grade] ? new CaseGrade(Year(year), grade) : throw new CellException($"每一年写年度和等次，{CaseCells.Example(CaseColumn.Earlier)}。");

    private static CaseAward Award(CaseWords words)
    {
        var revoked = words.TakeWord("撤销");
        var level = words.Take(word => ChineseNames.Find<AwardLevel>(word)) ?? throw new CellException($"表彰应写明级别。{CaseCells.Example(CaseColumn.Awards)}。");
        var dates = Dates(words, 1, revoked ? 2 : 1, "表彰应写明日期。");
        return new CaseAward(level, dates[0], revoked && dates.Count > 1 ? dates[1] : null, string.Join(' ', words.Words));
    }

    private static CaseSanction Sanction(CaseWords words)
    {
        var kind = words.Take(word => ChineseNames.Find<SanctionKind>(word)) ?? throw new CellException($"处分应写明种类，用规范名称。{CaseCells.Example(CaseColumn.Sanctions)}。");
        var months = words.Take("影响期", "个月");
        var (duty, own) = (words.TakeWord("与履职有关"), words.Take("同一事项", ""));
        words.Done(CaseCells.Example(CaseColumn.Sanctions) + "。");
        return new CaseSanction(kind, Dates(words, 1, 1, "处分应写明日期。")[0], months is null ? 0 : Months(months), own, duty);
    }

    private static int Months(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months <= 600 ? months : throw new CellException("影响期写整月数，最多 600 个月。");

    private CaseEvent Event(CaseWords words)
    {
        var own = words.Take("同一事项", "");
        return new CaseEvent(names.ItemCode(string.Join(' ', words.Words)), Dates(words, 1, 1, "清单事项应写明日期。")[0], own);
    }

    private BallotShareFacts Ballot(CaseWords words)
    {
        var percent = words.Words is [.., var last] && last.EndsWith('%') ? Number(last.TrimEnd('%'), "得票率") : null;
        return percent is >= 0 and <= 100
            ? new BallotShareFacts { Question = names.ShareCode(string.Join(' ', words.Words.SkipLast(1))), Share = percent.Value / 100 }
            : throw new CellException($"得票率写百分数，{CaseCells.Example(CaseColumn.Ballots)}。");
    }

    private static CaseSpan Span(CaseWords words)
    {
        words.Done("写起止日期，如 2020-12-01至2025-12-01。");
        var dates = Dates(words, 1, 2, "应写明起始日期。");
        return dates.Count > 1 && dates[1] <= dates[0] ? throw new CellException("结束日期应晚于开始日期。") : new CaseSpan(dates[0], dates.Count > 1 ? dates[1] : null);
    }

    private static CasePrevious? Previous(string cell, int year)
    {
        if (cell.Length == 0) return null;
        var words = new CaseWords(cell);
        var initial = words.Take("初评", "") is { } first ? Year(first) : default(int?);
        var then = words.Take("", "年度") is { } named ? Year(named) : year - 1;
        var (kind, stars, _) = Expected(words.Words.Count == 1 ? words.Words[0] : "");
        return then < year ? new CasePrevious(then, kind, stars, initial) : throw new CellException("上次评定的年度应早于考核年度。");
    }

    private static CaseExpectation Expected(string cell)
    {
        var word = cell.TrimEnd('级');
        if (word is "零星") return new(OutcomeKind.Rated, 0);
        if (ChineseNames.Of<OutcomeKind>().Where(kind => kind.Key != OutcomeKind.Rated && cell.StartsWith(kind.Value, StringComparison.Ordinal)).Select(kind => kind.Key).ToList() is [var kind])
        {
            return new(kind);
        }

        return int.TryParse(word.TrimEnd('星'), NumberStyles.None, CultureInfo.InvariantCulture, out var stars) && stars <= 100
            ? new(OutcomeKind.Rated, stars) : throw new CellException("结果写“3星”“零星级”“不定星级”“不参加评定”或“暂缓评定”。");
    }

    private static decimal? Number(string cell, string what) => cell.Length == 0 ? null
        : decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 100_000_000 ? number
        : throw new CellException($"{what}“{cell}”不是数字。");

    private static DateOnly Single(CaseWords words)
    {
        words.Done("写一个日期，如 2022-01-20。");
        return Dates(words, 1, 1, "写一个日期，如 2022-01-20。")[0];
    }

    private static IReadOnlyList<DateOnly> Dates(CaseWords words, int least, int most, string how) =>
        words.At.Count >= least && words.At.Count <= most ? words.At : throw new CellException(words.At.Count < least ? how : $"日期过多：{string.Join('、', words.At.Select(CaseWords.Write))}。{how}");
}
