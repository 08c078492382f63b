using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Secretaries;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Secretaries;

/// <summary>Townships and villages of the session as choices; with several counties in sight each is named with its county.</summary>
public sealed class PlaceChoices(VillageChoiceQueries villages, CurrentUser user)
{
    public async Task<IReadOnlyList<SelectListItem>> Townships(CancellationToken stop)
    {
        var several = user.Scope.OnlyCountyId is null;
        return
        [
            .. (await villages.Townships(stop)).Select(township => new SelectListItem(
                several ? $"{township.County} {township.Name}" : township.Name, township.Id.ToString(CultureInfo.InvariantCulture))),
        ];
    }

    public async Task<IReadOnlyList<SelectListItem>> Villages(CancellationToken stop) =>
        [.. (await villages.All(stop)).Select(village => new SelectListItem($"{village.Township} {village.Name}", village.Id.ToString(CultureInfo.InvariantCulture)))];
}
