using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Imports.Understanding;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;

namespace StarRating.Application.Imports.Kinds;

/// <summary>打分表 of one township in one year: a person a row, an indicator a column. An empty cell changes nothing.</summary>
public sealed class ScoresImport(StarRatingContext db, AssessmentReader reader, ScoreQueries queries, TimeProvider clock) : ImportKind
{
    public override string Key => "scores";

    public override string Name => "打分表";

    public override string Purpose => "登记本乡镇（街道）一个年度的各项指标得分，一人一行。";

    public override Function Function => Function.ScoresEnter;

    public override bool OfTownshipYear => true;

    public override async Task<IReadOnlyList<ImportColumn>> Columns(ImportPlace place, CancellationToken stop)
    {
        var members = (await queries.OfTownship(place.Year!.Value, place.TownshipId!.Value, stop)).Members;
        var entries = members.SelectMany(member => member.Asked).Where(entry => entry.Place == EntryPlace.Sheet).DistinctBy(entry => entry.Node.Key).ToList();
        var names = entries.GroupBy(entry => entry.Node.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            PersonColumns.Village,
            PersonColumns.Name,
            .. entries.Select(entry => new ImportColumn(KeyOf(entry), names.Contains(entry.Node.Name) ? $"{entry.Above[^1].Name}·{entry.Node.Name}" : entry.Node.Name, ColumnType.Number)),
        ];
    }

    public override async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Prefilled(ImportPlace place, CancellationToken stop) =>
    [
        .. (await queries.OfTownship(place.Year!.Value, place.TownshipId!.Value, stop)).Members.Select(member => (IReadOnlyDictionary<string, string>)
            member.Asked.Where(entry => entry.Place == EntryPlace.Sheet && member.Scores.ContainsKey(entry.Node.Key))
                .ToDictionary(KeyOf, entry => Show(member.Scores[entry.Node.Key].Value), StringComparer.Ordinal)
                .Append(new("village", member.Member.VillageName)).Append(new("name", member.Member.SecretaryName)).ToDictionary(StringComparer.Ordinal)),
    ];

    internal override async Task<ImportHold> Hold(StarRatingContext context, ImportPlace place, CancellationToken stop)
    {
        var year = await queries.Year(place.Year!.Value, stop);
        var township = await TownshipYear.Hold(context, year.Id, place.TownshipId!.Value, stop);
        return new(township, township.Commit);
    }

    public override async Task Compare(ImportPlace place, IReadOnlyList<ImportRow> rows, CancellationToken stop)
    {
        var year = await queries.Year(place.Year!.Value, stop);
        var members = await reader.Read(year, db.CohortMembers.Where(member => member.TownshipId == place.TownshipId), stop);
        var ids = members.Select(member => member.Member.Id).ToList();
        var progress = await db.TownshipProgress.AsNoTracking().FirstOrDefaultAsync(p => p.RatingYearId == year.Id && p.TownshipId == place.TownshipId, stop);
        if (ScoreGate.ClosedForTownship(year.Stage, progress?.State ?? default) is { } closed)
        {
            throw new Refusal(closed);
        }

        var stored = await db.Scores.AsTracking().Where(score => ids.Contains(score.CohortMemberId)).ToDictionaryAsync(score => (score.CohortMemberId, score.IndicatorId), stop);
        Dictionary<long, int> seen = [];
        foreach (var row in rows)
        {
            if (Find(row, members) is not { } member)
            {
                continue;
            }

            if (!seen.TryAdd(member.Member.Id, row.Number))
            {
                row.Fault("name", $"与第 {seen[member.Member.Id]} 行是同一人，请删去重复的一行");
                continue;
            }

            foreach (var entry in member.Form.At(EntryPlace.Sheet))
            {
                Cell(row, place, year, member, entry, stored);
            }

            row.IsNew = row.Changes.Count > 0 && member.Scores.Count == 0;
        }
    }

    private static MemberAssessment? Find(ImportRow row, IReadOnlyList<MemberAssessment> members)
    {
        var (name, village) = (row.Name("name"), CellText.Tight(row.Text("village")));
        row.Title = name;
        if (name.Length == 0 || village.Length == 0)
        {
            return null;
        }

        var named = members.Where(member => CellText.Tight(member.Member.SecretaryName) == name).ToList();
        var found = named.FindAll(member => CellText.Tight(member.Member.VillageName) == village);
        if (found is [var one])
        {
            return one;
        }

        row.Fault(named.Count == 0 ? "name" : "village", named.Count == 0
            ? "本年度参评名单中没有此人，请核对姓名和年度"
            : $"“{name}”在参评名单中的村（社区）是“{string.Join("、", named.Select(member => member.Member.VillageName))}”，请核对");
        return null;
    }

    private void Cell(ImportRow row, ImportPlace place, RatingYear year, MemberAssessment member, AssessmentEntry entry, Dictionary<(long, string), Score> stored)
    {
        var key = KeyOf(entry);
        if (!row.Has(key) || row[key].IsEmpty || row.Figure(key) is not { } figure)
        {
            return;
        }

        var text = figure.ToString(CultureInfo.InvariantCulture);
        if (ScoreCells.Objection(entry, member.Member.Kind, member.Member.Category, member.Member.VillageName, year.Year, text, out _) is { } objection)
        {
            row.Fault(key, objection);
            return;
        }

        var score = stored.GetValueOrDefault((member.Member.Id, entry.Node.Key));
        if (score?.Value == figure)
        {
            return;
        }

        row.Change(key, Show(score?.Value), Show(figure), () =>
        {
            var target = score ?? db.Scores.Add(new Score
            {
                CountyId = place.CountyId,
                TownshipId = place.TownshipId!.Value,
                CohortMemberId = member.Member.Id,
                IndicatorId = entry.Node.Key,
            }).Entity;
            (target.Value, target.EnteredBy, target.EnteredAt) = (figure, db.Session.UserName, clock.UtcNow());
        });
    }

    /// <summary>Kept apart from the keys of name and village.</summary>
    private static string KeyOf(AssessmentEntry entry) => "indicator:" + entry.Node.Key;

    private static string Show(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
