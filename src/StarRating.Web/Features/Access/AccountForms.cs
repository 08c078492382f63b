using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Access;

/// <summary>Filters of the list of accounts.</summary>
public sealed class AccountListForm : ListForm
{
    [Display(Name = "登录名或姓名")]
    public string Q { get; set; } = "";

    [Display(Name = "状态")]
    public AccountState? State { get; set; }

    [Display(Name = "所属县（市、区）")]
    public long? County { get; set; }

    public AccountFilter ToFilter() => new(Q ?? "", State, County);
}

public sealed record AccountList(AccountListForm Form, IReadOnlyList<AccountRow> Rows, PageOf Page, IReadOnlyList<SelectListItem> Counties);

/// <summary>A new account, or the particulars of one.</summary>
public sealed class AccountForm
{
    /// <summary>Of the row as it was shown; empty for a new one.</summary>
    public string Stamp { get; set; } = "";

    [Display(Name = "登录名")]
    public string Login { get; set; } = "";

    [Display(Name = "姓名（显示名）")]
    public string Name { get; set; } = "";

    [Display(Name = "所属单位")]
    public string Place { get; set; } = "";

    [Display(Name = "原因")]
    public string Reason { get; set; } = "";

    public static AccountForm Of(AccountRow row) => new()
    {
        Stamp = row.Stamp,
        Login = row.Login,
        Name = row.Name,
        Place = PlaceText.Of(row.CountyId, row.TownshipId),
    };

    public NewAccount ToNew()
    {
        var (county, township) = PlaceText.Read(Place);
        return new(Login, Name, county, township, Reason);
    }

    public AccountEdit ToEdit(long id)
    {
        var (county, township) = PlaceText.Read(Place);
        return new(id, Stamp, Name, county, township, Reason);
    }
}

public sealed class AccountFormValidator : AbstractValidator<AccountForm>
{
    public AccountFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("请填写姓名或岗位名称，如“盐湖区组织部 王某”。").MaximumLength(60);
        RuleFor(form => form.Place).Must(place => place.Length == 0 || PlaceText.Read(place).CountyId is not null).WithMessage("请从列表中选择所属单位。");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写原因，原因将记入日志。").MaximumLength(300);
    }
}

public sealed record AccountPageModel(AccountRow Account, AccountForm Form, IReadOnlyList<SelectListItem> Places, ResetState Reset);

public sealed record NewAccountPage(AccountForm Form, IReadOnlyList<SelectListItem> Places);

/// <summary>A county or township in the value of a choice: <c>3</c>, <c>3:45</c>; empty for the city.</summary>
public static class PlaceText
{
    public static string Of(long? countyId, long? townshipId) => countyId is not { } county ? ""
        : townshipId is { } township ? string.Create(CultureInfo.InvariantCulture, $"{county}:{township}") : county.ToString(CultureInfo.InvariantCulture);

    public static (long? CountyId, long? TownshipId) Read(string text)
    {
        var parts = text.Split(':');
        return long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var county)
            ? (county, parts.Length > 1 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var township) ? township : null)
            : (null, null);
    }

    public static IReadOnlyList<SelectListItem> Choices(this IEnumerable<PlaceChoice> places) =>
        [.. places.Select(place => new SelectListItem(place.Name, Of(place.CountyId, place.TownshipId)))];

    public static IReadOnlyList<SelectListItem> CountyChoices(this IEnumerable<PlaceChoice> places) => places.Where(place => place.TownshipId is null).Choices();
}
