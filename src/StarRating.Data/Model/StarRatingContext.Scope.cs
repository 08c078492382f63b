using System.Reflection;
using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Auditing;
using StarRating.Data.Notices;
using StarRating.Data.Organization;
using StarRating.Data.Policies;
using StarRating.Data.Secretaries;
using StarRating.Data.Treatments;

namespace StarRating.Data;

/// <summary>
/// The query filters. A null list of the scope is folded away before the SQL is made, so that "all" costs nothing and an index
/// on the owner serves the rest; an empty list makes the query return nothing. <c>EF.Parameter</c> is what lets it fold: without
/// it the comparison with null reaches the database as one opaque flag, <c>@flag OR …</c>, and no index is used.
/// </summary>
public abstract partial class StarRatingContext
{
    private void FilterByScope(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes().Select(entity => entity.ClrType).ToList())
        {
            Apply(nameof(FilterCountyOwned), typeof(ICountyOwned));
            Apply(nameof(FilterCityOrCountyOwned), typeof(ICityOrCountyOwned));
            Apply(nameof(FilterTownshipOwned), typeof(ITownshipOwned));
            Apply(nameof(FilterMaybeTownshipOwned), typeof(IMaybeTownshipOwned));
            Apply(nameof(FilterSecretaryOwned), typeof(ISecretaryOwned));
            Apply(nameof(FilterCohortMemberOwned), typeof(ICohortMemberOwned));
            Apply(nameof(FilterUserOwned), typeof(IUserOwned));

            void Apply(string filter, Type owned)
            {
                if (owned.IsAssignableFrom(type))
                {
                    typeof(StarRatingContext).GetMethod(filter, BindingFlags.Instance | BindingFlags.NonPublic)!
                        .MakeGenericMethod(type).Invoke(this, [builder]);
                }
            }
        }

        builder.Entity<County>().HasQueryFilter(Filter.Tenant, e => EF.Parameter(Scope.CountyIds) == null || Scope.CountyIds.Contains(e.Id));
        builder.Entity<Township>().HasQueryFilter(Filter.Township, e => EF.Parameter(Scope.TownshipIds) == null || Scope.TownshipIds.Contains(e.Id));
        builder.Entity<Award>()
            .HasQueryFilter(
                Filter.Township,
                e => EF.Parameter(Scope.TownshipIds) == null
                    || (e.Secretary!.TownshipId != null && Scope.TownshipIds.Contains(e.Secretary.TownshipId.Value))
                    || Scope.TownshipIds.Contains(e.Village!.TownshipId))
            .HasQueryFilter(Filter.Person, e => EF.Parameter(Scope.SecretaryId) == null || e.SecretaryId == Scope.SecretaryId);
        builder.Entity<VillageFigure>()
            .HasQueryFilter(Filter.Township, e => EF.Parameter(Scope.TownshipIds) == null || Scope.TownshipIds.Contains(e.Village.TownshipId));
        builder.Entity<ChangeRecord>()
            .HasQueryFilter(Filter.Tenant, e => EF.Parameter(Scope.CountyIds) == null || (e.CountyId != null && Scope.CountyIds.Contains(e.CountyId.Value)))
            .HasQueryFilter(Filter.Township, e => EF.Parameter(Scope.TownshipIds) == null || (e.TownshipId != null && Scope.TownshipIds.Contains(e.TownshipId.Value)))
            .HasQueryFilter(Filter.Person, e => EF.Parameter(Scope.SecretaryId) == null);
        FilterDrafts<PolicyDraft>(builder);
        FilterDrafts<PolicyDraftEdit>(builder);
        builder.Entity<Secretary>().HasQueryFilter(Filter.Person, e => EF.Parameter(Scope.SecretaryId) == null || e.Id == Scope.SecretaryId);
        builder.Entity<CohortMember>().HasQueryFilter(Filter.Person, e => EF.Parameter(Scope.SecretaryId) == null || e.SecretaryId == Scope.SecretaryId);
        builder.Entity<PayLine>().HasQueryFilter(Filter.Person, e => EF.Parameter(Scope.SecretaryId) == null || e.SecretaryId == Scope.SecretaryId);
        builder.Entity<Objection>().HasQueryFilter(Filter.Person, e => EF.Parameter(Scope.SecretaryId) == null);
    }

    /// <summary>A draft is its author's side's alone: a county does not see the city's, nor the city a county's.</summary>
    private void FilterDrafts<T>(ModelBuilder builder)
        where T : class, ICityOrCountyOwned =>
        builder.Entity<T>().HasQueryFilter(
            Filter.Tenant, e => (e.CountyId == null && EF.Parameter(Scope.WritesForCity)) || (e.CountyId != null && EF.Parameter(Scope.WritesForCounties) && (EF.Parameter(Scope.CountyIds) == null || Scope.CountyIds.Contains(e.CountyId.Value))));

    private void FilterCountyOwned<T>(ModelBuilder builder)
        where T : class, ICountyOwned =>
        builder.Entity<T>().HasQueryFilter(Filter.Tenant, e => EF.Parameter(Scope.CountyIds) == null || Scope.CountyIds.Contains(e.CountyId));

    private void FilterCityOrCountyOwned<T>(ModelBuilder builder)
        where T : class, ICityOrCountyOwned =>
        builder.Entity<T>().HasQueryFilter(
            Filter.Tenant, e => EF.Parameter(Scope.CountyIds) == null || e.CountyId == null || Scope.CountyIds.Contains(e.CountyId.Value));

    private void FilterTownshipOwned<T>(ModelBuilder builder)
        where T : class, ITownshipOwned =>
        builder.Entity<T>().HasQueryFilter(Filter.Township, e => EF.Parameter(Scope.TownshipIds) == null || Scope.TownshipIds.Contains(e.TownshipId));

    private void FilterMaybeTownshipOwned<T>(ModelBuilder builder)
        where T : class, IMaybeTownshipOwned =>
        builder.Entity<T>().HasQueryFilter(
            Filter.Township, e => EF.Parameter(Scope.TownshipIds) == null || (e.TownshipId != null && Scope.TownshipIds.Contains(e.TownshipId.Value)));

    private void FilterSecretaryOwned<T>(ModelBuilder builder)
        where T : class, ISecretaryOwned =>
        builder.Entity<T>()
            .HasQueryFilter(
                Filter.Township,
                e => EF.Parameter(Scope.TownshipIds) == null
                    || (e.Secretary.TownshipId != null && Scope.TownshipIds.Contains(e.Secretary.TownshipId.Value)))
            .HasQueryFilter(Filter.Person, e => EF.Parameter(Scope.SecretaryId) == null || e.SecretaryId == Scope.SecretaryId);

    private void FilterCohortMemberOwned<T>(ModelBuilder builder)
        where T : class, ICohortMemberOwned =>
        builder.Entity<T>().HasQueryFilter(Filter.Person, e => EF.Parameter(Scope.SecretaryId) == null || e.CohortMember.SecretaryId == Scope.SecretaryId);

    private void FilterUserOwned<T>(ModelBuilder builder)
        where T : class, IUserOwned =>
        builder.Entity<T>().HasQueryFilter(Filter.Holder, e => e.UserId == Session.UserId);
}
