using StarRating.Data.Access;
using StarRating.Data.Search;

namespace StarRating.Application.Access;

/// <summary>How an account is looked for: by its login, or by its name in characters, full pinyin or initials.</summary>
internal static class AccountNames
{
    public static IQueryable<User> Called(this IQueryable<User> users, string typed)
    {
        var (login, text) = (AccountRules.Normalised(typed), SearchText.Typed(typed));
        return users.Where(user => user.NormalizedUserName!.Contains(login) || user.Search.Contains(text));
    }
}
