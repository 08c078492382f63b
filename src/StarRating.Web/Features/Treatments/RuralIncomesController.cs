using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Treatments;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Treatments;

/// <summary>农村居民人均可支配收入, as published year by year: the base of pay where the policy says k × rural income.</summary>
[Route("pay/incomes")]
public sealed class RuralIncomesController(RuralIncomeQueries incomes, IValidator<RuralIncomeForm> validator, TimeProvider clock) : PortalController
{
    [HttpGet(""), Requires(Function.PaySee, OneCounty = true)]
    public async Task<IActionResult> Index() => View(await incomes.List(Stop));

    [HttpGet("new"), Requires(Function.PayEdit, OneCounty = true)]
    public IActionResult New() => View(nameof(Edit), new RuralIncomePage(null, new RuralIncomeForm { Year = Application.BusinessTime.Today(clock).Year - 1 }));

    [HttpPost("new"), Requires(Function.PayEdit, OneCounty = true)]
    public async Task<IActionResult> New(RuralIncomeForm form, [FromServices] RecordRuralIncome record)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await record.Add(form.ToRequest(), Stop);
                Say($"已登记{form.Year}年农村居民人均可支配收入 {Show.Money(form.Yuan)} 元。");
            },
            () => RedirectToAction(nameof(Index)),
            () => Task.FromResult<IActionResult>(View(nameof(Edit), new RuralIncomePage(null, form))));
    }

    [HttpGet("{id:long}"), Requires(Function.PayEdit)]
    public async Task<IActionResult> Edit(long id)
    {
        var row = await incomes.Find(id, Stop);
        return View(new RuralIncomePage(row, RuralIncomeForm.Of(row)));
    }

    [HttpPost("{id:long}"), Requires(Function.PayEdit)]
    public async Task<IActionResult> Edit(long id, RuralIncomeForm form, [FromServices] RecordRuralIncome record)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            ModelState.AddModelError($"{FormPart}.{nameof(form.Reason)}", "请填写更正的理由。");
        }

        return await Attempt(
            FormPart,
            async () =>
            {
                await record.Change(id, form.Version, form.ToRequest(), Stop);
                Say($"已更正{form.Year}年农村居民人均可支配收入。已锁定的报酬表不变，差额列入下一张的补发扣回。");
            },
            () => RedirectToAction(nameof(Index)),
            async () => View(new RuralIncomePage(await incomes.Find(id, Stop), form)));
    }
}

public sealed record RuralIncomePage(RuralIncomeRow? Income, RuralIncomeForm Form);

public sealed class RuralIncomeForm
{
    public int Version { get; set; }

    [Display(Name = "年份")]
    public int? Year { get; set; }

    [Display(Name = "人均可支配收入（元）")]
    public decimal? Yuan { get; set; }

    [Display(Name = "来源")]
    public string Source { get; set; } = "";

    [Display(Name = "发布日期")]
    public DateOnly? PublishedOn { get; set; }

    [Display(Name = "理由")]
    public string Reason { get; set; } = "";

    public static RuralIncomeForm Of(RuralIncomeRow row) => new() { Version = row.Version, Year = row.Year, Yuan = row.Yuan, Source = row.Source, PublishedOn = row.PublishedOn };

    public PublishedIncome ToRequest() => new(Year!.Value, Yuan!.Value, Source.Trim(), PublishedOn, (Reason ?? "").Trim());
}

public sealed class RuralIncomeFormValidator : AbstractValidator<RuralIncomeForm>
{
    public RuralIncomeFormValidator()
    {
        RuleFor(form => form.Year).NotNull().WithMessage("请填写年份。").InclusiveBetween(1990, 2100).WithMessage("年份应为四位数字，如 2025。");
        RuleFor(form => form.Yuan).NotNull().WithMessage("请填写收入。").InclusiveBetween(1, 1_000_000).WithMessage("收入应在 1 至 1,000,000 元之间，请核对单位。")
            .PrecisionScale(12, 2, true).WithMessage("收入最多两位小数。");
        RuleFor(form => form.Source).NotEmpty().WithMessage("请填写来源，如统计公报的名称或文号。").MaximumLength(200);
        RuleFor(form => form.Reason).MaximumLength(200);
    }
}
