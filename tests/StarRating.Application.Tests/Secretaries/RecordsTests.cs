using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Application.Secretaries;
using StarRating.Application.Tests.Engines;
using StarRating.Data;
using StarRating.Data.Engines;
using StarRating.Data.Secretaries;
using StarRating.Policies;
using StarRating.Secretaries;
using AwardRow = StarRating.Data.Secretaries.Award;
using EventRow = StarRating.Data.Secretaries.ListedEvent;

namespace StarRating.Application.Tests.Secretaries;

public sealed class RecordsTests
{
    private static readonly AwardToRecord Award =
        new("优秀党务工作者", AwardLevel.City, "市委", new DateOnly(2024, 7, 1), "市发〔2024〕7号", OfVillage: false, "表彰");

    private static readonly SanctionToRecord Warning =
        new(SanctionKind.PartyWarning, new DateOnly(2024, 5, 10), 18, DutyRelated: true, "事由一", "县纪委", "县纪〔2024〕3号", "", "处分决定");

    [Theory, Engines]
    public async Task An_award_is_recorded_once_and_revoked_with_its_document(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await scene.Run<RecordAward>(record => record.Record(scene.Person, Award));
        await scene.Recorded<RecordAward>("Award", "表彰", nameof(AwardRow.Level), null, nameof(AwardLevel.City));
        await scene.Refused<RecordAward>(nameof(AwardToRecord.Title), "已经登记过", record => record.Record(scene.Person, Award));
        await scene.Refused<RecordAward>(nameof(AwardToRecord.AwardedOn), "今天之后", record => record.Record(scene.Person, Award with { AwardedOn = new(2026, 3, 3) }));
        await scene.Refused<RecordAward>(nameof(AwardToRecord.AwardedOn), "过早", record => record.Record(scene.Person, Award with { AwardedOn = new(1949, 9, 30) }));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<RecordAward>(record => record.Record(scene.Foreigner, Award)));

