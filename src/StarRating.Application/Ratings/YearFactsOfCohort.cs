using System.Collections.Immutable;
using StarRating.Data.Assessments;
using StarRating.Organization;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Ratings;

/// <summary>One person of the cohort with the facts; the assessed year's grade is among the person's years.</summary>
public sealed record MemberFacts(CohortMember Member, PersonFacts Person);

/// <summary>The facts of a year's cohort: what is common to all, and the persons.</summary>
/// <param name="Frame">County, year, day of decision, terms, all villages; no persons.</param>
/// <param name="Members">In order of the cohort.</param>
public sealed record YearFactsOfCohort(FactsDocument Frame, ImmutableArray<MemberFacts> Members)
{
    private readonly Dictionary<string, VillageFacts> villages =
        Frame.Villages.ToDictionary(village => village.Id, StringComparer.Ordinal);

    /// <summary>The document that is stored for one person: all that the engine may read of this person, and no more.</summary>
    public FactsDocument DocumentOf(MemberFacts member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Frame with
        {
            Villages =
            [
                .. member.Person.Appointments
                    .Select(appointment => appointment.Village)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Where(villages.ContainsKey)
                    .Select(id => villages[id]),
            ],
            Persons = [member.Person],
        };
    }
}
