namespace StarRating.Web.CommandLine;

/// <summary>A word that the program understands as its first argument.</summary>
public interface ICommand
{
    string Name { get; }

    /// <summary>One line of the help text.</summary>
    string Summary { get; }

    /// <summary>The exit code; 0 is success, 2 a wrong use of the command.</summary>
    Task<int> RunAsync(string[] args);
}
