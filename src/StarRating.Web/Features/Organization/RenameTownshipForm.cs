using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Application.Organization;

namespace StarRating.Web.Features.Organization;

public sealed record RenameTownshipPage(TownshipRow Township, RenameTownshipForm Form);

public sealed class RenameTownshipForm
{
    public int Version { get; set; }

    [Display(Name = "新名称")]
    public string Name { get; set; } = "";

    [Display(Name = "生效日期")]
    public DateOnly? EffectiveOn { get; set; }

    [Display(Name = "文号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "更名理由")]
    public string Reason { get; set; } = "";

    public TownshipRename ToRequest(long id) => new(id, Version, Name, EffectiveOn!.Value, DocumentNumber, Reason);
}

public sealed class RenameTownshipFormValidator : AbstractValidator<RenameTownshipForm>
{
    public RenameTownshipFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("请填写新名称。").MaximumLength(60);
        RuleFor(form => form.EffectiveOn).NotNull().WithMessage("请填写生效日期。");
        RuleFor(form => form.DocumentNumber).NotEmpty().WithMessage("请填写批准更名的文号。").MaximumLength(100);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写更名理由。").MaximumLength(500);
    }
}
