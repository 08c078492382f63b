using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Application.Assessments;
using StarRating.Application.Ratings;
using StarRating.Assessments;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Grades;

/// <summary>The filters of the list, as they stand in the address.</summary>
public sealed class GradeListForm : ListForm
{
    [Display(Name = "姓名或村（社区）")]
    public string Q { get; set; } = "";

    [Display(Name = "乡镇（街道）")]
    public long? Township { get; set; }

    [Display(Name = "等次")]
    public string Grade { get; set; } = "";

    [Display(Name = "标记")]
    public bool? Marked { get; set; }

    /// <summary>A unit of a quota; comes from the pages of quotas.</summary>
    [Display(Name = "名额单位")]
    public string Pool { get; set; } = "";

    public GradeFilter ToFilter() => new(Township, Grade ?? "", Marked == true, Q ?? "", Pool ?? "");
}

public sealed record GradeList(
    YearHead Year, GradeListForm Form, IReadOnlyList<TownshipChoice> Townships, IReadOnlyList<GradeRow> Rows, PageOf Page, GradeSummary Summary, GradingState State)
{
    public string? ComputeBlocked => Year.Stage == YearStage.Grading
        ? null
        : $"现处于“{Year.Stage.ChineseName()}”阶段，等次只在“定等次”阶段计算和调整；阶段由县级主管在“年度进度”页面变动";

    public string? ConfirmBlocked => ComputeBlocked
        ?? (Summary.Persons == 0 ? "等次尚未计算，请县级经办先计算等次" : null)
        ?? (Summary.Waiting > 0 ? $"还有 {Summary.Waiting} 人并列待研究决定，请先录入研究决定" : null)
        ?? (!State.IsCurrent ? "计算后分数有变动，请县级经办重新计算等次" : null)
        ?? (Summary.ConfirmedAt is not null ? "等次已经确认" : null);
}

public sealed record ComputePage(YearHead Year, GradeSummary Summary, GradingState State);

public sealed record TiePage(YearHead Year, QuotaLine Line, TieForm Form);

public sealed record GradePageModel(
    YearHead Year, GradeDetail Detail, IReadOnlyList<string> Grades, IReadOnlyDictionary<string, string> Articles, ChangeForm Form)
{
    /// <summary>第七条: what the policy calls the article of a step.</summary>
    public string ArticleOf(string? id) => id is null ? Show.Nothing : Articles.GetValueOrDefault(id, id);
}

/// <summary>The committee's decision.</summary>
public sealed class TieForm
{
    public string Quota { get; set; } = "";

    public string Pool { get; set; } = "";

    [Display(Name = "取得名额的人员")]
    public List<long> Chosen { get; set; } = [];

    [Display(Name = "研究决定的理由")]
    public string Reason { get; set; } = "";

    [Display(Name = "会议或文件编号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "决定日期")]
    public DateOnly? DecidedOn { get; set; }

    public TieChoice ToChoice(long ratingYearId) => new()
    {
        RatingYearId = ratingYearId,
        Quota = Quota,
        PoolKey = Pool,
        Chosen = [.. Chosen],
        Reason = Reason,
        DocumentNumber = DocumentNumber ?? "",
        DecidedOn = DecidedOn!.Value,
    };
}

public sealed class TieFormValidator : AbstractValidator<TieForm>
{
    public TieFormValidator(TimeProvider clock)
    {
        RuleFor(form => form.Chosen).NotEmpty().WithMessage("请选定取得名额的人员。");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请写明研究决定的理由。").MaximumLength(500).WithMessage("最多 500 字。");
        RuleFor(form => form.DocumentNumber).MaximumLength(100).WithMessage("最多 100 字。");
        RuleFor(form => form.DecidedOn).NotNull().WithMessage("请填写决定日期。")
            .Must(date => date is null || date <= Application.BusinessTime.Today(clock)).WithMessage("决定日期不能晚于今天。");
    }
}

/// <summary>A grade put by hand, or taken back.</summary>
public sealed class ChangeForm
{
    /// <summary>The choice that takes a change back.</summary>
    public const string Undo = "-";

    public int Version { get; set; }

    [Display(Name = "调整为")]
    public string Grade { get; set; } = "";

    [Display(Name = "理由")]
    public string Reason { get; set; } = "";
}

public sealed class ChangeFormValidator : AbstractValidator<ChangeForm>
{
    public ChangeFormValidator()
    {
        RuleFor(form => form.Grade).NotEmpty().WithMessage("请选择等次。");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请写明调整等次的理由。").MaximumLength(500).WithMessage("最多 500 字。");
    }
}
