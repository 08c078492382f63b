using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Data.Notices;
using StarRating.Notices;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Notices;

/// <summary>The office's words for decisions and kinds of days.</summary>
public static class DecisionWords
{
    public static string Of(ObjectionDecision decision) => decision switch
    {
        ObjectionDecision.Upheld => "异议成立，予以更正",
        ObjectionDecision.PartlyUpheld => "异议部分成立，予以更正",
        ObjectionDecision.Rejected => "异议不成立，维持原结果",
        ObjectionDecision.NotAccepted => "不予受理",
        ObjectionDecision.Withdrawn => "异议人撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
    };

    public static string Of(DayKind kind) => kind switch
    {
        DayKind.Workday => "工作日",
        DayKind.Weekend => "周末",
        DayKind.Holiday => "放假",
        DayKind.MakeUpWorkday => "调休上班",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Tone ToneOf(ObjectionDecision? decision) => decision switch
    {
        null => Tone.Warn,
        ObjectionDecision.Upheld or ObjectionDecision.PartlyUpheld => Tone.Bad,
        _ => Tone.Plain,
    };

    public static bool IsUpheld(ObjectionDecision? decision) => decision is ObjectionDecision.Upheld or ObjectionDecision.PartlyUpheld;

    public static IReadOnlyList<SelectListItem> Options { get; } =
        [.. Enum.GetValues<ObjectionDecision>().Select(d => new SelectListItem(Of(d), d.ToString()))];
}
