using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Application.Assessments;
using StarRating.Assessments;

namespace StarRating.Web.Features.Assessments;

public sealed record ReviewsPage(TownshipHead Head, ReviewsForm Form)
{
    public MemberAssessment? Member(ReviewRowForm row) => Head.Scores.Members.FirstOrDefault(m => m.Member.Id == row.Member);

    public AssessmentEntry? Asked(ReviewRowForm row) => Member(row)?.Asked.FirstOrDefault(e => e.Node.Key == row.Channel);
}

public sealed class ReviewsForm
{
    /// <summary>The township's committee speaks with one voice; a second rater of the policy would be another name here.</summary>
    public const string Reviewer = "乡镇（街道）党（工）委";

    [Display(Name = "评价日期")]
    public DateOnly? ReviewedOn { get; set; }

    public List<ReviewRowForm> Rows { get; set; } = [];

    public static ReviewsForm Of(TownshipHead head, DateOnly today) => new()
    {
        ReviewedOn = head.Scores.Members.SelectMany(m => m.Reviews).Max(r => r.ReviewedOn) ?? today,
        Rows =
        [
            .. from member in head.Scores.Members
               from entry in member.Asked
               where entry.Place == EntryPlace.Review
               let stored = member.Reviews.FirstOrDefault(r => r.ChannelId == entry.Node.Key && r.Reviewer == Reviewer)
               select new ReviewRowForm
               {
                   Member = member.Member.Id, Channel = entry.Node.Key, Score = stored?.Score, Opinion = stored?.Opinion ?? "", Version = stored?.Version ?? 0,
               },
        ],
    };

    public IReadOnlyList<ReviewEntry> Entries() =>
        [.. Rows.Select(r => new ReviewEntry(r.Member, r.Channel, r.Score, r.Opinion ?? "", r.Score is null && string.IsNullOrEmpty(r.Opinion) ? null : ReviewedOn, r.Version))];
}

public sealed class ReviewRowForm
{
    public long Member { get; set; }

    public string Channel { get; set; } = "";

    [Display(Name = "评价分")]
    public decimal? Score { get; set; }

    [Display(Name = "评价意见")]
    public string? Opinion { get; set; }

    public int Version { get; set; }
}

public sealed class ReviewsValidator : AbstractValidator<ReviewsForm>
{
    public ReviewsValidator(TimeProvider clock)
    {
        RuleFor(x => x.ReviewedOn).NotNull().WithMessage("请填写评价日期")
            .Must(date => date is null || date <= StarRating.Application.BusinessTime.Today(clock)).WithMessage("评价日期不能晚于今天");
        RuleFor(x => x.Rows).NotEmpty().Must(rows => rows.Count <= 500);
        RuleForEach(x => x.Rows).ChildRules(row =>
            row.RuleFor(r => r.Opinion).MaximumLength(RecordReviews.OpinionLength).WithMessage($"评价意见最多 {RecordReviews.OpinionLength} 字"));
    }
}
