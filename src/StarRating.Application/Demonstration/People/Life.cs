using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Demonstration.People;

/// <summary>One invented person with everything on file, told step by step; ids come when the roster takes it in.</summary>
internal sealed class Life(string name, bool female, DateOnly bornOn)
{
    public string Name { get; } = name;

    public bool Female { get; } = female;

    public DateOnly BornOn { get; } = bornOn;

    /// <summary>The persona that this is; null for everybody else.</summary>
    public string? Persona { get; init; }

    public List<Appointment> Posts { get; } = [];

    public List<Award> Awards { get; } = [];

    public List<Sanction> Sanctions { get; } = [];

    public List<Investigation> Investigations { get; } = [];

    public List<ListedEvent> Events { get; } = [];

    public List<SuspensionFromPost> Suspensions { get; } = [];

    /// <summary>How well the person does the work, in tenths of a point; the years' scores are thrown around it.</summary>
    public int Ability { get; set; } = 840;

    /// <summary>Weighted totals that a story needs, by assessed year.</summary>
    public Dictionary<int, decimal> Totals { get; } = [];

    /// <summary>The person's row once the roster has taken it in.</summary>
    public Secretary? Row { get; set; }

    public Life Serves(Post post, Village village, string from, string? to = null, LeaveReason? why = null, Action<Appointment>? also = null)
    {
        var start = Day(from);
        var appointment = new Appointment
        {
            CountyId = village.CountyId,
            VillageId = village.Id,
            VillageName = village.Name,
            TownshipName = village.Township.Name,
            Post = post,
            StartsOn = start,
            EndsOn = to is null ? null : Day(to),
            LeaveReason = to is null ? null : why ?? LeaveReason.TermEnded,
            AppointDocument = Documents.Appointment(village, start),
            LeaveDocument = to is null ? "" : Documents.Removal(village, Day(to)),
        };
        also?.Invoke(appointment);
        Posts.Add(appointment);
        return this;
    }

    /// <summary>一肩挑: both posts over the same time.</summary>
    public Life ServesBoth(Village village, string from, string? to = null, LeaveReason? why = null) =>
        Serves(Post.Secretary, village, from, to, why).Serves(Post.VillageHead, village, from, to, why);

    public Life Honoured(AwardLevel level, string on, string title, Action<Award>? also = null)
    {
        var award = new Award
        {
            Title = title,
            Level = level,
            AwardedOn = Day(on),
            Authority = Documents.Authority(level),
            DocumentNumber = Documents.Award(level, Day(on)),
        };
        also?.Invoke(award);
        Awards.Add(award);
        return this;
    }

    public Life Sanctioned(SanctionKind kind, string on, bool dutyRelated = true, string? eventId = null, Action<Sanction>? also = null)
    {
        var months = SanctionSeverity.UsualEffectMonths(kind);
        var sanction = new Sanction
        {
            Kind = kind,
            DecidedOn = Day(on),
            EffectMonths = months == 0 ? null : months,
            EffectEndsOn = months == 0 ? null : Day(on).AddMonths(months).AddDays(-1),
            DutyRelated = dutyRelated,
            EventId = eventId,
            Authority = Documents.SanctioningBody(kind),
            DocumentNumber = Documents.Sanction(Day(on)),
        };
        also?.Invoke(sanction);
        Sanctions.Add(sanction);
        return this;
    }

    public Life Investigated(string filed, string? closed = null, string conclusion = "")
    {
        Investigations.Add(new Investigation
        {
            FiledOn = Day(filed),
            ClosedOn = closed is null ? null : Day(closed),
            Authority = "县纪委监委",
            Conclusion = conclusion,
            DocumentNumber = Documents.Case(Day(filed)),
        });
        return this;
    }

    public Life Failed(string itemCode, string on, string description, string? eventId = null)
    {
        Events.Add(new ListedEvent
        {
            ItemCode = itemCode,
            OccurredOn = Day(on),
            Description = description,
            EventId = eventId,
            DocumentNumber = Documents.Sanction(Day(on)),
        });
        return this;
    }

    public Life StoodDown(string from, string? to, bool cleared)
    {
        Suspensions.Add(new SuspensionFromPost
        {
            StartsOn = Day(from),
            EndsOn = to is null ? null : Day(to),
            Cleared = cleared,
            DocumentNumber = Documents.Sanction(Day(from)),
        });
        return this;
    }

    public Life Scores(int year, decimal total)
    {
        Totals[year] = total;
        return this;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
