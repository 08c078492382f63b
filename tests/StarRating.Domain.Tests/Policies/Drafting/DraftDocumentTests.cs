using StarRating.Documents;
using StarRating.Policies;
using StarRating.Policies.Drafting;

namespace StarRating.Tests.Policies.Drafting;

public class DraftDocumentTests
{
    private static DraftDocument Sample => DraftDocument.Read(SamplePolicy.Json);

    [Fact]
    public void A_field_filled_in_changes_that_setting_and_nothing_else()
    {
        var change = Sample.Fill("profiles[village].tenure.yearsPerStar", ["8"]);
        Assert.Equal(8, change.After.Policy.Profiles[0].Tenure!.YearsPerStar);
        Assert.Equal(("10", "8"), (change.Before, change.Now));
        var back = change.After.Put(change.Path, change.Before);
        Assert.Equal(Sample.Json, back.After.Json);
    }

    [Fact]
    public void A_rule_is_added_moved_and_taken_away()
    {
        var rules = Sample.Policy.Profiles[0].Adjustment!.Rules;
        var added = Sample.Add("profiles[village].adjustment.rules", article: "a15").After;
        Assert.Equal(rules.Length + 1, added.Policy.Profiles[0].Adjustment!.Rules.Length);
        var code = added.Policy.Profiles[0].Adjustment!.Rules[^1].Id;
        var chosen = added.Choose($"profiles[village].adjustment.rules[{code}].when", "sanction").After;
        Assert.IsType<Sanctioned>(chosen.Policy.Profiles[0].Adjustment!.Rules[^1].When);
        var moved = chosen.Move($"profiles[village].adjustment.rules[{code}]", 0).After;
        Assert.Equal(code, moved.Policy.Profiles[0].Adjustment!.Rules[0].Id);
        var removed = moved.Remove($"profiles[village].adjustment.rules[{code}]").After;
        Assert.Equal(Sample.Json, removed.Json);
    }

    [Fact]
    public void Every_kind_of_every_setting_can_be_put_in_its_place()
    {
        var units = SettingUnits.Of(Sample);
        foreach (var place in units.Places)
        {
            var kinds = SettingForms.KindsOf(place.Type).Select(kind => kind.Word).DefaultIfEmpty(null);
            foreach (var kind in kinds)
            {
                var after = place.IsList ? Sample.Add(place.Path, kind).After : Sample.Choose(place.Path, kind ?? "").After;
                Assert.Equal(after.Json, DraftDocument.Read(after.Json).Json);
            }
        }
    }

    [Fact]
    public void Renaming_a_code_keeps_the_place_findable()
    {
        var rule = Sample.Policy.Profiles[0].Adjustment!.Rules[0].Id;
        var change = Sample.Fill($"profiles[village].adjustment.rules[{rule}].id", ["first-class"]);
        Assert.Equal("profiles[village].adjustment.rules[first-class].id", change.Path);
        Assert.Equal(Sample.Json, change.After.Put(change.Path, change.Before).After.Json);
    }

    [Fact]
    public void A_setting_that_stands_under_another_articles_eye_does_not_change_its_fingerprint()
    {
        var before = SettingUnits.Of(Sample);
        var after = SettingUnits.Of(Sample.Fill("profiles[village].tenure.yearsPerStar", ["8"]).After);
        Assert.NotEqual(before.Fingerprint("a11"), after.Fingerprint("a11"));
        Assert.Equal(before.Fingerprint("a15"), after.Fingerprint("a15"));
    }

    [Theory]
    [InlineData("profiles[nobody].tenure.yearsPerStar")]
    [InlineData("profiles[village].tenure.nothing")]
    [InlineData("profiles[village].adjustment")]
    [InlineData("format")]
    [InlineData("")]
    public void A_place_that_is_no_field_is_refused(string path) =>
        Assert.Throws<DocumentException>(() => Sample.Fill(path, ["1"]));

    [Fact]
    public void Every_setting_of_the_sample_stands_under_an_article_of_it()
    {
        var units = SettingUnits.Of(Sample);
        Assert.Equal(units.All.Count, units.All.Select(unit => unit.Path).Distinct().Count());
        Assert.All(units.All, unit => Assert.Same(unit, units.Holding(unit.Path)));
        Assert.Equal("profiles[village].tenure", units.Holding("profiles[village].tenure.yearsPerStar")!.Path);
        Assert.Equal("a11", units.Holding("profiles[village].tenure")!.Article);
    }
}
