using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using StarRating.Application.Demonstration.Accounts;

namespace StarRating.Web.Hosting;

/// <summary>What `--demo` prints once it serves: the address, and the accounts when they were made just now.</summary>
public static class DemonstrationGreeting
{
    public static void GreetWhenServing(WebApplication app, Launch launch, IReadOnlyList<DemonstrationAccount> made) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            Console.Out.WriteLine();
            Console.Out.WriteLine($"演示环境已启动：{string.Join("  ", addresses)}");
            foreach (var account in made.Where(account => account.IsMain))
            {
                Console.Out.WriteLine($"  {account.Login,-18}{account.Password,-18}{account.Role}（{account.Place}）");
            }

            Console.Out.WriteLine($"全部演示账号：{Path.Combine(launch.DataFolder, AccountsFile.Name)}。人员均为虚构。");
            Console.Out.WriteLine();
        });
}
