using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Lists;

namespace StarRating.Application.Lists;

/// <summary>保存常用条件. The same name again replaces what was kept under it.</summary>
public sealed class KeepView(StarRatingContext db, Session session, IEnumerable<IListSource> lists)
{
    public async Task Keep(string list, string name, string query, CancellationToken stop = default)
    {
        if (!lists.Any(source => source.Key == list))
        {
            throw new NotFound("list");
        }

        var (called, kept) = (name.Trim(), query.Trim());
        if (called.Length is 0 or > SavedView.LongestName)
        {
            throw new Refusal($"请为常用条件起名，最多 {SavedView.LongestName} 个字。", "name");
        }

        if (kept is not "" and not ['?', ..] || kept.Length > 1000)
        {
            throw new Refusal("当前条件太长，不能保存。请减少条件后再保存。");
        }

        var own = await db.SavedViews.AsTracking().Where(view => view.List == list).ToListAsync(stop);
        if (own.Find(view => view.Name == called) is { } same)
        {
            same.Query = kept;
        }
        else if (own.Count >= SavedView.MostOfAList)
        {
            throw new Refusal($"这个列表已保存 {SavedView.MostOfAList} 个常用条件，请先移除不用的。");
        }
        else
        {
            db.SavedViews.Add(new SavedView { UserId = session.UserId ?? 0, List = list, Name = called, Query = kept });
        }

        await db.SaveChangesAsync(stop);
    }

    /// <summary>移除. One that another account holds is not there.</summary>
    public async Task Forget(long id, CancellationToken stop = default)
    {
        var view = await db.SavedViews.AsTracking().FirstOrDefaultAsync(view => view.Id == id, stop) ?? throw new NotFound("saved view");
        db.SavedViews.Remove(view);
        await db.SaveChangesAsync(stop);
    }
}
