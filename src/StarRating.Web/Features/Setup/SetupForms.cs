using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Application.Setup;
using StarRating.Data.Access;

namespace StarRating.Web.Features.Setup;

public sealed class CodeForm
{
    [Display(Name = "一次性口令")]
    public string Code { get; set; } = "";
}

public sealed class CityForm
{
    [Display(Name = "城市名称")]
    public string CityName { get; set; } = "";

    [Display(Name = "区划表格")]
    public List<IFormFile> Files { get; set; } = [];
}

public sealed class CityFormValidator : AbstractValidator<CityForm>
{
    public CityFormValidator() =>
        RuleFor(form => form.CityName).NotEmpty().WithMessage("请填写城市名称，如“运城市”。").MaximumLength(30);
}

/// <summary>What the preview asks: names of counties that the files do not give, and consent to leave out what was not understood.</summary>
public sealed class PlanForm
{
    public Dictionary<string, string> Names { get; set; } = [];

    public bool LeaveOut { get; set; }
}

public sealed class AdministratorForm
{
    [Display(Name = "登录名")]
    public string Login { get; set; } = "";

    [Display(Name = "姓名")]
    public string Name { get; set; } = "";

    [Display(Name = "密码"), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [Display(Name = "再次输入密码"), DataType(DataType.Password)]
    public string Repeated { get; set; } = "";
}

public sealed class AdministratorsForm
{
    public List<AdministratorForm> Accounts { get; set; } = [.. RolePresets.Administrators.Select(_ => new AdministratorForm())];

    public IReadOnlyList<FirstAccount> ToRequest() => [.. Accounts.Select(account => new FirstAccount(account.Login, account.Name, account.Password))];
}

public sealed class AdministratorsFormValidator : AbstractValidator<AdministratorsForm>
{
    public AdministratorsFormValidator()
    {
        RuleFor(form => form.Accounts).Must(accounts => accounts.Count == RolePresets.Administrators.Count).WithMessage("请填写三名管理员。");
        RuleForEach(form => form.Accounts).ChildRules(account =>
        {
            account.RuleFor(x => x.Login).NotEmpty().WithMessage("请填写登录名。");
            account.RuleFor(x => x.Name).NotEmpty().WithMessage("请填写姓名。");
            account.RuleFor(x => x.Password).NotEmpty().WithMessage("请填写密码。");
            account.RuleFor(x => x.Repeated).Equal(x => x.Password).WithMessage("两次输入的密码不一致。");
        });
    }
}

public sealed record PlanPage(string CityName, DivisionPlan Plan, PlanForm Form);

/// <summary>What the last page prints.</summary>
public sealed record SetupDone(string CityName, DivisionPlan Plan, IReadOnlyList<FirstAccount> Accounts);
