using System.ComponentModel.DataAnnotations;
using StarRating.Application.Policies.Trials;
using StarRating.Policies.Trying;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Policies.Trials;

/// <summary>What the address of a trial says: the year, the budget, and what of the persons is shown.</summary>
public sealed class TrialForm
{
    [Display(Name = "试算年度")]
    public int? Year { get; set; }

    [Display(Name = "从哪一年起")]
    public int? Since { get; set; }

    [Display(Name = "全年预算（元）")]
    public decimal? Budget { get; set; }

    [Display(Name = "试调的设置")]
    public string Path { get; set; } = "";

    public decimal? Value { get; set; }

    public decimal? From { get; set; }

    public decimal? To { get; set; }

    public decimal? Step { get; set; }

    [Display(Name = "变化")]
    public TrialMove? Move { get; set; }

    public string Old { get; set; } = "";

    public string Now { get; set; } = "";

    [Display(Name = "依据")]
    public string Cause { get; set; } = "";

    [Display(Name = "待遇变化")]
    public string Treatment { get; set; } = "";

    [Display(Name = "查找")]
    public string Find { get; set; } = "";

    public int Page { get; set; } = 1;

    public TrialFilter Filter() => new(Move, Old ?? "", Now ?? "", Cause ?? "", Find ?? "", Treatment ?? "");
}

/// <summary>What is tried and on what; what of it may be shown.</summary>
/// <param name="Subject">The draft or version.</param>
/// <param name="Years">Closed years in sight.</param>
/// <param name="Form">The address.</param>
/// <param name="MayName">Persons may be named here.</param>
/// <param name="MayPay">Pay may be shown here.</param>
public sealed record TrialHead(TrialSubject Subject, IReadOnlyList<int> Years, TrialForm Form, bool MayName, bool MayPay)
{
    /// <summary>The controller under whose addresses the trial lies.</summary>
    public string Controller => Subject.IsDraft ? "DraftTrials" : "VersionTrials";

    public int Year => Form.Year ?? Years[0];

    /// <summary>The first year, where several are tried one after another; addresses leave it out where it is one.</summary>
    public int? Since => Form.Since < Year ? Form.Since : null;

    public TrialSpan Span => new(Since ?? Year, Year);

    public string YearWords => Since is { } since ? $"{since}至{Year}年度" : $"{Year}年度";
}

/// <summary>The page; the sheet is missing where there is no closed year, or the policy has errors, which <paramref name="Refused"/> says.</summary>
public sealed record TrialPage(TrialHead Head, TrialSheet? Sheet, IReadOnlyList<TrialLever> Levers, string? Refused = null);

/// <summary>The panel of one setting that is moved.</summary>
public sealed record LeverPanel(TrialHead Head, TrialLever Lever, decimal From, decimal To, decimal Step);

/// <summary>One value of it, beside the policy as it stands.</summary>
public sealed record LeverStep(TrialHead Head, TrialPoint Point);

public sealed record LeverCurve(TrialHead Head, TrialLever Lever, IReadOnlyList<TrialPoint> Points);

public sealed record TrialPersonsPage(TrialHead Head, IReadOnlyList<TrialRow> Rows, PageOf Page, IReadOnlyList<string> Causes, IReadOnlyList<string> Treatments);

public sealed record TrialPersonPage(TrialHead Head, TrialPersonView Person);
