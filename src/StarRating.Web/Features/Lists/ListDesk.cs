using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Lists;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Features.Jobs;

namespace StarRating.Web.Features.Lists;

/// <summary>The list of the present page with what its user chose for it, and its export. One page shows one list.</summary>
public sealed class ListDesk(ListChoices choices, JobDesk jobs, CurrentUser user)
{
    /// <summary>Null on pages without a list.</summary>
    public ShownList? Shown { get; private set; }

    public bool IsHidden(string column) =>
        Shown is { } list && list.Choice.Hidden.Contains(column) && !list.Columns.Any(head => head.Key == column && head.Stays);

    /// <summary>Called by the action that shows the list.</summary>
    /// <param name="source">The list.</param>
    /// <param name="filter">Its filter.</param>
    /// <param name="export">Where it is exported, null where it is not.</param>
    /// <param name="function">Needed for the export.</param>
    /// <param name="personal">It has numbers that are masked.</param>
    /// <param name="stop">Cancels.</param>
    public async Task Open<TFilter, TRow>(
        ListSource<TFilter, TRow> source, TFilter filter, string? export, Function function, bool personal = false, CancellationToken stop = default) =>
        Shown = new(
            source.Key, source.Heads(filter), await choices.Of(source.Key, stop), user.Can(function) ? export : null, personal && user.Can(Function.SecretariesUnmask));

    public async Task<IActionResult> Export<TFilter, TRow>(
        Controller page, ListSource<TFilter, TRow> source, TFilter filter, string? sort, bool unmasked = false, string? name = null)
    {
        var hidden = (await choices.Of(source.Key, page.HttpContext.RequestAborted)).Hidden;
        var called = name ?? source.Title;
        return await jobs.Do<ExportList, ExportListArguments>(
            page,
            $"导出{called}",
            new(source.Key, JsonSerializer.Serialize(filter), sort ?? "", [.. hidden], unmasked && user.Can(Function.SecretariesUnmask), called));
    }
}

/// <summary>What the tools above a list need.</summary>
public sealed record ShownList(string Key, IReadOnlyList<ColumnHead> Columns, ListChoice Choice, string? Export, bool MayUnmask);
