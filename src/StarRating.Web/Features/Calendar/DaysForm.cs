using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Notices;

namespace StarRating.Web.Features.Calendar;

/// <summary>One line of the official notice, as typed.</summary>
public sealed class DaysForm
{
    [Display(Name = "节日名称")]
    public string Name { get; set; } = "";

    [Display(Name = "类型")]
    public DayKind? Kind { get; set; }

    [Display(Name = "开始日期")]
    public DateOnly? From { get; set; }

    [Display(Name = "结束日期")]
    public DateOnly? To { get; set; }
}

public sealed class DaysFormValidator : AbstractValidator<DaysForm>
{
    public DaysFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("请填写节日名称，如“春节”。");
        RuleFor(form => form.Kind).NotNull().WithMessage("请选择放假或调休上班。");
        RuleFor(form => form.From).NotNull().WithMessage("请填写开始日期。");
    }
}
