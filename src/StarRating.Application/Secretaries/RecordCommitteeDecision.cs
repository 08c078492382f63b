using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>What a committee chose, as its minutes say it.</summary>
public sealed record DecisionToRecord(int Year, string RuleCode, int Value, DateOnly DecidedOn, string DocumentNumber, string Reason);

/// <summary>登记研究决定: the committee's choice inside the range that a rule of the year's adjustment leaves it; one for a person, year and rule.</summary>
public sealed class RecordCommitteeDecision(StarRatingContext db, Session session, StarDecisionQueries choices, TimeProvider clock)
{
    public async Task Record(long secretaryId, DecisionToRecord wish, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var person = await db.Secretaries.AsNoTracking().SingleOrDefaultAsync(s => s.Id == secretaryId, stop) ?? throw new NotFound("secretary");
        Past.Guard(wish.DecidedOn, clock, "决定日期", nameof(wish.DecidedOn));
        var range = (await choices.Ranges(person.CountyId, stop)).FirstOrDefault(choice => choice.Year == wish.Year && choice.Rule == wish.RuleCode)
            ?? throw new Refusal($"{wish.Year}年度适用的政策没有这一项由党委研究的规则，请重新选择。", nameof(wish.RuleCode));
        if (wish.Value < range.From || wish.Value > range.To)
        {
            throw new Refusal($"政策规定在 {range.From:+0;-0;0} 至 {range.To:+0;-0;0} 星之间研究决定，填的是 {wish.Value:+0;-0;0}。", nameof(wish.Value));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        if (await db.CommitteeDecisions.AnyAsync(d => d.SecretaryId == secretaryId && d.Year == wish.Year && d.RuleCode == wish.RuleCode && d.VoidedAt == null, stop))
        {
            throw new Refusal($"{wish.Year}年度这一项已经登记过研究决定。要改变的，先作废原来的一条。", nameof(wish.RuleCode));
        }

        db.CommitteeDecisions.Add(new CommitteeDecision
        {
            CountyId = person.CountyId,
            SecretaryId = secretaryId,
            Year = wish.Year,
            RuleCode = range.Rule,
            RuleWords = range.Words.Length > 1000 ? range.Words[..1000] : range.Words,
            Value = wish.Value,
            DecidedOn = wish.DecidedOn,
            DocumentNumber = wish.DocumentNumber,
            Reason = wish.Reason,
        });
        session.Why.For<RecordCommitteeDecision>($"{wish.DocumentNumber}：{wish.Reason}");
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }
}
