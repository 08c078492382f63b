using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Engines;

/// <summary>Where the test databases of one engine live.</summary>
internal interface ITestServer
{
    Engine Engine { get; }

    string ConnectionString(string name);

    Task CopyTemplateAsync(string name);

    Task DropAsync(string name);
}
