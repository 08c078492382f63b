using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Understanding;
using StarRating.Application.Secretaries;
using StarRating.Data;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Organization;
using StarRating.Secretaries;

namespace StarRating.Application.Imports.Rows;

/// <summary>
/// All posts of the county at hand, so that thousands of rows are checked against what is stored and against each other, by the same rules and
/// in the same words as one appointment at a time.
/// </summary>
internal sealed class Posts
{
    private readonly DateOnly today;
    private readonly Dictionary<long, List<PostHeld>> ofPerson;
    private readonly Dictionary<long, List<PostHeld>> ofVillage;
    private readonly Dictionary<long, string> names;
    private readonly Villages villages;
    private readonly ILookup<long, Appointment> byPerson;
    private long next = -1;

    private Posts(DateOnly today, List<Appointment> stored, Dictionary<long, string> names, Villages villages)
    {
        this.today = today;
        this.names = names;
        this.villages = villages;
        byPerson = stored.ToLookup(post => post.SecretaryId);
        var held = stored.Select(AppointmentGuard.Held).ToList();
        ofPerson = held.GroupBy(post => post.Person).ToDictionary(group => group.Key, group => group.ToList());
        ofVillage = held.GroupBy(post => post.Village).ToDictionary(group => group.Key, group => group.ToList());
    }

    public static async Task<Posts> Load(StarRatingContext db, DateOnly today, IEnumerable<Secretary> people, Villages villages, CancellationToken stop) => new(
        today, await db.Appointments.AsTracking().Where(post => post.VoidedAt == null).OrderBy(post => post.StartsOn).ToListAsync(stop),
        people.ToDictionary(person => person.Id, person => person.Name), villages);

    public IEnumerable<Appointment> Of(long person) => byPerson[person];

    /// <summary>Who was secretary of the villages on a day: the person's village then, by the rule of awards of a village.</summary>
    public long? VillageThen(long person, DateOnly day) => byPerson[person]
        .Where(post => post.Post == Post.Secretary && post.StartsOn <= day && (post.EndsOn is null || post.EndsOn > day))
        .OrderByDescending(post => post.IsMain).ThenBy(post => post.Id).Select(post => (long?)post.VillageId).FirstOrDefault();

    /// <summary>A stand-in id for somebody who is not stored yet.</summary>
    public long Newcomer(string name)
    {
        names[next] = name;
        return next--;
    }

    /// <summary>May the post stand? Otherwise the row gets the fault, and nothing is remembered.</summary>
    public bool Check(ImportRow row, PostHeld entered, Village village, DateOnly? bornOn, string startKey, string endKey)
    {
        if (village.Kind == VillageKind.Virtual)
        {
            row.Fault("village", $"“{village.Name}”是虚拟单位，不设书记，不能登记任职");
            return false;
        }

        if (village.ValidTo is { } ended && entered.Start >= ended)
        {
            row.Fault(startKey, $"“{village.Name}”已于{ended:yyyy-MM-dd}撤销，任职日期不能在撤销之后");
            return false;
        }

        var others = ofPerson.GetValueOrDefault(entered.Person, []).Concat(ofVillage.GetValueOrDefault(entered.Village, []));
        if (AppointmentRules.Check(entered, others, bornOn, today) is not { } finding)
        {
            return true;
        }

        var refusal = AppointmentGuard.Words(
            finding, entered, bornOn, today, finding.With is { } with ? names.GetValueOrDefault(with.Person, "其他人") : "", finding.With is { } other ? villages.Of(other.Village)?.Name ?? "" : "");
        row.Fault(refusal.Field switch { AppointmentFields.EndsOn => endKey, AppointmentFields.StartsOn => startKey, AppointmentFields.VillageId => "village", _ => "" }, refusal);
        return false;
    }

    /// <summary>Counts from here on, for the rows below.</summary>
    public void Remember(PostHeld entered)
    {
        Put(ofPerson, entered.Person, entered);
        Put(ofVillage, entered.Village, entered);
    }

    public long NextId() => next--;

    private static void Put(Dictionary<long, List<PostHeld>> index, long key, PostHeld entered)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.RemoveAll(held => held.Id == entered.Id);
        list.Add(entered);
    }

    /// <summary>Is the stored date what the workbook says, as exactly as the workbook says it?</summary>
    public static bool Same(KnownDate told, DateOnly stored, DatePrecision precision) => told.Precision switch
    {
        DatePrecision.Year => stored.Year == told.Day.Year,
        DatePrecision.Month => stored.Year == told.Day.Year && stored.Month == told.Day.Month,
        _ => stored == told.Day && precision == DatePrecision.Day,
    };
}
