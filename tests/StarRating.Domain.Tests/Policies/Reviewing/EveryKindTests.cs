using StarRating.Policies;
using StarRating.Policies.Comparing;
using StarRating.Policies.Drafting;
using StarRating.Policies.Reviewing;

namespace StarRating.Tests.Policies.Reviewing;

/// <summary>A draft is looked over at every keystroke: whatever was just added and not yet filled in, the checks answer.</summary>
public sealed class EveryKindTests
{
    private static readonly DraftDocument Sample = DraftDocument.Read(SamplePolicy.Json);

    [Fact]
    public void Whatever_is_added_and_not_filled_in_is_reviewed_compared_and_said()
    {
        var faults = new List<string>();
        foreach (var place in SettingUnits.Of(Sample).Places)
        {
            foreach (var kind in SettingForms.KindsOf(place.Type).Select(kind => kind.Word).DefaultIfEmpty("new"))
            {
                Try($"{place.Path} {kind}", place.IsList ? Sample.Add(place.Path, kind).After : Sample.Choose(place.Path, kind).After, faults);
            }
        }

        foreach (var (path, type) in new[] { ("when", typeof(Condition)), ("then", typeof(RuleEffect)) })
        {
            var rule = SettingPath.Item("profiles[village].adjustment.rules", Sample.At("profiles[village].adjustment.rules")!.AsArray(), 0);
            foreach (var kind in SettingForms.KindsOf(type))
            {
                Try($"{path} {kind.Word}", Sample.Choose($"{rule}.{path}", kind.Word).After, faults);
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static void Try(string what, DraftDocument draft, List<string> faults)
    {
        try
        {
            _ = PolicyReview.Of(draft);
            _ = PolicyComparison.Of(Sample, draft);
            _ = BindingChecks.Check(Sample, draft);
            var words = SettingWords.Of(draft);
            foreach (var unit in SettingUnits.Of(draft).All)
            {
                _ = words.Sentences(unit, draft);
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            faults.Add($"{what}: {fault.GetType().Name} {fault.Message} {fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("StarRating", StringComparison.Ordinal))?.Trim()}");
        }
    }
}
