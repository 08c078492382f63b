using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Application.Secretaries;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Auditing;
using StarRating.Data.Engines;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Secretaries;

public sealed class RegisterSecretaryTests
{
    [Theory, Engines]
    public async Task A_person_gets_a_file_and_both_posts_and_is_found_by_initials(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);

        var id = await Register(scene, SecretaryScene.Data(), scene.Post("2026-03-01", posts: PostsToHold.Both));

        var person = await scene.ReadAsync(db => db.Secretaries.SingleAsync(s => s.Id == id));
        Assert.Equal((Sex.Male, new DateOnly(1980, 5, 6), SecretaryStatus.InPost), (person.Sex, person.BornOn, person.Status));
        Assert.Equal((scene.Village, scene.Counties.Townships[0].Id), (person.VillageId, person.TownshipId));
        var posts = await scene.ReadAsync(db => db.Appointments.Where(a => a.SecretaryId == id).ToListAsync());
        Assert.Equal([Post.Secretary, Post.VillageHead], posts.Select(p => p.Post).Order());
        Assert.All(posts, post => Assert.Equal(("第0村", "第0镇", new DateOnly(2026, 3, 1)), (post.VillageName, post.TownshipName, post.StartsOn)));
        var page = await scene.Run<RosterQueries, KeyPage<RosterRow>>(roster => roster.Page(new RosterFilter("zxr"), new PageAsk(Size: 20)));
        Assert.Equal("张新任", Assert.Single(page.Rows).Name);
    }

    [Theory, Engines]
    public async Task The_record_names_who_and_why_and_shows_the_ID_number_masked(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var number = SecretaryScene.IdOf("1980-05-06");

        await Register(scene, SecretaryScene.Data(id: number));

        var record = await scene.RecordOf<RegisterSecretary>(nameof(Secretary));
        Assert.Equal(("王经办", "换届"), (record.UserName, record.Reason));
        Assert.DoesNotContain(number, record.ChangesJson, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", record.ChangesJson, StringComparison.Ordinal);
        Assert.Contains(ChangedFields.FromJson(record.ChangesJson), field => field is { Field: nameof(Secretary.IdNumber), Before: null, After: not null });
    }

    [Theory, Engines]
    public async Task A_person_of_another_county_is_refused_and_nothing_of_the_other_file_is_shown(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await scene.Run<RegisterSecretary, long>(
            register => register.Register(new(SecretaryScene.Data("李西县"), scene.Post("2026-03-01", scene.ForeignVillage), "换届")), scene.West());

        var refusal = await Assert.ThrowsAsync<Refusal>(() => Register(scene, SecretaryScene.Data("别的名字")));

        Assert.Equal(("该身份证号已在其他县（市、区）登记，请办理调入手续。", nameof(PersonalData.IdNumber)), (refusal.Message, refusal.Field));
        Assert.Equal(1, await scene.ReadAsync(db => db.Secretaries.CountAsync(s => s.IdNumberHash != null)));
    }

    [Theory, Engines]
    public async Task A_person_of_the_same_county_is_refused_with_the_place_where_the_file_is(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await Register(scene, SecretaryScene.Data());

        var refusal = await Assert.ThrowsAsync<Refusal>(() => Register(scene, SecretaryScene.Data("改了名字"), scene.Post("2026-03-01", scene.OtherVillage)));

        Assert.Contains("张新任（第0村）", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Another_township_of_the_county_is_told_to_ask_the_county_and_no_name(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await Register(scene, SecretaryScene.Data());

        var refusal = await Assert.ThrowsAsync<Refusal>(() => scene.Run<RegisterSecretary, long>(
            register => register.Register(new(SecretaryScene.Data(), scene.Post("2026-03-01", scene.OtherVillage), "换届")), scene.Township(1)));

        Assert.Contains("本县（市、区）其他乡镇", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("张新任", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Wrong_papers_are_refused_at_their_field_and_leave_nothing(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var good = SecretaryScene.IdOf("1980-05-06");

        await Refused(nameof(PersonalData.IdNumber), "18位", SecretaryScene.Data(id: good[..17]));
        await Refused(nameof(PersonalData.IdNumber), "校验位", SecretaryScene.Data(id: good[..17] + (good[17] == '1' ? '2' : '1')));
        await Refused(nameof(PersonalData.JoinedPartyOn), "不满18周岁", SecretaryScene.Data() with { JoinedPartyOn = new DateOnly(1998, 5, 5) });
        await Refused(nameof(PersonalData.JoinedPartyOn), "今天之后", SecretaryScene.Data() with { JoinedPartyOn = new DateOnly(2026, 3, 3) });
        await Refused(AppointmentFields.VillageId, "不在您的管辖范围", SecretaryScene.Data(), scene.Post("2026-03-01", scene.ForeignVillage));
        await Refused(AppointmentFields.StartsOn, "今天之后", SecretaryScene.Data(), scene.Post("2026-03-03"));
        await Refused(AppointmentFields.StartsOn, "不满18周岁", SecretaryScene.Data(), scene.Post("1998-05-05"));
        Assert.Equal(4, await scene.ReadAsync(db => db.Secretaries.CountAsync()));

        Task Refused(string field, string words, PersonalData data, AppointmentToMake? post = null) => scene.Refused<RegisterSecretary>(
            field, words, register => register.Register(new(data, post ?? scene.Post("2026-03-01"), "换届")));
    }

    [Theory, Engines]
    public async Task Editing_keeps_what_was_left_empty_and_records_only_what_changed(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var id = await Register(scene, SecretaryScene.Data());

        await Edit(scene, id, SecretaryScene.Data("张更名") with { IdNumber = "", Phone = "", BankCard = "" });

        var person = await scene.ReadAsync(db => db.Secretaries.SingleAsync(s => s.Id == id));
        Assert.Equal((SecretaryScene.IdOf("1980-05-06"), "13800000000"), (person.IdNumber!.Reveal(), person.Phone!.Reveal()));
        await scene.Recorded<EditSecretary>(nameof(Secretary), "核对户口", nameof(Secretary.Name), "张新任", "张更名");
        Assert.Single(ChangedFields.FromJson((await scene.RecordOf<EditSecretary>(nameof(Secretary))).ChangesJson));
    }

    [Theory, Engines]
    public async Task An_ID_number_whose_birth_date_does_not_fit_the_posts_is_refused(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var id = await Register(scene, SecretaryScene.Data(), scene.Post("2000-01-01"));

        await scene.Refused<EditSecretary>(nameof(PersonalData.IdNumber), "2000-01-01任职时不满18周岁", edit => edit.Edit(
            id, 1, SecretaryScene.Data(id: SecretaryScene.IdOf("1985-05-06")), "核对"));
    }

    [Theory, Engines]
    public async Task Whoever_saves_the_older_page_of_a_file_is_told(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var id = await Register(scene, SecretaryScene.Data());
        await Edit(scene, id, SecretaryScene.Data("先改的"));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Edit(scene, id, SecretaryScene.Data("后改的"), version: 1));

        Assert.Equal("先改的", await scene.ReadAsync(db => db.Secretaries.Where(s => s.Id == id).Select(s => s.Name).SingleAsync()));
        await Assert.ThrowsAsync<NotFound>(() => Edit(scene, scene.Foreigner, SecretaryScene.Data("外县", SecretaryScene.IdOf("1970-01-01"))));
    }

    [Theory, Engines]
    public async Task Unmasking_gives_the_texts_and_records_who_asked_and_why(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var id = await Register(scene, SecretaryScene.Data());

        await scene.Refused<UnmaskSecretary>("Reason", "事由", unmask => unmask.Unmask(id, " "));
        Assert.Equal(0, await scene.ReadAsync(db => db.ChangeRecords.CountAsync(r => r.UseCase == nameof(UnmaskSecretary))));
        var data = await scene.Run<UnmaskSecretary, UnmaskedData>(unmask => unmask.Unmask(id, "核对一卡通"));

        Assert.Equal(new(SecretaryScene.IdOf("1980-05-06"), "13800000000", "6222020000000000008"), data);
        var record = await scene.RecordOf<UnmaskSecretary>(nameof(Secretary));
        Assert.Equal((ChangeKind.Done, id, "核对一卡通", "王经办"), (record.Kind, record.EntityId, record.Reason, record.UserName));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<UnmaskSecretary, UnmaskedData>(unmask => unmask.Unmask(scene.Foreigner, "查看")));
    }

    private static Task<long> Register(SecretaryScene scene, PersonalData data, AppointmentToMake? post = null) =>
        scene.Run<RegisterSecretary, long>(register => register.Register(new(data, post ?? scene.Post("2026-03-01"), "换届")));

    private static async Task Edit(SecretaryScene scene, long id, PersonalData data, int? version = null)
    {
        var seen = version ?? await scene.ReadAsync(db => db.Secretaries.Where(s => s.Id == id).Select(s => s.Version).SingleAsync());
        await scene.Run<EditSecretary>(edit => edit.Edit(id, seen, data, "核对户口"));
    }
}
