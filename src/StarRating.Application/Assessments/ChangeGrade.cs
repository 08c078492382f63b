using Microsoft.EntityFrameworkCore;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>A grade put by people in place of the computed one.</summary>
/// <param name="GradeResultId">The row.</param>
/// <param name="Version">The version that the page showed.</param>
/// <param name="Grade">The new grade; null takes the change back, and the computed grade stands again.</param>
/// <param name="Reason">Why; required.</param>
public sealed record GradeChange(long GradeResultId, int Version, string? Grade, string Reason);

/// <summary>人工调整等次: with a reason, marked wherever the grade is shown, and graded anew so that the quota counts it.</summary>
public sealed class ChangeGrade(StarRatingContext db, GradingSheet sheet, TimeProvider clock)
{
    public async Task Run(GradeChange change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (string.IsNullOrWhiteSpace(change.Reason))
        {
            throw new Refusal("请写明调整等次的理由。", nameof(GradeChange.Reason));
        }

        var row = await db.GradeResults.AsTracking().SingleOrDefaultAsync(g => g.Id == change.GradeResultId, cancellation)
            ?? throw new NotFound("grade");
        var year = await GradeGate.Open(db, row.RatingYearId, cancellation);
        if (row.Version != change.Version)
        {
            throw new Refusal("这一等次刚刚由他人变动，本次调整未保存。请刷新页面查看最新等次。");
        }

        var graded = await sheet.Compute(year, cancellation);
        if (change.Grade is { } wanted && graded.Settings.IndexOf(wanted) < 0)
        {
            throw new Refusal($"政策中没有“{wanted}”这一等次。", nameof(GradeChange.Grade));
        }

        if (row.FinalGrade is null && row.Total is null)
        {
            throw new Refusal("总分无法计算的人员不能直接调整等次，请先补全评分。");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Session.Why.For<ChangeGrade>(change.Reason);
        row.IsManual = change.Grade is not null;
        row.FinalGrade = change.Grade ?? row.GradeAfterQuota;
        row.ManualReason = change.Grade is null ? "" : change.Reason.Trim();
        row.ManualBy = change.Grade is null ? "" : db.Session.UserName;
        row.ManualAt = change.Grade is null ? null : clock.UtcNow();
        GradeGate.Touch(db, year);
        await GradeGate.Save(db, year, cancellation);

        await GradeRows.Write(db, year, await sheet.Compute(year, cancellation), cancellation);
        await GradeGate.Save(db, year, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
