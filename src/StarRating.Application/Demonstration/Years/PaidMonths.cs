using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Treatments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Treatments;

namespace StarRating.Application.Demonstration.Years;

/// <summary>报酬: the last months before today are paid and locked; the month after them waits.</summary>
internal static class PaidMonths
{
    private const int Count = 3;

    public static async Task Play(IServiceProvider services, StoryClock clock, Officials officials, DateOnly today)
    {
        var first = today.AddMonths(-Count);
        for (var i = 0; i < Count; i++)
        {
            var month = first.AddMonths(i);
            await using var scope = services.CreateAsyncScope();
            var work = scope.ServiceProvider;
            clock.Restart(new DateOnly(month.Year, month.Month, 25));
            work.GetRequiredService<Session>().Enter(officials.Staff.Scope, officials.Staff.UserId, officials.Staff.Name);
            var drafted = await work.GetRequiredService<DraftPaySheet>().Draft(new YearMonth(month.Year, month.Month));

            work.GetRequiredService<Session>().Enter(officials.Manager.Scope, officials.Manager.UserId, officials.Manager.Name);
            var version = await work.GetRequiredService<StarRatingContext>().PaySheets.AsNoTracking()
                .Where(sheet => sheet.Id == drafted.Id).Select(sheet => sheet.Version).SingleAsync();
            await work.GetRequiredService<LockPaySheet>().Lock(drafted.Id, version);
        }
    }
}
