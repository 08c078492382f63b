using StarRating.Data;
using StarRating.Data.Policies;

namespace StarRating.Application.Policies.Drafts;

/// <summary>提请审核: hands a draft to another person, once nothing is wrong with it and each warning is passed by name with a reason.</summary>
public sealed class SubmitDraft(StarRatingContext db, PublishingGates gates, TimeProvider clock)
{
    public const int ReasonLength = 200;

    /// <param name="id">The draft.</param>
    /// <param name="version">The draft as the clerk saw it.</param>
    /// <param name="reasons">The reasons for passing each warning, by <see cref="PassedWarning.KeyOf"/>.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task Submit(long id, int version, IReadOnlyDictionary<string, string> reasons, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        var draft = await DraftGuards.Open(db, id, cancel);
        var gate = await gates.Of(draft, cancel);
        if (gate.Blocked.Count > 0)
        {
            throw new Refusal($"还不能提请审核：{string.Join("；", gate.Blocked)}。");
        }

        var passed = gate.Warnings.Select(warning => new PassedWarning(
            warning.Code, warning.Path, warning.Text, reasons.GetValueOrDefault(PassedWarning.KeyOf(warning), "").Trim(), db.Session.UserName)).ToList();
        if (passed.Find(warning => warning.Reason.Length is 0 or > ReasonLength) is { } without)
        {
            throw new Refusal($"提醒“{without.Text}”请逐条写明可以放行的理由，不超过 {ReasonLength} 个字。");
        }

        draft.State = DraftState.InReview;
        draft.SubmittedById = db.Session.UserId;
        draft.SubmittedBy = db.Session.UserName;
        draft.SubmittedAt = clock.UtcNow();
        draft.AcceptedWarningsJson = PassedWarning.Write(passed);
        draft.Remark = "";
        await DraftGuards.Save<SubmitDraft>(db, draft, version, $"《{draft.Name}》提请审核{(passed.Count > 0 ? $"，放行提醒 {passed.Count} 条" : "")}", cancel);
    }
}
