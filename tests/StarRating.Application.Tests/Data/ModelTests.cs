using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Tests.Engines;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Auditing;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;
using StarRating.Data.Organization;

namespace StarRating.Application.Tests.Data;

/// <summary>Every mapped type says whose it is, on every engine; a new one that does not say fails here.</summary>
public class ModelTests
{
    /// <summary>Types that cannot carry the marker themselves, each with its reason.</summary>
    private static readonly Type[] DeclaredHere =
    [
        typeof(County), // the tenant itself: filtered by its own id
        typeof(ChangeRecord), // filtered like the row it speaks of, whose county it repeats
        typeof(IdentityUserClaim<long>), // of the framework, with the shared accounts
        typeof(IdentityUserLogin<long>),
        typeof(IdentityUserToken<long>),
        typeof(DataProtectionKey), // of the framework: keys of the cookies
    ];

    public static TheoryData<Engine> AllEngines => [Engine.Sqlite, Engine.SqlServer, Engine.PostgreSql];

    [Fact]
    public void Every_mapped_type_is_declared_owned_or_shared()
    {
        using var db = Models.Open(Engine.Sqlite);

        var undeclared = db.Model.GetEntityTypes().Select(type => type.ClrType)
            .Where(type => !DeclaredHere.Contains(type))
            .Where(type => !typeof(ICountyOwned).IsAssignableFrom(type)
                && !typeof(ICityOrCountyOwned).IsAssignableFrom(type)
                && !typeof(IUserOwned).IsAssignableFrom(type)
                && !typeof(IShared).IsAssignableFrom(type));

        Assert.Empty(undeclared);
    }

    [Fact]
    public void Every_owned_type_is_filtered_and_no_shared_one_holds_a_county_secret()
    {
        using var db = Models.Open(Engine.Sqlite);
        foreach (var type in db.Model.GetEntityTypes())
        {
            var filters = type.GetDeclaredQueryFilters().Select(filter => filter.Key).ToList();
            var owned = typeof(ICountyOwned).IsAssignableFrom(type.ClrType) || typeof(ICityOrCountyOwned).IsAssignableFrom(type.ClrType);

            Assert.Equal(owned || type.ClrType == typeof(County) || type.ClrType == typeof(ChangeRecord), filters.Contains(Filter.Tenant));
            Assert.Equal(typeof(IUserOwned).IsAssignableFrom(type.ClrType), filters.Contains(Filter.Holder));
            if (typeof(ITownshipOwned).IsAssignableFrom(type.ClrType) || typeof(ISecretaryOwned).IsAssignableFrom(type.ClrType)
                || typeof(IMaybeTownshipOwned).IsAssignableFrom(type.ClrType))
            {
                Assert.Contains(Filter.Township, filters);
            }
        }
    }

    [Theory, MemberData(nameof(AllEngines))]
    public void The_migrations_make_the_present_model(Engine engine)
    {
        using var db = Models.Open(engine);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public void Nothing_cascades_and_every_text_has_an_end_or_a_reason(Engine engine)
    {
        using var db = Models.Open(engine);
        foreach (var type in db.Model.GetEntityTypes())
        {
            Assert.All(type.GetForeignKeys(), key => Assert.Equal(DeleteBehavior.Restrict, key.DeleteBehavior));
            var unbounded = type.GetProperties()
                .Where(property => property.ClrType == typeof(string) && property.GetMaxLength() is null)
                .Select(property => property.Name);
            Assert.All(unbounded, name => Assert.True(
                name.EndsWith("Json", StringComparison.Ordinal) || type.ClrType.Namespace!.StartsWith("Microsoft.", StringComparison.Ordinal)
                    || type.ClrType == typeof(User),
                $"{type.ClrType.Name}.{name}"));
        }
    }

    [Theory, MemberData(nameof(AllEngines))]
    public void A_scope_that_sees_all_adds_no_condition_and_a_county_adds_one_without_an_or(Engine engine)
    {
        using var all = Models.Open(engine, scope: SessionScope.System);
        using var county = Models.Open(engine, scope: SessionScope.County(7));

        Assert.DoesNotContain("WHERE", all.Villages.ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("WHERE", county.Villages.ToQueryString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" OR ", county.Villages.ToQueryString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Contexts_with_other_keys_do_not_share_their_converters()
    {
        using var one = Models.Open(Engine.Sqlite);
        using var other = Models.Open(Engine.Sqlite, ColumnKeys.Create());

        Assert.NotSame(one.Model, other.Model);
    }
}
