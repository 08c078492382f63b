using StarRating.Application.Jobs;
using StarRating.Application.Reports;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Treatments;
using StarRating.Data.Access;

namespace StarRating.Application.Tests.Reports;

/// <summary>Desks of officials with the grants of their role in the county of <see cref="PayScene"/>: a report asks for them.</summary>
internal static class ReportScene
{
    public static Task<Desk> Desk(PayScene scene, string name = "王主管", RolePreset? role = null) =>
        Of(scene, SessionScope.County(scene.Rated.CountyId), name, (role ?? RolePresets.CountyManager).Functions.Select(f => new Grant { Function = f, ScopeKind = ScopeKind.County, CountyId = scene.Rated.CountyId }));

    public static Task<Desk> City(PayScene scene, long? county = null) =>
        Of(scene, SessionScope.City(county), "市委组织部", RolePresets.CityOfficial.Functions.Select(f => new Grant { Function = f, ScopeKind = ScopeKind.City }));

    public static async Task<Desk> Of(PayScene scene, SessionScope scope, string name, IEnumerable<Grant> grants)
    {
        await using var db = scene.Rated.Database.OpenAsSystem();
        var login = $"user{Guid.NewGuid():N}";
        var user = new User { UserName = login, NormalizedUserName = login.ToUpperInvariant(), DisplayName = name };
        foreach (var grant in grants)
        {
            user.Grants.Add(grant);
        }

        db.Add(user);
        await db.SaveChangesAsync();
        return new Desk(() => scene.Rated.Database.Open(scope, name, user.Id), scene.Clock);
    }

    public static Task<Workbook> Export(Desk desk, ReportRequest request) => desk.Get<ExportReport>().Export(request, JobProgress.Untold);

    public static Task<IReadOnlyList<OfficeForm>> Make(Desk desk, ReportRequest request) => desk.Get<ReportDesk>().Make(request, JobProgress.Untold);
}
