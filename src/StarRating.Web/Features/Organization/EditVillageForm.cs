using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Application.Organization;
using StarRating.Organization;

namespace StarRating.Web.Features.Organization;

public sealed class EditVillageForm
{
    public int Version { get; set; }

    [Display(Name = "名称")]
    public string Name { get; set; } = "";

    [Display(Name = "村庄分类")]
    public VillageCategory? Category { get; set; }

    [Display(Name = "小乡镇合并计算名额")]
    public bool PoolSmall { get; set; }

    [Display(Name = "生效日期")]
    public DateOnly? EffectiveOn { get; set; }

    [Display(Name = "文号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "变更理由")]
    public string Reason { get; set; } = "";

    public static EditVillageForm Of(VillageDetail village) =>
        new() { Version = village.Version, Name = village.Name, Category = village.Category, PoolSmall = village.PoolSmall };

    public VillageEdit ToRequest(long id) => new(id, Version, Name, Category, PoolSmall, EffectiveOn!.Value, DocumentNumber, Reason);
}

public sealed class EditVillageFormValidator : AbstractValidator<EditVillageForm>
{
    public EditVillageFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("请填写名称。").MaximumLength(60);
        RuleFor(form => form.EffectiveOn).NotNull().WithMessage("请填写生效日期。");
        RuleFor(form => form.DocumentNumber).MaximumLength(100);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写变更理由，供以后查考。").MaximumLength(500);
    }
}
