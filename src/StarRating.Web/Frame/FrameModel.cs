using StarRating.Application.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Frame;

/// <summary>What stands around every page: year and county to choose, who is signed in, whether this is a demonstration.</summary>
public sealed class FrameModel(CurrentUser user, AccessQueries access, PickedYear year, Installation installation)
{
    public CurrentUser User => user;

    public bool IsDemo { get; private set; }

    public string CityName { get; private set; } = "";

    public int Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public int? YearOfAddress => year.OfAddress;

    public IReadOnlyList<Place> Counties { get; private set; } = [];

    /// <summary>May one choose between counties?</summary>
    public bool HasChoice => user.Grants.ReachCity || Counties.Count > 1;

    /// <summary>Name of what is in sight: the city, a county, a township.</summary>
    public string PlaceName { get; private set; } = "";

    public long? CountyId { get; private set; }

    public async Task<FrameModel> LoadAsync(CancellationToken stop)
    {
        (IsDemo, CityName) = await installation.ReadAsync(stop);
        if (!user.IsSignedIn)
        {
            return this;
        }

        await user.LoadAsync(stop);
        Counties = await access.CountiesFor(user.Grants, stop);
        CountyId = user.CountyId;
        var county = Counties.FirstOrDefault(place => place.Id == CountyId)?.Name;
        PlaceName = county is null
            ? (CityName.Length > 0 ? CityName : "全市")
            : $"{county} {Join(await access.TownshipsFor(user.Grants, CountyId!.Value, stop))}".TrimEnd();
        Years = await year.OpenedAsync();
        Year = await year.CurrentAsync();
        return this;
    }

    private static string Join(IReadOnlyList<Place> townships) => townships.Count switch
    {
        0 => "",
        1 => townships[0].Name,
        _ => $"{townships[0].Name}等 {townships.Count} 个乡镇",
    };
}
