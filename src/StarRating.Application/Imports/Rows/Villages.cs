using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Understanding;
using StarRating.Data;
using StarRating.Data.Organization;

namespace StarRating.Application.Imports.Rows;

/// <summary>The villages in sight, found by the names offices give them; an unknown one gets a suggestion.</summary>
internal sealed class Villages
{
    private static readonly string[] Tails = ["村民委员会", "居民委员会", "村委会", "居委会", "社区", "村"];

    private readonly List<Village> all;
    private readonly ILookup<string, Village> byName;
    private readonly ILookup<string, Village> byBare;
    private readonly Dictionary<long, Village> byId;
    private readonly Dictionary<string, Township> learned = new(StringComparer.Ordinal);

    private Villages(List<Village> all, List<Township> townships)
    {
        this.all = all;
        Townships = townships;
        byId = all.ToDictionary(village => village.Id);
        byName = all.ToLookup(village => CellText.Tight(village.Name), StringComparer.Ordinal);
        byBare = all.ToLookup(village => Bare(village.Name), StringComparer.Ordinal);
    }

    public List<Township> Townships { get; }

    public IEnumerable<Village> All => all;

    public static async Task<Villages> Load(StarRatingContext db, CancellationToken stop) => new(
        await db.Villages.AsTracking().Include(village => village.Township).OrderBy(village => village.Code).ToListAsync(stop),
        await db.Townships.AsTracking().OrderBy(township => township.Code).ToListAsync(stop));

    /// <summary>A township that the workbook itself brings, or calls by a new name.</summary>
    public void Learn(string name, Township township) => learned[name] = township;

    public Village? Of(long id) => byId.GetValueOrDefault(id);

    /// <summary>The township of a cell; null with a fault, or when it is empty.</summary>
    public Township? Township(ImportRow row, string key)
    {
        var name = CellText.Tight(row.Text(key));
        if (name.Length == 0)
        {
            return null;
        }

        if (TownshipNamed(name) is { } one)
        {
            if (one.Name != name && !learned.ContainsKey(name))
            {
                row.Note(key, $"“{name}”按“{one.Name}”理解");
            }

            return one;
        }

        row.Fault(key, $"本县（市、区）没有“{name}”{Suggest(name, Townships.Select(township => township.Name))}");
        return null;
    }

    /// <summary>The one township that is called so.</summary>
    public Township? TownshipNamed(string name)
    {
        if (learned.TryGetValue(name, out var told))
        {
            return told;
        }

        var found = Townships.FindAll(township => township.Name == name) is { Count: > 0 } exact ? exact
            : Townships.FindAll(township => township.ValidTo is null && Short(township.Name) == Short(name));
        return found is [var one] ? one : null;
    }

    /// <summary>The village of a row, by its name and, where there are several, its township.</summary>
    public Village? Find(ImportRow row, string townshipKey, string villageKey)
    {
        var township = row.Has(townshipKey) ? Township(row, townshipKey) : null;
        var name = CellText.Tight(row.Text(villageKey));
        if (name.Length == 0 || row.IsFaulty(townshipKey))
        {
            return null;
        }

        var found = Among(byName[name], township);
        if (found.Count == 0)
        {
            // 甲镇东村 is 东村 of 甲镇.
            var bare = Bare(township is not null && name.StartsWith(township.Name, StringComparison.Ordinal) && name.Length > township.Name.Length ? name[township.Name.Length..] : name);
            found = Among(byBare[bare], township);
            if (found is [var one])
            {
                row.Note(villageKey, $"“{name}”按“{one.Name}”理解");
            }
        }

        switch (found)
        {
            case [var only]:
                return only;
            case []:
                var near = all.Where(village => village.ValidTo is null && (township is null || village.TownshipId == township.Id)).Select(village => village.Name);
                row.Fault(villageKey, $"{township?.Name ?? "本县（市、区）"}没有“{name}”{Suggest(name, near)}");
                return null;
            default:
                row.Fault(villageKey, $"有 {found.Count} 个“{name}”（{string.Join("、", found.Select(village => village.Township.Name).Distinct())}），请{(township is null ? "填写乡镇（街道）" : "写全名称")}");
                return null;
        }
    }

    private static List<Village> Among(IEnumerable<Village> villages, Township? township)
    {
        var found = villages.Where(village => township is null || village.TownshipId == township.Id).ToList();
        return found.Count > 1 && found.FindAll(village => village.ValidTo is null) is { Count: > 0 } present ? present : found;
    }

    private static string Suggest(string name, IEnumerable<string> names)
    {
        var nearest = names.Select(other => (Name: other, Distance: CellText.Distance(name, other))).Where(other => other.Distance <= Math.Max(1, name.Length / 2)).OrderBy(other => other.Distance).FirstOrDefault();
        return nearest.Name is { } suggestion ? $"，是否为“{suggestion}”？请核对名称" : "，请核对是否为其他县的名册，或先在“组织机构”中新增";
    }

    private static string Short(string name) => name.TrimEnd('镇', '乡').Replace("街道办事处", "街道", StringComparison.Ordinal);

    private static string Bare(string name)
    {
        var bare = CellText.Tight(name);
        foreach (var tail in Tails)
        {
            if (bare.EndsWith(tail, StringComparison.Ordinal) && bare.Length > tail.Length)
            {
                bare = bare[..^tail.Length];
            }
        }

        return bare;
    }
}
