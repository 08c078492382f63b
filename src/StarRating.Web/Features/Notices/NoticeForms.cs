using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Data.Notices;

namespace StarRating.Web.Features.Notices;

/// <summary>The form of a notice.</summary>
public sealed class NoticeForm
{
    [Display(Name = "文号")]
    public string Number { get; set; } = "";

    [Display(Name = "标题")]
    public string Title { get; set; } = "";

    [Display(Name = "张贴日期")]
    public DateOnly? PostedOn { get; set; }

    [Display(Name = "监督电话")]
    public string ContactPhone { get; set; } = "";
}

public sealed class NoticeFormValidator : AbstractValidator<NoticeForm>
{
    public NoticeFormValidator()
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("请填写公示标题。");
        RuleFor(form => form.PostedOn).NotNull().WithMessage("请填写张贴日期，如 2026-03-02。");
        RuleFor(form => form.ContactPhone).NotEmpty().WithMessage("请填写监督电话，如 0359-2020000。");
    }
}

/// <summary>Why a notice is taken back.</summary>
public sealed class VoidForm
{
    [Display(Name = "撤回原因")]
    public string Reason { get; set; } = "";
}

/// <summary>An objection as received.</summary>
public sealed class ObjectionForm
{
    [Display(Name = "异议对象")]
    public long? CohortMemberId { get; set; }

    [Display(Name = "收到日期")]
    public DateOnly? ReceivedOn { get; set; }

    [Display(Name = "异议人")]
    public string Objector { get; set; } = "";

    [Display(Name = "联系方式")]
    public string Contact { get; set; } = "";

    [Display(Name = "异议内容")]
    public string Content { get; set; } = "";
}

public sealed class ObjectionFormValidator : AbstractValidator<ObjectionForm>
{
    public ObjectionFormValidator()
    {
        RuleFor(form => form.ReceivedOn).NotNull().WithMessage("请填写收到日期。");
        RuleFor(form => form.Content).NotEmpty().WithMessage("请填写异议内容。");
    }
}

/// <summary>Finding and decision.</summary>
public sealed class DecisionForm
{
    [Display(Name = "调查核实情况")]
    public string Finding { get; set; } = "";

    [Display(Name = "处理决定")]
    public ObjectionDecision? Decision { get; set; }

    [Display(Name = "决定日期")]
    public DateOnly? DecidedOn { get; set; }

    public int Version { get; set; }
}

public sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    public DecisionFormValidator()
    {
        RuleFor(form => form.Finding).NotEmpty().WithMessage("请填写调查核实情况。");
        RuleFor(form => form.Decision).NotNull().WithMessage("请选择处理决定。");
        RuleFor(form => form.DecidedOn).NotNull().WithMessage("请填写决定日期。");
    }
}
