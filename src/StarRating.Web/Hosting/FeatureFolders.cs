using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace StarRating.Web.Hosting;

/// <summary>
/// A view lies beside its controller: Features/{Noun}/{Controller}/{View}.cshtml where a noun has several controllers, else
/// Features/{Noun}/{View}.cshtml, else Features/Shared.
/// </summary>
public sealed class FeatureFolders : IViewLocationExpander
{
    private const string Noun = "noun";
    private const string Root = "StarRating.Web.Features.";

    public static void Configure(RazorViewEngineOptions options)
    {
        options.ViewLocationFormats.Clear();
        options.ViewLocationExpanders.Add(new FeatureFolders());
    }

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var space = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace ?? "";
        context.Values[Noun] = space.StartsWith(Root, StringComparison.Ordinal) ? space[Root.Length..].Split('.')[0] : "";
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (context.Values.TryGetValue(Noun, out var noun) && !string.IsNullOrEmpty(noun))
        {
            yield return $"/Features/{noun}/{{1}}/{{0}}.cshtml";
            yield return $"/Features/{noun}/{{0}}.cshtml";
        }

        yield return "/Features/Shared/{0}.cshtml";
    }
}
