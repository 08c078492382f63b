using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using StarRating.Application;
using StarRating.Application.Access;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Access;

/// <summary>Signing in and out, and one's own password.</summary>
[Route("account")]
public sealed class AccountController(PortalSignInManager signIn, UserManager<User> users, RecordSignIn record, Session session, TimeProvider clock) : PortalController
{
    /// <summary>One text for every failure: it must not tell whether the name exists, is locked or closed.</summary>
    public const string Failure = "用户名或密码不正确。";

    [HttpGet("sign-in"), AllowAnonymous]
    public IActionResult SignIn(string? from) =>
        User.Identity?.IsAuthenticated == true ? LocalRedirect(LocalOr(from, "~/")) : View(new SignInForm { From = from });

    [HttpPost("sign-in"), AllowAnonymous, EnableRateLimiting(Hosting.SignIn.RateLimit)]
    public async Task<IActionResult> SignIn(SignInForm form, [FromServices] IValidator<SignInForm> validator)
    {
        ModelState.AddValidation(validator.Validate(form));
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var user = await users.FindByNameAsync(form.UserName);
        if (user is null)
        {
            // The same work as for a known name, so that the time of the answer says nothing either.
            users.PasswordHasher.HashPassword(new User { DisplayName = "" }, form.Password);
        }

        var locked = user is not null && await users.IsLockedOutAsync(user);
        session.Why.For(nameof(SignIn));
        var result = user is null ? null : await signIn.CheckPasswordSignInAsync(user, form.Password, lockoutOnFailure: true);
        if (result is not { Succeeded: true })
        {
            await record.Failed(user, locksNow: result is { IsLockedOut: true } && !locked, Stop);
            ModelState.AddModelError("", Failure);
            return View(form);
        }

        session.Why.For(nameof(SignIn));
        user!.LastSignedInAt = clock.UtcNow();
        user.PasswordChangedAt ??= user.LastSignedInAt;
        await users.UpdateAsync(user);
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, PortalClaims.CountyClaim(user.PinnedCountyId) is { } county ? [county] : []);
        await record.Succeeded(user, Stop);
        return LocalRedirect(LocalOr(form.From, "~/"));
    }

    [HttpPost("sign-out"), SignedIn]
    public new async Task<IActionResult> SignOut()
    {
        await record.SignedOut(Stop);
        await signIn.SignOutAsync();
        return RedirectToAction(nameof(SignIn));
    }

    [HttpGet("password"), SignedIn]
    public IActionResult Password() => View(new PasswordForm());

    [HttpPost("password"), SignedIn, EnableRateLimiting(Hosting.SignIn.RateLimit)]
    public async Task<IActionResult> Password(PasswordForm form, [FromServices] IValidator<PasswordForm> validator)
    {
        ModelState.AddValidation(validator.Validate(form));
        return await Attempt(
            async () =>
            {
                var user = await users.GetUserAsync(User) ?? throw new NotFound("user");
                session.Why.For("ChangePassword");
                user.MustChangePassword = false;
                user.PasswordChangedAt = clock.UtcNow();
                var changed = await users.ChangePasswordAsync(user, form.Current, form.New);
                if (!changed.Succeeded)
                {
                    var first = changed.Errors.First();
                    throw new Refusal(
                        string.Join(" ", changed.Errors.Select(error => error.Description)),
                        first.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(PasswordForm.Current) : nameof(PasswordForm.New));
                }

                await signIn.SignInWithClaimsAsync(user, isPersistent: false, User.Claims.Where(claim => claim.Type == PortalClaims.County));
                Say("密码已修改。");
            },
            () => LocalRedirect("~/"),
            () => Task.FromResult<IActionResult>(View(form)));
    }
}
