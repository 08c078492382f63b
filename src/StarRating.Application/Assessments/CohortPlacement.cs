using StarRating.Application.Ratings;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Assessments;

/// <summary>Places one person: in the cohort, left out with the reason, or, with no post in the year, nowhere.</summary>
internal sealed class CohortPlacement(
    Rater rater, int year, DateOnly asOf, IReadOnlyDictionary<long, UnitOfCounty> units, string? bestGrade)
{
    public static bool IsHeldAt(AppointmentFacts post, DateOnly asOf) => post.Start < asOf && (post.End is not { } end || end >= asOf);

    public DraftMember? Of(PersonFacts person)
    {
        // Whoever held no post in the year is history, not somebody left out.
        var posts = person.Appointments.Where(a => a.Start < asOf && (a.End is not { } end || end > new DateOnly(year, 1, 1))).ToList();
        if (posts.Count == 0)
        {
            return null;
        }

        try
        {
            // With a grade the engine walks on to the years in post, where a vague date may matter; who takes part does not depend on it.
            var grade = bestGrade is null ? null : new YearFacts { Id = "grade", Year = year, Grade = bestGrade };
            var result = rater.Rate(person, grade, person.Previous);
            return result.Outcome is NotEligible { Reason: var reason }
                ? Member(person, posts, result, reason.ToString(), CohortExclusions.InWords(reason, result, posts, asOf))
                : Member(person, posts, result, "", "");
        }
        catch (FactsException fault)
        {
            return Member(person, posts, null, "FactsFault", "档案信息有误，无法判定：" + fault.Message);
        }
    }

    private DraftMember? Member(PersonFacts person, List<AppointmentFacts> posts, RatingResult? result, string code, string reason)
    {
        var last = posts.OrderBy(a => a.End ?? DateOnly.MaxValue).ThenBy(a => a.Start).Last();
        if (!units.TryGetValue(FactIds.Number(result?.Village ?? last.Village), out var unit)
            && !units.TryGetValue(FactIds.Number(last.Village), out unit))
        {
            return null;
        }

        var held = posts.Where(a => IsHeldAt(a, asOf)).Select(a => a.Post).ToHashSet();
        return new DraftMember
        {
            SecretaryId = FactIds.Number(person.Id),
            Name = person.Name,
            VillageId = unit.Id,
            VillageName = unit.Name,
            TownshipId = unit.TownshipId,
            TownshipName = unit.TownshipName,
            VillageKind = unit.Kind,
            Category = unit.Category,
            ProfileId = result?.Profile ?? "",
            IsConcurrent = held.Contains(Post.Secretary) && held.Contains(Post.VillageHead),
            ExclusionCode = code,
            ExclusionReason = reason,
            MainVillageMissing = result?.Exceptions.Any(e => e.Kind == RatingExceptionKind.MainVillageToMark) ?? false,
            DatesToConfirm = result is null ? "" : string.Join("；", VagueDates(person, result)),
        };
    }

    private IEnumerable<string> VagueDates(PersonFacts person, RatingResult result) =>
        from flagged in result.Exceptions.Where(e => e.Kind == RatingExceptionKind.DateToConfirm).Select(e => e.Subject).Distinct(StringComparer.Ordinal)
        join post in person.Appointments on flagged equals post.Id
        let village = units.TryGetValue(FactIds.Number(post.Village), out var unit) ? unit.Name : ""
        select $"{village}{post.Post.InChinese()}，{InWords(post.Start, post.StartPrecision)}任职"
            + (post.End is { } end ? $"，{InWords(end, post.EndPrecision)}离任" : "");

    private static string InWords(DateOnly date, DatePrecision precision) => precision switch
    {
        DatePrecision.Month => $"{date:yyyy-MM}（只记到月）",
        DatePrecision.Year => $"{date:yyyy}年（只记到年）",
        _ => $"{date:yyyy-MM-dd}",
    };
}
