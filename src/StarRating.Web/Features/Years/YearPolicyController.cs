using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Years;

/// <summary>改用政策版本: what another version would do to a running year, and moving it.</summary>
[Route("years/{year:int:range(2000,2100)}/policy")]
public sealed class YearPolicyController(YearQueries years, YearPolicyEffects effects, MoveYearPolicy move) : PortalController
{
    [HttpGet(""), Requires(Function.YearOpen, OneCounty = true)]
    public async Task<IActionResult> Index(int year, long? to) => View(await Page(year, new YearPolicyForm { ToVersionId = to }));

    [HttpPost(""), Requires(Function.YearOpen, OneCounty = true)]
    public async Task<IActionResult> Index(int year, YearPolicyForm form)
    {
        var head = await years.Find(year, Stop) ?? throw new NotFound("rating year");
        return await Attempt(
            async () =>
            {
                var to = form.ToVersionId ?? throw new Refusal("请选择要改用的政策版本。", nameof(form.ToVersionId));
                await move.Move(new(head.Id, form.FromVersionId ?? 0, to, form.Reason ?? ""), Stop);
                Say($"{year}年度已改用所选的政策版本。等次、星级按新版本重新计算后才能推进。");
            },
            () => RedirectToAction("Index", "Years", new { year }),
            async () => View(await Page(year, form)));
    }

    private async Task<YearPolicyPage> Page(int year, YearPolicyForm form)
    {
        var head = await years.Find(year, Stop) ?? throw new NotFound("rating year");
        var choices = (await years.PolicyChoices(year, Stop)).Where(choice => choice.Id != head.PolicyVersionId).ToList();
        form.ToVersionId = choices.Exists(choice => choice.Id == form.ToVersionId) ? form.ToVersionId : choices.Count > 0 ? choices[0].Id : null;
        return new YearPolicyPage(head, choices, form, form.ToVersionId is { } to ? await effects.Of(head.Id, to, Stop) : null);
    }
}

/// <summary>Which version, and why.</summary>
public sealed class YearPolicyForm
{
    public long? FromVersionId { get; set; }

    public long? ToVersionId { get; set; }

    public string? Reason { get; set; }
}

/// <summary>The page of moving a year to another version; <paramref name="Effect"/> is null where there is no other.</summary>
public sealed record YearPolicyPage(YearHead Head, IReadOnlyList<PolicyChoice> Choices, YearPolicyForm Form, YearPolicyEffect? Effect);
