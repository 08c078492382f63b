using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Application.Organization;
using StarRating.Organization;

namespace StarRating.Web.Features.Organization;

public sealed class NewVillageForm
{
    [Display(Name = "乡镇（街道）")]
    public long? TownshipId { get; set; }

    [Display(Name = "代码")]
    public string Code { get; set; } = "";

    [Display(Name = "名称")]
    public string Name { get; set; } = "";

    [Display(Name = "村庄分类")]
    public VillageCategory? Category { get; set; }

    [Display(Name = "设立日期")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "文号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "设立理由")]
    public string Reason { get; set; } = "";

    public NewVillage ToRequest() => new(TownshipId!.Value, Code, Name, Category, ValidFrom!.Value, DocumentNumber, Reason);
}

public sealed class NewVillageFormValidator : AbstractValidator<NewVillageForm>
{
    public NewVillageFormValidator()
    {
        RuleFor(form => form.TownshipId).NotNull().WithMessage("请选择乡镇（街道）。");
        RuleFor(form => form.Code).Must(VillageCode.IsWellFormed).WithMessage("代码为 12 位数字。");
        RuleFor(form => form.Name).NotEmpty().WithMessage("请填写名称。").MaximumLength(60);
        RuleFor(form => form.ValidFrom).NotNull().WithMessage("请填写设立日期。");
        RuleFor(form => form.DocumentNumber).MaximumLength(100);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写设立理由。").MaximumLength(500);
    }
}
