using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Policies;
using StarRating.Documents;
using StarRating.Policies;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Policies.Trials;

/// <summary>What is tried: a draft, or a version that was published.</summary>
/// <param name="IsDraft">A draft; its address lies under the drafts.</param>
/// <param name="Id">Of the draft or version.</param>
/// <param name="Name">As the lists name it.</param>
/// <param name="IsCity">It is the city's own.</param>
/// <param name="Document">The policy as it stands.</param>
/// <param name="Draft">The draft's row; null for a version.</param>
public sealed record TrialSubject(bool IsDraft, long Id, string Name, bool IsCity, DraftDocument Document, PolicyDraft? Draft = null)
{
    public string Called => IsDraft ? $"《{Name}》（草稿）" : $"《{Name}》";

    /// <summary>The policy as the engine takes it.</summary>
    public HashedPolicy Policy() => Read(Document);

    /// <summary>Refused in words while the draft has errors without which nothing can be computed.</summary>
    public static HashedPolicy Read(DraftDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            return PolicyJson.Read(document.Json);
        }
        catch (DocumentException fault)
        {
            throw new Refusal($"政策还有错误，改正后才能试算：{fault.Message}");
        }
    }
}

/// <summary>Reads what is to be tried and the years it can be tried on. Whoever sees a part of a county only tries nothing: a quota needs the whole pool.</summary>
public sealed class TrialSubjects(StarRatingContext db, Session session)
{
    /// <summary>Stages are kept by name: what is sealed is asked for by names, not by order.</summary>
    internal static readonly YearStage[] Closed = [.. Enum.GetValues<YearStage>().Where(stage => stage.IsSealed())];

    public async Task<TrialSubject> Draft(long id, CancellationToken stop = default)
    {
        Guard();
        var draft = await db.PolicyDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, stop)
            ?? throw new NotFound("policy draft");
        return new(true, id, draft.Name, draft.CountyId is null, DraftDocument.Read(draft.Json), draft);
    }

    public async Task<TrialSubject> Version(long id, CancellationToken stop = default)
    {
        Guard();
        var version = await db.PolicyVersions.AsNoTracking().Where(p => p.Id == id).Select(p => new { p.Name, p.Number, p.CountyId, p.Json }).SingleOrDefaultAsync(stop)
            ?? throw new NotFound("policy version");
        return new(false, id, $"{version.Name} 第{version.Number}版", version.CountyId is null, DraftDocument.Read(version.Json));
    }

    /// <summary>Closed years in sight, the latest first.</summary>
    public async Task<IReadOnlyList<int>> Years(CancellationToken stop = default)
    {
        Guard();
        return await db.RatingYears.AsNoTracking().Where(y => Closed.Contains(y.Stage)).Select(y => y.Year).Distinct().OrderByDescending(y => y).ToListAsync(stop);
    }

    private void Guard()
    {
        if (session.Scope.TownshipIds is not null || session.Scope.SecretaryId is not null)
        {
            throw new NotFound("trial");
        }
    }
}
