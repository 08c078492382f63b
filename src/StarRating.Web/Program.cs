using StarRating.Web.CommandLine;

return await Commands.RunAsync(args);

/// <summary>The program; named so that tests can start the site in their own process.</summary>
public partial class Program;
