using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace StarRating.Application.Lists;

/// <summary>
/// The orders that a list can be read in, and paging by key: the next page begins after the last row of this one, however far in. The first order
/// named is the list's own; a minus before a name turns it round. The id ends every order, so that equal rows have one too.
/// </summary>
public sealed class ListOrder<T>
    where T : class
{
    private readonly Dictionary<string, List<OrderKey<T>>> orders = new(StringComparer.Ordinal);
    private readonly Expression<Func<T, long>> id;
    private readonly OrderKey<T> idKey;
    private List<OrderKey<T>> latest = [];

    public ListOrder(Expression<Func<T, long>> id) => (this.id, idKey) = (id, new OrderKey<T, long>(id, mayBeNull: false));

    /// <summary>An order by this value; turned, it rises where the value falls: an age by the date of birth.</summary>
    public ListOrder<T> By<TKey>(string name, Expression<Func<T, TKey>> key, bool mayBeNull = false, bool turned = false)
    {
        orders.Add(name, latest = []);
        return Then(key, mayBeNull, turned);
    }

    /// <summary>Where the values of the last named order are equal.</summary>
    public ListOrder<T> Then<TKey>(Expression<Func<T, TKey>> key, bool mayBeNull = false, bool turned = false)
    {
        latest.Add(new OrderKey<T, TKey>(key, mayBeNull, turned));
        return this;
    }

    /// <summary>One page. <paramref name="select"/> must keep the order and make one row of one row.</summary>
    public async Task<KeyPage<TRow>> Page<TRow>(
        IQueryable<T> rows, string? sort, PageAsk ask, Func<IQueryable<T>, IQueryable<TRow>> select, Func<TRow, long> idOf, CancellationToken stop)
    {
        var (keys, falling) = Find(sort);
        if ((ask.After ?? ask.Before) is { } edge && await Values(rows, keys, edge, stop) is { } values)
        {
            var back = ask.After is null;
            var found = await select(Around(rows, keys, falling != back, values).Take(ask.Size)).ToListAsync(stop);
            if (back)
            {
                found.Reverse();
            }

            // A short first page or an empty last one: rows were added or taken meanwhile, and the number says better what to show.
            if (found.Count == ask.Size || (found.Count > 0 && !back))
            {
                var known = ask.Known is { } told and > 0 ? told : await rows.CountAsync(stop);
                return Page(found, Math.Clamp(ask.Number, 1, Pages(known)), known);
            }
        }

        var total = await rows.CountAsync(stop);
        var pages = Pages(total);
        var number = ask.FromEnd ? pages : Math.Clamp(ask.Number, 1, pages);
        if (number == pages && pages > 1)
        {
            var last = await select(Ordered(rows, keys, !falling).Take(total - ((pages - 1) * ask.Size))).ToListAsync(stop);
            last.Reverse();
            return Page(last, number, total);
        }

        return Page(await select(Ordered(rows, keys, falling).Skip((number - 1) * ask.Size).Take(ask.Size)).ToListAsync(stop), number, total);

        int Pages(int count) => Math.Max(1, (count + ask.Size - 1) / ask.Size);

        KeyPage<TRow> Page(List<TRow> found, int at, int count) =>
            new(found, at, ask.Size, count, found.Count > 0 ? idOf(found[0]) : null, found.Count > 0 ? idOf(found[^1]) : null);
    }

    private (IReadOnlyList<OrderKey<T>> Keys, bool Falling) Find(string? sort)
    {
        var falling = sort is ['-', ..];
        var known = orders.GetValueOrDefault(falling ? sort![1..] : sort ?? "");
        return ([.. known ?? orders.Values.First(), idKey], falling && known is not null);
    }

    /// <summary>What stands after a row with these values of the order's keys and of its id; for the check that an engine understands it.</summary>
    internal IQueryable<T> Following(IQueryable<T> rows, string sort, params object?[] values)
    {
        var (keys, falling) = Find(sort);
        return Around(rows, keys, falling, values);
    }

    private IQueryable<T> Around(IQueryable<T> rows, IReadOnlyList<OrderKey<T>> keys, bool falling, object?[] values) =>
        Ordered(rows.Where(Beyond(keys, values, falling)), keys, falling);

    private static IQueryable<T> Ordered(IQueryable<T> rows, IReadOnlyList<OrderKey<T>> keys, bool falling)
    {
        IOrderedQueryable<T>? ordered = null;
        foreach (var key in keys)
        {
            ordered = key.Order(rows, ordered, falling);
        }

        return ordered!;
    }

    /// <summary>What the row has of each key; null when it is no longer in the list.</summary>
    private async Task<object?[]?> Values(IQueryable<T> rows, IReadOnlyList<OrderKey<T>> keys, long row, CancellationToken stop)
    {
        var parameter = id.Parameters[0];
        var values = Expression.Lambda<Func<T, object?[]>>(Expression.NewArrayInit(typeof(object), keys.Select(key => key.Boxed(parameter))), parameter);
        var isRow = Expression.Lambda<Func<T, bool>>(idKey.Same(parameter, row), parameter);
        return await rows.Where(isRow).Select(values).FirstOrDefaultAsync(stop);
    }

    private Expression<Func<T, bool>> Beyond(IReadOnlyList<OrderKey<T>> keys, object?[] values, bool falling)
    {
        var row = id.Parameters[0];
        Expression beyond = Expression.Constant(false);
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i].Beyond(row, values[i], falling) is not { } here)
            {
                continue;
            }

            for (var before = i - 1; before >= 0; before--)
            {
                here = Expression.AndAlso(keys[before].Same(row, values[before]), here);
            }

            beyond = Expression.OrElse(beyond, here);
        }

        if (keys.Count > 1 && keys[0].NotBefore(row, values[0], falling) is { } range)
        {
            beyond = Expression.AndAlso(range, beyond);
        }

        return Expression.Lambda<Func<T, bool>>(beyond, row);
    }
}
