using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Application.Access;
using StarRating.Data.Access;

namespace StarRating.Web.Features.Access;

public sealed class PasswordRulesForm
{
    public int Version { get; set; }

    [Display(Name = "密码最短位数")]
    public int? MinLength { get; set; }

    [Display(Name = "至少包含的字符种类")]
    public int? MinKinds { get; set; }

    [Display(Name = "连续输错多少次锁定")]
    public int? MaxFailures { get; set; }

    [Display(Name = "锁定分钟数")]
    public int? LockMinutes { get; set; }

    [Display(Name = "密码有效天数")]
    public int? ExpiryDays { get; set; }

    [Display(Name = "无操作自动退出（分钟）")]
    public int? IdleMinutes { get; set; }

    [Display(Name = "原因")]
    public string Reason { get; set; } = "";

    public static PasswordRulesForm Of(PasswordRules rules) => new()
    {
        Version = rules.Version,
        MinLength = rules.MinLength,
        MinKinds = rules.MinKinds,
        MaxFailures = rules.MaxFailures,
        LockMinutes = rules.LockMinutes,
        ExpiryDays = rules.ExpiryDays,
        IdleMinutes = rules.IdleMinutes,
    };

    public PasswordRulesEdit ToEdit() =>
        new(Version, MinLength!.Value, MinKinds!.Value, MaxFailures!.Value, LockMinutes!.Value, ExpiryDays!.Value, IdleMinutes!.Value, Reason);
}

public sealed class PasswordRulesFormValidator : AbstractValidator<PasswordRulesForm>
{
    public PasswordRulesFormValidator()
    {
        RuleFor(form => form.MinLength).NotNull().WithMessage("请填写整数。");
        RuleFor(form => form.MinKinds).NotNull().WithMessage("请选择。");
        RuleFor(form => form.MaxFailures).NotNull().WithMessage("请填写整数。");
        RuleFor(form => form.LockMinutes).NotNull().WithMessage("请填写整数。");
        RuleFor(form => form.ExpiryDays).NotNull().WithMessage("请填写整数，0 表示不过期。");
        RuleFor(form => form.IdleMinutes).NotNull().WithMessage("请填写整数。");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写原因，原因将记入日志。").MaximumLength(300);
    }
}
