using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Formatting;

namespace StarRating.Web.Hosting;

/// <summary>
/// The engines' duplicate-key and foreign-key messages quote the row's values, which may be a person's; the log gets the message
/// without them.
/// </summary>
public sealed partial class ScrubbingFormatter(ITextFormatter inner) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var text = new StringWriter();
        inner.Format(logEvent, text);
        output.Write(Scrub(text.ToString()));
    }

    public static string Scrub(string text) => Values().Replace(text, "$1(…)");

    /// <summary>SQL Server: "The duplicate key value is (a, b)."; PostgreSQL: "Key (a, b)=(c, d) already exists."</summary>
    [GeneratedRegex(@"(duplicate key value is |Key \([^)]*\)=)\([^\r\n]*?\)(?=[.\s]|$)")]
    private static partial Regex Values();
}
