using StarRating.Application.Access;
using StarRating.Application.Lists;

namespace StarRating.Web.Features.Access;

/// <summary>授权名单: who may do what where.</summary>
public sealed class GrantColumns(GrantQueries grants) : ListSource<GrantFilter, GrantHolder>
{
    public override string Key => "grants";

    public override string Title => "授权名单";

    public override IReadOnlyList<ListColumn<GrantHolder>> Columns(GrantFilter filter, bool unmasked = false) =>
    [
        new("login", "登录名", row => row.Login, Stays: true),
        new("name", "姓名", row => row.Name),
        new("grants", "授权", row => row.Places.Count == 0 ? GrantQueries.Without : string.Join("；", row.Places.Select(place => $"{place.Name}：{place.Role}"))),
        new("functions", "功能数", row => row.Places.Sum(place => place.Functions.Count)),
        new("state", "账号状态", row => row.IsClosed ? "停用" : "正常"),
    ];

    public override Task<KeyPage<GrantHolder>> Page(GrantFilter filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        grants.Page(filter, sort, ask, stop);
}
