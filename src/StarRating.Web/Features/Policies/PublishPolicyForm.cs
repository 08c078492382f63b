using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Policies;

namespace StarRating.Web.Features.Policies;

/// <summary>Where the document to be published comes from.</summary>
public enum PolicySource
{
    /// <summary>The one that comes with the program.</summary>
    Sample,

    /// <summary>A file.</summary>
    File,
}

/// <summary>What the page of publishing shows; <paramref name="Owner"/> is 市级, or the county's name; <paramref name="IsFirst"/>: published at once, not kept as a draft.</summary>
public sealed record PublishPolicyPage(string Owner, PublishPolicyForm Form, bool IsFirst)
{
    public static IReadOnlyList<SelectListItem> Sources { get; } =
        [new("上传政策文件", nameof(PolicySource.File)), new("直接采用随系统提供的示例政策", nameof(PolicySource.Sample))];
}

public sealed class PublishPolicyForm
{
    public const int MaxBytes = PolicyJson.MaxBytes;

    [Display(Name = "发布内容")]
    public PolicySource? Source { get; set; } = PolicySource.File;

    [Display(Name = "政策文件（.json）")]
    public IFormFile? File { get; set; }

    [Display(Name = "文号")]
    public string DocumentNumber { get; set; } = "";
}

public sealed class PublishPolicyFormValidator : AbstractValidator<PublishPolicyForm>
{
    public PublishPolicyFormValidator()
    {
        RuleFor(form => form.Source).NotNull().WithMessage("请选择发布内容。").IsInEnum().WithMessage("请选择发布内容。");
        RuleFor(form => form.File).NotNull().When(form => form.Source == PolicySource.File).WithMessage("请选择政策文件。没有现成文件的，可先下载示例政策，修改后上传。");
        RuleFor(form => form.File!.Length).InclusiveBetween(1, PublishPolicyForm.MaxBytes).When(form => form.Source == PolicySource.File && form.File is not null)
            .OverridePropertyName(nameof(PublishPolicyForm.File)).WithMessage("政策文件是空的，或超过 4 MB，请核对所选的文件。");
        RuleFor(form => form.DocumentNumber).NotEmpty().WithMessage("请填写印发政策的文号；试用时可填“试用”。").MaximumLength(100).WithMessage("文号不超过 100 个字。");
    }
}
