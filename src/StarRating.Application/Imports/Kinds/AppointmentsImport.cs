using StarRating.Application.Imports.Rows;
using StarRating.Application.Imports.Understanding;
using StarRating.Application.Secretaries;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Imports.Kinds;

/// <summary>任职经历: posts held and left, one row a post, of people already on the roster.</summary>
public sealed class AppointmentsImport(StarRatingContext db, TimeProvider clock) : ImportKind
{
    private readonly Dictionary<int, (Secretary Person, List<Appointment> Held)> moved = [];
    private readonly Dictionary<long, List<Appointment>> heldBy = [];
    private Villages villages = null!;
    private People people = null!;
    private Posts posts = null!;

    public override string Key => "appointments";

    public override string Name => "任职经历";

    public override string Purpose => "登记名册中人员的历任职务、离任时间和原因，一个职务一行。";

    public override Function Function => Function.SecretariesEdit;

    public override Task<IReadOnlyList<ImportColumn>> Columns(ImportPlace place, CancellationToken stop) => Task.FromResult<IReadOnlyList<ImportColumn>>(
    [
        PersonColumns.Name,
        PersonColumns.IdIfKnown,
        PersonColumns.Township,
        PersonColumns.Village,
        new("post", "职务", ColumnType.Choice, true, "党组织书记") { Aliases = ["担任职务", "任职职务", "岗位"], Choices = PersonColumns.Words<Post>() },
        new("start", "任职时间", ColumnType.Date, true, "2015-01") { Aliases = ["任职日期", "开始时间", "起始时间", "任职起始时间", "任职开始时间"] },
        new("end", "离任时间", ColumnType.Date, false, "2020-12") { Aliases = ["离任日期", "免职时间", "结束时间", "任职终止时间", "任职结束时间"], Note = "仍在任的不填。离任当日不计入任职时间。" },
        new("reason", "离任原因", ColumnType.Choice, false, "届满离任") { Aliases = ["离职原因", "免职原因"], Choices = PersonColumns.Words<LeaveReason>() },
        new("acting", "代理", ColumnType.YesNo) { Aliases = ["是否代理", "主持工作"], Choices = ["是", "否"] },
        new("document", "任职文号") { Aliases = ["任命文号", "任职文件"] },
        new("leaving", "离任文号") { Aliases = ["免职文号", "离任文件"] },
    ]);

