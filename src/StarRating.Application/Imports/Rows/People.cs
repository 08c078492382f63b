using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Understanding;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Imports.Rows;

/// <summary>The persons of the county by ID number and name; and which ID numbers of the workbook belong to another county, which is all that is told of them.</summary>
internal sealed class People
{
    private const int IdsPerQuery = 500;

    private readonly StarRatingContext db;
    private readonly DateOnly today;
    private readonly Dictionary<string, Secretary> byNumber;
    private readonly ILookup<string, Secretary> byName;
    private readonly HashSet<string> foreign;

    private People(StarRatingContext db, DateOnly today, List<Secretary> persons, HashSet<string> foreign)
    {
        this.db = db;
        this.today = today;
        All = persons;
        byNumber = persons.Where(person => person.IdNumberHash is not null).ToDictionary(person => Convert.ToHexString(person.IdNumberHash!), StringComparer.Ordinal);
        byName = persons.ToLookup(person => person.Name, StringComparer.Ordinal);
        this.foreign = foreign;
    }

    public List<Secretary> All { get; }

    public static async Task<People> Load(StarRatingContext db, DateOnly today, IEnumerable<ImportRow> rows, string idKey, CancellationToken stop)
    {
        var persons = await db.Secretaries.AsTracking().ToListAsync(stop);
        var known = persons.Where(person => person.IdNumberHash is not null).Select(person => Convert.ToHexString(person.IdNumberHash!)).ToHashSet(StringComparer.Ordinal);
        var asked = rows.Select(row => CellValues.Digits(row[idKey], "").Value).Where(text => text is { Length: 18 }).Distinct(StringComparer.Ordinal)
            .Select(text => db.Keys.Hash(text!)).Where(hash => !known.Contains(Convert.ToHexString(hash)));
        HashSet<string> elsewhere = new(StringComparer.Ordinal);
        foreach (var hashes in asked.Chunk(IdsPerQuery))
        {
            // Only whether there is such a file somewhere in the city: nothing of it is read.
            var found = await db.Secretaries.IgnoreQueryFilters([Filter.Tenant, Filter.Township, Filter.Person])
                .Where(person => person.IdNumberHash != null && hashes.Contains(person.IdNumberHash)).Select(person => person.IdNumberHash!).ToListAsync(stop);
            elsewhere.UnionWith(found.Select(Convert.ToHexString));
        }

        return new(db, today, persons, elsewhere);
    }

    public Secretary? OfNumber(IdNumber number) => byNumber.GetValueOrDefault(HashOf(number));

    public bool IsForeign(IdNumber number) => foreign.Contains(HashOf(number));

    /// <summary>The ID number of a row; null with a fault, or when it is empty.</summary>
    public IdNumber? Number(ImportRow row, string key)
    {
        var text = row.Digits(key);
        if (text.Length == 0)
        {
            return null;
        }

        if (IdNumber.TryParse(text, today, out var number, out var problem))
        {
            return number;
        }

        row.Fault(key, problem);
        return null;
    }

    /// <summary>The person a record is about: by ID number where it is given, else by a name that only one person has.</summary>
    public Secretary? Find(ImportRow row, Func<Data.Organization.Village?>? village = null)
    {
        var name = row.Name("name");
        row.Title = name;
        var number = row.Has("id") ? Number(row, "id") : null;
        if (row.IsFaulty("id") || name.Length == 0)
        {
            return null;
        }

        if (number is not null)
        {
            if (OfNumber(number) is { } person)
            {
                if (person.Name != name)
                {
                    row.Fault("name", $"该身份证号登记的姓名是“{person.Name}”，请核对姓名或身份证号");
                    return null;
                }

                return person;
            }

            row.Fault("id", IsForeign(number) ? ForeignWords : "名册中没有此人，请先导入书记名册或新增，再导入本表");
            return null;
        }

        var same = byName[name].ToList();
        if (same.Count > 1 && village?.Invoke() is { } place && same.FindAll(person => person.VillageId == place.Id) is [var there])
        {
            return there;
        }

        switch (same)
        {
            case [var only]:
                row.Notes.Add($"第 {row.Number} 行没有身份证号，按姓名“{name}”在名册中找到唯一一人");
                return only;
            case []:
                row.Fault("name", $"名册中没有“{name}”，请核对姓名，或先导入书记名册");
                return null;
            default:
                row.Fault(row.Has("id") ? "id" : "name", $"名册中有 {same.Count} 名“{name}”，请填写身份证号");
                return null;
        }
    }

    public const string ForeignWords = "已在其他县（市、区）登记，请办理调动";

    private string HashOf(IdNumber number) => Convert.ToHexString(db.Keys.Hash(number.Text));
}
