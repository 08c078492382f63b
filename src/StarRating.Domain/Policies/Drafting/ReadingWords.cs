using System.Text.Json;
using System.Text.Json.Nodes;
using StarRating.Assessments;
using StarRating.Documents;
using StarRating.Treatments;

namespace StarRating.Policies.Drafting;

/// <summary>Settings whose fields depend on one another so much that they are read as the published version reads them.</summary>
internal static class ReadingWords
{
    /// <summary>The sentences of the published version; null: the form says it well.</summary>
    internal static IEnumerable<string>? Of(SettingUnit unit, JsonObject setting, DraftDocument draft)
    {
        var profile = SettingPath.Steps(unit.Path) is ["profiles", var step, ..] ? draft.Policy.Profiles.FirstOrDefault(known => known.Id == step[1..]) : null;
        return unit.Form.Type switch
        {
            var type when type == typeof(QuotaSettings) => [GradingSentences.Quota(Read<QuotaSettings>(setting))],
            var type when type == typeof(GradeDefinition) && setting["conditions"] is not JsonArray { Count: > 0 } => [GradingSentences.Bound(Read<GradeDefinition>(setting))],
            var type when type == typeof(ProcedureStep) => [PolicySentences.Step(new ProcedureSettings { Steps = [] }, Read<ProcedureStep>(setting)).Text],
            var type when type == typeof(DeductionRule) && profile?.Pay is { } pay => [PaySentences.Deduction(pay, Read<DeductionRule>(setting)).Text],
            var type when type == typeof(TreatmentItem) && profile is not null => [TreatmentSentences.Item(Read<TreatmentItem>(setting), new PolicyWords(profile))],
            var type when type == typeof(ThemesMode) || type == typeof(WaitingMode) => profile is null ? null : ModeSentences.Of(profile).Select(sentence => sentence.Text),
            _ => null,
        };
    }

    /// <summary>An item of a list that is read otherwise than it is filled in; null: as its form says.</summary>
    internal static string? Item(Type type, JsonObject item) => type switch
    {
        _ when type == typeof(RewardBand) => Read<RewardBand>(item) is var band && band.To is { } to
            ? $"{Figures.Text(band.From)}元至{Figures.Text(to)}元的提取{Figures.Text(band.Percent)}%" : $"{Figures.Text(band.From)}元以上的提取{Figures.Text(band.Percent)}%",
        _ when type == typeof(Ballots.Fraction) => Read<Ballots.Fraction>(item) is var share ? $"{Digit(share.Denominator)}分之{Digit(share.Numerator)}" : null,
        _ => null,
    };

    private static string Digit(int value) => value is >= 1 and <= 10 ? "一二三四五六七八九十".Substring(value - 1, 1) : Figures.Text(value);

    private static T Read<T>(JsonObject setting) => setting.Deserialize<T>(StrictJson.Options)!;
}
