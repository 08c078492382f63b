using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace StarRating.Web.Features.Access;

public sealed class PasswordForm
{
    [Display(Name = "当前密码"), DataType(DataType.Password)]
    public string Current { get; set; } = "";

    [Display(Name = "新密码"), DataType(DataType.Password)]
    public string New { get; set; } = "";

    [Display(Name = "再次输入新密码"), DataType(DataType.Password)]
    public string Repeated { get; set; } = "";
}

public sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    public PasswordFormValidator()
    {
        RuleFor(form => form.Current).NotEmpty().WithMessage("请填写当前密码。");
        RuleFor(form => form.New).NotEmpty().WithMessage("请填写新密码。").MaximumLength(128)
            .NotEqual(form => form.Current).WithMessage("新密码不能与当前密码相同。");
        RuleFor(form => form.Repeated).Equal(form => form.New).WithMessage("两次输入的新密码不一致。");
    }
}
