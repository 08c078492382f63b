using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Documents;
using StarRating.Policies.Proving;

namespace StarRating.Application.Policies.Drafts;

/// <summary>One change of the bench.</summary>
/// <param name="Id">The case; null for a new one, which gets the next code.</param>
/// <param name="Case">The case as it is to be; null takes it away.</param>
/// <param name="Seen">Its fingerprint as the clerk saw it; empty for a new one.</param>
public sealed record CaseWish(string? Id, SampleCase? Case, string Seen = "");

/// <summary>
/// Adds, changes and takes away sample persons of a draft. Two clerks at once keep what each did; who changes a case that has changed
/// since he saw it is told, and nothing of his is saved.
/// </summary>
public sealed class SaveCases(StarRatingContext db)
{
    private const int Attempts = 5;

    /// <returns>The codes of the cases that were added or changed.</returns>
    public async Task<ImmutableArray<string>> Save(long draftId, IReadOnlyList<CaseWish> wishes, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(draftId, wishes, cancel);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // The draft was saved in between, by another case or another article: read again and put this on top.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<ImmutableArray<string>> Once(long draftId, IReadOnlyList<CaseWish> wishes, CancellationToken cancel)
    {
        var draft = await DraftGuards.Open(db, draftId, cancel);
        var cases = SampleCases.Read(draft.CasesJson).ToList();
        var touched = ImmutableArray.CreateBuilder<string>();
        foreach (var wish in wishes)
        {
            if (Put(cases, wish) is { } code) touched.Add(code);
        }

        draft.CasesJson = Checked(cases);
        db.Session.Why.For<SaveCases>($"《{draft.Name}》草稿：{Words(wishes)}");
        await db.SaveChangesAsync(cancel);
        return touched.ToImmutable();
    }

    private static string? Put(List<SampleCase> cases, CaseWish wish)
    {
        if (wish.Id is null)
        {
            var added = wish.Case! with { Id = NextCode(cases) };
            cases.Add(added);
            return added.Id;
        }

        var at = cases.FindIndex(known => known.Id == wish.Id);
        if (at < 0 || SampleCases.Fingerprint(cases[at]) != wish.Seen)
        {
            throw new Refusal(at < 0
                ? "这名样例人员已不存在，可能已被他人删除，您的修改没有保存。需要的请作为新样例增加。"
                : $"样例“{cases[at].Name}”在您打开以后已被他人修改，您的修改没有保存。请对照最新内容后再改。");
        }

        if (wish.Case is null)
        {
            cases.RemoveAt(at);
            return null;
        }

        cases[at] = wish.Case with { Id = wish.Id };
        return wish.Id;
    }

    private static string NextCode(List<SampleCase> cases)
    {
        var number = cases.Count + 1;
        while (cases.Exists(known => known.Id == $"c{number}")) number++;
        return $"c{number}";
    }

    private static string Checked(List<SampleCase> cases)
    {
        try
        {
            var json = SampleCases.Write(cases);
            SampleCases.Read(json);
            return json;
        }
        catch (DocumentException fault)
        {
            throw new Refusal($"样例人员没有保存：{fault.Message}");
        }
    }

    private static string Words(IReadOnlyList<CaseWish> wishes) => wishes is [var one]
        ? one.Case is null ? "删除一名样例人员" : one.Id is null ? $"增加样例人员“{one.Case.Name}”" : $"修改样例人员“{one.Case.Name}”"
        : $"增加样例人员 {wishes.Count} 名";
}
