using System.Runtime.CompilerServices;
using System.Text.Json;

namespace StarRating.Application.Lists;

/// <summary>A column of a list: what its head says and what a row has in it.</summary>
/// <param name="Key">As the views name it, and the account's choice keeps it.</param>
/// <param name="Title">The head.</param>
/// <param name="Value">Text, a number, a date; null for nothing.</param>
/// <param name="Stays">Cannot be hidden.</param>
public sealed record ListColumn<TRow>(string Key, string Title, Func<TRow, object?> Value, bool Stays = false);

public sealed record ColumnHead(string Key, string Title, bool Stays);

/// <summary>A list with its columns, without the types of its filter and rows.</summary>
public interface IListSource
{
    /// <summary>villages, ratings.</summary>
    string Key { get; }

    /// <summary>What an export of it is called.</summary>
    string Title { get; }

    /// <summary>The columns shown under this filter.</summary>
    IReadOnlyList<ColumnHead> Heads(string filterJson, bool unmasked);

    /// <summary>Every row under the filter in the order asked for, a page at a time.</summary>
    IAsyncEnumerable<ListPart> Read(string filterJson, string sort, bool unmasked, CancellationToken stop);
}

/// <summary>Some rows of a list, each with the values of all its columns, and how many there are altogether.</summary>
public sealed record ListPart(IReadOnlyList<IReadOnlyList<object?>> Rows, int Total);

/// <summary>One list: its columns and its pages, from which the screen and the export are both made.</summary>
public abstract class ListSource<TFilter, TRow> : IListSource
{
    /// <summary>Rows that an export reads at a time: few reads, and little held. Parts by key need no reader that stays open while a file is written.</summary>
    private const int PartSize = 2_000;

    public abstract string Key { get; }

    public abstract string Title { get; }

    /// <summary>The columns under this filter. What is personal is written in full only when <paramref name="unmasked"/>.</summary>
    public abstract IReadOnlyList<ListColumn<TRow>> Columns(TFilter filter, bool unmasked = false);

    public abstract Task<KeyPage<TRow>> Page(TFilter filter, string? sort, PageAsk ask, CancellationToken stop = default);

    public IReadOnlyList<ColumnHead> Heads(TFilter filter) => [.. Columns(filter).Select(column => new ColumnHead(column.Key, column.Title, column.Stays))];

    IReadOnlyList<ColumnHead> IListSource.Heads(string filterJson, bool unmasked) => Heads(Filter(filterJson));

    async IAsyncEnumerable<ListPart> IListSource.Read(string filterJson, string sort, bool unmasked, [EnumeratorCancellation] CancellationToken stop)
    {
        var filter = Filter(filterJson);
        var columns = Columns(filter, unmasked);
        var ask = new PageAsk(Size: PartSize);
        while (true)
        {
            var page = await Page(filter, sort, ask, stop);
            yield return new ListPart([.. page.Rows.Select(row => (IReadOnlyList<object?>)[.. columns.Select(column => column.Value(row))])], page.Total);
            if (page.Number >= page.Pages)
            {
                yield break;
            }

            ask = new PageAsk(page.Number + 1, page.Last, Known: page.Total, Size: PartSize);
        }
    }

    private static TFilter Filter(string json) => JsonSerializer.Deserialize<TFilter>(json) ?? throw new InvalidOperationException("A list is read under a filter.");
}
