using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Notices;
using StarRating.Data.Access;
using StarRating.Notices;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Calendar;

/// <summary>节假日历: the holidays and 调休 days by which publicity is counted.</summary>
[Route("calendar")]
public sealed class CalendarController(CalendarQueries calendar, TimeProvider clock) : PortalController
{
    [HttpGet(""), Requires(Function.CalendarSee)]
    public Task<IActionResult> Index(int? of) => Page(of, new DaysForm());

    [HttpPost("declare"), Requires(Function.CalendarEdit)]
    public async Task<IActionResult> Declare(int? of, DaysForm form, [FromServices] IValidator<DaysForm> validator, [FromServices] DeclareDays declare)
    {
        ModelState.AddValidation(validator.Validate(form));
        return await Attempt(
            async () =>
            {
                var days = await declare.Declare(new DaysToDeclare(form.From!.Value, form.To ?? form.From.Value, form.Kind!.Value, form.Name), Stop);
                Say($"已录入{form.Name}{(form.Kind == DayKind.Holiday ? "放假" : "调休上班")} {days} 天。");
            },
            () => RedirectToAction(nameof(Index), new { of = form.From!.Value.Year }),
            () => Page(of, form));
    }

    [HttpPost("clear"), Requires(Function.CalendarEdit)]
    public async Task<IActionResult> Clear(DateOnly date, string reason, [FromServices] ClearDay clear)
    {
        await clear.Clear(date, reason, Stop);
        Say($"已取消 {date:yyyy-MM-dd} 的登记，该日按星期几判断。");
        return RedirectToAction(nameof(Index), new { of = date.Year });
    }

    private async Task<IActionResult> Page(int? of, DaysForm form)
    {
        ViewData["Year"] = await calendar.Year(of is >= 2000 and <= 2100 ? of.Value : clock.Today().Year, Stop);
        return View("Index", form);
    }
}
