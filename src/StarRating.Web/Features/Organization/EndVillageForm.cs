using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Application.Organization;

namespace StarRating.Web.Features.Organization;

public sealed class EndVillageForm
{
    public int Version { get; set; }

    [Display(Name = "撤销日期")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "承接的村（社区）")]
    public long? SuccessorId { get; set; }

    [Display(Name = "文号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "撤销理由")]
    public string Reason { get; set; } = "";

    public static EndVillageForm Of(VillageDetail village) => new() { Version = village.Version };

    public VillageEnd ToRequest(long id) => new(id, Version, EndsOn!.Value, SuccessorId, DocumentNumber, Reason);
}

public sealed class EndVillageFormValidator : AbstractValidator<EndVillageForm>
{
    public EndVillageFormValidator()
    {
        RuleFor(form => form.EndsOn).NotNull().WithMessage("请填写撤销日期。");
        RuleFor(form => form.DocumentNumber).NotEmpty().WithMessage("请填写批准撤销的文号。").MaximumLength(100);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写撤销理由。").MaximumLength(500);
    }
}
