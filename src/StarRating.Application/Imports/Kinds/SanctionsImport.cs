using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Imports.Understanding;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Imports.Kinds;

/// <summary>处理处分.</summary>
public sealed class SanctionsImport(StarRatingContext db, TimeProvider clock) : ImportKind
{
    private const int LongestEffect = 120;

    public override string Key => "sanctions";

    public override string Name => "处理处分";

    public override string Purpose => "登记组织处理、党纪处分和政务处分，一项一行。";

    public override Function Function => Function.DisciplineEdit;

    public override Task<IReadOnlyList<ImportColumn>> Columns(ImportPlace place, CancellationToken stop) => Task.FromResult<IReadOnlyList<ImportColumn>>(
    [
        PersonColumns.Name,
        PersonColumns.IdIfKnown,
        PersonColumns.Township,
        PersonColumns.Village with { Required = false },
        new("kind", "处理处分种类", ColumnType.Choice, true, "党内警告") { Aliases = ["处分种类", "处分", "处理种类", "处分类型", "处理方式", "处分档次"], Choices = PersonColumns.Words<SanctionKind>() },
        new("date", "决定日期", ColumnType.Date, true, "2024-05-10") { Aliases = ["处分日期", "处分时间", "决定时间", "处理时间"], Note = "填写到日，影响期从这一天起算。" },
        new("months", "影响期（月）", ColumnType.Number, false, "12") { Aliases = ["影响期", "处分影响期", "影响期月数", "处分期"], Note = "决定书没有写明的不填。" },
        new("duty", "与履职有关", ColumnType.YesNo) { Aliases = ["是否与履职有关", "涉及履职", "履职相关"], Choices = ["是", "否"] },
        new("authority", "决定机关", Required: true, Example: "县纪委监委") { Aliases = ["处分机关", "作出决定机关", "处分单位", "决定单位"] },
        new("document", "文号") { Aliases = ["处分文号", "决定文号", "文件号"] },
        new("note", "事由") { Aliases = ["违纪事实", "主要事实", "处分原因", "原因", "备注"], Longest = 1000 },
    ]);

    public override async Task Compare(ImportPlace place, IReadOnlyList<ImportRow> rows, CancellationToken stop)
    {
        var villages = await Villages.Load(db, stop);
        var people = await People.Load(db, clock.Today(), rows, "id", stop);
        var stored = (await db.Sanctions.AsTracking().Where(sanction => sanction.VoidedAt == null).ToListAsync(stop)).ToLookup(s => (s.SecretaryId, s.Kind, s.DecidedOn));
        Dictionary<(long, SanctionKind, DateOnly), int> seen = [];
        foreach (var row in rows)
        {
            Compare(row, place, villages, people, stored, seen);
        }
    }

    private void Compare(
        ImportRow row, ImportPlace place, Villages villages, People people, ILookup<(long, SanctionKind, DateOnly), Sanction> stored, Dictionary<(long, SanctionKind, DateOnly), int> seen)
    {
        var village = CellText.Tight(row["village"].Text).Length > 0 ? villages.Find(row, "township", "village") : null;
        var person = people.Find(row, () => village);
        var kind = row.Choice<SanctionKind>("kind", OtherNames.Sanctions);
        var date = RowDates.ToTheDay(row, "date", "决定日期", clock.Today());
        var figure = row.Figure("months");
        if (figure is { } told && (told < 0 || told > LongestEffect || told != decimal.Truncate(told)))
        {
            row.Fault("months", $"影响期应为 0 至 {LongestEffect} 的整月数");
        }

        var duty = row.YesNo("duty");
        var (authority, document, note) = (row.Text("authority"), row.Text("document"), row.Text("note"));
        if (person is null || kind is null || date is not { } day || row.Faults.Count > 0)
        {
            return;
        }

        var key = (person.Id, kind.Value, day);
        if (!seen.TryAdd(key, row.Number))
        {
            row.Fault("kind", $"与第 {seen[key]} 行是同一项处理处分，请删去重复的一行");
            return;
        }

        var months = (int?)figure;
        if (stored[key].FirstOrDefault() is { } sanction)
        {
            row.Change("months", $"{sanction.EffectMonths}", $"{months}", () => (sanction.EffectMonths, sanction.EffectEndsOn) = (months, Ends(day, months)));
            row.Change("duty", sanction.DutyRelated ? "是" : "否", duty switch { true => "是", false => "否", _ => "" }, () => sanction.DutyRelated = duty == true);
            row.Change("authority", sanction.Authority, authority, () => sanction.Authority = authority);
            row.Change("document", sanction.DocumentNumber, document, () => sanction.DocumentNumber = document);
            row.Change("note", sanction.Note, note, () => sanction.Note = note);
            return;
        }

        row.IsNew = true;
        row.Save(0, () => db.Sanctions.Add(new Sanction
        {
            CountyId = place.CountyId,
            SecretaryId = person.Id,
            Kind = kind.Value,
            DecidedOn = day,
            EffectMonths = months,
            EffectEndsOn = Ends(day, months),
            DutyRelated = duty == true,
            Authority = authority,
            DocumentNumber = document,
            Note = note,
        }));
    }

    private static DateOnly? Ends(DateOnly decided, int? months) => months is > 0 and { } count ? decided.AddMonths(count).AddDays(-1) : null;
}
