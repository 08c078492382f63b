using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Data;
using StarRating.Data.Policies;
using StarRating.Policies;

namespace StarRating.Application.Organization.Figures;

/// <summary>Which yearly figures of villages there are: those that the policies in force or of a running year read, and those that were entered before.</summary>
public sealed class FigureNames(StarRatingContext db, PolicyStore policies)
{
    public async Task<IReadOnlyList<FigureName>> All(CancellationToken stop = default)
    {
        var versions = await db.PolicyVersions.AsNoTracking()
            .Where(v => v.Status == PolicyStatus.Published || db.RatingYears.Any(y => y.PolicyVersionId == v.Id && y.Stage < StarRating.Assessments.YearStage.Archived))
            .OrderByDescending(v => v.EffectiveFromYear).ThenByDescending(v => v.Number).Select(v => v.Id).ToListAsync(stop);
        var read = new Dictionary<string, (bool Rating, bool Yuan)>(StringComparer.Ordinal);
        foreach (var id in versions)
        {
            foreach (var figure in PolicyFigures.Of((await policies.Load(id, stop)).Document))
            {
                var known = read.GetValueOrDefault(figure.Name);
                read[figure.Name] = (known.Rating || figure.InRating, known.Yuan || figure.InYuan);
            }
        }

        var stored = await db.VillageFigures.AsNoTracking().Where(f => f.Value != null).Select(f => f.Name).Distinct().ToListAsync(stop);
        return
        [
            .. read.Select(figure => new FigureName(figure.Key, Use(figure.Value.Rating, figure.Value.Yuan), figure.Value.Yuan)),
            .. stored.Where(name => !read.ContainsKey(name)).Order(StringComparer.Ordinal).Select(name => new FigureName(name, "", false)),
        ];
    }

    private static string Use(bool rating, bool yuan) => (rating, yuan) switch
    {
        (true, true) => "评星条件、集体经济奖励",
        (true, false) => "评星条件",
        _ => "集体经济奖励",
    };
}
