using StarRating.Assessments;
using StarRating.Data.Assessments;
using StarRating.Data.Organization;
using StarRating.Policies;

namespace StarRating.Application.Demonstration.Years;

/// <summary>评分 and 审核: the townships' figures, and how far each has come with them.</summary>
internal static class Scoring
{
    /// <param name="year">The year.</param>
    /// <param name="policy">Its policy.</param>
    /// <param name="day">When the figures are entered.</param>
    /// <param name="total">The total that a person's figures are to come near; null: nothing is entered yet.</param>
    /// <param name="likeOf">Whose dice are thrown: somebody else's give the very same figures.</param>
    public static async Task Score(
        this CountyYear year, PolicyDocument policy, DateOnly day, Func<CohortMember, decimal?> total, Func<CohortMember, long>? likeOf = null)
    {
        var books = policy.Profiles.ToDictionary(profile => profile.Id, profile => new ScoreBook(profile, year.Row.Year, day));
        foreach (var member in year.Members.Where(member => !member.Excluded))
        {
            if (total(member) is { } wanted)
            {
                books[member.ProfileId].Fill(member, wanted, likeOf?.Invoke(member) ?? member.SecretaryId);
            }
        }

        await year.Insert(books.Values.SelectMany(book => book.Scores).ToList());
        await year.Insert(books.Values.SelectMany(book => book.Reviews).ToList());
        await year.Insert(books.Values.SelectMany(book => book.Tallies).ToList());
    }

    public static void Submitted(this TownshipProgress progress, Township township, DateOnly day)
    {
        progress.State = TownshipState.Submitted;
        (progress.SubmittedAt, progress.SubmittedBy) = (Morning(day), township.Name + "考核员");
    }

    public static void Accepted(this TownshipProgress progress, Township township, CountyYear year, DateOnly submitted, DateOnly accepted)
    {
        progress.Submitted(township, submitted);
        progress.State = TownshipState.Accepted;
        (progress.AcceptedAt, progress.AcceptedBy) = (Morning(accepted), year.Officials.Staff.Name);
    }

    public static void SentBack(this TownshipProgress progress, Township township, CountyYear year, DateOnly submitted, DateOnly day, string reason)
    {
        progress.Submitted(township, submitted);
        progress.State = TownshipState.SentBack;
        (progress.SentBackAt, progress.SentBackBy, progress.SentBackReason) = (Morning(day), year.Officials.Staff.Name, reason);
    }

    private static DateTime Morning(DateOnly day) => day.ToDateTime(new TimeOnly(2, 30), DateTimeKind.Utc);
}
