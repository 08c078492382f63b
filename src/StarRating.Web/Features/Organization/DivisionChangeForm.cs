using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Organization;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Web.Features.Organization;

/// <summary>区划变更登记: what becomes of one township or village, and with a township that ends, of its villages.</summary>
public sealed class DivisionChangeForm
{
    public DivisionChangeKind Kind { get; set; }

    [Display(Name = "代码")]
    public string Code { get; set; } = "";

    [Display(Name = "名称")]
    public string Name { get; set; } = "";

    [Display(Name = "新代码")]
    public string NewCode { get; set; } = "";

    [Display(Name = "承接或划入单位")]
    public string Into { get; set; } = "";

    [Display(Name = "村庄分类")]
    public VillageCategory? Category { get; set; }

    /// <summary>Into which township each village goes, by the code of the village; empty: it stays.</summary>
    public Dictionary<string, string> Targets { get; set; } = [];

    [Display(Name = "生效日期")]
    public DateOnly? EffectiveOn { get; set; }

    [Display(Name = "文号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "变更理由")]
    public string Reason { get; set; } = "";

    /// <summary>The effects as they were shown to whoever confirms them.</summary>
    public List<string> Seen { get; set; } = [];

    /// <summary>A new township.</summary>
    public DivisionAct Setup() => Act([new(Code.Trim(), Name.Trim(), DivisionChangeKind.Created)]);

    public DivisionAct OfVillage(VillageDetail village) => Act(
    [
        new(village.Code, Kind == DivisionChangeKind.TurnedCommunity && Name.Trim().Length > 0 ? Name.Trim() : village.Name, Kind, NewCode.Trim(), Into.Trim(), Category: Category),
    ]);

    /// <summary>The township first, for it is what the form is about; its villages go where they are sent.</summary>
    public DivisionAct OfTownship(TownshipListRow township, IReadOnlyList<VillageRow> villages)
    {
        var sent = villages.Select(village => (village, Into: Kind switch
        {
            DivisionChangeKind.Merged => Into.Trim(),
            DivisionChangeKind.Split or DivisionChangeKind.Abolished => Targets.GetValueOrDefault(village.Code, "") ?? "",
            _ => "",
        })).Where(pair => pair.Into.Length > 0).ToList();
        var into = Kind switch
        {
            DivisionChangeKind.Merged => Into.Trim(),
            DivisionChangeKind.Split => string.Join('、', sent.Select(pair => pair.Into).Concat(sent.Count < villages.Count ? [township.Code] : Array.Empty<string>()).Distinct()),
            _ => "",
        };
        return Act(
        [
            new(township.Code, township.Name, Kind, NewCode.Trim(), into),
            .. sent.Select(pair => new DivisionStep(pair.village.Code, pair.village.Name, DivisionChangeKind.Moved, Into: pair.Into)),
        ]);
    }

    private DivisionAct Act(IReadOnlyList<DivisionStep> steps) => new(steps, EffectiveOn!.Value, DocumentNumber.Trim(), Reason.Trim());
}

public sealed class DivisionChangeFormValidator : AbstractValidator<DivisionChangeForm>
{
    public DivisionChangeFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().When(form => form.Kind == DivisionChangeKind.Created).WithMessage("请填写名称。").MaximumLength(60);
        RuleFor(form => form.Code).Must(code => code is { Length: 9 } && code.All(char.IsAsciiDigit)).When(form => form.Kind == DivisionChangeKind.Created)
            .WithMessage("乡镇（街道）的代码为 9 位数字。");
        RuleFor(form => form.NewCode).NotEmpty().When(form => form.Kind == DivisionChangeKind.Recoded).WithMessage("请填写新代码。");
        RuleFor(form => form.Into).NotEmpty().When(form => form.Kind is DivisionChangeKind.Moved or DivisionChangeKind.Merged).WithMessage("请选择划入或承接的单位。").MaximumLength(200);
        RuleFor(form => form.EffectiveOn).NotNull().WithMessage("请填写生效日期。");
        RuleFor(form => form.DocumentNumber).NotEmpty().WithMessage("请填写批准文件的文号。").MaximumLength(100);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写变更理由。").MaximumLength(500);
    }
}

/// <summary>A form with what it will do, once that was asked for.</summary>
/// <param name="Title">Of the page.</param>
/// <param name="Kinds">What may be registered here; one alone needs no choice.</param>
/// <param name="Form">As it was filled in.</param>
/// <param name="Targets">Townships of the county, other than the one concerned.</param>
/// <param name="Villages">Of a township: those that lie in it now.</param>
/// <param name="Outlook">Null until the result was asked for.</param>
public sealed record DivisionChangePage(
    string Title, IReadOnlyList<DivisionChangeKind> Kinds, DivisionChangeForm Form, IReadOnlyList<SelectListItem> Targets, IReadOnlyList<VillageRow> Villages, DivisionOutlook? Outlook)
{
    public string? Village { get; init; }

    public required string Back { get; init; }
}
