using System.Reflection;
using StarRating.Assessments;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Domain.Tests;

public sealed class ChineseNameTests
{
    public static TheoryData<Type> Enums =>
        [.. typeof(PolicyDocument).Assembly.GetExportedTypes().Where(type => type.IsEnum && type.GetFields().Any(HasName)).OrderBy(type => type.FullName)];

    [Theory]
    [MemberData(nameof(Enums))]
    public void Every_value_has_a_name_of_its_own(Type type)
    {
        var names = type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetCustomAttribute<ChineseNameAttribute>()?.Name).ToList();

        Assert.DoesNotContain(null, names);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void A_name_leads_back_to_its_value()
    {
        Assert.Equal(SanctionKind.PartySeriousWarning, ChineseNames.Find<SanctionKind>(" 党内严重警告 "));
        Assert.Null(ChineseNames.Find<SanctionKind>("严厉批评"));
        Assert.Equal("公示", YearStage.Notice.InChinese());
    }

    [Fact]
    public void Severity_orders_all_kinds_across_the_three_families()
    {
        Assert.All(Enum.GetValues<SanctionKind>(), kind => Assert.True(SanctionSeverity.Of(kind) > 0));
        Assert.True(SanctionSeverity.Of(SanctionKind.Admonition) < SanctionSeverity.Of(SanctionKind.PartyWarning));
        Assert.True(SanctionSeverity.Of(SanctionKind.GovernmentSeriousDemerit) < SanctionSeverity.Of(SanctionKind.PartyRemovalFromPost));
        Assert.True(SanctionSeverity.Of(SanctionKind.PartyRemovalFromPost) < SanctionSeverity.Of(SanctionKind.PartyExpulsion));
    }

    private static bool HasName(FieldInfo field) => field.GetCustomAttribute<ChineseNameAttribute>() is not null;
}
