namespace StarRating.Data.Assessments;

/// <summary>A row about one person of a year's cohort; it lies in the township of the cohort, for good.</summary>
public interface ICohortMemberOwned : ITownshipOwned
{
    long CohortMemberId { get; set; }

    CohortMember CohortMember { get; }
}
