using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Hosting;

/// <summary>Accounts, the cookie, lockout and the brake on guessing.</summary>
public static class SignIn
{
    public const string RateLimit = "sign-in";

    /// <summary>The longest that a cookie lasts; the rules end an idle session sooner.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static void AddPortalSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "star";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.LoginPath = "/account/sign-in";
            cookie.LogoutPath = "/account/sign-out";
            cookie.AccessDeniedPath = "/error/403";
            cookie.ReturnUrlParameter = "from";
            cookie.ExpireTimeSpan = Longest;
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = async context =>
            {
                await SecurityStampValidator.ValidatePrincipalAsync(context);
                await IdleSession.EndAsync(context);
            };
            cookie.Events.OnCheckSlidingExpiration = IdleSession.Prolong;
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            cookie.Events.OnRedirectToLogin = context =>
            {
                // On this host, whatever host the request says it came for.
                var there = new Uri(context.RedirectUri).PathAndQuery;

                // A script cannot follow a redirect to a page; it is told to go there.
                if (context.Request.Headers.ContainsKey("HX-Request"))
                {
                    context.Response.Headers["HX-Redirect"] = there;
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                }
                else
                {
                    context.Response.Redirect(there);
                }

                return Task.CompletedTask;
            };
        });
        services.AddIdentityCore<User>(identity =>
            {
                // Passwords and lockout follow the stored rules: RulesPasswordValidator, PortalSignInManager.
                identity.Password.RequiredLength = 1;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequireUppercase = false;
                identity.Lockout.AllowedForNewUsers = true;
                identity.User.RequireUniqueEmail = false;
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version2;
                identity.Stores.MaxLengthForKeys = 128;
            })
            .AddUserManager<PortalUserManager>()
            .AddSignInManager<PortalSignInManager>()
            .AddPasswordValidator<RulesPasswordValidator>()
            .AddEntityFrameworkStores<StarRatingContext>()
            .AddClaimsPrincipalFactory<PortalClaimsFactory>()
            .AddErrorDescriber<ChineseIdentityErrors>();
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.OnRefreshingPrincipal = context =>
            {
                // The picked county is not the account's, so a refreshed identity must be given it again.
                if (context.CurrentPrincipal?.FindFirst(PortalClaims.County) is { } county)
                {
                    context.NewPrincipal!.Identities.First().AddClaim(county.Clone());
                }

                return Task.CompletedTask;
            };
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        var perMinute = configuration.GetValue("SignIn:AttemptsPerMinute", 30);
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(RateLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        });
    }
}
