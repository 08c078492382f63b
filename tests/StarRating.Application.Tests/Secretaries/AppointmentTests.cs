using Microsoft.EntityFrameworkCore;
using StarRating.Application.Secretaries;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Engines;
using StarRating.Data.Secretaries;
using StarRating.Organization;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Secretaries;

public sealed class AppointmentTests
{
    [Theory, Engines]
    public async Task An_appointment_is_recorded_and_moves_the_person_to_the_village(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);

        await scene.AppointAsync("2020-12-01", village: scene.OtherVillage);

        var person = await scene.ReadAsync(db => db.Secretaries.SingleAsync(s => s.Id == scene.Person));
        Assert.Equal((scene.OtherVillage, scene.Counties.Townships[1].Id, SecretaryStatus.InPost), (person.VillageId, person.TownshipId, person.Status));
        await scene.Recorded<Appoint>(nameof(Appointment), "任职", nameof(Appointment.StartsOn), null, "2020-12-01");
    }

    [Theory, Engines]
    public async Task A_date_known_by_the_month_stands_on_its_first_day(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);

        await scene.Run<Appoint>(appoint => appoint.Make(scene.Person, scene.Post("2010-05-20") with { StartsPrecision = DatePrecision.Month }, "补录"));

        var stored = await scene.OnlyAsync<Appointment>();
        Assert.Equal((new DateOnly(2010, 5, 1), DatePrecision.Month), (stored.StartsOn, stored.StartsPrecision));
    }

    [Theory, Engines]
    public async Task What_collides_with_another_record_is_refused_with_its_name_and_dates(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await scene.AppointAsync("2020-12-01");

        await Refused(AppointmentFields.StartsOn, "与本人已有的任职记录重叠：第0村党组织书记，2020-12-01至今", scene.Person, scene.Post("2024-01-01"));
        await Refused(AppointmentFields.VillageId, "“第0村”的党组织书记2020-12-01至今由书记0担任", scene.Colleague, scene.Post("2024-01-01"));
        await Refused(AppointmentFields.IsMain, "两处只能有一处为主要任职村", scene.Person, scene.Post("2024-01-01", scene.OtherVillage));
        await Refused(AppointmentFields.VillageId, "不在您的管辖范围", scene.Person, scene.Post("2024-01-01", scene.ForeignVillage));
        await Refused(AppointmentFields.EndsOn, "不晚于任职日期", scene.Colleague, Past("2019-01-01", "2019-01-01"));
        await Refused(AppointmentFields.EndsOn, "今天之后", scene.Colleague, Past("2019-01-01", "2026-03-03"));
        await Refused(AppointmentFields.EndsOn, "还要填写离任日期", scene.Colleague, scene.Post("2019-01-01") with { LeaveReason = LeaveReason.Removed });
        await Refused(nameof(AppointmentToMake.LeaveReason), "请选择离任原因", scene.Colleague, Past("2019-01-01", "2020-01-01") with { LeaveReason = null });
        await Refused(nameof(AppointmentToMake.LeaveReason), "罢免", scene.Colleague, Past("2019-01-01", "2020-01-01") with { LeaveReason = LeaveReason.Recalled });
        Assert.Equal(1, await scene.ReadAsync(db => db.Appointments.CountAsync()));

        AppointmentToMake Past(string from, string to) =>
            scene.Post(from) with { EndsOn = SecretaryScene.Day(to), LeaveReason = LeaveReason.TermEnded };

        Task Refused(string field, string words, long person, AppointmentToMake wish) =>
            scene.Refused<Appoint>(field, words, appoint => appoint.Make(person, wish, "任职"));
    }

    [Theory, Engines]
    public async Task Somebody_acting_may_stand_in_and_a_second_village_may_be_kept_beside_the_main_one(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await scene.AppointAsync("2020-12-01");

        await scene.Run<Appoint>(appoint => appoint.Make(scene.Colleague, scene.Post("2024-01-01") with { IsActing = true }, "主持工作"));
        await scene.Run<Appoint>(appoint => appoint.Make(scene.Person, scene.Post("2024-01-01", scene.OtherVillage) with { IsMain = false }, "兼任"));

        Assert.Equal(3, await scene.ReadAsync(db => db.Appointments.CountAsync()));
        Assert.Equal(scene.Village, await scene.ReadAsync(db => db.Secretaries.Where(s => s.Id == scene.Person).Select(s => s.VillageId).SingleAsync()));
    }

    [Theory, Engines]
    public async Task A_virtual_unit_and_a_village_that_ended_get_nobody(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await using (var db = scene.Database.OpenAsSystem())
        {
            (await db.Villages.SingleAsync(v => v.Id == scene.Village)).Kind = VillageKind.Virtual;
            (await db.Villages.SingleAsync(v => v.Id == scene.OtherVillage)).ValidTo = new DateOnly(2024, 1, 1);
            await db.SaveChangesAsync();
        }

        await scene.Refused<Appoint>(AppointmentFields.VillageId, "虚拟单位", appoint => appoint.Make(scene.Person, scene.Post("2023-01-01"), "任职"));
        await scene.Refused<Appoint>(
            AppointmentFields.VillageId, "已于2024-01-01撤销", appoint => appoint.Make(scene.Person, scene.Post("2024-01-01", scene.OtherVillage), "任职"));
        var before = await scene.AppointAsync("2023-01-01", village: scene.OtherVillage);
        await scene.Refused<ChangeAppointment>(
            AppointmentFields.StartsOn, "已于2024-01-01撤销", change => change.Change(Edit(before) with { StartsOn = new DateOnly(2024, 1, 1) }));
    }

    [Theory, Engines]
    public async Task Somebody_transferred_out_gets_no_post(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await using (var db = scene.Database.OpenAsSystem())
        {
            (await db.Secretaries.SingleAsync(s => s.Id == scene.Person)).Status = SecretaryStatus.TransferredOut;
            await db.SaveChangesAsync();
        }

        await scene.Refused<Appoint>("", "已调出本县", appoint => appoint.Make(scene.Person, scene.Post("2023-01-01"), "任职"));
    }

    [Theory, Engines]
    public async Task A_foreign_persons_appointments_are_not_found(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var own = await scene.AppointAsync("2020-12-01");

        await Assert.ThrowsAsync<NotFound>(() => scene.Run<Appoint>(appoint => appoint.Make(scene.Foreigner, scene.Post("2024-01-01"), "任职")));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<ChangeAppointment, long>(change => change.Change(Edit(own)), scene.West()));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<ChangeAppointment, long>(change => change.Change(Edit(own)), scene.Township(1)));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<EndAppointment, long>(end => end.End(End(own)), scene.West()));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<VoidRecord>(
            record => record.Void(RecordKind.Appointment, own.Id, own.Version, "误录"), scene.West()));
    }

    [Theory, Engines]
    public async Task Leaving_ends_both_posts_of_the_village_and_the_person_is_no_longer_in_post(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var post = await scene.AppointAsync("2020-12-01", posts: PostsToHold.Both);

        await scene.Run<EndAppointment, long>(end => end.End(End(post) with { BothPosts = true, Document = "东组发〔2026〕9号" }));

        var posts = await scene.ReadAsync(db => db.Appointments.ToListAsync());
        Assert.All(posts, ended => Assert.Equal(
            (new DateOnly(2026, 2, 1), LeaveReason.Retired, "东组发〔2026〕9号"), (ended.EndsOn!.Value, ended.LeaveReason!.Value, ended.LeaveDocument)));
        Assert.Equal(SecretaryStatus.Left, await scene.ReadAsync(db => db.Secretaries.Where(s => s.Id == scene.Person).Select(s => s.Status).SingleAsync()));
        Assert.Equal(2, await scene.ReadAsync(db => db.ChangeRecords.CountAsync(r => r.UseCase == nameof(EndAppointment) && r.Entity == nameof(Appointment) && r.Reason == "到龄")));
        await scene.Refused<EndAppointment>("", "已经离任或作废", end => end.End(End(posts[0])));
    }

    [Theory, Engines]
    public async Task Leaving_one_post_keeps_the_other(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var head = await scene.AppointAsync("2020-12-01", posts: PostsToHold.Both);
        Assert.Equal(Post.VillageHead, head.Post);

        await scene.Run<EndAppointment, long>(end => end.End(End(head) with { LeaveReason = LeaveReason.Recalled }));

        var open = await scene.ReadAsync(db => db.Appointments.SingleAsync(a => a.EndsOn == null));
        Assert.Equal(Post.Secretary, open.Post);
        await scene.Refused<EndAppointment>("LeaveReason", "罢免", end => end.End(End(open) with { LeaveReason = LeaveReason.Recalled }));
        await scene.Refused<EndAppointment>(AppointmentFields.EndsOn, "不晚于任职日期", end => end.End(End(open) with { EndsOn = new DateOnly(2020, 12, 1) }));
        await scene.Refused<EndAppointment>(AppointmentFields.EndsOn, "今天之后", end => end.End(End(open) with { EndsOn = new DateOnly(2026, 3, 3) }));
    }

    [Theory, Engines]
    public async Task A_correction_records_before_and_after(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var post = await scene.AppointAsync("2020-12-01");

        await scene.Run<ChangeAppointment, long>(change => change.Change(Edit(post) with { StartsOn = new DateOnly(2020, 11, 20) }));

        Assert.Equal(new DateOnly(2020, 11, 20), (await scene.OnlyAsync<Appointment>()).StartsOn);
        await scene.Recorded<ChangeAppointment>(nameof(Appointment), "核对任免文件", nameof(Appointment.StartsOn), "2020-12-01", "2020-11-20");
    }

    [Theory, Engines]
    public async Task A_correction_into_anothers_time_is_refused_at_its_field(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await scene.Run<Appoint>(appoint => appoint.Make(
            scene.Colleague, scene.Post("2010-01-01") with { EndsOn = new DateOnly(2020, 12, 1), LeaveReason = LeaveReason.TermEnded }, "补录"));
        var post = await scene.AppointAsync("2020-12-01");

        await Refused(AppointmentFields.VillageId, "由书记1担任", edit => edit with { StartsOn = new DateOnly(2020, 11, 30) });
        await Refused(nameof(AppointmentEdit.LeaveReason), "请选择离任原因", edit => edit with { EndsOn = new DateOnly(2025, 1, 1) });
        await Refused(nameof(AppointmentEdit.LeaveReason), "罢免", edit => edit with { EndsOn = new DateOnly(2025, 1, 1), LeaveReason = LeaveReason.Recalled });
        await Refused(nameof(AppointmentEdit.ViolationOverturnedOn), "只有“因违纪违法免职", edit => edit with { ViolationOverturnedOn = new DateOnly(2025, 1, 1) });
        await Refused(nameof(AppointmentEdit.ViolationOverturnedOn), "免职日期之后", edit => edit with
        {
            EndsOn = new DateOnly(2025, 1, 1),
            LeaveReason = LeaveReason.RemovedForViolation,
            ViolationOverturnedOn = new DateOnly(2024, 12, 31),
        });

        Task Refused(string field, string words, Func<AppointmentEdit, AppointmentEdit> wrong) =>
            scene.Refused<ChangeAppointment>(field, words, change => change.Change(wrong(Edit(post))));
    }

    [Theory, Engines]
    public async Task Whoever_corrects_the_older_page_is_told(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var post = await scene.AppointAsync("2020-12-01");
        await scene.Run<ChangeAppointment, long>(change => change.Change(Edit(post) with { AppointDocument = "甲" }));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => scene.Run<ChangeAppointment, long>(change => change.Change(Edit(post) with { AppointDocument = "乙" })));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => scene.Run<EndAppointment, long>(end => end.End(End(post))));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => scene.Run<VoidRecord>(record => record.Void(RecordKind.Appointment, post.Id, post.Version, "误录")));

        var stored = await scene.OnlyAsync<Appointment>();
        Assert.Equal(("甲", null, null), (stored.AppointDocument, stored.EndsOn, stored.VoidedAt));
    }

    [Theory, Engines]
    public async Task A_voided_post_stays_readable_frees_the_village_and_is_voided_once(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var post = await scene.AppointAsync("2020-12-01");

        await scene.Run<VoidRecord>(record => record.Void(RecordKind.Appointment, post.Id, post.Version, "录错了人"));

        var stored = await scene.OnlyAsync<Appointment>();
        Assert.Equal((new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc), "录错了人"), (stored.VoidedAt!.Value, stored.VoidReason));
        var person = await scene.ReadAsync(db => db.Secretaries.SingleAsync(s => s.Id == scene.Person));
        Assert.Equal((SecretaryStatus.Left, null), (person.Status, person.VillageId));
        await scene.Refused<VoidRecord>("", "已经作废", record => record.Void(RecordKind.Appointment, stored.Id, stored.Version, "再次"));
        await scene.Refused<ChangeAppointment>("", "已作废", change => change.Change(Edit(stored)));
        await scene.AppointAsync("2020-12-01", scene.Colleague);
    }

    private static AppointmentEdit Edit(Appointment a) => new(
        a.Id, a.Version, a.StartsOn, a.StartsPrecision, a.EndsOn, a.EndsPrecision, a.LeaveReason, a.ViolationOverturnedOn, a.IsActing, a.IsMain,
        a.AppointDocument, a.LeaveDocument, "核对任免文件");

    private static AppointmentEnd End(Appointment a) =>
        new(a.Id, a.Version, new DateOnly(2026, 2, 1), DatePrecision.Day, LeaveReason.Retired, "", BothPosts: false, "到龄");
}
