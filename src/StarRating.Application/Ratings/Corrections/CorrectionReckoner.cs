using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Ratings;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>
/// Computes a correction or supplement without writing anything: the person's year with the facts as they are known now, under the policy
/// version and engine revision that the sealed version names, then each later sealed year on from it.
/// </summary>
public sealed class CorrectionReckoner(StarRatingContext db, YearFactsReader reader, PolicyStore policies, CorrectedGrades grades)
{
    /// <param name="wish">Which version, and what the county corrected.</param>
    /// <param name="correctionId">The record that the recomputed results are read from; 0 while there is none.</param>
    /// <param name="day">The day of the proposal: supplements read cases and revocations as they stand then.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Reckoning> Of(CorrectionWish wish, long correctionId, DateOnly day, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var held = await Versions().SingleOrDefaultAsync(r => r.Id == wish.HeldRatingId, cancel) ?? throw new NotFound("rating");
        var kind = held.OutcomeKind == OutcomeKind.Suspended ? RatingKind.Supplementary : RatingKind.Correction;
        Guard(held, kind, wish);
        if (kind == RatingKind.Supplementary)
        {
            await RefuseWhileUnderInvestigation(held.SecretaryId, held.CohortMember.SecretaryName, day, cancel);
        }

        var years = new List<ReckonedYear>();
        foreach (var version in (List<Rating>)[held, .. await Later(held, cancel)])
        {
            years.Add(await Year(version, wish, correctionId, day, years, cancel));
        }

