using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Organization;

namespace StarRating.Web.Tests.Assessments;

/// <summary>An assessment drawn at random: every kind of item, every combination, every treatment of what is missing.</summary>
internal sealed class DrawnTree(Random random)
{
    private int keys;

    public AssessmentSettings Settings() => new()
    {
        Combine = GroupCombination.Weighted,
        WhenMissing = Pick<MissingTreatment>(),
        AllowOverMax = Coin(),
        Channels = [Group(1) with { Weight = 60 }, Points() with { Weight = 25 }, Group(0) with { Weight = 15 }],
    };

    public static decimal Figure(Random random, AssessmentNode node) => node switch
    {
        PointsNode n => random.Next((int)(n.Min * 100), (int)((n.Max + (n.AllowOverMax ? 5 : random.Next(30) == 0 ? 1 : 0)) * 100) + 1) / 100m,
        DeductNode n => random.Next(0, (int)(n.Max * 150)) / 100m,
        BonusNode n => random.Next(0, (int)(n.Cap * 150)) / 100m,
        PerIncidentNode => random.Next(0, 8),
        YesNoNode => random.Next(0, 2),
        _ => random.Next(-200, 12000) / 100m,
    };

    private GroupNode Group(int depth) => new()
    {
        Key = Key(),
        Name = "组",
        Scale = new decimal[] { 100, 110, 60, 37.5m }[random.Next(4)],
        AllowOverMax = Coin(),
        Combine = Pick<GroupCombination>(),
        WhenMissing = Pick<MissingTreatment>(),
        Scope = Scope(4),
        Children = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => depth > 0 && random.Next(3) == 0 ? Weighed(Group(depth - 1)) : Weighed(Leaf()))],
    };

    private AssessmentNode Weighed(AssessmentNode node) => node with { Weight = random.Next(1, 60) };

    private AssessmentNode Leaf() => random.Next(8) switch
    {
        0 => new DeductNode { Key = Key(), Name = "扣", Max = random.Next(5, 20), Floor = random.Next(0, 3), NoEntryMeansNone = Coin(), Scope = Scope(3) },
        1 => new BonusNode { Key = Key(), Name = "加", Cap = random.Next(1, 6) },
        2 => new PerIncidentNode { Key = Key(), Name = "次", Start = random.Next(0, 10), PointsEach = random.Next(-3, 4), Floor = 0, Cap = 10, NoEntryMeansNone = Coin() },
        3 => new YesNoNode { Key = Key(), Name = "否", Yes = random.Next(1, 10), Scope = Scope(3) },
        4 => new LinearNode { Key = Key(), Name = "线", Max = random.Next(1, 20), ZeroAt = random.Next(0, 30), FullAt = random.Next(31, 97) },
        5 => new BandNode
        {
            Key = Key(),
            Name = "档",
            Max = 10,
            ValueDecimals = random.Next(0, 3),
            Bands = [new PointBand { To = 30, Points = 2.5m }, new PointBand { From = 30, To = 60.5m, ToIncluded = true, Points = 6 }, new PointBand { From = 60.51m, Points = 10 }],
        },
        _ => Points(),
    };

    private PointsNode Points() => new() { Key = Key(), Name = "分", Max = random.Next(3, 100), AllowOverMax = random.Next(4) == 0 };

    private NodeScope? Scope(int oneIn) => random.Next(oneIn) > 0 ? null : new NodeScope { Categories = ImmutableArray.Create(Pick<VillageCategory>(), Pick<VillageCategory>()) };

    private string Key() => $"k{++keys}";

    private bool Coin() => random.Next(2) == 0;

    private T Pick<T>()
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
