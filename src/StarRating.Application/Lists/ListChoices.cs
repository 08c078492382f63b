using Microsoft.EntityFrameworkCore;
using StarRating.Data;

namespace StarRating.Application.Lists;

public sealed record KeptView(long Id, string Name, string Query);

/// <summary>What the account has chosen for a list.</summary>
public sealed record ListChoice(IReadOnlySet<string> Hidden, IReadOnlyList<KeptView> Views)
{
    public static ListChoice None { get; } = new(new HashSet<string>(), []);
}

/// <summary>Reads of one's own saved filters and columns; nobody sees another's.</summary>
public sealed class ListChoices(StarRatingContext db)
{
    public async Task<ListChoice> Of(string list, CancellationToken stop = default)
    {
        var hidden = await db.HiddenColumns.AsNoTracking().Where(choice => choice.List == list).Select(choice => choice.Columns).FirstOrDefaultAsync(stop) ?? "";
        var views = await db.SavedViews.AsNoTracking().Where(view => view.List == list).OrderBy(view => view.Id)
            .Select(view => new KeptView(view.Id, view.Name, view.Query)).ToListAsync(stop);
        return new(hidden.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), views);
    }
}
