using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Application.Assessments;
using StarRating.Application.Ballots;
using StarRating.Ballots;
using StarRating.Web.Features.Assessments;

namespace StarRating.Web.Features.Ballots;

public sealed record TallyPage(
    TownshipHead Head, MemberAssessment Member, BallotSettings Ballot, VoterGroup Group, TallyRow? Stored, TallyForm Form);

/// <summary>One meeting's count, in the order of the paper form.</summary>
public sealed class TallyForm
{
    [Display(Name = "会议日期")]
    public DateOnly? MeetingOn { get; set; }

    [Display(Name = "应到人数")]
    public int? Eligible { get; set; }

    [Display(Name = "实到人数")]
    public int? Present { get; set; }

    [Display(Name = "发出票数")]
    public int? Issued { get; set; }

    [Display(Name = "收回票数")]
    public int? Returned { get; set; }

    [Display(Name = "弃权")]
    public int? Abstain { get; set; }

    [Display(Name = "无效票")]
    public int? Invalid { get; set; }

    public Dictionary<string, int?> Counts { get; set; } = [];

    public int Version { get; set; }

    public static TallyForm Of(TallyRow? stored) => stored is null
        ? new TallyForm()
        : new TallyForm
        {
            MeetingOn = stored.MeetingOn,
            Eligible = stored.Eligible,
            Present = stored.Present,
            Issued = stored.Issued,
            Returned = stored.Returned,
            Abstain = stored.Abstain,
            Invalid = stored.Invalid,
            Version = stored.Version,
            Counts = TallyKey.ReadCounts(stored.CountsJson).ToDictionary(c => c.Key, c => (int?)c.Value),
        };

    public TallyEntry Entry(string ballot, string group) => new(
        ballot, group, MeetingOn!.Value, Eligible!.Value, Present!.Value, Issued!.Value, Returned!.Value, Invalid ?? 0, Abstain ?? 0,
        Counts.ToDictionary(c => c.Key, c => c.Value ?? 0), Version);
}

public sealed class TallyValidator : AbstractValidator<TallyForm>
{
    public TallyValidator()
    {
        RuleFor(x => x.MeetingOn).NotNull().WithMessage("请填写会议日期");
        Number(RuleFor(x => x.Eligible).NotNull().WithMessage("请填写应到人数"));
        Number(RuleFor(x => x.Present).NotNull().WithMessage("请填写实到人数"));
        Number(RuleFor(x => x.Issued).NotNull().WithMessage("请填写发出票数"));
        Number(RuleFor(x => x.Returned).NotNull().WithMessage("请填写收回票数"));
        Number(RuleFor(x => x.Abstain));
        Number(RuleFor(x => x.Invalid));
        RuleFor(x => x.Counts).Must(counts => counts.Count <= 20 && counts.Values.All(n => n is null or (>= 0 and <= 100_000)))
            .WithMessage("各选项票数应为 0 到 100000 的整数");
    }

    private static void Number(IRuleBuilder<TallyForm, int?> rule) => rule.InclusiveBetween(0, 100_000).WithMessage("应为 0 到 100000 的整数");
}
