using System.Reflection;
using Xunit.Sdk;

namespace StarRating.Application.Tests.Engines;

/// <summary>A test that runs on each engine present; its only parameter is the <see cref="StarRating.Data.Engines.Engine"/>, which names it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EnginesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => EnginesPresent.All.Select(engine => new object[] { engine });
}
