using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace StarRating.Web.Hosting;

/// <summary>What a start without any account prints once it serves: where the set-up is and the one-time code that opens it. Never written to a log.</summary>
public static class SetupGreeting
{
    public static void GreetWhenServing(WebApplication app, string code) =>
        app.Lifetime.ApplicationStarted.Register(() =>
            Print(code, app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []));

    public static void Print(string code, IEnumerable<string> addresses)
    {
        var address = addresses.FirstOrDefault() is { } first ? first.TrimEnd('/') + SetupGate.Path : $"…{SetupGate.Path}";
        Console.Out.WriteLine();
        Console.Out.WriteLine("系统尚未初始设置。请在浏览器中打开：");
        Console.Out.WriteLine($"  {address}");
        Console.Out.WriteLine($"一次性口令：{code}");
        Console.Out.WriteLine("口令只显示这一次；程序重新启动后以新口令为准。运行多个节点时，以最后启动的为准。");
        Console.Out.WriteLine();
    }
}
