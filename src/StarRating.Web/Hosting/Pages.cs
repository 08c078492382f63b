using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;
using StarRating.Application.Lists;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Assessments;
using StarRating.Web.Features.Lists;
using StarRating.Web.Frame;

namespace StarRating.Web.Hosting;

/// <summary>MVC with feature folders, in Chinese.</summary>
public static class Pages
{
    public static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static void AddPortalPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentUser>();
        services.AddScoped<PickedYear>();
        services.AddScoped<FrameModel>();
        services.AddScoped<PageAssets>();
        services.AddScoped<ListDesk>();
        foreach (var list in typeof(ListDesk).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IListSource))))
        {
            services.AddScoped(list);
            services.AddScoped(typeof(IListSource), list);
        }

        services.AddScoped<Features.Secretaries.PlaceChoices>();
        services.AddScoped<Features.Secretaries.DisciplineClosings>();
        services.AddScoped<ScoreDesk>();
        services.AddSingleton<Installation>();
        services.AddValidatorsFromAssemblyContaining<Program>(ServiceLifetime.Singleton);

        // The simple rules of a validator stand on its fields too, and site.js says them as soon as a field is left; the server asks them all.
        services.AddFluentValidationClientsideAdapters();
        ValidatorOptions.Global.LanguageManager.Culture = Chinese;
        ValidatorOptions.Global.DisplayNameResolver = DisplayNames.Of;

        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Chinese);
            options.SupportedCultures = [Chinese];
            options.SupportedUICultures = [Chinese];
            options.RequestCultureProviders.Clear();
        });
        services.Configure<RazorViewEngineOptions>(FeatureFolders.Configure);
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-Request-Token";
            options.Cookie.Name = "star-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddControllersWithViews(mvc =>
        {
            mvc.Filters.Add<ChangePasswordFirst>();
            mvc.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
            mvc.Filters.Add<Refusals>();
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            mvc.ModelMetadataDetailsProviders.Add(new EmptyTextStaysText());
            mvc.ModelBinderProviders.Insert(0, new TrimmedTextBinderProvider());
            TheAddressDecides(mvc.ValueProviderFactories);
            ChineseBinding.Configure(mvc.ModelBindingMessageProvider);
        }).AddCookieTempDataProvider(cookie =>
        {
            cookie.Cookie.Name = "star-note";
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddResponseCompression(options =>
        {
            // Antiforgery tokens are masked anew in every answer, so compressing pages over https gives nothing away.
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "application/javascript", "application/json", "image/svg+xml", "text/plain"];
        });
    }

    /// <summary>
    /// What the address names is what is meant: a field of the same name in a form (code, id, kind, year) never takes its place, as it would by
    /// default.
    /// </summary>
    private static void TheAddressDecides(IList<IValueProviderFactory> factories)
    {
        var route = factories.OfType<RouteValueProviderFactory>().Single();
        factories.Remove(route);
        factories.Insert(0, route);
    }
}
