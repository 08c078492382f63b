using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Imports.Understanding;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Imports.Kinds;

/// <summary>荣誉奖励 of persons, or of the village a person served on that day.</summary>
public sealed class AwardsImport(StarRatingContext db, TimeProvider clock) : ImportKind
{
    public override string Key => "awards";

    public override string Name => "荣誉奖励";

    public override string Purpose => "登记本人或所任职村（社区）获得的荣誉，一项一行。";

    public override Function Function => Function.SecretariesEdit;

    public override Task<IReadOnlyList<ImportColumn>> Columns(ImportPlace place, CancellationToken stop) => Task.FromResult<IReadOnlyList<ImportColumn>>(
    [
        PersonColumns.Name,
        PersonColumns.IdIfKnown,
        PersonColumns.Township,
        PersonColumns.Village with { Required = false },
        new("title", "荣誉名称", Required: true, Example: "优秀共产党员") { Aliases = ["奖励名称", "荣誉称号", "表彰名称", "获奖名称", "奖项", "所获荣誉", "荣誉"] },
        new("level", "级别", ColumnType.Choice, true, "市级") { Aliases = ["荣誉级别", "奖励级别", "表彰级别", "授予级别"], Choices = PersonColumns.Words<AwardLevel>() },
        new("authority", "授予单位", Required: true, Example: "中共运城市委") { Aliases = ["授予机关", "表彰单位", "颁奖单位", "授奖单位", "表彰机关"] },
        new("date", "授予时间", ColumnType.Date, true, "2024-07-01") { Aliases = ["授予日期", "表彰时间", "获奖时间", "颁奖时间", "时间"], Note = "只知道月份时按当月1日登记。" },
        new("document", "文号") { Aliases = ["表彰文号", "文件号", "文件"] },
        new("collective", "集体荣誉", ColumnType.YesNo) { Aliases = ["是否集体荣誉", "集体"], Choices = ["是", "否"], Note = "填“是”的，记在授予当日本人任书记的村（社区）名下。" },
    ]);

    public override async Task Compare(ImportPlace place, IReadOnlyList<ImportRow> rows, CancellationToken stop)
    {
        var villages = await Villages.Load(db, stop);
        var people = await People.Load(db, clock.Today(), rows, "id", stop);
        var posts = await Posts.Load(db, clock.Today(), people.All, villages, stop);
        var stored = (await db.Awards.AsTracking().Where(award => award.VoidedAt == null).ToListAsync(stop)).ToLookup(KeyOf);
        Dictionary<(long?, long?, string, DateOnly), int> seen = [];
        foreach (var row in rows)
        {
            Compare(row, place, villages, people, posts, stored, seen);
        }
    }

    private void Compare(
        ImportRow row, ImportPlace place, Villages villages, People people, Posts posts, ILookup<(long?, long?, string, DateOnly), Award> stored,
        Dictionary<(long?, long?, string, DateOnly), int> seen)
    {
        Village? village = null;
        if (CellText.Tight(row["village"].Text).Length > 0)
        {
            village = villages.Find(row, "township", "village");
        }

        var person = people.Find(row, () => village);
        var (title, authority, document) = (row.Text("title"), row.Text("authority"), row.Text("document"));
        var level = row.Choice<AwardLevel>("level", OtherNames.Levels);
        var date = RowDates.ToTheMonth(row, "date", "授予日期", clock.Today());
        var collective = row.YesNo("collective") == true;
        if (person is null || level is null || date is not { } day || row.Faults.Count > 0)
        {
            return;
        }

        var of = collective ? posts.VillageThen(person.Id, day) : null;
        if (collective && of is null)
        {
            row.Fault("collective", $"{day:yyyy-MM-dd}本人没有担任任何村（社区）的书记，不能登记为村（社区）获得的奖励");
            return;
        }

        var key = (of is null ? person.Id : (long?)null, of, title, day);
        if (!seen.TryAdd(key, row.Number))
        {
            row.Fault("title", $"与第 {seen[key]} 行是同一项荣誉，请删去重复的一行");
            return;
        }

        if (stored[key].FirstOrDefault() is { } award)
        {
            row.Change("level", award.Level.InChinese(), level.Value.InChinese(), () => award.Level = level.Value);
            row.Change("authority", award.Authority, authority, () => award.Authority = authority);
            row.Change("document", award.DocumentNumber, document, () => award.DocumentNumber = document);
            return;
        }

        row.IsNew = true;
        row.Save(0, () => db.Awards.Add(new Award
        {
            CountyId = place.CountyId,
            SecretaryId = key.Item1,
            VillageId = of,
            Title = title,
            Level = level.Value,
            Authority = authority,
            AwardedOn = day,
            DocumentNumber = document,
        }));
    }

    private static (long?, long?, string, DateOnly) KeyOf(Award award) => (award.VillageId is null ? award.SecretaryId : null, award.VillageId, award.Title, award.AwardedOn);
}
