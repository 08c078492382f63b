using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>What the use cases of accounts have in common: the form of a login, the place, the reason, a new stamp that ends the sessions.</summary>
internal static partial class AccountRules
{
    public const string LoginInWords = "登录名为 3 至 40 位字母、数字和 . - _，以字母或数字开头。";

    public static bool IsLogin(string login) => Login().IsMatch(login);

    public static string Normalised(string login) => login.Normalize().ToUpperInvariant();

    public static async Task<User> Load(StarRatingContext db, long id, CancellationToken stop) =>
        await db.Users.SingleOrDefaultAsync(user => user.Id == id, stop) ?? throw new NotFound("account");

    public static void NeedsReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new Refusal("请填写原因，原因将记入日志。", "Reason");
        }
    }

    /// <summary>Every session of the account ends within a minute, and a form that somebody else has open is a conflict.</summary>
    public static void Restamp(User user)
    {
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.ConcurrencyStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>Shown behind the name; the filters are lifted because an account may belong anywhere in the city, and a name of a place is no secret.</summary>
    public static async Task CheckPlace(StarRatingContext db, long? countyId, long? townshipId, CancellationToken stop)
    {
        if (townshipId is { } township && !await db.Townships.IgnoreQueryFilters([Filter.Tenant, Filter.Township]).AnyAsync(t => t.Id == township && t.CountyId == countyId, stop))
        {
            throw new Refusal("没有这个乡镇（街道），请重新选择。", "Place");
        }

        if (countyId is { } county && !await db.Counties.IgnoreQueryFilters([Filter.Tenant]).AnyAsync(c => c.Id == county, stop))
        {
            throw new Refusal("没有这个县（市、区），请重新选择。", "Place");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{2,39}$")]
    private static partial Regex Login();
}
