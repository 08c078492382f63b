using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>Each worked example of the rating rules has a test that carries its number.</summary>
public sealed partial class WorkedExampleIndex
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, 21)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Every_worked_example_is_a_test(int number)
    {
        var tests = typeof(WorkedExampleIndex).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .Select(method => NumberOf().Match(method.Name))
            .Where(match => match.Success);

        Assert.Contains(tests, match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) == number);
    }

    [GeneratedRegex("^Example_?0*([0-9]+)_")]
    private static partial Regex NumberOf();
}
