using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Web.Access;

namespace StarRating.Web.Tests;

/// <summary>One action as the site answers it.</summary>
/// <param name="Methods">GET, POST …; empty for any.</param>
/// <param name="Template">organization/villages/{id:long}/edit</param>
/// <param name="Access">The attribute that says who may call it; null when it has none.</param>
/// <param name="Action">The method behind it.</param>
public sealed partial record PortalRoute(IReadOnlyList<string> Methods, string Template, Attribute? Access, MethodInfo Action)
{
    /// <summary>A name for a table of routes: <c>GET organization/villages/{id:long}</c>.</summary>
    public string Name => $"{string.Join('|', Methods.DefaultIfEmpty("ANY"))} {Template}";

    /// <summary>The address with its parameters filled in: <c>Address(name => name == "year" ? "2025" : id)</c>.</summary>
    public string Address(Func<string, string> valueOf) => "/" + Parameter().Replace(Template, match => valueOf(match.Groups[1].Value));

    /// <summary>Every action of the site, in order of its name.</summary>
    public static IReadOnlyList<PortalRoute> All(IServiceProvider services) =>
    [
        .. services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .Select(action => new PortalRoute(
                [.. (action.ActionConstraints ?? []).OfType<HttpMethodActionConstraint>().SelectMany(constraint => constraint.HttpMethods).Order(StringComparer.Ordinal)],
                action.AttributeRouteInfo?.Template ?? "",
                action.MethodInfo.GetCustomAttributes().FirstOrDefault(attribute => attribute is IDeclaresAccess or AllowAnonymousAttribute),
                action.MethodInfo))
            .OrderBy(route => route.Name, StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\{\**(\w+)[^{}]*\}")]
    private static partial Regex Parameter();
}
