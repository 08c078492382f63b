using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace StarRating.Web.Features.Access;

public sealed class SignInForm
{
    [Display(Name = "用户名")]
    public string UserName { get; set; } = "";

    [Display(Name = "密码"), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    public string? From { get; set; }
}

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        RuleFor(form => form.UserName).NotEmpty().WithMessage("请填写用户名。").MaximumLength(256);
        RuleFor(form => form.Password).NotEmpty().WithMessage("请填写密码。").MaximumLength(256);
    }
}
