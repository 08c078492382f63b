using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Application.Organization;

namespace StarRating.Web.Features.Organization;

public sealed record TermPage(TermRow? Term, TermForm Form);

public sealed class TermForm
{
    public int Version { get; set; }

    [Display(Name = "届次名称")]
    public string Name { get; set; } = "";

    [Display(Name = "开始日期")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "届满日期")]
    public DateOnly? LastDay { get; set; }

    [Display(Name = "依据或理由")]
    public string Reason { get; set; } = "";

    public static TermForm Of(TermRow term) => new() { Version = term.Version, Name = term.Name, StartsOn = term.StartsOn, LastDay = term.EndsOn?.AddDays(-1) };

    public TermWish ToRequest() => new(Name, StartsOn!.Value, LastDay, Reason);
}

public sealed class TermFormValidator : AbstractValidator<TermForm>
{
    private static readonly DateOnly Earliest = new(1949, 10, 1);

    public TermFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("请填写届次名称，如“第十三届”。").MaximumLength(40).WithMessage("届次名称不超过 40 个字。");
        RuleFor(form => form.StartsOn).NotNull().WithMessage("请填写开始日期，即换届选举的日期。")
            .InclusiveBetween(Earliest, new DateOnly(2100, 12, 31)).WithMessage("开始日期应在 1949-10-01 和 2100-12-31 之间。");
        RuleFor(form => form.LastDay).InclusiveBetween(Earliest, new DateOnly(2100, 12, 31)).WithMessage("届满日期应在 1949-10-01 和 2100-12-31 之间。");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写依据或理由，如换届文件的文号。").MaximumLength(500).WithMessage("依据或理由不超过 500 个字。");
    }
}
