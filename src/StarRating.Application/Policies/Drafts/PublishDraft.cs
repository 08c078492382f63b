using Microsoft.EntityFrameworkCore;
using StarRating.Application.Notices;
using StarRating.Data;
using StarRating.Data.Policies;
using StarRating.Documents;
using StarRating.Policies;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Policies.Drafts;

/// <summary>What the reviewer says when publishing.</summary>
/// <param name="DraftId">The draft.</param>
/// <param name="Version">The draft as the reviewer saw it.</param>
/// <param name="DocumentNumber">Number of the paper.</param>
/// <param name="FirstYear">The first assessed year it is effective for.</param>
/// <param name="LastYear">The last; null: until superseded.</param>
public sealed record DraftPublication(long DraftId, int Version, string DocumentNumber, int FirstYear, int? LastYear);

/// <summary>
/// 发布: another person than who handed it in makes the draft the next version of its owner. Everything that was asked when it was handed in
/// is asked again; from then on the version is immutable and hashed.
/// </summary>
public sealed class PublishDraft(StarRatingContext db, PublishingGates gates, PublishPolicy publish)
{
    public async Task<long> Publish(DraftPublication wish, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var draft = await DraftGuards.InReview(db, wish.DraftId, cancel);
        DraftGuards.AnotherPerson(draft, db.Session);
        NoticeGuards.Filled(wish.DocumentNumber ?? "", 100, "文号", nameof(DraftPublication.DocumentNumber));
        draft.Json = WithYears(draft.Json, wish);
        await Guard(draft, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        draft.State = DraftState.Published;
        draft.DocumentNumber = wish.DocumentNumber!.Trim();
        await DraftGuards.Save<PublishDraft>(db, draft, wish.Version, $"《{draft.Name}》审核通过，文号{draft.DocumentNumber}", cancel);
        draft.VersionId = await publish.Publish(
            new(draft.CountyId, draft.Json, draft.DocumentNumber) { CasesJson = draft.CasesJson, CityVersionId = draft.CityVersionId }, cancel);
        db.Session.Why.For<PublishDraft>($"《{draft.Name}》发布");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return draft.VersionId.Value;
    }

    private async Task Guard(PolicyDraft draft, CancellationToken cancel)
    {
        var hash = PolicyJson.Read(draft.Json).Hash;
        if (await db.PolicyVersions.AsNoTracking().FirstOrDefaultAsync(p => p.CountyId == draft.CountyId && p.Status == PolicyStatus.Published && p.Hash == hash, cancel) is { } same)
        {
            throw new Refusal($"内容与现行的《{same.Name}》第{same.Number}版完全相同，不需要再发布。");
        }

        var gate = await gates.Of(draft, cancel);
        if (gate.Blocked.Count > 0)
        {
            throw new Refusal($"不能发布：{string.Join("；", gate.Blocked)}。请退回修改。");
        }

        var passed = PassedWarning.Read(draft.AcceptedWarningsJson);
        if (gate.Warnings.FirstOrDefault(warning => !passed.Any(known => known.Is(warning))) is { } open)
        {
            throw new Refusal($"提醒“{open.Text}”还没有写明放行的理由，不能发布。请退回，由起草人补充。");
        }
    }

    private static string WithYears(string json, DraftPublication wish)
    {
        try
        {
            var document = DraftDocument.Read(json);
            return document.Policy.FirstYear == wish.FirstYear && document.Policy.LastYear == wish.LastYear ? json
                : document.Put("firstYear", Text(wish.FirstYear)).After.Put("lastYear", wish.LastYear is { } last ? Text(last) : null).After.Json;
        }
        catch (DocumentException fault)
        {
            throw new Refusal($"适用年度有误：{fault.Message}", nameof(DraftPublication.FirstYear));
        }
    }

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
