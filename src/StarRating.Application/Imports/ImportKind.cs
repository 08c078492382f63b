using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Rows;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Imports;

/// <summary>Where an import goes: the county, and for scores the year and the township.</summary>
public sealed record ImportPlace(long CountyId, string CountyCode, string CountyName, int? Year = null, long? TownshipId = null, string TownshipName = "");

/// <summary>
/// One kind of import: its columns, and how its rows compare with what is stored. A kind says of each row what is wrong or what it changes, by
/// the rules of the use cases that do the same one at a time.
/// </summary>
public abstract class ImportKind
{
    /// <summary>Its name in addresses and in the template.</summary>
    public abstract string Key { get; }

    public abstract string Name { get; }

    /// <summary>What it is good for, in a sentence.</summary>
    public abstract string Purpose { get; }

    /// <summary>Who may do this one at a time may do it by workbook.</summary>
    public abstract Function Function { get; }

    /// <summary>Raised when a column changes its meaning; an older template is recognised by it.</summary>
    public virtual int Version => 1;

    /// <summary>Does it concern one township's year?</summary>
    public virtual bool OfTownshipYear => false;

    public abstract Task<IReadOnlyList<ImportColumn>> Columns(ImportPlace place, CancellationToken stop);

    /// <summary>Rows of the template that are there before anything is typed.</summary>
    public virtual Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Prefilled(ImportPlace place, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<IReadOnlyDictionary<string, string>>>([]);

    /// <summary>Begins the transaction in which the rows are compared once more and saved.</summary>
    internal virtual async Task<ImportHold> Hold(StarRatingContext db, ImportPlace place, CancellationToken stop)
    {
        var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        return new(transaction, transaction.CommitAsync);
    }

    /// <summary>Compares every row with what is stored. Saves nothing.</summary>
    public abstract Task Compare(ImportPlace place, IReadOnlyList<ImportRow> rows, CancellationToken stop);

    /// <summary>After the rows were saved, in the same transaction.</summary>
    internal virtual Task Finish(IReadOnlyList<ImportRow> saved, CancellationToken stop) => Task.CompletedTask;
}

/// <summary>The transaction of a commit.</summary>
internal sealed class ImportHold(IAsyncDisposable held, Func<CancellationToken, Task> commit) : IAsyncDisposable
{
    public Task Commit(CancellationToken stop) => commit(stop);

    public ValueTask DisposeAsync() => held.DisposeAsync();
}

/// <summary>The kinds there are, in the order of the page.</summary>
public sealed class ImportKinds(IEnumerable<ImportKind> kinds)
{
    private static readonly string[] Order = ["divisions", "categories", "figures", "roster", "appointments", "awards", "sanctions", "scores"];

    public IReadOnlyList<ImportKind> All { get; } = [.. kinds.OrderBy(kind => Array.IndexOf(Order, kind.Key))];

    public ImportKind Of(string key) => All.FirstOrDefault(kind => kind.Key == key) ?? throw new NotFound("kind of import");
}
