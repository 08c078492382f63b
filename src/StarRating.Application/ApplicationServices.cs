using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StarRating.Application.Jobs;
using StarRating.Data.Access;

namespace StarRating.Application;

public static class ApplicationServices
{
    /// <summary>
    /// Registers every use case and every Queries class, each once per request: the public classes of this project that ask for
    /// something in their constructor and are neither records (requests, answers) nor exceptions.
    /// </summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddSingleton<Policies.PolicyCache>();
        services.AddSingleton<Policies.Trials.TrialShelf>();
        services.AddSingleton<Access.PasswordRuleBook>();
        services.AddSingleton<Setup.SetupDesk>();
        services.TryAddScoped<IPasswordHasher<User>, PasswordHasher<User>>();
        services.AddSingleton<JobBell>();
        services.AddSingleton<JobLeases>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<ExpiredFiles>();
        foreach (var type in typeof(ApplicationServices).Assembly.GetExportedTypes().Where(IsService))
        {
            services.TryAddScoped(type);
            if (type.IsAssignableTo(typeof(Imports.ImportKind)))
            {
                services.AddScoped(typeof(Imports.ImportKind), type);
            }

            if (type.IsAssignableTo(typeof(IJobWork)))
            {
                services.AddKeyedScoped(typeof(IJobWork), type.Name, type);
            }
        }

        return services;
    }

    private static bool IsService(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsNested: false }
        && !typeof(Exception).IsAssignableFrom(type)
        && !IsRecord(type)
        && type.GetConstructors() is [var only]
        && only.GetParameters() is { Length: > 0 } asked

        // What is made of numbers and texts is a value, no service.
        && asked.All(parameter => !parameter.ParameterType.IsValueType && parameter.ParameterType != typeof(string));

    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public) is not null;
}
