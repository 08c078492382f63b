using System.Text.Json;
using StarRating.Domain.Tests.Documents;
using StarRating.Ratings;

namespace StarRating.Domain.Tests.Sealed;

/// <summary>
/// A sealed rating is run again years later and must come to the same byte. The kept files are never changed: eng/keep.sh adds what is new in
/// <see cref="SealedCases"/> and touches nothing that is there.
/// </summary>
public sealed class SealedSampleTests
{
    public static TheoryData<string> Names
    {
        get
        {
            AddNew();
            return [.. SealedSample.Kept().Select(sample => sample.Name)];
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sealed_rating_runs_again_to_the_same_byte(string name)
    {
        var kept = SealedSample.Read(name);
        Assert.Equal(kept.Policy, kept.PolicyThen().Hash);
        var again = SealedSample.Of(name, kept.PolicyThen(), kept.Facts);
        if (again != kept)
        {
            Assert.Fail(
                $"""
                The sealed rating "{name}" of engine revision {kept.Revision} comes out differently now.
                  outcome then  {kept.Outcome}
                  outcome now   {again.Outcome}
                  trace then    {kept.Trace}
                  trace now     {again.Trace}
                Ratings with this revision are sealed in counties' databases and must go on giving these bytes. Do not change the kept file. If the
                change is meant, it needs a new engine revision beside the old one: keep what revision {kept.Revision} does under its name, and give
                the new behaviour a new EngineRevision (docs/how-a-star-is-computed.md, "Revisions").
                """);
        }
    }

    [Fact]
    public void Every_case_is_kept_and_no_kept_file_was_written_over()
    {
        AddNew();
        foreach (var sample in SealedCases.All())
        {
            Assert.True(File.Exists(Repository.PathOf(sample.File)), $"{sample.File} is missing: run eng/keep.sh and commit what it adds.");
            Assert.True(SealedSample.Read(sample.Name).Facts == sample.Facts,
                $"The case “{sample.Name}” was changed in SealedCases. A kept sample is never changed: give the case a new name.");
        }
    }

    [Fact]
    public void The_kept_set_is_large_and_no_step_note_working_effect_outcome_or_reason_is_missing_in_it()
    {
        AddNew();
        var kept = SealedSample.Kept().ToList();
        var lines = kept.SelectMany(sample => ResultJson.ReadTrace(sample.Trace)).ToList();
        var outcomes = kept.Select(sample => JsonSerializer.Deserialize<Outcome>(sample.Outcome, StarRating.Documents.StrictJson.Options)!).ToList();

        Assert.InRange(kept.Count, 40, 400);
        AllOf(lines.Select(line => line.Step));
        AllOf(lines.Select(line => line.Effect).OfType<Silent>().Select(silent => silent.Note));
        AllOf(lines.SelectMany(line => line.Facts).Select(fact => fact.Source));
        AllOf(outcomes.OfType<NoStar>().Select(outcome => outcome.Reason));
        AllOf(outcomes.OfType<NotEligible>().Select(outcome => outcome.Reason));
        AllOf(outcomes.OfType<Suspended>().Select(outcome => outcome.Reason));
        Assert.Equal(Kinds<Working>(), Seen(lines.Select(line => line.Working)));
        Assert.Equal(Kinds<TraceEffect>(), Seen(lines.Select(line => line.Effect)));
    }

    /// <summary>Every rule and veto of the shipped policy, and of the one that has every kind of them, has spoken in a sample of that policy.</summary>
    [Fact]
    public void Every_rule_speaks_somewhere()
    {
        AddNew();
        var spoken = SealedSample.Kept()
            .SelectMany(sample => ResultJson.ReadTrace(sample.Trace).Where(line => line.Rule is not null).Select(line => (sample.Policy, line.Rule)))
            .ToHashSet();
        var silent = from policy in new[] { SealedPolicies.Sample, SealedPolicies.Everything }
                     from profile in policy.Document.Profiles
                     from rule in (profile.Adjustment?.Rules ?? []).Select(rule => rule.Id).Concat(profile.Vetoes.Select(veto => veto.Id))
                     where !spoken.Contains((policy.Hash, rule))
                     select $"{policy.Document.Title}: {rule}";
        Assert.Equal("", string.Join("；", silent.Distinct()));
    }

    private static void AddNew()
    {
        if (!Repository.Keeping) return;
        foreach (var policy in SealedCases.Policies()) AddFile(SealedSample.PolicyFile(policy.Hash), policy.CanonicalJson);
        foreach (var sample in SealedCases.All()) AddFile(sample.File, sample.Written());
    }

    private static void AddFile(string file, string text)
    {
        if (File.Exists(Repository.PathOf(file))) return;
        Directory.CreateDirectory(Path.GetDirectoryName(Repository.PathOf(file))!);
        File.WriteAllText(Repository.PathOf(file), text);
    }

    private static void AllOf<T>(IEnumerable<T> seen) where T : struct, Enum =>
        Assert.Empty(Enum.GetValues<T>().Except(seen).Select(value => $"{typeof(T).Name}.{value}"));

    private static IEnumerable<string> Kinds<T>() =>
        typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T))).Select(type => type.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Seen(IEnumerable<object?> values) =>
        values.OfType<object>().Select(value => value.GetType().Name).Distinct().Order(StringComparer.Ordinal);
}
