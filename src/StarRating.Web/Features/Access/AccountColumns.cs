using StarRating.Application.Access;
using StarRating.Application.Lists;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Access;

/// <summary>账号名单: who has an account, never what it may do.</summary>
public sealed class AccountColumns(AccountQueries accounts) : ListSource<AccountFilter, AccountRow>
{
    public override string Key => "accounts";

    public override string Title => "账号名单";

    public override IReadOnlyList<ListColumn<AccountRow>> Columns(AccountFilter filter, bool unmasked = false) =>
    [
        new("login", "登录名", row => row.Login, Stays: true),
        new("name", "姓名", row => row.Name),
        new("place", "所属单位", row => row.Place),
        new("state", "状态", StateOf),
        new("signed", "最近登录", SignedIn),
    ];

    public override Task<KeyPage<AccountRow>> Page(AccountFilter filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        accounts.Page(filter, sort, ask, stop);

    public static string SignedIn(AccountRow row) => row.LastSignedInAt is null ? "未登录过" : Show.Moment(row.LastSignedInAt);

    private static string StateOf(AccountRow row) =>
        row.State.InChinese() + (row is { MustChangePassword: true, State: not AccountState.Closed } ? " 待改密码" : "");
}
