using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Ratings.Corrections;
using StarRating.Data.Notices;
using StarRating.Data.Ratings;
using StarRating.Notices;
using StarRating.Ratings;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;
using StarRating.Web.Features.Notices;

namespace StarRating.Web.Features.Ratings;

/// <summary>Filters of the list.</summary>
public sealed class CorrectionListForm : ListForm
{
    [Display(Name = "姓名或村（社区）")]
    public string Q { get; set; } = "";

    [Display(Name = "乡镇（街道）")]
    public long? Township { get; set; }

    [Display(Name = "年度")]
    public int? Year { get; set; }

    [Display(Name = "性质")]
    public RatingKind? Kind { get; set; }

    [Display(Name = "状态")]
    public CorrectionState? State { get; set; }

    public CorrectionFilter ToFilter() => new(Q ?? "", Township, Year, Kind, State);
}

/// <summary>The list, and above it who may be supplemented.</summary>
public sealed record CorrectionList(
    CorrectionListForm Form,
    IReadOnlyList<SelectListItem> Townships,
    IReadOnlyList<SelectListItem> Years,
    IReadOnlyList<CorrectionRow> Rows,
    PageOf Page,
    int Open,
    IReadOnlyList<PersonToSupplement> ToSupplement);

/// <summary>A proposal being written. <paramref name="Problem"/> says why nothing can be computed yet.</summary>
public sealed record CorrectionFormPage(CorrectionSubject Subject, CorrectionForm Form, CorrectionSheet? Sheet, string? Problem);

/// <summary>The notice of a correction with its clock.</summary>
public sealed record CorrectionNotice(Notice Notice, PublicityPeriod Period, int DaysLeft);

public sealed record CorrectionPage(CorrectionRow Row, CorrectionSheet Sheet, CorrectionNotice? Notice, ReturnForm Form)
{
    public string Word => CorrectionWords.Of(Row.Kind);

    public bool MayTakeEffect => Row.State == CorrectionState.Approved && Notice is { DaysLeft: 0 };
}

/// <summary>The notice as it is put up on the wall.</summary>
public sealed record CorrectionNoticeSheet(CorrectionRow Row, CorrectionSheet Sheet, CorrectionNotice Notice)
{
    public string Issuer => NoticeWords.Issuer(Sheet.CountyName);
}

/// <summary>A notice about to be posted.</summary>
public sealed record CorrectionPostPage(CorrectionRow Row, CorrectionSheet Sheet, NoticeForm Form);

/// <summary>The words of these pages.</summary>
public static class CorrectionTexts
{
    public static IReadOnlyList<SelectListItem> Grounds { get; } =
        [.. Enum.GetValues<CorrectionGround>().Select(ground => new SelectListItem(ground.InChinese(), ground.ToString()))];

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
        [.. new[] { RatingKind.Correction, RatingKind.Supplementary }.Select(kind => new SelectListItem(CorrectionWords.Of(kind), kind.ToString()))];

    public static string ResultOf(CorrectionRow row) =>
        $"{OutcomeWords.Of(row.OldOutcome, row.OldStars ?? 0)} → {OutcomeWords.Of(row.NewOutcome, row.NewStars ?? 0)}";

    public static string CauseOf(CorrectionRow row) => $"{(row.Ground is { } ground ? $"{ground.InChinese()}：" : "")}{row.Reason}";

    public static Tone ToneOf(CorrectionState state) => state switch
    {
        CorrectionState.Proposed => Tone.Warn,
        CorrectionState.Returned => Tone.Bad,
        CorrectionState.Approved => Tone.Now,
        CorrectionState.InEffect => Tone.Good,
        _ => Tone.Plain,
    };

    /// <summary>What it waits for, as the list says it.</summary>
    public static string StateOf(CorrectionRow row) => row.State == CorrectionState.Approved
        ? row.NoticeEndsOn is { } end ? $"公示至 {Show.Date(end)}" : "已批准，待公示"
        : row.State.InChinese();

    public static string NoticeTitle(CorrectionRow row) => row.Kind == RatingKind.Supplementary
        ? $"关于补定{row.Name}同志{row.Year}年度星级的公示"
        : $"关于更正{row.Name}同志{row.Year}年度星级评定结果的公示";
}
