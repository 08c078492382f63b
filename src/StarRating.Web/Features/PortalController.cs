using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using StarRating.Application;

namespace StarRating.Web.Features;

/// <summary>What the controllers share: try a use case and show its refusal on the form, say what was done on the next page.</summary>
public abstract class PortalController : Controller
{
    /// <summary>Where a page's model has more than the form, the form is its property of this name, and the action's parameter is called form.</summary>
    protected const string FormPart = "Form";

    protected CancellationToken Stop => HttpContext.RequestAborted;

    /// <summary>
    /// Runs a use case when the form is valid. On a refusal, or an invalid form, the form is shown again with what was typed and
    /// the message at its field.
    /// </summary>
    protected Task<IActionResult> Attempt(Func<Task> act, Func<IActionResult> done, Func<Task<IActionResult>> again) => Attempt("", act, done, again);

    /// <summary>The same for a form that is a part of its page's model: <paramref name="prefix"/> is the name of that part.</summary>
    protected async Task<IActionResult> Attempt(string prefix, Func<Task> act, Func<IActionResult> done, Func<Task<IActionResult>> again)
    {
        if (!ModelState.IsValid)
        {
            return await again();
        }

        try
        {
            await act();
        }
        catch (Refusal refusal)
        {
            ModelState.AddModelError(ModelStates.Join(prefix, refusal.Field), refusal.Message);
            return await again();
        }

        return done();
    }

    /// <summary>One sentence at the top of the next page: 已保存“…”。</summary>
    protected void Say(string done) => TempData["Done"] = done;

    protected string LocalOr(string? address, string otherwise) => Url.IsLocalUrl(address) ? address! : otherwise;
}

public static class ModelStates
{
    /// <summary>Adds what a validator found, each message at its field.</summary>
    public static void AddValidation(this ModelStateDictionary state, FluentValidation.Results.ValidationResult result) => state.AddValidation("", result);

    /// <summary>The same for a form that is a part of its page's model.</summary>
    public static void AddValidation(this ModelStateDictionary state, string prefix, FluentValidation.Results.ValidationResult result)
    {
        foreach (var failure in result.Errors)
        {
            // What could not be read has been said already; a second message about the same field would contradict it.
            var field = Join(prefix, failure.PropertyName);
            if (!state.TryGetValue(field, out var entry) || entry.Errors.Count == 0)
            {
                state.AddModelError(field, failure.ErrorMessage);
            }
        }
    }

    /// <summary>A message for the whole page keeps the empty key, wherever its form stands.</summary>
    internal static string Join(string prefix, string field) => prefix.Length == 0 || field.Length == 0 ? field : $"{prefix}.{field}";
}
