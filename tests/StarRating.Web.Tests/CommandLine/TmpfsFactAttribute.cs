using System.Diagnostics;

namespace StarRating.Web.Tests.CommandLine;

/// <summary>A test on a small disk of its own. Where none may be mounted (no Linux, not root) it is reported as not run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TmpfsFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> May = new(() =>
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        using var disk = new SmallTmpfs("64k");
        return disk.IsMounted;
    });

    public TmpfsFactAttribute() => Skip = May.Value ? null : "no tmpfs may be mounted here";
}

/// <summary>A disk in memory, mounted on a folder of its own.</summary>
internal sealed class SmallTmpfs : IDisposable
{
    public SmallTmpfs(string size) => IsMounted = Run("mount", "-t", "tmpfs", "-o", $"size={size}", "none", Folder) == 0;

    public bool IsMounted { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("starrating-disk-").FullName;

    public void Grow(string size) => Assert.Equal(0, Run("mount", "-o", $"remount,size={size}", Folder));

    public void Dispose()
    {
        if (IsMounted)
        {
            Run("umount", Folder);
        }

        Directory.Delete(Folder);
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
