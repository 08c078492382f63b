namespace StarRating.Web.Hosting;

/// <summary>Scripts, styles, icons: kept for a year under an address that carries their version, asked again otherwise.</summary>
public static class StaticFiles
{
    public static IApplicationBuilder UsePortalStaticFiles(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
    });
}
