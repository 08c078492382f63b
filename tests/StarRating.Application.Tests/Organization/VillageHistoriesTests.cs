using StarRating.Application.Organization;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Tests.Organization;

public sealed class VillageHistoriesTests
{
    private const string Earlier = "149901100201";
    private const string Later = "149901100001";
    private static readonly VillageStanding Now = new("village:7", Later, "今村", VillageKind.Community, VillageCategory.HeritageProtected, 2, null, null);

    [Fact]
    public void A_village_that_never_changed_has_always_been_what_it_is() => Assert.Equal([Now], VillageHistories.Back(Now, []));

    [Fact]
    public void Going_back_over_the_changes_gives_each_time_its_own_code_name_kind_category_and_township()
    {
        var standings = VillageHistories.Back(Now,
        [
            Change(11, "2021-05-01", DivisionChangeKind.Renamed, "古村", "旧村"),
            Change(12, "2023-01-01", DivisionChangeKind.Recategorised, "集聚提升类", "特色保护类"),
            Change(13, "2024-07-01", DivisionChangeKind.Renamed, "旧村", "今村"),
            Change(14, "2024-07-01", DivisionChangeKind.Moved, "甲镇", "乙镇", from: 1),
            Change(15, "2025-03-01", DivisionChangeKind.TurnedCommunity, "村", "社区"),
            Change(16, "2025-03-01", DivisionChangeKind.Recoded, Earlier, Later),
        ]);

        Assert.Equal(
        [
            new("village:7", Earlier, "古村", VillageKind.Village, VillageCategory.ClusteredUpgrade, 1, null, Day("2021-05-01")),
            new("division-change:11", Earlier, "旧村", VillageKind.Village, VillageCategory.ClusteredUpgrade, 1, Day("2021-05-01"), Day("2023-01-01")),
            new("division-change:12", Earlier, "旧村", VillageKind.Village, VillageCategory.HeritageProtected, 1, Day("2023-01-01"), Day("2024-07-01")),
            new("division-change:14", Earlier, "今村", VillageKind.Village, VillageCategory.HeritageProtected, 2, Day("2024-07-01"), Day("2025-03-01")),
            new("division-change:16", Later, "今村", VillageKind.Community, VillageCategory.HeritageProtected, 2, Day("2025-03-01"), null),
        ], standings);
        Assert.Equal("旧村", Assert.Single(standings, standing => standing.HoldsOn(Day("2024-06-30"))).Name);
        Assert.Equal("今村", Assert.Single(standings, standing => standing.HoldsOn(Day("2024-07-01"))).Name);
    }

    [Fact]
    public void A_category_entered_for_the_first_time_holds_from_the_beginning() => Assert.All(
        VillageHistories.Back(Now, [Change(11, "2024-01-10", DivisionChangeKind.Recategorised, "", "特色保护类")]),
        standing => Assert.Equal(VillageCategory.HeritageProtected, standing.Category));

    [Theory, Engines]
    public async Task What_the_page_of_villages_records_is_what_is_read_back(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        await scene.EditAsync(edit => edit with { Category = VillageCategory.ClusteredUpgrade, EffectiveOn = Day("2025-01-01") });
        await scene.EditAsync(edit => edit with { Version = 2, Name = "新名村", Category = VillageCategory.HeritageProtected, EffectiveOn = Day("2026-02-01") });

        var standings = (await scene.ReadAsync(db => new VillageHistories(db).Of(scene.Counties.East.Id)))[scene.Village.Id];

        Assert.Equal(("第0村", VillageCategory.ClusteredUpgrade), At("2026-01-31"));
        Assert.Equal(("新名村", VillageCategory.HeritageProtected), At("2026-02-01"));
        var refusal = await Assert.ThrowsAsync<Refusal>(() => scene.EditAsync(edit => edit with { Version = 3, Name = "早名村", EffectiveOn = Day("2026-01-31") }));
        Assert.Equal(nameof(VillageEdit.EffectiveOn), refusal.Field);
        Assert.Contains("2026-02-01", refusal.Message, StringComparison.Ordinal);

        (string, VillageCategory?) At(string day)
        {
            var standing = Assert.Single(standings, standing => standing.HoldsOn(Day(day)));
            return (standing.Name, standing.Category);
        }
    }

    private static DivisionChange Change(long id, string day, DivisionChangeKind kind, string before, string after, long? from = null) =>
        new() { Id = id, VillageId = 7, Kind = kind, EffectiveOn = Day(day), OldName = before, NewName = after, OldCode = before, TownshipId = from };

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
