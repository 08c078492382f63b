using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Application.Ratings.Corrections;
using StarRating.Ratings;

namespace StarRating.Web.Features.Ratings;

/// <summary>The form of a correction or supplement.</summary>
public sealed class CorrectionForm
{
    [Display(Name = "错误所在")]
    public CorrectionGround? Ground { get; set; }

    [Display(Name = "更正后的等次")]
    public string Grade { get; set; } = "";

    [Display(Name = "更正后的考核得分")]
    public decimal? Score { get; set; }

    [Display(Name = "原因")]
    public string Reason { get; set; } = "";

    [Display(Name = "依据文号")]
    public string DocumentNumber { get; set; } = "";

    public CorrectionWish ToWish(long ratingId) => new(
        ratingId, Ground, string.IsNullOrWhiteSpace(Grade) ? null : Grade, Score, Reason ?? "", DocumentNumber ?? "");
}

public sealed class CorrectionFormValidator : AbstractValidator<CorrectionForm>
{
    public CorrectionFormValidator()
    {
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请写明原因。").MaximumLength(1000).WithMessage("最多 1000 字。");
        RuleFor(form => form.DocumentNumber).NotEmpty().WithMessage("请填写依据文号。").MaximumLength(100).WithMessage("最多 100 字。");
        RuleFor(form => form.Score).InclusiveBetween(0, 2000).WithMessage("得分应在 0 至 2000 之间。");
    }
}

/// <summary>Why it is sent back.</summary>
public sealed class ReturnForm
{
    public int Version { get; set; }

    [Display(Name = "退回原因")]
    public string Reason { get; set; } = "";
}

public sealed class ReturnFormValidator : AbstractValidator<ReturnForm>
{
    public ReturnFormValidator() => RuleFor(form => form.Reason).NotEmpty().WithMessage("请写明退回的原因。").MaximumLength(150).WithMessage("最多 150 字。");
}
