using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Organization;

namespace StarRating.Application.Assessments;

/// <summary>One batch of sheet cells inside a held township: finds each cell, refuses or reports a conflict, else lets it be written.</summary>
internal sealed class ScoreCells
{
    private readonly StarRatingContext context;
    private readonly TownshipYear township;
    private readonly Dictionary<long, CohortMember> members;
    private readonly Dictionary<string, AssessmentForm> forms;
    private readonly Dictionary<(long, string), Score> scores;
    private readonly List<(CellAnswer Answer, Score? Score)> answers = [];

    private ScoreCells(
        StarRatingContext context, TownshipYear township, Dictionary<long, CohortMember> members,
        Dictionary<string, AssessmentForm> forms, Dictionary<(long, string), Score> scores)
    {
        this.context = context;
        this.township = township;
        this.members = members;
        this.forms = forms;
        this.scores = scores;
    }

    public static async Task<ScoreCells> Load(
        StarRatingContext context, PolicyStore policies, TownshipYear township, IReadOnlyList<CellEntry> cells, CancellationToken cancel)
    {
        var ids = cells.Select(c => c.Member).Distinct().ToArray();
        var cohort = await context.CohortMembers
            .Where(m => ids.Contains(m.Id) && m.RatingYearId == township.Year.Id && m.TownshipId == township.Progress.TownshipId && !m.Excluded)
            .ToDictionaryAsync(m => m.Id, cancel);
        if (cohort.Count != ids.Length)
        {
            throw new NotFound("cohort member");
        }

        var policy = (await policies.OfYear(township.Year.Id, cancel)).Document;
        var asked = policy.Profiles.Where(p => p.Assessment is not null).ToDictionary(p => p.Id, p => AssessmentForm.Of(p.Assessment!));
        var stored = await context.Scores.AsTracking().Where(s => ids.Contains(s.CohortMemberId)).ToDictionaryAsync(s => (s.CohortMemberId, s.IndicatorId), cancel);
        return new ScoreCells(context, township, cohort, asked, stored);
    }

    /// <summary>Writes one cell unless it is refused or in conflict. An equal figure is taken as saved whatever its version.</summary>
    public void Write(CellEntry cell, Func<Score, decimal?> read, Action<Score, decimal?> write, Func<Score, (string By, DateTime? At)> last, string user)
    {
        if (Objection(cell, out var value) is { } objection)
        {
            answers.Add((new CellAnswer(cell.Member, cell.Indicator, CellState.Refused, cell.Version, Message: objection), null));
            return;
        }

        var score = scores.GetValueOrDefault((cell.Member, cell.Indicator));
        if (score is null ? value is null : read(score) == value)
        {
            answers.Add((new CellAnswer(cell.Member, cell.Indicator, CellState.Saved, score?.Version ?? 0, value), score));
            return;
        }

        if ((score?.Version ?? 0) != cell.Version)
        {
            var (by, at) = score is null ? ("", null) : last(score);
            answers.Add((new CellAnswer(
                cell.Member, cell.Indicator, CellState.Conflict, score?.Version ?? 0, score is null ? null : read(score), by, at, by == user), null));
            return;
        }

        score ??= Begin(cell);
        write(score, value);
        answers.Add((new CellAnswer(cell.Member, cell.Indicator, CellState.Saved, 0, value), score));
    }

    /// <summary>The answers with the versions that the save gave.</summary>
    public IReadOnlyList<CellAnswer> Answers => [.. answers.Select(a => a.Score is null ? a.Answer : a.Answer with { Version = a.Score.Version })];

    private string? Objection(CellEntry cell, out decimal? value)
    {
        var member = members[cell.Member];
        return Objection(
            forms.GetValueOrDefault(member.ProfileId)?.Find(cell.Indicator), member.VillageKind, member.Category, member.VillageName, township.Year.Year, cell.Text, out value);
    }

    /// <summary>Why a figure typed for such a village cannot be taken; null when it can.</summary>
    public static string? Objection(
        AssessmentEntry? entry, VillageKind kind, VillageCategory? category, string village, int year, string typed, out decimal? value)
    {
        value = null;
        if (entry is not { Place: EntryPlace.Sheet })
        {
            return "本年度政策没有这项指标";
        }

        if (!entry.AppliesTo(kind, category ?? default, year))
        {
            return $"“{entry.Node.Name}”不适用于{village}的类别，不能评分";
        }

        var text = typed.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (text.Length > 12 || !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return $"“{(text.Length > 12 ? text[..12] + "…" : text)}”不是数字，请填写数字分值";
        }

        value = number;
        return entry.Range.Objection(number);
    }

    private Score Begin(CellEntry cell)
    {
        var score = new Score
        {
            CountyId = township.Year.CountyId,
            TownshipId = township.Progress.TownshipId,
            CohortMemberId = cell.Member,
            IndicatorId = cell.Indicator,
        };
        context.Scores.Add(score);
        scores[(cell.Member, cell.Indicator)] = score;
        return score;
    }
}
