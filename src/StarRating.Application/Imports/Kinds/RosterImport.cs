using StarRating.Application.Imports.Rows;
using StarRating.Application.Imports.Understanding;
using StarRating.Application.Secretaries;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Imports.Kinds;

/// <summary>书记名册: persons with the appointment they hold now.</summary>
public sealed class RosterImport(StarRatingContext db, TimeProvider clock) : ImportKind
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (Secretary Person, List<Appointment> Held)> moved = [];
    private Villages villages = null!;
    private People people = null!;
    private Posts posts = null!;

    public override string Key => "roster";

    public override string Name => "书记名册";

    public override string Purpose => "登记书记本人和现任职务；已在名册的，核对并更新基本信息。";

    public override Function Function => Function.SecretariesEdit;

    public override Task<IReadOnlyList<ImportColumn>> Columns(ImportPlace place, CancellationToken stop) => Task.FromResult(PersonColumns.Roster);

    public override async Task Compare(ImportPlace place, IReadOnlyList<ImportRow> rows, CancellationToken stop)
    {
        seen.Clear();
        moved.Clear();
        villages = await Villages.Load(db, stop);
        people = await People.Load(db, clock.Today(), rows, "id", stop);
        posts = await Posts.Load(db, clock.Today(), people.All, villages, stop);
        foreach (var row in rows)
        {
            Compare(place, row);
        }
    }

    internal override Task Finish(IReadOnlyList<ImportRow> saved, CancellationToken stop)
    {
        foreach (var (person, held) in saved.Where(row => moved.ContainsKey(row.Number)).Select(row => moved[row.Number]))
        {
            PresentPlace.Set(person, held, village => villages.Of(village)?.TownshipId);
        }

        return db.SaveChangesAsync(stop);
    }

    private void Compare(ImportPlace place, ImportRow row)
    {
        var told = RosterRow.Read(row, people, villages, clock.Today());
        if (told.Number is null)
        {
            return;
        }

        if (!seen.TryAdd(told.Number.Text, row.Number))
        {
            row.Fault("id", $"与第 {seen[told.Number.Text]} 行是同一身份证号；同一人请合并为一行，两职一肩挑的职务选“书记、主任一肩挑”");
            return;
        }

        if (people.OfNumber(told.Number) is { } person)
        {
            Known(row, person, told);
        }
        else if (people.IsForeign(told.Number))
        {
            row.Fault("id", People.ForeignWords);
        }
        else
        {
            Newcomer(place, row, told);
        }
    }

    private void Newcomer(ImportPlace place, ImportRow row, RosterRow told)
    {
        if (told.Village is null || told.Posts is null || told.Start is null || row.Faults.Count > 0)
        {
            return;
        }

        row.IsNew = true;
        var person = new Secretary
        {
            CountyId = place.CountyId,
            Name = told.Name,
            IdNumber = new SensitiveText(told.Number!.Text),
            Phone = SensitiveText.From(told.Phone),
            BankCard = SensitiveText.From(told.Card),
            Sex = told.Number.IsMale ? Sex.Male : Sex.Female,
            BornOn = told.Number.BornOn,
            Ethnicity = told.Ethnicity.Length > 0 ? told.Ethnicity : "汉族",
            Education = told.Education,
            JoinedPartyOn = told.Joined?.Day,
            VillageId = told.Village.Id,
            TownshipId = told.Village.TownshipId,
        };
        row.Save(0, () => db.Secretaries.Add(person));
        List<Appointment> held = [];
        moved[row.Number] = (person, held);
        var id = posts.Newcomer(told.Name);
        foreach (var post in told.Posts.Value.Posts())
        {
            Add(row, told, person, id, post, held);
        }
    }

    private void Known(ImportRow row, Secretary person, RosterRow told)
    {
        if (person.Status == SecretaryStatus.TransferredOut)
        {
            row.Fault("id", $"{person.Name}已调出本县（市、区），请先办理调入");
            return;
        }

        row.Change("name", person.Name, told.Name, () => person.Name = told.Name);
        row.Change("ethnicity", person.Ethnicity, told.Ethnicity, () => person.Ethnicity = told.Ethnicity);
        row.Change("education", person.Education?.InChinese() ?? "", told.Education?.InChinese() ?? "", () => person.Education = told.Education);
        row.Change("phone", person.Phone?.Reveal() ?? "", told.Phone, () => person.Phone = SensitiveText.From(told.Phone));
        row.Change("card", person.BankCard?.Reveal() ?? "", told.Card, () => person.BankCard = SensitiveText.From(told.Card));
        if (told.Joined is { } joined && !(person.JoinedPartyOn is { } stored && Posts.Same(joined, stored, DatePrecision.Day)))
        {
            row.Change("joined", $"{person.JoinedPartyOn:yyyy-MM-dd}", $"{joined.Day:yyyy-MM-dd}", () => person.JoinedPartyOn = joined.Day);
        }

        if (told.Village is not { } village || told.Posts is not { } wanted || told.Start is not { } start || row.Faults.Count > 0)
        {
            return;
        }

        var all = posts.Of(person.Id).ToList();
        moved[row.Number] = (person, all);
        foreach (var post in wanted.Posts())
        {
            if (all.Find(a => a.VillageId == village.Id && a.Post == post && a.EndsOn is null) is { } present)
            {
                Present(row, person, present, told, start, village);
            }
            else if (Add(row, told, person, person.Id, post, all))
            {
                row.Changes.Add(new("posts", all.Find(a => a.EndsOn is null && a.Post == post)?.VillageName ?? "", $"新增任职：{village.Name}{post.InChinese()}，{start}"));
            }
        }
    }

    private void Present(ImportRow row, Secretary person, Appointment present, RosterRow told, KnownDate start, Village village)
    {
        if (told.Acting is { } acting && acting != present.IsActing)
        {
            row.Change("acting", present.IsActing ? "是" : "否", acting ? "是" : "否", () => present.IsActing = acting);
        }

        row.Change("document", present.AppointDocument, told.Document, () => present.AppointDocument = told.Document);
        if (Posts.Same(start, present.StartsOn, present.StartsPrecision))
        {
            return;
        }

        var corrected = AppointmentGuard.Held(present) with { Start = start.Day, IsActing = told.Acting ?? present.IsActing };
        if (posts.Check(row, corrected, village, person.BornOn, "start", "start"))
        {
            posts.Remember(corrected);
            row.Change("start", new KnownDate(present.StartsOn, present.StartsPrecision).ToString(), start.ToString(), () =>
                (present.StartsOn, present.StartsPrecision) = (start.Day, start.Precision));
        }
    }

    private bool Add(ImportRow row, RosterRow told, Secretary person, long id, Post post, List<Appointment> held)
    {
        var (village, start) = (told.Village!, told.Start!.Value);
        var entered = new PostHeld(posts.NextId(), id, village.Id, post, start.Day, null, told.Acting ?? false);
        if (!posts.Check(row, entered, village, told.Number!.BornOn, "start", "start"))
        {
            return false;
        }

        posts.Remember(entered);
        row.Save(1, () =>
        {
            var appointment = new Appointment
            {
                CountyId = person.CountyId,
                SecretaryId = person.Id,
                VillageId = village.Id,
                VillageName = village.Name,
                TownshipName = village.Township.Name,
                Post = post,
                StartsOn = start.Day,
                StartsPrecision = start.Precision,
                IsActing = told.Acting ?? false,
                AppointDocument = told.Document,
            };
            db.Appointments.Add(appointment);
            held.Add(appointment);
        });
        return true;
    }
}
