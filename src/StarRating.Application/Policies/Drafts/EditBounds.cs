using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Policies;
using StarRating.Policies.Comparing;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Policies.Drafts;

/// <summary>
/// What an edit may not do, whoever sends it: reach beyond the article it was made under, or newly depart from what the city allows. What a draft departed
/// from before (it was begun from another county's policy, or the city has bound more since) stays a finding and may be put right step by step.
/// </summary>
internal static class EditBounds
{
    /// <summary>The place lies under the article that the clerk works in: only of that one is it known that nobody else has changed it.</summary>
    public static void UnderItsArticle(DraftDocument draft, SettingUnits units, DraftWish wish)
    {
        if (!Under(draft, units, wish))
        {
            var number = draft.Policy.Articles.FirstOrDefault(article => article.Id == wish.Article)?.Number;
            throw new Refusal($"要修改的内容不在{(number is { Length: > 0 } ? number : "所在的一处")}之下，可能已移到其他条，本次没有保存。请刷新页面，在它现在所在的条下修改。", wish.Path);
        }
    }

    /// <summary>Nothing is newly changed that the city has locked, nor put outside of a range it gives.</summary>
    public static async Task WithinBindings(StarRatingContext db, PolicyDraft draft, DraftDocument before, DraftDocument after, string path, CancellationToken cancel)
    {
        if (await CityDocument(db, draft.CityVersionId, cancel) is not { } city || BindingChecks.Breaches(city, after) is not { Count: > 0 } breaches)
        {
            return;
        }

        var known = BindingChecks.Breaches(city, before).Select(breach => breach.Place).ToHashSet(StringComparer.Ordinal);
        if (breaches.FirstOrDefault(breach => !known.Contains(breach.Place)) is { } broken)
        {
            var way = broken.Code == "binding.parameter" ? "请按市级允许的范围填写" : "确需不同规定的，请向市级反映，或在可补充的条款中另行规定";
            throw new Refusal($"{broken.Text}。本次没有保存，{way}。", path);
        }
    }

    /// <summary>The city's version whose bindings hold, whoever looks: what is published is no secret.</summary>
    public static async Task<DraftDocument?> CityDocument(StarRatingContext db, long? versionId, CancellationToken cancel)
    {
        var json = versionId is null ? null
            : await db.PolicyVersions.IgnoreQueryFilters([Filter.Tenant]).AsNoTracking().Where(p => p.Id == versionId).Select(p => p.Json).SingleOrDefaultAsync(cancel);
        return json is null ? null : DraftDocument.Read(json);
    }

    private static bool Under(DraftDocument draft, SettingUnits units, DraftWish wish)
    {
        if (wish.Article is { } article && draft.Policy.Articles.All(known => known.Id != article))
        {
            return false;
        }

        if (Steps(wish.Path) is ["articles", .. var rest])
        {
            // The list of articles belongs to none of them; an article's own wording, and that it stands there at all, to itself.
            return rest.Count == 0 || (rest.Count == 1 && wish.Act == DraftAct.Move) ? wish.Article is null : rest[0] == "[" + wish.Article;
        }

        // A new setting is put under the article in which it is added.
        var anew = wish.Act is DraftAct.Add or DraftAct.Choose && units.Places.Any(place => place.Path == wish.Path) && units.All.All(unit => unit.Path != wish.Path);
        return anew || units.Holding(wish.Path)?.Article == wish.Article;
    }

    private static List<string> Steps(string path)
    {
        try
        {
            return [.. SettingPath.Steps(path)];
        }
        catch (FormatException)
        {
            throw new Refusal("要修改的地方已不存在，可能已被他人改动。请刷新页面后再改。", path);
        }
    }
}
