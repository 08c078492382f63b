using System.Text.Json;
using StarRating.Documents;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>What a correction keeps as documents.</summary>
internal static class CorrectionJson
{
    public static string Write<T>(T part) => JsonSerializer.Serialize(part, StrictJson.Options);

    public static IReadOnlyList<string> Differences(string json) => JsonSerializer.Deserialize<string[]>(json, StrictJson.Options) ?? [];

    public static PayEffect? Pay(string json) => json is "{}" or "" ? null : JsonSerializer.Deserialize<PayEffectDocument>(json, StrictJson.Options)?.Effect();

    public static string Write(PayEffect effect) => Write(new PayEffectDocument(
        effect.AsIfOn, [.. effect.Months.Select(m => new PayMonthDocument(m.Month.ToString(), m.Before, m.After, m.State))]));

    private sealed record PayEffectDocument(DateOnly AsIfOn, PayMonthDocument[] Months)
    {
        public PayEffect Effect() => new(
            AsIfOn, [.. Months.Select(m => new PayMonthChange(StarRating.Treatments.YearMonth.Parse(m.Month), m.Before, m.After, m.State))]);
    }

    private sealed record PayMonthDocument(string Month, decimal Before, decimal After, PayMonthState State);
}
