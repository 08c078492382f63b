using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Ratings;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using StarRating.Data.Ratings;

namespace StarRating.Application.Demonstration.Years;

/// <summary>
/// One county's 年度 in the making. Who is rated, the grades, the stars and the seals come from the readers, the graders and the rater of
/// the use cases; only the writing is in bulk, because ninety thousand figures through one form at a time would take minutes.
/// </summary>
internal sealed class CountyYear(IServiceProvider services, StoryClock clock, County county, Officials officials, RatingYear row)
{
    public County County => county;

    public Officials Officials => officials;

    public RatingYear Row => row;

    public StarRatingContext Db { get; } = services.GetRequiredService<StarRatingContext>();

    /// <summary>Everybody in the list, those left out too.</summary>
    public IReadOnlyList<CohortMember> Members { get; set; } = [];

    public DateTime Now => clock.UtcNow();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>An official sits down to work on a day.</summary>
    public void Turn(Official who, DateOnly day)
    {
        clock.GoTo(day);
        Db.Session.Enter(who.Scope, who.UserId, who.Name);
    }

    public void MoveTo(YearStage stage)
    {
        row.Stage = stage;
        row.StageChangedAt = Now;
    }

    /// <summary>Saves the few rows that were changed singly, and says what for.</summary>
    public async Task Save<TUseCase>(string reason)
    {
        Db.Session.Why.For<TUseCase>(reason);
        await Db.SaveChangesAsync();
    }

    public Task Insert<T>(IReadOnlyCollection<T> rows)
        where T : class => Get<BulkWriter>().InsertAsync(rows, SessionScope.County(county.Id));

    /// <summary>The year's stars, and the summary that goes with them.</summary>
    public async Task Insert(List<Rating> ratings)
    {
        await Insert<Rating>(ratings);
        await RatingSummaries.Refresh(Db, [row.Id], CancellationToken.None);
    }
}