        var policy = years[0].Policy.Document;
        var differences = FactDifferences.Of(policy, FactsJson.Read(held.FactsJson), years[0].Facts, years[0].Result.AsOf);
        return kind == RatingKind.Correction && differences.Count == 0
            ? throw new Refusal($"{held.CohortMember.SecretaryName}{held.Year}年度封存的事实与现在的档案没有不同，不需要更正。请先在个人档案中改正记录，或填写更正后的得分、等次。")
            : new Reckoning(kind, years, differences);
    }

    /// <summary>A case that is open on <paramref name="day"/> suspends a supplement as it suspended the rating.</summary>
    public async Task RefuseWhileUnderInvestigation(long secretaryId, string name, DateOnly day, CancellationToken cancel = default)
    {
        if (await db.Investigations.AnyAsync(
                i => i.SecretaryId == secretaryId && i.VoidedAt == null && i.FiledOn <= day && (i.ClosedOn == null || i.ClosedOn > day), cancel))
        {
            throw new Refusal($"{name}仍在接受审查调查，结案后才能补定。请先在个人档案中登记结案。");
        }
    }

    private IQueryable<Rating> Versions() => db.Ratings.AsNoTracking().Include(r => r.CohortMember).Include(r => r.RatingYear);

    private Task<List<Rating>> Later(Rating held, CancellationToken cancel) => Versions()
        .Where(r => r.SecretaryId == held.SecretaryId && r.CountyId == held.CountyId && r.Year > held.Year && r.IsCurrent && r.SealedAt != null)
        .OrderBy(r => r.Year).ToListAsync(cancel);

    private static void Guard(Rating held, RatingKind kind, CorrectionWish wish)
    {
        if (held.SealedAt is null || !held.RatingYear.Stage.IsSealed())
        {
            throw new Refusal($"{held.Year}年度尚未生效，不需要更正：退回相应阶段改正后重新评星即可。");
        }

        if (!held.IsCurrent)
        {
            throw new Refusal($"{held.CohortMember.SecretaryName}{held.Year}年度的这一版已被后来的更正或补定取代，请从现行版本办理。");
        }

        if (held.OutcomeKind == OutcomeKind.NotEligible && (wish.Grade is not null || wish.Score is not null))
        {
            throw new Refusal("不参加评定的人员没有考核得分和等次。请先在个人档案中改正任职记录。", nameof(CorrectionWish.Score));
        }

        if (kind == RatingKind.Correction && wish.Ground is null)
        {
            throw new Refusal("请选择错误所在。", nameof(CorrectionWish.Ground));
        }
    }

    private async Task<ReckonedYear> Year(
        Rating version, CorrectionWish wish, long correctionId, DateOnly day, List<ReckonedYear> before, CancellationToken cancel)
    {
        if (version.EngineRevision != EngineRevision.Current)
        {
            throw new Refusal($"{version.Year}年度由规则程序第 {version.EngineRevision} 版评定，本程序为第 {EngineRevision.Current} 版，不能据此更正。");
        }

        var policy = await policies.ByHash(version.PolicyHash, cancel);
        var sealedFacts = FactsJson.Read(version.FactsJson);
        var readsNow = version.OutcomeKind == OutcomeKind.Suspended || wish.Ground?.ReadsRevocationsNow() == true;
        var decidedOn = readsNow ? day : sealedFacts.DecidedOn;
        var read = await reader.Read(version.RatingYear, decidedOn, [version.SecretaryId], cancel);
        var member = read.Members.SingleOrDefault(m => m.Member.Id == version.CohortMemberId) ?? throw new NotFound("member of the cohort");
        var person = Follow(member.Person, version, sealedFacts, before, correctionId);
        var facts = read.DocumentOf(member with { Person = person });
        try
        {
            var year = await Grade(policy, facts, version, before.Count == 0 ? wish : null, correctionId, cancel);
            facts = facts with { Persons = [person with { Years = year is null ? person.Years : [.. person.Years.Where(y => y.Year != version.Year), year] }] };
            return new ReckonedYear(version, policy, facts, Rerating.Rate(policy, facts));
        }
        catch (FactsException fault)
        {
            throw new Refusal($"{version.CohortMember.SecretaryName}{version.Year}年度不能重新评定：{fault.Message}");
        }
    }

    /// <summary>The person as of this year: results of years computed anew take the place of the sealed ones, and the year's own stays as sealed.</summary>
    private static PersonFacts Follow(PersonFacts person, Rating version, FactsDocument sealedFacts, List<ReckonedYear> before, long correctionId)
    {
        var own = sealedFacts.Persons[0].Years.FirstOrDefault(y => y.Year == version.Year && version.OutcomeKind != OutcomeKind.Suspended);
        var anew = before.ToDictionary(y => y.Held.Year);
        return person with
        {
            Years =
            [
                .. person.Years.Select(y => anew.TryGetValue(y.Year, out var now) ? ResultOf(now, correctionId)
                    : y.Year == version.Year && own is not null ? own : y),
            ],
            Previous = before.Count > 0 ? before[^1].Result.Next : person.Previous,
            // A case that was opened after the original decision is a matter of a later year.
            Investigations = version.OutcomeKind == OutcomeKind.Suspended ? person.Investigations
                : [.. person.Investigations.Where(i => i.OpenedOn <= sealedFacts.DecidedOn)],
        };
    }

    private static YearFacts ResultOf(ReckonedYear year, long correctionId) => (Own(year.Facts, year.Held.Year) ?? new YearFacts { Id = "", Year = year.Held.Year }) with
    {
        Id = FactIds.Of("correction", correctionId),
        Grade = year.Result.Grade,
        EventId = null,
    };

    private static YearFacts? Own(FactsDocument facts, int year) => facts.Persons[0].Years.FirstOrDefault(y => y.Year == year);

    /// <summary>The year's result: as sealed, as the county corrected it, or, for who was suspended before grading, by the score outside the quota.</summary>
    private async Task<YearFacts?> Grade(
        HashedPolicy policy, FactsDocument facts, Rating version, CorrectionWish? wish, long correctionId, CancellationToken cancel)
    {
        var own = Own(facts, version.Year);
        var missing = version.OutcomeKind == OutcomeKind.Suspended && own?.Grade is null;
        if (!missing && wish?.Grade is null && wish?.Score is null)
        {
            return own;
        }

        var grade = wish?.Grade is { Length: > 0 } given ? (Grade: (string?)given, own?.Score)
            : missing || wish?.Score is not null ? await grades.ByScore(policy, facts, version, wish?.Score, cancel)
            : (own?.Grade, own?.Score);
        return new YearFacts
        {
            Id = FactIds.Of("correction", correctionId),
            Year = version.Year,
            Grade = grade.Grade,
            Score = wish?.Score ?? grade.Score ?? own?.Score,
            Rank = own?.Rank,
            RankOf = own?.RankOf,
            BallotShares = own?.BallotShares ?? [],
            Parts = own?.Parts,
        };
    }
}
