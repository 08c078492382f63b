using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>What the committee decided about persons equal at a limit.</summary>
public sealed record TieChoice
{
    public required long RatingYearId { get; init; }

    /// <summary>The stored key of the pool.</summary>
    public required string PoolKey { get; init; }

    /// <summary>Code of the quota.</summary>
    public required string Quota { get; init; }

    /// <summary>Cohort members who get the places.</summary>
    public required ImmutableArray<long> Chosen { get; init; }

    public required string Reason { get; init; }

    public string DocumentNumber { get; init; } = "";

    public required DateOnly DecidedOn { get; init; }
}

/// <summary>并列研究决定: records who gets the last places, and grades anew.</summary>
public sealed class DecideTie(StarRatingContext db, GradingSheet sheet, TimeProvider clock)
{
    public async Task Run(TieChoice choice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var year = await GradeGate.Open(db, choice.RatingYearId, cancellation);
        await Guard(year, choice, cancellation);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Session.Why.For<DecideTie>(choice.Reason);
        var decision = await db.TieDecisions.AsTracking().SingleOrDefaultAsync(
            d => d.RatingYearId == year.Id && d.PoolKey == choice.PoolKey && d.GradeId == choice.Quota, cancellation);
        if (decision is null)
        {
            decision = new TieDecision { CountyId = year.CountyId, RatingYearId = year.Id, PoolKey = choice.PoolKey, GradeId = choice.Quota, Reason = "" };
            db.TieDecisions.Add(decision);
        }

        decision.ChosenJson = JsonSerializer.Serialize(choice.Chosen.Order());
        decision.Reason = choice.Reason.Trim();
        decision.DocumentNumber = choice.DocumentNumber.Trim();
        decision.DecidedOn = choice.DecidedOn;
        decision.DecidedBy = db.Session.UserName;
        GradeGate.Touch(db, year);
        await GradeGate.Save(db, year, cancellation);

        await GradeRows.Write(db, year, await sheet.Compute(year, cancellation), cancellation);
        await GradeGate.Save(db, year, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task Guard(RatingYear year, TieChoice choice, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(choice.Reason))
        {
            throw new Refusal("请写明研究决定的理由。", nameof(TieChoice.Reason));
        }

        if (choice.DecidedOn > clock.Today())
        {
            throw new Refusal($"研究决定日期{choice.DecidedOn:yyyy-MM-dd}在今天之后，请核对。", nameof(TieChoice.DecidedOn));
        }

        var graded = await sheet.Compute(year, cancellation);
        var pool = graded.Result.Pools.FirstOrDefault(p => p.Quota == choice.Quota && p.Pool == choice.PoolKey);
        if (pool is null || pool.Tied.IsEmpty)
        {
            throw new Refusal("这一名额单位现在没有待决定的并列人员，可能已由他人录入。请刷新页面。");
        }

        if (choice.Chosen.Any(id => !pool.Tied.Contains(PoolKeys.Person(id))))
        {
            throw new Refusal("所选人员不在并列人员之中。请刷新页面后重新选择。", nameof(TieChoice.Chosen));
        }

        if (choice.Chosen.Distinct().Count() != pool.TiedPlaces)
        {
            throw new Refusal($"应从并列人员中选定 {pool.TiedPlaces} 人，现选了 {choice.Chosen.Distinct().Count()} 人。", nameof(TieChoice.Chosen));
        }
    }
}
