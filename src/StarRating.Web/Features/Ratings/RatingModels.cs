using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Application.Assessments;
using StarRating.Application.Ratings;
using StarRating.Application.Reports;
using StarRating.Assessments;
using StarRating.Data.Ratings;
using StarRating.Organization;
using StarRating.Ratings;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Ratings;

/// <summary>The filters of the list, as they stand in the address.</summary>
public sealed class RatingListForm : ListForm
{
    [Display(Name = "姓名或村（社区）")]
    public string Q { get; set; } = "";

    [Display(Name = "乡镇（街道）")]
    public long? Township { get; set; }

    /// <summary>An outcome, or a number of stars.</summary>
    [Display(Name = "评定结果")]
    public string Result { get; set; } = "";

    [Display(Name = "升降")]
    public StarChange? Change { get; set; }

    [Display(Name = "待确认")]
    public bool? Waiting { get; set; }

    [Display(Name = "上次星级")]
    public string Old { get; set; } = "";

    [Display(Name = "考核等次")]
    public string Grade { get; set; } = "";

    [Display(Name = "类型")]
    public VillageKind? Kind { get; set; }

    [Display(Name = "村庄分类")]
    public string Category { get; set; } = "";

    [Display(Name = "任职年限")]
    public TenureBand? Tenure { get; set; }

    /// <summary>Comes from the overview; a key of the engine, or none.</summary>
    [Display(Name = "名额单位")]
    public string Pool { get; set; } = "";

    public RatingFilter ToFilter() => new()
    {
        Pool = Pool == OverviewQueries.None ? "" : Pool ?? "",
        WithoutPool = Pool == OverviewQueries.None,
        OldStars = int.TryParse(Old, out var old) ? old : null,
        WithoutOld = Old == OverviewQueries.None,
        Grade = Grade ?? "",
        Kind = Kind,
        Category = Enum.TryParse<VillageCategory>(Category, out var category) ? category : null,
        WithoutCategory = Category == OverviewQueries.None,
        Tenure = Tenure,
        Text = Q ?? "",
        TownshipId = Township,
        Stars = int.TryParse(Result, out var stars) ? stars : null,
        Outcome = int.TryParse(Result, out _) ? null : Enum.TryParse<OutcomeKind>(Result, out var kind) ? kind : null,
        Change = Change,
        Waiting = Waiting == true,
    };
}

public sealed record RatingList(
    YearHead Year,
    RatingListForm Form,
    IReadOnlyList<TownshipChoice> Townships,
    IReadOnlyList<RatingRow> Rows,
    PageOf Page,
    RatingTotals Totals,
    RunSummary? Run,
    IReadOnlyList<NotRated> NotRated)
{
    public bool IsOpen => Year.Stage == YearStage.Rating;

    /// <summary>Why 评星 cannot be done now; null when it can.</summary>
    public string? RunBlocked => IsOpen ? null : Year.Stage < YearStage.Rating
        ? $"现处于“{Year.Stage.ChineseName()}”阶段，进入“评星”阶段后由县级经办评星"
        : $"现处于“{Year.Stage.ChineseName()}”阶段，需由县级主管退回“评星”阶段后才能重新评星";
}

public sealed record RunPage(YearHead Year, RunPreview Preview);

/// <summary>Filters of 评星后变动.</summary>
public sealed class DifferenceListForm : ListForm
{
    [Display(Name = "姓名或村（社区）")]
    public string Q { get; set; } = "";

    [Display(Name = "乡镇（街道）")]
    public string Township { get; set; } = "";

    [Display(Name = "如按现有事实重算")]
    public bool? Would { get; set; }

    public DifferenceFilter ToFilter(long ratingYearId) => new(ratingYearId, Q ?? "", Township ?? "", Would);
}

public sealed record DifferencesPage(
    YearHead Year, DifferenceListForm Form, IReadOnlyList<string> Townships, IReadOnlyList<FreezeDifference> Rows, PageOf Page);

public sealed record ReplayPage(YearHead Year, ReplayReport? Report);

public sealed record ExplanationPage(RatingExplanation Explanation, ConfirmForm Form);

/// <summary>What a person writes who answers for a flagged result.</summary>
public sealed class ConfirmForm
{
    public int Version { get; set; }

    [Display(Name = "核实情况和依据")]
    public string Reason { get; set; } = "";
}

public sealed class ConfirmFormValidator : AbstractValidator<ConfirmForm>
{
    public ConfirmFormValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请写明核实情况和依据。").MaximumLength(500).WithMessage("最多 500 字。");
}

/// <summary>The words of the stars' pages.</summary>
public static class RatingWords
{
    public static string Of(RatingKind kind) => kind switch
    {
        RatingKind.Supplementary => "补定",
        RatingKind.Correction => "更正",
        _ => "年度评定",
    };

    public static string Of(StarChange change) => change switch
    {
        StarChange.Risen => "上升",
        StarChange.Fallen => "下降",
        StarChange.Same => "不变",
        _ => "首次定星",
    };

    public static string Confirmed(RatingRow row) =>
        row.IsWaiting ? "待确认" : row.ConfirmedAt is not null ? "已确认" : row.IsSealed ? "已生效" : "无需确认";

    public static string Delta(RatingRow row) => row.Delta switch
    {
        > 0 => $"上升 {row.Delta} 星",
        < 0 => $"下降 {-row.Delta} 星",
        0 => "不变",
        _ when row.Outcome == OutcomeKind.Rated => "首次定星",
        _ => Components.Show.Nothing,
    };
}
