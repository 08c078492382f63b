using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Lists;

namespace StarRating.Application.Lists;

/// <summary>Remembers which columns of a list the account wants to see.</summary>
public sealed class ChooseColumns(StarRatingContext db, Session session, IEnumerable<IListSource> lists)
{
    /// <param name="list">The list.</param>
    /// <param name="offered">Columns that could be chosen on the page.</param>
    /// <param name="shown">Those that were.</param>
    /// <param name="stop">Cancels.</param>
    public async Task Choose(string list, IReadOnlyCollection<string> offered, IReadOnlyCollection<string> shown, CancellationToken stop = default)
    {
        if (!lists.Any(source => source.Key == list))
        {
            throw new NotFound("list");
        }

        // A column that the page did not offer, because its filter has none, stays as it was chosen before.
        var row = await db.HiddenColumns.AsTracking().FirstOrDefaultAsync(choice => choice.List == list, stop);
        var before = (row?.Columns ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var hidden = before.Except(offered, StringComparer.Ordinal).Concat(offered.Except(shown, StringComparer.Ordinal))
            .Where(key => key.Length is > 0 and <= 40 && key.All(char.IsAsciiLetterOrDigit)).Distinct(StringComparer.Ordinal).Take(40);
        var columns = string.Join(',', hidden);
        if (row is null && columns.Length == 0)
        {
            return;
        }

        if (row is null)
        {
            db.HiddenColumns.Add(new HiddenColumns { UserId = session.UserId ?? 0, List = list, Columns = columns });
        }
        else
        {
            row.Columns = columns;
        }

        await db.SaveChangesAsync(stop);
    }
}
