using StarRating.Application.Demonstration.People;
using StarRating.Assessments;
using StarRating.Data.Assessments;
using StarRating.Data.Organization;
using StarRating.Data.Ratings;
using StarRating.Policies;

namespace StarRating.Application.Demonstration.Years;

/// <summary>A year as it goes when nothing holds it up.</summary>
internal sealed class WholeYear(PolicyDocument policy, IReadOnlyDictionary<long, Life> lives, IReadOnlyList<Township> townships)
{
    public PolicyDocument Policy => policy;

    public IReadOnlyList<Township> Townships => townships;

    /// <summary>How well the person of a cohort did, in points of a hundred.</summary>
    public decimal Performed(CohortMember member, int year) => Performance.Of(lives[member.SecretaryId], year);

    public async Task ToEffect(CountyYear year, DateOnly start)
    {
        var ratings = await ToStars(year, start);
        year.MoveTo(YearStage.Notice);
        var notice = await year.Post(start.AddDays(14));
        await year.Seal(notice.EndsOn.AddDays(1), ratings);
    }

    /// <summary>Up to the proposals of 评星, confirmed.</summary>
    public async Task<List<Rating>> ToStars(CountyYear year, DateOnly start)
    {
        await ToGraded(year, start);
        year.MoveTo(YearStage.Rating);
        return await year.Rate(start.AddDays(14), confirmed: true);
    }

    public async Task ToGraded(CountyYear year, DateOnly start)
    {
        await ToAccepted(year, start);
        year.MoveTo(YearStage.Grading);
        await year.Grade(start.AddDays(13), confirmed: true);
    }

    public async Task ToAccepted(CountyYear year, DateOnly start)
    {
        await year.Open(start);
        await year.Freeze(start);
        await Score(year, start.AddDays(6));
        await year.Townships(townships, (progress, township) => progress.Accepted(township, year, start.AddDays(8), start.AddDays(11)));
    }

    /// <summary>Everybody's figures, by ability and luck.</summary>
    public Task Score(CountyYear year, DateOnly day)
    {
        year.Turn(year.Officials.Staff, day);
        return year.Score(policy, day, member => Performed(member, year.Row.Year));
    }
}
