using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Setup;

/// <summary>Gives the city another name, as it stands in the head of every page and report. What was printed and sealed keeps the old one.</summary>
public sealed class RenameCity(StarRatingContext db, Session session)
{
    public const int Longest = 30;

    public async Task Rename(string name, string reason, CancellationToken stop = default)
    {
        var wanted = (name ?? "").Trim();
        if (wanted.Length is 0 or > Longest)
        {
            throw new Refusal(wanted.Length == 0 ? "请填写城市名称，如 运城市。" : $"城市名称最多 {Longest} 字，现在是 {wanted.Length} 字，请删减。", "Name");
        }

        Access.AccountRules.NeedsReason(reason);
        var installation = await db.Installation.AsTracking().OrderBy(row => row.Id).FirstAsync(stop);
        if (installation.CityName == wanted)
        {
            throw new Refusal("城市名称没有变化。", "Name");
        }

        session.Why.For<RenameCity>(reason);
        installation.CityName = wanted;
        await db.SaveChangesAsync(stop);
    }
}
