using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using StarRating.Application;
using StarRating.Application.Secretaries;

namespace StarRating.Web.Features.Secretaries;

/// <summary>Stars that a committee grants. The year and the type are chosen together.</summary>
public sealed class GrantStarsForm
{
    [Display(Name = "年度和种类")]
    public string Choice { get; set; } = "";

    [Display(Name = "授予星数")]
    public int? Stars { get; set; }

    [Display(Name = "决定日期")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "文号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "授予理由")]
    public string Reason { get; set; } = "";

    public StarsToGrant ToRequest()
    {
        var (year, code) = DecisionChoice.Read(Choice, nameof(Choice));
        return new(year, code, Stars!.Value, DecidedOn!.Value, DocumentNumber.Trim(), Reason.Trim());
    }
}

public sealed class GrantStarsFormValidator : AbstractValidator<GrantStarsForm>
{
    public GrantStarsFormValidator()
    {
        RuleFor(form => form.Choice).NotEmpty().WithMessage("请选择年度和授予星的种类。").MaximumLength(80);
        RuleFor(form => form.Stars).NotNull().WithMessage("请填写授予几颗星。").InclusiveBetween(1, 100).WithMessage("授予星数应为正整数。");
        RuleFor(form => form.DecidedOn).NotNull().WithMessage("请填写决定日期。");
        RuleFor(form => form.DocumentNumber).NotEmpty().WithMessage("请填写决定的文号或会议纪要编号。").MaximumLength(100);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写授予理由。").MaximumLength(500);
    }
}

/// <summary>What a committee chose inside the range that a rule leaves it.</summary>
public sealed class CommitteeDecisionForm
{
    [Display(Name = "年度和规则")]
    public string Choice { get; set; } = "";

    [Display(Name = "升降星数")]
    public int? Value { get; set; }

    [Display(Name = "决定日期")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "文号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "研究理由")]
    public string Reason { get; set; } = "";

    public DecisionToRecord ToRequest()
    {
        var (year, code) = DecisionChoice.Read(Choice, nameof(Choice));
        return new(year, code, Value!.Value, DecidedOn!.Value, DocumentNumber.Trim(), Reason.Trim());
    }
}

public sealed class CommitteeDecisionFormValidator : AbstractValidator<CommitteeDecisionForm>
{
    public CommitteeDecisionFormValidator()
    {
        RuleFor(form => form.Choice).NotEmpty().WithMessage("请选择年度和规则。").MaximumLength(80);
        RuleFor(form => form.Value).NotNull().WithMessage("请填写升降星数，升为正数，降为负数，不升不降填 0。").InclusiveBetween(-100, 100).WithMessage("升降星数不在合理范围内。");
        RuleFor(form => form.DecidedOn).NotNull().WithMessage("请填写决定日期。");
        RuleFor(form => form.DocumentNumber).NotEmpty().WithMessage("请填写决定的文号或会议纪要编号。").MaximumLength(100);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写研究理由。").MaximumLength(500);
    }
}

/// <summary>A year and a code in one choice.</summary>
internal static class DecisionChoice
{
    public static string Of(int year, string code) => string.Create(CultureInfo.InvariantCulture, $"{year}:{code}");

    public static (int Year, string Code) Read(string choice, string field)
    {
        var at = choice.IndexOf(':', StringComparison.Ordinal);
        return at > 0 && int.TryParse(choice.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? (year, choice[(at + 1)..])
            : throw new Refusal("所选的一项不存在，请重新选择。", field);
    }
}
