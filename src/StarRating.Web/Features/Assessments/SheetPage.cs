using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Data.Assessments;
using StarRating.Policies;

namespace StarRating.Web.Features.Assessments;

/// <summary>The persons of one profile in a township, and the columns that the policy asks of them.</summary>
public sealed record ProfileSheet(Profile Profile, IReadOnlyList<MemberAssessment> Members, IReadOnlyList<AssessmentEntry> Columns);

public sealed record SheetPage(TownshipHead Head, ProfileSheet Sheet)
{
    /// <summary>Profiles that someone of the township falls into; more than one makes tabs.</summary>
    public IReadOnlyList<Profile> Profiles => [.. Head.Scores.Members.Select(m => m.Profile).DistinctBy(p => p.Id)];

    public static ProfileSheet Choose(TownshipScores township, string? profileId)
    {
        var first = profileId is null or "" ? township.Members[0] : township.Members.FirstOrDefault(m => m.Profile.Id == profileId) ?? throw new NotFound("profile");
        var members = township.Members.Where(m => m.Profile.Id == first.Profile.Id).ToList();
        return new ProfileSheet(first.Profile, members, [.. first.Form.At(EntryPlace.Sheet).Where(e => members.Any(m => m.Asked.Contains(e)))]);
    }
}

/// <summary>进度: township × stage.</summary>
public sealed record ProgressPage(RatingYear Year, IReadOnlyList<ProgressRow> Rows, DateOnly Today)
{
    public IReadOnlyDictionary<long, ReminderRow> Reminders { get; init; } = new Dictionary<long, ReminderRow>();

    public YearDeadlines Deadlines { get; init; } = YearDeadlines.None;

    public IReadOnlyList<ProgressRow> Unsubmitted => Year.Stage.AllowsTownshipScores() ? [.. Rows.Where(row => row.State is TownshipState.NotSubmitted or TownshipState.SentBack)] : [];

    /// <summary>Why nobody can be reminded now; null when somebody can.</summary>
    public string? RemindBlocked => !Year.Stage.AllowsTownshipScores() ? $"现处于“{Year.Stage.ChineseName()}”阶段，乡镇（街道）不再上报"
        : Unsubmitted.Count == 0 ? "各乡镇（街道）都已上报"
        : Unsubmitted.All(IsRemindedToday) ? "今天都已提醒过，一天只提醒一次"
        : null;

    public bool IsRemindedToday(ProgressRow row) => Reminders.TryGetValue(row.TownshipId, out var last) && last.SentOn == Today;

    public DateOnly? LateSince(ProgressRow row) => Lateness.Since(Year.Stage, Year.StageChangedAt, row.State, Today, Deadlines);

    public bool IsLate(ProgressRow row) => LateSince(row) is not null;

    public int Count(TownshipState state) => Rows.Count(r => r.State == state);
}

/// <summary>得分明细 of one person.</summary>
public sealed record PersonPage(TownshipHead Head, MemberAssessment Member);