    public override async Task Compare(ImportPlace place, IReadOnlyList<ImportRow> rows, CancellationToken stop)
    {
        moved.Clear();
        heldBy.Clear();
        villages = await Villages.Load(db, stop);
        people = await People.Load(db, clock.Today(), rows, "id", stop);
        posts = await Posts.Load(db, clock.Today(), people.All, villages, stop);
        foreach (var row in rows)
        {
            Compare(row);
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

    private void Compare(ImportRow row)
    {
        var village = villages.Find(row, "township", "village");
        var person = people.Find(row, () => village);
        var post = row.Choice<Post>("post", OtherNames.Posts);
        var start = row.Date("start");
        var end = CellText.Tight(row["end"].Text) is "至今" or "今" or "现在" or "在任" or "/" or "-" or "—" ? null : row.Date("end");
        var reason = row.Choice<LeaveReason>("reason", OtherNames.Leaving);
        var acting = row.YesNo("acting");
        var (document, leaving) = (row.Text("document"), row.Text("leaving"));
        if (person is null || village is null || post is null || start is null || row.Faults.Count > 0)
        {
            return;
        }

        if (!heldBy.TryGetValue(person.Id, out var held))
        {
            heldBy[person.Id] = held = [.. posts.Of(person.Id)];
        }

        var stored = held.Find(a => a.VillageId == village.Id && a.Post == post && Posts.Same(start.Value, a.StartsOn, a.StartsPrecision))
            ?? held.Find(a => a.VillageId == village.Id && a.Post == post && a.StartsOn.Year == start.Value.Day.Year && a.StartsOn.Month == start.Value.Day.Month);
        if (!Leaving(row, post.Value, end, reason, stored))
        {
            return;
        }

        moved[row.Number] = (person, held);
        if (stored is null)
        {
            Add(row, person, village, post.Value, start.Value, end, reason, acting ?? false, document, leaving, held);
        }
        else
        {
            Change(row, person, village, stored, start.Value, end, reason, acting, document, leaving);
        }
    }

    private static bool Leaving(ImportRow row, Post post, KnownDate? end, LeaveReason? reason, Appointment? stored)
    {
        if (end is not null && reason is null && stored?.LeaveReason is null)
        {
            row.Fault("reason", "填了离任时间，还要填写离任原因");
        }
        else if (end is null && reason is not null && stored?.EndsOn is null)
        {
            row.Fault("end", "填了离任原因，还要填写离任时间；仍在任的请清空离任原因");
        }

        try
        {
            AppointmentGuard.LeaveReasonFits(post, reason);
        }
        catch (Refusal refusal)
        {
            row.Fault("reason", refusal);
        }

        return row.Faults.Count == 0;
    }

    private void Add(
        ImportRow row, Secretary person, Village village, Post post, KnownDate start, KnownDate? end, LeaveReason? reason, bool acting, string document, string leaving, List<Appointment> held)
    {
        if (person.Status == SecretaryStatus.TransferredOut)
        {
            row.Fault("name", $"{person.Name}已调出本县（市、区），不能再登记任职");
            return;
        }

        var entered = new PostHeld(posts.NextId(), person.Id, village.Id, post, start.Day, end?.Day, acting);
        if (!posts.Check(row, entered, village, person.BornOn, "start", "end"))
        {
            return;
        }

        posts.Remember(entered);
        row.IsNew = true;
        row.Save(0, () =>
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
                EndsOn = end?.Day,
                EndsPrecision = end?.Precision ?? DatePrecision.Day,
                LeaveReason = reason,
                IsActing = acting,
                AppointDocument = document,
                LeaveDocument = leaving,
            };
            db.Appointments.Add(appointment);
            held.Add(appointment);
        });
    }

    private void Change(
        ImportRow row, Secretary person, Village village, Appointment stored, KnownDate start, KnownDate? end, LeaveReason? reason, bool? acting, string document, string leaving)
    {
        var newStart = Posts.Same(start, stored.StartsOn, stored.StartsPrecision) ? (KnownDate?)null : start;
        var newEnd = end is { } told && !(stored.EndsOn is { } left && Posts.Same(told, left, stored.EndsPrecision)) ? end : null;
        var corrected = AppointmentGuard.Held(stored) with
        {
            Start = newStart?.Day ?? stored.StartsOn,
            End = newEnd?.Day ?? stored.EndsOn,
            IsActing = acting ?? stored.IsActing,
        };
        if (corrected != AppointmentGuard.Held(stored))
        {
            if (!posts.Check(row, corrected, village, person.BornOn, "start", "end"))
            {
                return;
            }

            posts.Remember(corrected);
        }

        if (newStart is { } from)
        {
            row.Change("start", new KnownDate(stored.StartsOn, stored.StartsPrecision).ToString(), from.ToString(), () => (stored.StartsOn, stored.StartsPrecision) = (from.Day, from.Precision));
        }

        if (newEnd is { } to)
        {
            var before = stored.EndsOn is { } ended ? new KnownDate(ended, stored.EndsPrecision).ToString() : "";
            row.Change("end", before, to.ToString(), () => (stored.EndsOn, stored.EndsPrecision) = (to.Day, to.Precision));
        }

        row.Change("reason", stored.LeaveReason?.InChinese() ?? "", reason?.InChinese() ?? "", () => stored.LeaveReason = reason);
        if (acting is { } flag)
        {
            row.Change("acting", stored.IsActing ? "是" : "否", flag ? "是" : "否", () => stored.IsActing = flag);
        }

        row.Change("document", stored.AppointDocument, document, () => stored.AppointDocument = document);
        row.Change("leaving", stored.LeaveDocument, leaving, () => stored.LeaveDocument = leaving);
    }
}
