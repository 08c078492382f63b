using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Application.Organization;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Organization;

public sealed class EndVillageTests
{
    [Theory, Engines]
    public async Task A_merged_village_names_its_successor_and_leaves_the_list_on_the_day(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        var successor = scene.Counties.Villages[1];

        await scene.EndAsync(end => end with { SuccessorId = successor.Id });

        var change = Assert.Single(await scene.ReadAsync(db => db.DivisionChanges.ToListAsync()));
        Assert.Equal((DivisionChangeKind.Merged, successor.Id, successor.Name), (change.Kind, change.SuccessorId!.Value, change.NewName));
        Assert.Equal([successor.Id], (await scene.AskAsync(q => q.Villages(new VillageFilter(), new PageAsk()))).Rows.Select(row => row.Id));
        Assert.Equal([scene.Village.Id], (await scene.AskAsync(q => q.Villages(new VillageFilter(Ended: true), new PageAsk()))).Rows.Select(row => row.Id));
    }

    [Theory, Engines]
    public async Task A_village_that_ends_in_future_is_still_there_today(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);

        await scene.EndAsync(end => end with { EndsOn = new DateOnly(2026, 3, 3) });

        Assert.Equal(2, (await scene.AskAsync(q => q.Villages(new VillageFilter(), new PageAsk()))).Total);
        Assert.Equal(DivisionChangeKind.Abolished, await scene.ReadAsync(db => db.DivisionChanges.Select(change => change.Kind).SingleAsync()));
    }

    [Theory, Engines]
    public async Task Whoever_still_holds_a_post_there_stands_in_the_way_by_name(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        await AppointAsync(scene, endsOn: null);

        var refusal = await Assert.ThrowsAsync<Refusal>(() => scene.EndAsync(end => end));

        Assert.Contains("书记0", refusal.Message);
        Assert.Null(await scene.ReadAsync(db => db.Villages.Where(v => v.Id == scene.Village.Id).Select(v => v.ValidTo).SingleAsync()));
    }

    [Theory, Engines]
    public async Task Whoever_left_on_the_very_day_does_not(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        await AppointAsync(scene, endsOn: new DateOnly(2026, 3, 1));

        await scene.EndAsync(end => end);

        Assert.NotNull(await scene.ReadAsync(db => db.Villages.Where(v => v.Id == scene.Village.Id).Select(v => v.ValidTo).SingleAsync()));
    }

    [Theory, Engines]
    public async Task The_successor_lies_in_the_own_county_and_is_another_one(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        foreach (var wrong in new[] { scene.Village.Id, scene.Counties.Villages[2].Id, 999_999 })
        {
            Assert.Equal("SuccessorId", (await Assert.ThrowsAsync<Refusal>(() => scene.EndAsync(end => end with { SuccessorId = wrong }))).Field);
        }
    }

    [Theory, Engines]
    public async Task It_ends_once(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        await scene.EndAsync(end => end);
        await Assert.ThrowsAsync<Refusal>(() => scene.EndAsync(end => end with { Version = 2 }));
    }

    private static Task AppointAsync(VillageScene scene, DateOnly? endsOn) => scene.ReadAsync(async db =>
    {
        db.Add(new Appointment
        {
            CountyId = scene.Counties.East.Id,
            SecretaryId = scene.Counties.Secretaries[0].Id,
            VillageId = scene.Village.Id,
            VillageName = "第0村",
            TownshipName = "第0镇",
            Post = Post.Secretary,
            StartsOn = new DateOnly(2020, 1, 1),
            EndsOn = endsOn,
        });
        return await db.SaveChangesAsync();
    });
}
