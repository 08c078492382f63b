using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>计算等次: grades of the whole county from the accepted scores, in one save. Changes made by hand stand.</summary>
public sealed class ComputeGrades(StarRatingContext db, GradingSheet sheet)
{
    public async Task<GradedCohort> Run(long ratingYearId, CancellationToken cancellation)
    {
        var year = await GradeGate.Open(db, ratingYearId, cancellation);
        var graded = await sheet.Compute(year, cancellation);
        if (graded.Members.IsEmpty)
        {
            throw new Refusal("本年度名单中没有可以定等次的人员。请核对本年度名单。");
        }

        GradeGate.Touch(db, year);
        await GradeRows.Write(db, year, graded, cancellation);
        db.Session.Why.For<ComputeGrades>();
        await GradeGate.Save(db, year, cancellation);
        return graded;
    }
}
