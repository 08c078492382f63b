using Microsoft.EntityFrameworkCore;
using StarRating.Application.Organization;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Tests.Organization;

public sealed class EditVillageTests
{
    [Theory, Engines]
    public async Task A_rename_is_a_dated_change_with_its_reason_and_a_record_of_who_made_it(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);

        await scene.EditAsync(edit => edit with { Name = "新名村" });

        var change = Assert.Single(await scene.ReadAsync(db => db.DivisionChanges.ToListAsync()));
        Assert.Equal((DivisionChangeKind.Renamed, "第0村", "新名村", new DateOnly(2026, 3, 1)), (change.Kind, change.OldName, change.NewName, change.EffectiveOn));
        var record = await scene.ReadAsync(db => db.ChangeRecords.SingleAsync(r => r.UseCase == nameof(EditVillage) && r.Entity == nameof(Village)));
        Assert.Equal(("王经办", "核对更正"), (record.UserName, record.Reason));
        Assert.Contains("新名村", record.ChangesJson);
    }

    [Theory, Engines]
    public async Task Saving_what_was_there_already_records_nothing(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);

        await scene.EditAsync(edit => edit);

        Assert.Empty(await scene.ReadAsync(db => db.DivisionChanges.ToListAsync()));
        Assert.Equal(0, await scene.ReadAsync(db => db.ChangeRecords.CountAsync(r => r.UseCase == nameof(EditVillage))));
    }

    [Theory, Engines]
    public async Task A_name_and_a_category_changed_at_once_are_two_changes(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);

        await scene.EditAsync(edit => edit with { Name = "新名村", Category = VillageCategory.HeritageProtected });

        var kinds = await scene.ReadAsync(db => db.DivisionChanges.Select(change => change.Kind).ToListAsync());
        Assert.Equal([DivisionChangeKind.Renamed, DivisionChangeKind.Recategorised], kinds.Order());
    }

    [Theory, Engines]
    public async Task Whoever_comes_second_is_told_and_the_first_stays(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        await scene.EditAsync(edit => edit with { Name = "甲村" });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => scene.EditAsync(edit => edit with { Name = "乙村" }));

        Assert.Equal("甲村", await scene.ReadAsync(db => db.Villages.Where(v => v.Id == scene.Village.Id).Select(v => v.Name).SingleAsync()));
        Assert.Single(await scene.ReadAsync(db => db.DivisionChanges.ToListAsync()));
    }

    [Theory, Engines]
    public async Task What_does_not_fit_is_refused_at_its_field(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        await scene.AddAsync(wanted => wanted with { Name = "邻村" });

        await Refused("EffectiveOn", edit => edit with { EffectiveOn = new DateOnly(2026, 3, 3) });
        await Refused("EffectiveOn", edit => edit with { EffectiveOn = new DateOnly(1999, 12, 31) });
        await Refused("Category", edit => edit with { Category = VillageCategory.UrbanCommunity });
        await Refused("Name", edit => edit with { Name = "邻村" });

        async Task Refused(string field, Func<VillageEdit, VillageEdit> change) =>
            Assert.Equal(field, (await Assert.ThrowsAsync<Refusal>(() => scene.EditAsync(change))).Field);
    }

    [Theory, Engines]
    public async Task Two_villages_of_one_name_may_lie_in_two_townships(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        var neighbour = scene.Counties.Villages[1].Name;

        await scene.EditAsync(edit => edit with { Name = neighbour });

        Assert.Equal(2, await scene.ReadAsync(db => db.Villages.CountAsync(v => v.Name == neighbour)));
    }

    [Theory, Engines]
    public async Task A_village_of_another_county_is_not_found(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        await Assert.ThrowsAsync<NotFound>(() => scene.EditAsync(edit => edit with { Id = scene.Counties.Villages[2].Id }));
    }

    [Theory, Engines]
    public async Task A_township_is_renamed_with_its_date(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);

        await scene.RenameTownshipAsync(rename => rename);

        var change = Assert.Single(await scene.ReadAsync(db => db.DivisionChanges.ToListAsync()));
        Assert.Equal(("第0镇", "新名镇", null), (change.OldName, change.NewName, change.VillageId));
        await Assert.ThrowsAsync<Refusal>(() => scene.RenameTownshipAsync(rename => rename with { Name = scene.Counties.Townships[1].Name, Version = 2 }));
    }
}
