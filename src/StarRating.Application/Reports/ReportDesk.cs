using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Access;
using StarRating.Application.Jobs;
using StarRating.Data.Access;

namespace StarRating.Application.Reports;

/// <summary>
/// Makes a report for the one who asks. Whoever may see reports sees of each what the function behind it would show: the grants for that function
/// must cover the scope in which the report is read, else it is not there.
/// </summary>
public sealed class ReportDesk(IServiceProvider services, AccessQueries access, Session session)
{
    /// <summary>The reports that this session may ask for.</summary>
    public async Task<IReadOnlyList<ReportInfo>> List(CancellationToken stop = default)
    {
        var grants = await Grants(stop);
        return [.. ReportCatalogue.All.Where(report => Covers(grants, report.Function))];
    }

    public async Task<ReportInfo> Find(string key, CancellationToken stop = default)
    {
        var report = ReportCatalogue.Find(key);
        return Covers(await Grants(stop), report.Function) ? report : throw new NotFound("report");
    }

    /// <summary>May ID numbers go out in full here?</summary>
    public async Task<bool> MayUnmask(CancellationToken stop = default) => Covers(await Grants(stop), Function.SecretariesUnmask);

    /// <summary>The forms; ID numbers in full only where that is asked for and granted.</summary>
    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop = default)
    {
        var report = await Find(request.Key, stop);
        var asked = request with { Unmasked = request.Unmasked && report.HoldsIdNumbers && await MayUnmask(stop) };
        return await ((IReport)services.GetRequiredService(report.Maker)).Make(asked, progress, stop);
    }

    private async Task<HeldGrants> Grants(CancellationToken stop) => session.UserId is { } user ? await access.GrantsOf(user, stop) : HeldGrants.None;

    private bool Covers(HeldGrants grants, Function function) =>
        grants.Allow(function) && grants.ScopeFor(function, session.Scope.OnlyCountyId).Covers(session.Scope);
}
