using System.Collections.Immutable;
using System.Text.Json;
using StarRating.Documents;
using StarRating.Organization;
using StarRating.Ratings;
using StarRating.Treatments;

namespace StarRating.Policies.Trying;

/// <summary>
/// What the sealed documents share, so that a policy is prepared once for many persons. Documents whose day of decision, terms or
/// villages differ (a correction reads them later) are kept apart: each person is rated on exactly what was sealed.
/// </summary>
internal sealed class TrialFrames
{
    private readonly List<Frame> frames = [];
    private readonly int[] frameOf;
    private readonly ImmutableArray<FactsDocument> documents;

    internal TrialFrames(ImmutableArray<TrialPerson> persons)
    {
        frameOf = [.. persons.Select(person => Place(person.Facts))];
        documents = [.. frames.Select(frame => frame.Document())];
    }

    /// <summary>The raters of a policy, and which one rates a person.</summary>
    internal Func<int, Rater> Raters(HashedPolicy policy)
    {
        Rater[] raters = [.. documents.Select(document => new Rater(policy, document))];
        return person => raters[frameOf[person]];
    }

    /// <summary>What a policy gives besides pay, and which one of them tells it of a person.</summary>
    internal Func<int, Treater> Treaters(HashedPolicy policy)
    {
        Treater[] treaters = [.. documents.Select(document => new Treater(policy, document))];
        return person => treaters[frameOf[person]];
    }

    private int Place(FactsDocument facts)
    {
        var key = $"{facts.County}/{facts.Year}/{facts.DecidedOn:yyyyMMdd}/{JsonSerializer.Serialize(facts.Terms, StrictJson.Options)}";
        var villages = facts.Villages.Select(village => (village, Text: JsonSerializer.Serialize(village, StrictJson.Options))).ToList();
        var at = frames.FindIndex(frame => frame.Key == key && villages.TrueForAll(v => frame.Agrees(v.village.Id, v.Text)));
        if (at < 0)
        {
            frames.Add(new Frame(key, facts));
            at = frames.Count - 1;
        }

        foreach (var (village, text) in villages)
        {
            frames[at].Villages[village.Id] = (text, village);
        }

        return at;
    }

    private sealed record Frame(string Key, FactsDocument First)
    {
        internal Dictionary<string, (string Text, VillageFacts Village)> Villages { get; } = new(StringComparer.Ordinal);

        internal bool Agrees(string village, string text) => !Villages.TryGetValue(village, out var known) || known.Text == text;

        internal FactsDocument Document() => First with { Persons = [], Villages = [.. Villages.Values.Select(v => v.Village)] };
    }
}
