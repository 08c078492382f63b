using System.Reflection;
using StarRating.Application;
using StarRating.Data;

namespace StarRating.Web.Tests.Architecture;

/// <summary>The projects stand in one straight line: Web, Application, Data, Domain.</summary>
public sealed class ReferenceTests
{
    private static readonly Assembly Domain = typeof(ChineseNames).Assembly;
    private static readonly Assembly Data = typeof(StarRatingContext).Assembly;
    private static readonly Assembly Application = typeof(Refusal).Assembly;

    [Fact]
    public void The_domain_references_nothing_but_the_base_library() =>
        Assert.All(Domain.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name));

    [Fact]
    public void Data_does_not_reach_up() => Assert.Equal(["StarRating.Domain"], Own(Data));

    [Fact]
    public void The_application_does_not_reach_up() => Assert.DoesNotContain("StarRating.Web", Own(Application));

    [Fact]
    public void Only_data_names_the_packages_of_the_engines()
    {
        string[] engines = ["Npgsql", "Microsoft.Data.Sqlite", "Microsoft.Data.SqlClient", "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.SqlServer"];
        foreach (var assembly in new[] { Application, typeof(Program).Assembly })
        {
            Assert.DoesNotContain(assembly.GetReferencedAssemblies(), reference => engines.Any(engine => reference.Name!.StartsWith(engine, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void No_service_asks_for_more_than_five_things()
    {
        // These pass on what their base classes of the framework ask for.
        Type[] passOn = [typeof(StarRating.Web.Access.PortalSignInManager), typeof(StarRating.Web.Access.PortalUserManager)];
        var greedy = new[] { Data, Application, typeof(Program).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.Name.StartsWith('<') && !typeof(Delegate).IsAssignableFrom(type) && type.GetMethod("<Clone>$") is null && !passOn.Contains(type))
            .SelectMany(type => type.GetConstructors()).Where(constructor => constructor.GetParameters().Length > 5)
            .Select(constructor => constructor.DeclaringType!.FullName);
        Assert.Empty(greedy);
    }

    private static IEnumerable<string> Own(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("StarRating.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
