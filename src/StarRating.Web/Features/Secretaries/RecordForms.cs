using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Application.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Web.Features.Secretaries;

public sealed class AwardForm
{
    [Display(Name = "奖励名称")]
    public string Title { get; set; } = "";

    [Display(Name = "级别")]
    public AwardLevel? Level { get; set; }

    [Display(Name = "授予机关")]
    public string Authority { get; set; } = "";

    [Display(Name = "授予日期")]
    public DateOnly? AwardedOn { get; set; }

    [Display(Name = "文号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "授予村（社区）集体的奖励")]
    public bool OfVillage { get; set; }

    [Display(Name = "办理理由")]
    public string Reason { get; set; } = "";

    public AwardToRecord ToRequest() => new(Title, Level!.Value, Authority, AwardedOn!.Value, DocumentNumber, OfVillage, Reason);
}

public sealed class AwardFormValidator : AbstractValidator<AwardForm>
{
    public AwardFormValidator()
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("请填写奖励名称。").MaximumLength(100);
        RuleFor(form => form.Level).NotNull().WithMessage("请选择级别。");
        RuleFor(form => form.Authority).NotEmpty().WithMessage("请填写授予机关。").MaximumLength(100);
        RuleFor(form => form.AwardedOn).NotNull().WithMessage("请填写授予日期。");
        RuleFor(form => form.DocumentNumber).MaximumLength(100);
        RuleFor(form => form.Reason).MaximumLength(200);
    }
}

public sealed class SanctionForm
{
    [Display(Name = "种类")]
    public SanctionKind? Kind { get; set; }

    [Display(Name = "决定日期")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "影响期（月）")]
    public int? EffectMonths { get; set; }

    [Display(Name = "与履行职责有关")]
    public bool DutyRelated { get; set; }

    [Display(Name = "事项编号")]
    public string EventId { get; set; } = "";

    [Display(Name = "决定机关")]
    public string Authority { get; set; } = "";

    [Display(Name = "文号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "主要事实")]
    public string Note { get; set; } = "";

    [Display(Name = "办理理由")]
    public string Reason { get; set; } = "";

    public SanctionToRecord ToRequest() =>
        new(Kind!.Value, DecidedOn!.Value, EffectMonths, DutyRelated, EventId, Authority, DocumentNumber, Note, Reason);
}

public sealed class SanctionFormValidator : AbstractValidator<SanctionForm>
{
    public SanctionFormValidator()
    {
        RuleFor(form => form.Kind).NotNull().WithMessage("请选择种类。");
        RuleFor(form => form.DecidedOn).NotNull().WithMessage("请填写决定日期。");
        RuleFor(form => form.EffectMonths).InclusiveBetween(0, 60).WithMessage("影响期为0至60个月，没有影响期的不填。");
        RuleFor(form => form.EventId).MaximumLength(60);
        RuleFor(form => form.Authority).NotEmpty().WithMessage("请填写决定机关。").MaximumLength(100);
        RuleFor(form => form.DocumentNumber).NotEmpty().WithMessage("请填写文号。").MaximumLength(100);
        RuleFor(form => form.Note).MaximumLength(1000);
        RuleFor(form => form.Reason).MaximumLength(200);
    }
}

public sealed class InvestigationForm
{
    [Display(Name = "立案日期")]
    public DateOnly? FiledOn { get; set; }

    [Display(Name = "立案机关")]
    public string Authority { get; set; } = "";

    [Display(Name = "文号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "办理理由")]
    public string Reason { get; set; } = "";
}

public sealed class InvestigationFormValidator : AbstractValidator<InvestigationForm>
{
    public InvestigationFormValidator()
    {
        RuleFor(form => form.FiledOn).NotNull().WithMessage("请填写立案日期。");
        RuleFor(form => form.Authority).NotEmpty().WithMessage("请填写立案机关。").MaximumLength(100);
        RuleFor(form => form.DocumentNumber).MaximumLength(100);
        RuleFor(form => form.Reason).MaximumLength(200);
    }
}

public sealed class ListedEventForm
{
    [Display(Name = "清单事项")]
    public string ItemCode { get; set; } = "";

    [Display(Name = "发生日期")]
    public DateOnly? OccurredOn { get; set; }

    [Display(Name = "情况说明")]
    public string Description { get; set; } = "";

    [Display(Name = "事项编号")]
    public string EventId { get; set; } = "";

    [Display(Name = "认定文号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "办理理由")]
    public string Reason { get; set; } = "";
}

public sealed class ListedEventFormValidator : AbstractValidator<ListedEventForm>
{
    public ListedEventFormValidator()
    {
        RuleFor(form => form.ItemCode).NotEmpty().WithMessage("请选择清单事项。").MaximumLength(60);
        RuleFor(form => form.OccurredOn).NotNull().WithMessage("请填写发生日期。");
        RuleFor(form => form.Description).NotEmpty().WithMessage("请写明情况。").MaximumLength(1000);
        RuleFor(form => form.EventId).MaximumLength(60);
        RuleFor(form => form.DocumentNumber).MaximumLength(100);
        RuleFor(form => form.Reason).MaximumLength(200);
    }
}

public sealed class SuspensionForm
{
    [Display(Name = "停职日期")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "文号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "停职事由")]
    public string Reason { get; set; } = "";
}

public sealed class SuspensionFormValidator : AbstractValidator<SuspensionForm>
{
    public SuspensionFormValidator()
    {
        RuleFor(form => form.StartsOn).NotNull().WithMessage("请填写停职日期。");
        RuleFor(form => form.DocumentNumber).MaximumLength(100);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写停职事由。").MaximumLength(200);
    }
}

/// <summary>The day on which a record is closed: revoked, overturned, concluded, resumed.</summary>
public sealed class ClosingForm
{
    public int Version { get; set; }

    [Display(Name = "日期")]
    public DateOnly? Day { get; set; }

    [Display(Name = "文号")]
    public string Document { get; set; } = "";

    [Display(Name = "结论")]
    public string Conclusion { get; set; } = "";

    [Display(Name = "已澄清，停职期间照常计算任职时间")]
    public bool Cleared { get; set; }

    [Display(Name = "理由")]
    public string Reason { get; set; } = "";
}

public sealed class ClosingFormValidator : AbstractValidator<ClosingForm>
{
    public ClosingFormValidator()
    {
        RuleFor(form => form.Day).NotNull().WithMessage("请填写日期。");
        RuleFor(form => form.Document).MaximumLength(100);
        RuleFor(form => form.Conclusion).MaximumLength(1000);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写理由，供以后查考。").MaximumLength(200);
    }
}

public sealed class VoidForm
{
    public int Version { get; set; }

    [Display(Name = "作废理由")]
    public string Reason { get; set; } = "";
}

public sealed class VoidFormValidator : AbstractValidator<VoidForm>
{
    public VoidFormValidator() => RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写作废理由，供以后查考。").MaximumLength(200);
}
