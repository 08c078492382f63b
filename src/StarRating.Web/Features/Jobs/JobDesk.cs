using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Jobs;
using StarRating.Data.Access;
using StarRating.Data.Jobs;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Jobs;

/// <summary>
/// Asks for a job in the name of an action and waits a moment: what is finished by then is answered at once, as if there were no job; else the
/// user is led to its page, which may be left.
/// </summary>
public sealed class JobDesk(AskForJob ask, JobQueries jobs, IConfiguration configuration)
{
    private readonly TimeSpan patience = TimeSpan.FromSeconds(configuration.GetValue("Jobs:PatienceSeconds", 2.0));

    public Task<IActionResult> Do<TWork, TArguments>(Controller page, string title, TArguments arguments)
        where TWork : JobWork<TArguments> =>
        Do<TWork, TArguments>(
            page, title, arguments,
            page.ControllerContext.ActionDescriptor.MethodInfo.GetCustomAttribute<RequiresAttribute>()?.Function
                ?? throw new InvalidOperationException("A job is asked for by an action that requires a function."));

    /// <summary>For actions whose function follows from their address.</summary>
    public async Task<IActionResult> Do<TWork, TArguments>(Controller page, string title, TArguments arguments, Function function)
        where TWork : JobWork<TArguments>
    {
        var stop = page.HttpContext.RequestAborted;
        var id = await ask.Ask<TWork, TArguments>(title, function, arguments, stop);
        var row = await jobs.Await(id, patience, stop);
        switch (row.State)
        {
            case JobState.Failed:
                throw new Refusal(row.Words);
            case JobState.Done when row.FileId is not null && row.ResultUrl.Length == 0:
                return page.RedirectToAction(nameof(JobsController.Download), "Jobs", new { id });
            case JobState.Done when page.Url.IsLocalUrl(row.ResultUrl):
                page.TempData["Done"] = row.Words;
                return page.LocalRedirect(row.ResultUrl);
            default:
                return page.RedirectToAction(nameof(JobsController.Show), "Jobs", new { id });
        }
    }
}
