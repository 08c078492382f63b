using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Application.Organization;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Organization;

namespace StarRating.Application.Tests.Organization;

public sealed class VillageListTests
{
    [Theory, Engines]
    public async Task Pages_join_without_a_gap_and_without_a_row_twice(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        for (var i = 10; i < 40; i++)
        {
            await scene.AddAsync(wanted => wanted with { Name = $"{(char)('甲' + (i % 3))}村", Code = $"{wanted.Code[..9]}2{i}" });
        }

        foreach (var sort in new[] { "", "-code", "name", "-name", "kind", "-kind", "category", "-category", "no-such-column" })
        {
            var seen = new List<long>();
            for (var page = 1; page <= 4; page++)
            {
                seen.AddRange((await scene.AskAsync(q => q.Villages(new VillageFilter(Sort: sort), new PageAsk(page, Size: 10)))).Rows.Select(row => row.Id));
            }

            Assert.Equal(32, seen.Count);
            Assert.Equal(32, seen.Distinct().Count());
        }
    }

    [Theory, Engines]
    public async Task A_page_beyond_the_last_is_the_last(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        var page = await scene.AskAsync(q => q.Villages(new VillageFilter(), new PageAsk(99, Size: 1)));
        Assert.Equal((2, 1, 2), (page.Number, page.Rows.Count, page.Total));
    }

    [Theory, Engines]
    public async Task Characters_pinyin_initials_and_the_head_of_a_code_find_a_village(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        var id = await scene.AddAsync(wanted => wanted with { Name = "张家庄村" });
        foreach (var text in new[] { "张家", "zhangjia", "ZhangJia", "zjz", $"{scene.Counties.Townships[0].Code}202" })
        {
            Assert.Equal([id], (await scene.AskAsync(q => q.Villages(new VillageFilter(text), new PageAsk()))).Rows.Select(row => row.Id));
        }

        Assert.Empty((await scene.AskAsync(q => q.Villages(new VillageFilter("%"), new PageAsk()))).Rows);
    }

    [Theory, Engines]
    public async Task Filters_join(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        await scene.AddAsync(wanted => wanted with { Category = VillageCategory.ClusteredUpgrade });
        await scene.AddAsync(wanted => wanted with { Name = "北门社区", Code = $"{wanted.Code[..9]}001", Category = VillageCategory.UrbanCommunity });

        Assert.Equal(1, await Count(new VillageFilter(Kind: VillageKind.Community)));
        Assert.Equal(1, await Count(new VillageFilter(Category: VillageCategory.ClusteredUpgrade)));
        Assert.Equal(2, await Count(new VillageFilter(WithoutCategory: true)));
        Assert.Equal(1, await Count(new VillageFilter(WithoutCategory: true, TownshipId: scene.Counties.Townships[0].Id)));
        Assert.Equal(0, await Count(new VillageFilter(TownshipId: scene.Counties.Townships[2].Id)));

        async Task<int> Count(VillageFilter filter) => (await scene.AskAsync(q => q.Villages(filter, new PageAsk()))).Total;
    }

    [Theory, Engines]
    public async Task The_counts_of_counties_and_townships_are_those_in_sight(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        await scene.AddAsync(wanted => wanted with { Name = "北门社区", Code = $"{wanted.Code[..9]}001" });

        var own = Assert.Single(await scene.AskAsync(q => q.Counties()));
        Assert.Equal((2, 2, 1), (own.Townships, own.Villages, own.Communities));
        Assert.Equal([1, 1], (await scene.AskAsync(q => q.Townships())).Select(row => row.Villages));
        var city = await scene.AskAsync(q => q.Counties(), SessionScope.City());
        Assert.Equal(["东县", "西县"], city.Select(row => row.Name));
        var township = Assert.Single(await scene.AskAsync(q => q.Townships(), SessionScope.Townships(scene.Counties.East.Id, scene.Counties.Townships[1].Id)));
        Assert.Equal((1, 0), (township.Villages, township.Communities));
    }

    [Theory, Engines]
    public async Task A_code_decides_township_and_kind_and_is_used_once_in_the_city(Engine engine)
    {
        await using var scene = await VillageScene.BeginAsync(engine);
        var id = await scene.AddAsync(wanted => wanted with { Code = $"{wanted.Code[..9]}498", Category = VillageCategory.ClusteredUpgrade });
        var stored = await scene.ReadAsync(db => db.Villages.SingleAsync(v => v.Id == id));
        Assert.Equal((VillageKind.Virtual, null), (stored.Kind, stored.Category));

        foreach (var code in new[] { $"{scene.Counties.Townships[0].Code}902", $"{scene.Counties.Townships[1].Code}209", scene.Village.Code, "12345", "" })
        {
            Assert.Equal("Code", (await Assert.ThrowsAsync<Refusal>(() => scene.AddAsync(wanted => wanted with { Code = code }))).Field);
        }

        Assert.Equal("TownshipId", (await Assert.ThrowsAsync<Refusal>(() => scene.AddAsync(wanted => wanted with { TownshipId = scene.Counties.Townships[2].Id }))).Field);
    }
}
