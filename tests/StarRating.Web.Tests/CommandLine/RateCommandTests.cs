using System.Text.Json;
using StarRating.Web.CommandLine;

namespace StarRating.Web.Tests.CommandLine;

public sealed class RateCommandTests : IDisposable
{
    private const string OnePerson = """
        {"format":"starrating/facts/1","county":"140800","year":2021,"decidedOn":"2022-01-20",
         "terms":[{"id":"t12","start":"2020-12-01","end":"2025-12-01"}],
         "villages":[{"id":"v1","kind":"village","category":"clusteredUpgrade","township":"x1"}],
         "persons":[{"id":"p1","appointments":[{"id":"a1","post":"secretary","village":"v1","start":"2009-01-01","main":true}],
                     "years":[{"id":"g1","year":2021,"grade":"优秀"}]}],
         "cohort":{"pay":{"effectiveOn":"2022-03-20"}}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("rate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public async Task It_writes_stars_trace_and_a_year_of_pay_from_two_files()
    {
        var (facts, output) = (Write("facts.json", OnePerson), Path.Combine(_folder, "out.json"));
        Assert.Equal(0, await new RateCommand().RunAsync(["--policy", "sample", "--facts", facts, "--out", output]));
        using var read = JsonDocument.Parse(await File.ReadAllBytesAsync(output));
        var rating = read.RootElement.GetProperty("ratings")[0];
        Assert.Equal(3, rating.GetProperty("outcome").GetProperty("stars").GetInt32());
        Assert.NotEqual(0, rating.GetProperty("trace").GetArrayLength());
        Assert.Equal(36000 + 3600, read.RootElement.GetProperty("pay").EnumerateArray().Sum(m => m.GetProperty("total").GetDecimal()));
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        var (facts, one, two) = (Write("facts.json", OnePerson), Path.Combine(_folder, "1.json"), Path.Combine(_folder, "2.json"));
        await new RateCommand().RunAsync(["--facts", facts, "--policy", "sample", "--out", one]);
        await new RateCommand().RunAsync(["--policy", "sample", "--out", two, "--facts", facts]);
        Assert.Equal(await File.ReadAllBytesAsync(one), await File.ReadAllBytesAsync(two));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2, "--policy", "sample")]
    [InlineData(2, "--policy", "sample", "--facts")]
    [InlineData(2, "--policy", "sample", "--facts", "x", "--loud", "y")]
    [InlineData(1, "--policy", "sample", "--facts", "no-such-file.json")]
    public async Task Wrong_use_is_told_by_the_exit_code(int code, params string[] args) =>
        Assert.Equal(code, await new RateCommand().RunAsync(args));

    [Theory]
    [InlineData("{}")]
    [InlineData("[1")]
    [InlineData("""{"format":"starrating/facts/1","year":2021,"decidedOn":"2022-01-20","persons":[],"more":1}""")]
    public async Task A_document_that_cannot_be_read_is_refused(string text) =>
        Assert.Equal(1, await new RateCommand().RunAsync(["--policy", "sample", "--facts", Write("bad.json", text)]));

    [Fact]
    public async Task A_person_who_cannot_be_rated_makes_the_exit_code_one_and_is_listed()
    {
        var without = Write("facts.json", OnePerson.Replace("\"start\":\"2020-12-01\",\"end\":\"2025-12-01\"", "\"start\":\"2010-12-01\",\"end\":\"2015-12-01\""));
        var output = Path.Combine(_folder, "out.json");
        Assert.Equal(1, await new RateCommand().RunAsync(["--policy", "sample", "--facts", without, "--out", output]));
        using var read = JsonDocument.Parse(await File.ReadAllBytesAsync(output));
        Assert.Equal("p1", read.RootElement.GetProperty("refusals")[0].GetProperty("person").GetString());
    }
}
