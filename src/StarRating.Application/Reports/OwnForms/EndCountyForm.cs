using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Reports;

/// <summary>停用自有表样: it is no longer offered, and stays readable.</summary>
public sealed class EndCountyForm(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task<string> End(string key, long id, CancellationToken stop = default)
    {
        var form = await db.CountyForms.AsTracking().SingleOrDefaultAsync(f => f.Id == id && f.ReportKey == key, stop) ?? throw new NotFound("county form");
        if (form.EndedAt is null)
        {
            form.EndedAt = clock.UtcNow();
            session.Why.For<EndCountyForm>($"停用自有表样“{form.Name}”");
            await db.SaveChangesAsync(stop);
        }

        return form.Name;
    }
}
