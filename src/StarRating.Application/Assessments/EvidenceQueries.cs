using Microsoft.EntityFrameworkCore;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>One piece of evidence of the list.</summary>
public sealed record EvidenceRow(long Id, long MemberId, string Indicator, string FileName, long Length, string UploadedBy, DateTime UploadedAt, bool Withdrawn, string VoidReason);

/// <summary>A piece of evidence to hand out.</summary>
public sealed record EvidenceDownload(string FileName, string ContentType, byte[] Bytes);

/// <summary>Reads of 佐证材料, in the session's scope: a township sees its own.</summary>
public sealed class EvidenceQueries(StarRatingContext context)
{
    /// <summary>All of one person's year, withdrawn ones too.</summary>
    public async Task<IReadOnlyList<EvidenceRow>> OfMember(long memberId, CancellationToken cancel = default) =>
        await context.EvidenceFiles.AsNoTracking().Where(f => f.CohortMemberId == memberId).OrderBy(f => f.Id)
            .Select(f => new EvidenceRow(f.Id, f.CohortMemberId, f.IndicatorId, f.FileName, f.Length, f.UploadedBy, f.UploadedAt, f.VoidedAt != null, f.VoidReason)).ToListAsync(cancel);

    /// <summary>How many files stand behind each figure of a township's persons.</summary>
    public async Task<ILookup<long, (string Indicator, int Files)>> Counts(long yearId, long townshipId, CancellationToken cancel = default) =>
        (await context.EvidenceFiles.AsNoTracking().Where(f => f.TownshipId == townshipId && f.CohortMember.RatingYearId == yearId && f.VoidedAt == null)
            .GroupBy(f => new { f.CohortMemberId, f.IndicatorId }).Select(g => new { g.Key.CohortMemberId, g.Key.IndicatorId, Files = g.Count() }).ToListAsync(cancel))
        .ToLookup(g => g.CohortMemberId, g => (g.IndicatorId, g.Files));

    /// <summary>The person of a piece, for the way back to the page.</summary>
    public async Task<long> MemberOf(long id, CancellationToken cancel = default) =>
        await context.EvidenceFiles.AsNoTracking().Where(f => f.Id == id).Select(f => (long?)f.CohortMemberId).FirstOrDefaultAsync(cancel) ?? throw new NotFound("evidence");

    public async Task<EvidenceDownload> Download(long id, CancellationToken cancel = default)
    {
        var file = await context.EvidenceFiles.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, cancel) ?? throw new NotFound("evidence");
        var content = await context.EvidenceContents.AsNoTracking().Where(c => c.EvidenceFileId == id).Select(c => c.Content).SingleOrDefaultAsync(cancel) ?? throw new NotFound("evidence");
        return new EvidenceDownload(file.FileName, file.ContentType, Convert.FromBase64String(content.Reveal()));
    }
}