        var award = await scene.OnlyAsync<AwardRow>();
        await scene.Refused<RevokeAward>("Day", "早于授予日期", revoke => revoke.Revoke(award.Id, award.Version, new(2024, 6, 30), "", "弄虚作假"));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<RevokeAward>(
            revoke => revoke.Revoke(award.Id, award.Version, new(2025, 1, 1), "", "弄虚作假"), scene.West()));
        await scene.Run<RevokeAward>(revoke => revoke.Revoke(award.Id, award.Version, new(2025, 1, 1), "市发〔2025〕1号", "弄虚作假"));

        var stored = await scene.OnlyAsync<AwardRow>();
        Assert.Equal((new DateOnly(2025, 1, 1), "弄虚作假", "市发〔2025〕1号"), (stored.RevokedOn!.Value, stored.RevokeReason, stored.RevokeDocument));
        await scene.Recorded<RevokeAward>("Award", "弄虚作假", nameof(stored.RevokedOn), null, "2025-01-01");
        await scene.Refused<RevokeAward>("", "已经撤销", revoke => revoke.Revoke(award.Id, stored.Version, new(2025, 1, 2), "", "再次"));
    }

    [Theory, Engines]
    public async Task A_villages_award_goes_to_the_village_led_on_that_day_and_into_its_secretarys_file(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await scene.Run<Appoint>(appoint => appoint.Make(
            scene.Colleague, scene.Post("2010-01-01") with { EndsOn = new(2020, 12, 1), LeaveReason = LeaveReason.TermEnded }, "补录"));
        await scene.AppointAsync("2020-12-01");
        var ofVillage = Award with { OfVillage = true };

        await scene.Refused<RecordAward>(
            nameof(AwardToRecord.OfVillage), "2019-07-01本人没有担任", record => record.Record(scene.Person, ofVillage with { AwardedOn = new(2019, 7, 1) }));
        await scene.Run<RecordAward>(record => record.Record(scene.Person, ofVillage));

        var stored = await scene.OnlyAsync<AwardRow>();
        Assert.Equal((scene.Village, null), (stored.VillageId, stored.SecretaryId));
        Assert.Single((await File(scene.Person)).Awards);
        Assert.Empty((await File(scene.Colleague)).Awards);
        var history = await scene.Run<FileHistoryQueries, IReadOnlyList<FileChange>>(changes => changes.Of(scene.Person, withDiscipline: false));
        Assert.Contains(history, change => change.Entity == "Award" && change.Reason == "表彰");

        Task<PersonFile> File(long id) => scene.Run<PersonFileQueries, PersonFile>(files => files.File(id, withDiscipline: true));
    }

    [Theory, Engines]
    public async Task A_sanctions_effect_ends_the_day_before_the_corresponding_date(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);

        await scene.Run<RecordSanction>(record => record.Record(scene.Person, Warning));

        var stored = await scene.OnlyAsync<Sanction>();
        Assert.Equal(new DateOnly(2025, 11, 9), stored.EffectEndsOn);
        await scene.Recorded<RecordSanction>(nameof(Sanction), "处分决定", nameof(Sanction.Kind), null, nameof(SanctionKind.PartyWarning));
        await scene.Refused<RecordSanction>(nameof(SanctionToRecord.Kind), "已经登记过", record => record.Record(scene.Person, Warning));
        await scene.Refused<RecordSanction>(nameof(SanctionToRecord.DecidedOn), "今天之后", record => record.Record(scene.Person, Warning with { DecidedOn = new(2026, 3, 3) }));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<RecordSanction>(record => record.Record(scene.Foreigner, Warning)));
    }

    [Theory, Engines]
    public async Task A_sanction_is_overturned_once_and_not_before_it_was_decided(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await scene.Run<RecordSanction>(record => record.Record(scene.Person, Warning));
        var sanction = await scene.OnlyAsync<Sanction>();

        await scene.Refused<OverturnSanction>("Day", "早于决定日期", overturn => overturn.Overturn(sanction.Id, sanction.Version, new(2024, 5, 9), "", "复查"));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<OverturnSanction, long>(
            overturn => overturn.Overturn(sanction.Id, sanction.Version, new(2025, 1, 1), "", "复查"), scene.West()));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => scene.Run<OverturnSanction, long>(
            overturn => overturn.Overturn(sanction.Id, sanction.Version + 1, new(2025, 1, 1), "", "复查")));
        var person = await scene.Run<OverturnSanction, long>(
            overturn => overturn.Overturn(sanction.Id, sanction.Version, new(2025, 1, 1), "县纪〔2025〕1号", "复查"));

        Assert.Equal(scene.Person, person);
        await scene.Recorded<OverturnSanction>(nameof(Sanction), "复查", nameof(Sanction.OverturnedOn), null, "2025-01-01");
        await scene.Refused<OverturnSanction>("", "已经撤销", overturn => overturn.Overturn(sanction.Id, sanction.Version + 1, new(2025, 1, 2), "", "再次"));
    }

    [Theory, Engines]
    public async Task One_investigation_at_a_time_closed_after_it_was_filed(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await scene.Run<OpenInvestigation>(open => open.Open(scene.Person, new(2024, 11, 20), "县纪委监委", "县纪立〔2024〕5号", "立案"));
        await scene.Recorded<OpenInvestigation>(nameof(Investigation), "立案", nameof(Investigation.FiledOn), null, "2024-11-20");
        await scene.Refused<OpenInvestigation>("FiledOn", "已有一件未结", open => open.Open(scene.Person, new(2025, 1, 1), "", "", "立案"));
        await scene.Refused<OpenInvestigation>("FiledOn", "今天之后", open => open.Open(scene.Colleague, new(2026, 3, 3), "", "", "立案"));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<OpenInvestigation>(open => open.Open(scene.Foreigner, new(2025, 1, 1), "", "", "立案")));

        var filed = await scene.OnlyAsync<Investigation>();
        await scene.Refused<CloseInvestigation>("Day", "早于立案日期", close => close.Close(filed.Id, filed.Version, new(2024, 11, 19), "查否", "结案"));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<CloseInvestigation, long>(
            close => close.Close(filed.Id, filed.Version, new(2025, 2, 1), "查否", "结案"), scene.West()));
        Assert.Equal(scene.Person, await scene.Run<CloseInvestigation, long>(close => close.Close(filed.Id, filed.Version, new(2025, 2, 1), "不予处分", "结案")));

        await scene.Recorded<CloseInvestigation>(nameof(Investigation), "结案", nameof(Investigation.Conclusion), null, "不予处分");
        await scene.Refused<CloseInvestigation>("", "已经结案", close => close.Close(filed.Id, filed.Version + 1, new(2025, 2, 2), "", "再次"));
        await scene.Run<OpenInvestigation>(open => open.Open(scene.Person, new(2026, 1, 1), "县纪委监委", "", "又立案"));
    }

    [Theory, Engines]
    public async Task Time_out_of_office_begins_and_ends_without_overlapping(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await scene.Run<RecordSuspension>(record => record.Start(scene.Person, new(2024, 1, 10), "东组〔2024〕2号", "配合调查"));
        await scene.Refused<RecordSuspension>("StartsOn", "重叠", record => record.Start(scene.Person, new(2025, 1, 1), "", "再次"));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<RecordSuspension>(record => record.Start(scene.Foreigner, new(2025, 1, 1), "", "停职")));

        var open = await scene.OnlyAsync<SuspensionFromPost>();
        await scene.Refused<RecordSuspension>("Day", "不晚于停职日期", record => record.End(open.Id, open.Version, new(2024, 1, 10), true, "恢复"));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<RecordSuspension, long>(
            record => record.End(open.Id, open.Version, new(2024, 7, 10), true, "恢复"), scene.West()));
        await scene.Run<RecordSuspension, long>(record => record.End(open.Id, open.Version, new(2024, 7, 10), cleared: true, "查清无责"));

        var ended = await scene.OnlyAsync<SuspensionFromPost>();
        Assert.Equal((new DateOnly(2024, 7, 10), true), (ended.EndsOn!.Value, ended.Cleared));
        await scene.Refused<RecordSuspension>("", "已经结束", record => record.End(ended.Id, ended.Version, new(2024, 7, 11), true, "再次"));
        await scene.Refused<RecordSuspension>("StartsOn", "重叠", record => record.Start(scene.Person, new(2024, 7, 9), "", "再次"));
        await scene.Run<RecordSuspension>(record => record.Start(scene.Person, new(2024, 7, 10), "", "再次停职"));
    }

    [Theory, Engines]
    public async Task Only_an_item_of_a_policy_in_force_is_recorded_and_only_once(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await scene.Run<PublishPolicy, long>(publish => publish.Publish(new(scene.Counties.East.Id, SamplePolicy.Json), default));
        var item = (await scene.Run<ListedItemQueries, IReadOnlyList<ListedItem>>(items => items.InForce()))[0];

        await scene.Run<RecordListedEvent>(record => record.Record(scene.Person, item.Code, new(2024, 6, 1), "排查不力", "事由一", "", "通报"));

        var stored = await scene.OnlyAsync<EventRow>();
        Assert.Equal((item.Code, "事由一", new DateOnly(2024, 6, 1)), (stored.ItemCode, stored.EventId, stored.OccurredOn));
        await scene.Recorded<RecordListedEvent>("ListedEvent", "通报", nameof(EventRow.Description), null, "排查不力");
        await scene.Refused<RecordListedEvent>("ItemCode", "已经登记过", record => record.Record(scene.Person, item.Code, new(2024, 6, 1), "排查不力", "事由一", "", "通报"));
        await scene.Refused<RecordListedEvent>("ItemCode", "不在现行政策的清单中", record => record.Record(scene.Person, "nothing", new(2024, 6, 1), "", "", "", "通报"));
        await scene.Refused<RecordListedEvent>("OccurredOn", "今天之后", record => record.Record(scene.Person, item.Code, new(2026, 3, 3), "", "", "", "通报"));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<RecordListedEvent>(record => record.Record(scene.Foreigner, item.Code, new(2024, 6, 1), "", "", "", "通报")));
    }

    [Theory, Engines]
    public async Task Every_kind_of_record_is_voided_with_its_reason_and_never_twice(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await scene.Run<PublishPolicy, long>(publish => publish.Publish(new(scene.Counties.East.Id, SamplePolicy.Json), default));
        var item = (await scene.Run<ListedItemQueries, IReadOnlyList<ListedItem>>(items => items.InForce()))[0];
        await scene.AppointAsync("2020-12-01");
        await scene.Run<RecordAward>(record => record.Record(scene.Person, Award));
        await scene.Run<RecordSanction>(record => record.Record(scene.Person, Warning));
        await scene.Run<OpenInvestigation>(open => open.Open(scene.Person, new(2024, 11, 20), "", "", "立案"));
        await scene.Run<RecordListedEvent>(record => record.Record(scene.Person, item.Code, new(2024, 6, 1), "", "", "", "通报"));
        await scene.Run<RecordSuspension>(record => record.Start(scene.Person, new(2024, 1, 10), "", "停职"));
        await scene.Run<StarRatingContext>(db =>
        {
            var county = scene.Counties.East.Id;
            db.GrantedStars.Add(new() { CountyId = county, SecretaryId = scene.Person, Year = 2024, TypeCode = "merit", Stars = 1, DecidedOn = new(2025, 1, 8), DocumentNumber = "1号", Reason = "抗洪" });
            db.CommitteeDecisions.Add(new() { CountyId = county, SecretaryId = scene.Person, Year = 2024, RuleCode = "growth", Value = 1, DecidedOn = new(2025, 1, 8), DocumentNumber = "2号", Reason = "研究" });
            return db.SaveChangesAsync();
        });

        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            await Assert.ThrowsAsync<NotFound>(() => scene.Run<VoidRecord>(record => record.Void(kind, 1, 1, "误录"), scene.West()));
            var version = kind == RecordKind.Appointment ? (await scene.OnlyAsync<Appointment>()).Version : 1;
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => scene.Run<VoidRecord>(record => record.Void(kind, 1, version + 1, "误录")));
            await scene.Run<VoidRecord>(record => record.Void(kind, 1, version, "误录"));
            await scene.Refused<VoidRecord>("", "已经作废", record => record.Void(kind, 1, version + 1, "再次"));
        }

        Assert.Equal("误录", (await scene.OnlyAsync<Sanction>()).VoidReason);
        Assert.All(
            await scene.ReadAsync(db => db.ChangeRecords.Where(r => r.UseCase == nameof(VoidRecord)).ToListAsync()),
            record => Assert.Equal(("王经办", "误录"), (record.UserName, record.Reason)));

        // A voided award frees its place.
        await scene.Run<RecordAward>(record => record.Record(scene.Person, Award));
    }
}
