using StarRating.Data.Access;

namespace StarRating.Application.Demonstration.Accounts;

/// <summary>One account of the demonstration, with the password that only this moment knows in clear.</summary>
public sealed record DemonstrationAccount(string Login, string Password, string Role, string Place, bool IsMain)
{
    internal User User { get; init; } = null!;

    internal IReadOnlyList<Grant> Grants { get; init; } = [];
}
