using System.Reflection;
using System.Runtime.CompilerServices;
using StarRating.Policies;

namespace StarRating.Domain.Tests;

/// <summary>Every record of the Domain is immutable through and through: no setter that is not init, no collection that can change.</summary>
public sealed class ImmutabilityTests
{
    private static readonly Assembly Domain = typeof(PolicyDocument).Assembly;

    public static IEnumerable<object[]> Records =>
        Domain.GetExportedTypes().Where(type => type.GetMethod("<Clone>$") is not null || IsRecordStruct(type)).OrderBy(type => type.FullName).Select(type => new object[] { type });

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_has_no_setter_but_init_and_holds_nothing_that_changes(Type record)
    {
        foreach (var property in record.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
        {
            Assert.True(
                property.SetMethod is not { } setter || setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)),
                $"{record.Name}.{property.Name} can be set.");
            Assert.False(
                IsMutable(property.PropertyType), $"{record.Name}.{property.Name} is a {property.PropertyType.Name}, which can change.");
        }
    }

    [Fact]
    public void The_records_of_every_noun_are_looked_at()
    {
        var nouns = Records.Select(row => ((Type)row[0]).Namespace).Distinct().ToList();

        Assert.Contains("StarRating.Policies", nouns);
        Assert.Contains("StarRating.Ratings", nouns);
        Assert.Contains("StarRating.Secretaries", nouns);
        Assert.Contains("StarRating.Organization", nouns);
        Assert.Contains("StarRating.Assessments", nouns);
    }

    private static bool IsRecordStruct(Type type) => type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    private static bool IsMutable(Type type)
    {
        if (type.IsArray)
        {
            return true;
        }

        return type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(List<>) || definition == typeof(IList<>) || definition == typeof(Dictionary<,>)
                || definition == typeof(IDictionary<,>) || definition == typeof(HashSet<>) || definition == typeof(ICollection<>));
    }
}
