using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using StarRating.Application.Setup;

namespace StarRating.Web.Features.Setup;

/// <summary>首次设置: code, city and divisions, what was understood, the three administrators. Closed for good by the first account.</summary>
[Route("setup")]
public sealed class SetupController(SetupDesk desk, SetupPass pass) : PortalController
{
    [HttpGet(""), AllowAnonymous, InSetup(BeforeTheCode = true)]
    public async Task<IActionResult> Index()
    {
        if (!await pass.Has(HttpContext))
        {
            return View(new CodeForm());
        }

        var draft = await desk.Draft(Stop);
        return RedirectToAction(draft.Plan is null ? nameof(City) : draft.Agreed ? nameof(Administrators) : nameof(Divisions));
    }

    [HttpPost(""), AllowAnonymous, InSetup(BeforeTheCode = true), EnableRateLimiting(Hosting.SignIn.RateLimit)]
    public async Task<IActionResult> Index(CodeForm form, [FromServices] SetupCode code)
    {
        switch (await code.Try(form.Code, Stop))
        {
            case SetupAnswer.Right:
                await pass.Give(HttpContext);
                return RedirectToAction(nameof(City));
            case SetupAnswer.Paused:
                ModelState.AddModelError(nameof(CodeForm.Code), $"连续输错 {SetupCode.MaxFailures} 次，请 {SetupCode.Pause.TotalMinutes:0} 分钟后再试，或重新启动程序换用新口令。");
                break;
            default:
                ModelState.AddModelError(nameof(CodeForm.Code), "口令不正确。请核对启动窗口中最近一次显示的口令。");
                break;
        }

        return View(form);
    }

    [HttpGet("city"), AllowAnonymous, InSetup]
    public async Task<IActionResult> City() => View(new CityForm { CityName = (await desk.Draft(Stop)).CityName });

    [HttpPost("city"), AllowAnonymous, InSetup]
    public async Task<IActionResult> City(CityForm form, [FromServices] IValidator<CityForm> validator)
    {
        ModelState.AddValidation(validator.Validate(form));
        if (form.Files.Sum(file => file.Length) == 0)
        {
            ModelState.AddModelError(nameof(CityForm.Files), "请选择区划表格。");
        }

        return await Attempt(
            async () =>
            {
                var files = new List<UploadedFile>();
                foreach (var file in form.Files)
                {
                    using var bytes = new MemoryStream();
                    await file.CopyToAsync(bytes, Stop);
                    files.Add(new(Path.GetFileName(file.FileName), bytes.ToArray()));
                }

                await desk.Keep(new SetupDraft(form.CityName, DivisionReader.Read(files, Stop)), Stop);
            },
            () => RedirectToAction(nameof(Divisions)),
            () => Task.FromResult<IActionResult>(View(form)));
    }

    [HttpGet("divisions"), AllowAnonymous, InSetup]
    public async Task<IActionResult> Divisions() =>
        await desk.Draft(Stop) is { Plan: { } plan } draft ? View(new PlanPage(draft.CityName, plan, new PlanForm())) : RedirectToAction(nameof(City));

    [HttpPost("divisions"), AllowAnonymous, InSetup]
    public async Task<IActionResult> Divisions(PlanForm form)
    {
        var draft = await desk.Draft(Stop);
        if (draft.Plan is not { } plan)
        {
            return RedirectToAction(nameof(City));
        }

        var counties = plan.Counties.Select(county => county.Name.Length > 0 ? county : county with { Name = (form.Names.GetValueOrDefault(county.Code) ?? "").Trim() }).ToList();
        if (counties.Any(county => county.Name.Length is 0 or > 30))
        {
            ModelState.AddModelError("", "请填写每个县（市、区）的名称，不超过 30 个字。");
        }

        if (plan.FaultCount > 0 && !form.LeaveOut)
        {
            ModelState.AddModelError("", "有没有看懂的内容：请修改表格后重新上传，或勾选“其余照此建立”。");
        }

        return await Attempt(
            () => desk.Keep(draft with { Plan = plan with { Counties = counties }, Agreed = true }, Stop),
            () => RedirectToAction(nameof(Administrators)),
            () => Task.FromResult<IActionResult>(View(new PlanPage(draft.CityName, plan, form))));
    }

    [HttpGet("administrators"), AllowAnonymous, InSetup]
    public async Task<IActionResult> Administrators() => (await desk.Draft(Stop)).Agreed ? View(new AdministratorsForm()) : RedirectToAction(nameof(Index));

    /// <summary>The answer is the last page of the set-up; asked for again, it is not found.</summary>
    [HttpPost("administrators"), AllowAnonymous, InSetup]
    public async Task<IActionResult> Administrators(AdministratorsForm form, [FromServices] SetUpTheCity setUp, [FromServices] IValidator<AdministratorsForm> validator)
    {
        ModelState.AddValidation(validator.Validate(form));
        var draft = await desk.Draft(Stop);
        return await Attempt(
            () => setUp.SetUp(form.ToRequest(), Stop),
            () => View("Done", new SetupDone(draft.CityName, draft.Plan!, form.ToRequest())),
            () => Task.FromResult<IActionResult>(View(form)));
    }
}
