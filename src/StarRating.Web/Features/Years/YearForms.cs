using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Assessments;

namespace StarRating.Web.Features.Years;

/// <summary>The form of stepping back.</summary>
public sealed class StepBackForm
{
    public YearStage From { get; set; }

    public YearStage To { get; set; }

    [Display(Name = "退回原因")]
    public string Reason { get; set; } = "";
}

/// <summary>The form of a new year.</summary>
public sealed class OpenYearForm
{
    [Display(Name = "考核年度")]
    public int? Year { get; set; }

    [Display(Name = "适用政策版本")]
    public long? PolicyVersionId { get; set; }
}

public sealed class OpenYearFormValidator : AbstractValidator<OpenYearForm>
{
    public OpenYearFormValidator()
    {
        RuleFor(form => form.Year).NotNull().WithMessage("请填写考核年度，如 2025。");
        RuleFor(form => form.PolicyVersionId).NotNull().WithMessage("请选择适用的政策版本。");
    }
}
