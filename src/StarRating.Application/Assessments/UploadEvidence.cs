using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Encryption;

namespace StarRating.Application.Assessments;

/// <summary>上传佐证材料: a file behind one person's figure, kept encrypted in the township of the cohort. As long as the township may write its scores.</summary>
public sealed class UploadEvidence(StarRatingContext context, AssessmentReader reader, TimeProvider clock)
{
    public async Task Upload(long yearId, long memberId, string indicator, string fileName, byte[] bytes, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var member = await context.CohortMembers.AsNoTracking().FirstOrDefaultAsync(m => m.Id == memberId && m.RatingYearId == yearId, cancel) ?? throw new NotFound("cohort member");
        var name = EvidenceRules.Called(fileName);
        var type = EvidenceRules.Check(name, bytes);
        await using var township = await TownshipYear.Hold(context, yearId, member.TownshipId, cancel);
        if (ScoreGate.ClosedForTownship(township.Year.Stage, township.Progress.State) is { } closed)
        {
            throw new Refusal(closed);
        }

        var asked = (await reader.Read(township.Year, context.CohortMembers.Where(m => m.Id == memberId), cancel)).SelectMany(m => m.Asked);
        var entry = asked.FirstOrDefault(e => e.Node.Key == indicator && e.Place == EntryPlace.Sheet) ?? throw new Refusal("所选指标不在此人的打分表中，请重新选择。", "Indicator");
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var kept = await context.EvidenceFiles.AsNoTracking().Where(f => f.CohortMemberId == memberId && f.IndicatorId == indicator && f.VoidedAt == null).Select(f => f.Hash).ToListAsync(cancel);
        if (kept.Contains(hash))
        {
            throw new Refusal($"同一份材料已经上传在“{entry.Node.Name}”下，不需要重复上传。", "File");
        }

        if (kept.Count >= EvidenceRules.Most)
        {
            throw new Refusal($"一项指标最多附 {EvidenceRules.Most} 份材料。请合并成一个 PDF，或先撤回不用的。", "File");
        }

        var file = context.EvidenceFiles.Add(new EvidenceFile
        {
            CountyId = member.CountyId,
            TownshipId = member.TownshipId,
            CohortMemberId = memberId,
            IndicatorId = indicator,
            FileName = name,
            ContentType = type,
            Length = bytes.LongLength,
            Hash = hash,
            UploadedBy = context.Session.UserName,
            UploadedAt = clock.UtcNow(),
        }).Entity;
        context.Session.Why.For<UploadEvidence>($"{member.SecretaryName}“{entry.Node.Name}”佐证材料 {name}");
        await context.SaveChangesAsync(cancel);
        context.EvidenceContents.Add(new EvidenceContent
        {
            EvidenceFileId = file.Id,
            CountyId = file.CountyId,
            TownshipId = file.TownshipId,
            Content = new SensitiveText(Convert.ToBase64String(bytes)),
        });
        await context.SaveChangesAsync(cancel);
        await township.Commit(cancel);
    }
}
