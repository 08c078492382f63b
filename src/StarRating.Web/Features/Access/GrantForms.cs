using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Access;
using StarRating.Data.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Access;

/// <summary>Filters of the list: who may do what where.</summary>
public sealed class GrantListForm : ListForm
{
    [Display(Name = "登录名或姓名")]
    public string Q { get; set; } = "";

    [Display(Name = "角色")]
    public string Role { get; set; } = "";

    [Display(Name = "功能")]
    public Function? Function { get; set; }

    [Display(Name = "县（市、区）")]
    public long? County { get; set; }

    public GrantFilter ToFilter() => new(Q ?? "", Function, Role ?? "", County);
}

public sealed record GrantList(GrantListForm Form, IReadOnlyList<GrantHolder> Rows, PageOf Page, IReadOnlyList<SelectListItem> Counties)
{
    public static IReadOnlyList<SelectListItem> Roles { get; } =
        [.. RolePresets.All.Select(role => new SelectListItem(role.Name, role.Name)), new(GrantQueries.Without, GrantQueries.Without)];
}

/// <summary>授予角色.</summary>
public sealed class RoleForm
{
    [Display(Name = "角色")]
    public string Role { get; set; } = "";

    [Display(Name = "范围")]
    public string Place { get; set; } = "";

    [Display(Name = "原因")]
    public string Reason { get; set; } = "";
}

public sealed class RoleFormValidator : AbstractValidator<RoleForm>
{
    public RoleFormValidator()
    {
        RuleFor(form => form.Role).NotEmpty().WithMessage("请选择角色。");
        RuleFor(form => form.Place).Must(place => GrantPlace.FromText(place) is not null).WithMessage("请选择范围。");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写原因，原因将记入日志。").MaximumLength(300);
    }
}

/// <summary>The functions ticked in one place.</summary>
public sealed class FunctionsForm
{
    public string Place { get; set; } = "";

    public List<Function> Functions { get; set; } = [];

    public string Reason { get; set; } = "";
}

public sealed record GrantPageModel(GrantHolder Holder, RoleForm Form, IReadOnlyList<SelectListItem> Places)
{
    public static IReadOnlyList<SelectListItem> Roles { get; } =
        [.. RolePresets.All.Select(role => new SelectListItem($"{role.Name}（{role.ScopeKind.InChinese()}）", role.Name))];

    public static IReadOnlyList<SelectListItem> Choices(IEnumerable<PlaceChoice> places) =>
    [
        new("全系统（三员）", new GrantPlace(ScopeKind.Installation).ToText()),
        new("全市", new GrantPlace(ScopeKind.City).ToText()),
        .. places.Select(place => new SelectListItem(
            place.Name,
            (place.TownshipId is { } township ? new GrantPlace(ScopeKind.Township, place.CountyId, township) : new GrantPlace(ScopeKind.County, place.CountyId)).ToText())),
    ];
}
