using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Organization;
using StarRating.Data;
using StarRating.Data.Organization;
using StarRating.Secretaries;

namespace StarRating.Application.Imports.Kinds.Divisions;

/// <summary>
/// The divisions of the county as they will stand once the rows looked at so far are saved, so that a row is checked against those above it and
/// not only against what is stored. Nothing of it is saved itself.
/// </summary>
internal sealed class DivisionBook
{
    private readonly Dictionary<string, Township> townships;
    private readonly Dictionary<string, Village> byCode;
    private readonly Dictionary<string, (Village Village, DateOnly On)> former = new(StringComparer.Ordinal);
    private readonly HashSet<string> used;
    private readonly HashSet<(Township? Place, string Name)> names = [];
    private readonly Dictionary<Village, Township> moved = [];
    private readonly Dictionary<object, DateOnly> ended = [];
    private readonly ILookup<long?, DivisionChange> ofVillage;
    private readonly ILookup<long?, DivisionChange> ofTownship;
    private readonly IReadOnlyList<DivisionRules.UnderWay> underWay;
    private readonly ILookup<long, (string Person, DateOnly Start, DateOnly? End)> inPost;

    private DivisionBook(
        Villages villages, List<DivisionChange> changes, IReadOnlySet<string> used, IReadOnlyList<DivisionRules.UnderWay> underWay,
        ILookup<long, (string Person, DateOnly Start, DateOnly? End)> inPost)
    {
        (Villages, this.used, this.underWay, this.inPost) = (villages, new(used, StringComparer.Ordinal), underWay, inPost);
        ofVillage = changes.Where(change => change.VillageId is not null).ToLookup(change => change.VillageId);
        ofTownship = changes.Where(change => change.VillageId is null).ToLookup(change => change.TownshipId);
        townships = villages.Townships.ToDictionary(township => township.Code, StringComparer.Ordinal);
        byCode = villages.All.ToDictionary(village => village.Code, StringComparer.Ordinal);
        names.UnionWith(villages.Townships.Where(township => township.ValidTo is null).Select(township => ((Township?)null, township.Name)));
        names.UnionWith(villages.All.Where(village => village.ValidTo is null).Select(village => ((Township?)village.Township, village.Name)));
        foreach (var change in changes.Where(change => change.Kind == DivisionChangeKind.Recoded && change.VillageId is not null).OrderBy(change => change.Id))
        {
            if (villages.Of(change.VillageId!.Value) is { } village)
            {
                former[change.OldCode] = (village, change.EffectiveOn);
            }
        }
    }

    public Villages Villages { get; }

    public static async Task<DivisionBook> Open(StarRatingContext db, long county, IReadOnlyList<DivisionRow> rows, CancellationToken stop)
    {
        var villages = await Villages.Load(db, stop);
        var changes = await db.DivisionChanges.AsNoTracking().Where(change => change.CountyId == county).ToListAsync(stop);
        var known = villages.All.Select(village => village.Code).Concat(villages.Townships.Select(township => township.Code)).ToHashSet(StringComparer.Ordinal);
        var asked = rows.SelectMany(row => new[] { row.Code, row.NewCode }).Where(code => code.Length > 0 && !known.Contains(code)).ToList();
        var ends = rows.Where(row => row is { Ends: true, OfTownship: false }).Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        var ending = villages.All.Where(village => ends.Contains(village.Code)).Select(village => village.Id).ToHashSet();
        var held = ending.Count == 0 ? [] : await db.Appointments.AsNoTracking()
            .Where(post => post.VoidedAt == null && (post.Post == Post.Secretary || post.Post == Post.VillageHead))
            .Select(post => new { post.VillageId, post.Secretary.Name, post.StartsOn, post.EndsOn }).ToListAsync(stop);
        return new(
            villages,
            changes,
            await DivisionCodes.Used(db, asked, stop),
            await DivisionRules.YearsUnderWay(db, stop),
            held.Where(post => ending.Contains(post.VillageId)).ToLookup(post => post.VillageId, post => (post.Name, post.StartsOn, post.EndsOn)));
    }

    public Township? Township(string code) => townships.GetValueOrDefault(code);

    public Village? Village(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The village that bore the code before it got another one.</summary>
    public (Village Village, DateOnly On)? Former(string code) => former.TryGetValue(code, out var found) ? found : null;

    public Township PlaceOf(Village village) => moved.GetValueOrDefault(village, village.Township);

    public DateOnly? EndOf(Village village) => ended.TryGetValue(village, out var day) ? day : village.ValidTo;

    public DateOnly? EndOf(Township township) => ended.TryGetValue(township, out var day) ? day : township.ValidTo;

    public string CodeOf(Township township) => townships.First(pair => ReferenceEquals(pair.Value, township)).Key;

    public IEnumerable<Village> VillagesIn(Township township, DateOnly day) =>
        byCode.Values.Where(village => PlaceOf(village) == township && (EndOf(village) is not { } end || end > day)).OrderBy(village => village.Code, StringComparer.Ordinal);

    public IReadOnlyList<string> InPost(Village village, DateOnly day) =>
        [.. inPost[village.Id].Where(post => post.Start <= day && (post.End is not { } end || end > day)).Select(post => post.Person).Distinct()];

    public DivisionRules.UnderWay? YearOf(Village village) => underWay.FirstOrDefault(year => year.VillageId == village.Id);

    public DivisionRules.UnderWay? YearOf(Township township) => underWay.FirstOrDefault(year => year.TownshipId == township.Id);

    /// <summary>Is that very change on record already? Then the row says nothing new.</summary>
    public bool Happened(DivisionChangeKind kind, Village village, DateOnly day) => ofVillage[village.Id].Any(change => change.Kind == kind && change.EffectiveOn == day);

    public bool Happened(DivisionChangeKind kind, Township township, DateOnly day) => ofTownship[township.Id].Any(change => change.Kind == kind && change.EffectiveOn == day);

    public DateOnly? Latest(Village village) => ofVillage[village.Id].Max(change => (DateOnly?)change.EffectiveOn);

    public DateOnly? Latest(Township township) => ofTownship[township.Id].Max(change => (DateOnly?)change.EffectiveOn);

    /// <summary>Takes a code that nobody in the city has or had.</summary>
    public bool Take(string code) => !townships.ContainsKey(code) && !byCode.ContainsKey(code) && !former.ContainsKey(code) && used.Add(code);

    public bool TakeName(Township? place, string name) => names.Add((place, name));

    public void FreeName(Township? place, string name) => names.Remove((place, name));

    public void Put(Township township, string code, string name)
    {
        if (townships.Remove(township.Code))
        {
            used.Add(township.Code);
        }

        townships[code] = township;
        Villages.Learn(name, township);
    }

    public void Put(Village village, string code)
    {
        if (byCode.Remove(village.Code))
        {
            used.Add(village.Code);
        }

        byCode[code] = village;
    }

    public void Put(Village village, Township place) => moved[village] = place;

    public void End(object division, DateOnly day) => ended[division] = day;

    /// <summary>A village by its code, or by a name that only one has; those of the same township first.</summary>
    public Village? Successor(string text, Township near)
    {
        if (byCode.TryGetValue(text, out var coded))
        {
            return coded;
        }

        var found = byCode.Values.Where(village => village.Name == text && EndOf(village) is null).ToList();
        return found.FindAll(village => PlaceOf(village) == near) is [var own] ? own : found is [var one] ? one : null;
    }

    public Township? TownshipOf(string text) => townships.GetValueOrDefault(text) ?? Villages.TownshipNamed(text);
}
