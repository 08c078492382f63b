using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StarRating.Policies.Drafting;

/// <summary>A piece of a sentence: words, or a field.</summary>
/// <param name="Words">The words; empty for a field.</param>
/// <param name="Field">The field; null for words.</param>
public sealed record SentencePart(string Words, SettingField? Field);

/// <summary>
/// A setting in the words of the office with a field for each of its members. A sentence is written as the paper would say it, with holes:
/// <c>{member}</c>; <c>{member:label}</c>; <c>{member|不限}</c> says what empty means; <c>{member?是/否}</c> the wordings of true and false;
/// <c>{member&lt;Grades}</c> where the words come from; <c>{member%}</c> a fraction filled in as per cent; <c>{member*}</c> several lines of text.
/// </summary>
public sealed partial record SettingForm
{
    private SettingForm(Type type, string title, ImmutableArray<ImmutableArray<SentencePart>> sentences) =>
        (Type, Title, Sentences) = (type, title, sentences);

    /// <summary>The setting's type.</summary>
    public Type Type { get; }

    /// <summary>What the setting is called; among kinds, the kind's name.</summary>
    public string Title { get; }

    /// <summary>The sentences in order.</summary>
    public ImmutableArray<ImmutableArray<SentencePart>> Sentences { get; }

    /// <summary>The fields in order.</summary>
    public IEnumerable<SettingField> Fields => Sentences.SelectMany(sentence => sentence).Select(part => part.Field).OfType<SettingField>();

    /// <summary>Whether every field fits into one cell of a table, so that a list of such settings is a grid.</summary>
    public bool IsFlat => Fields.All(part => part.Kind is not (FieldKind.Section or FieldKind.Rows or FieldKind.Paragraph));

    /// <summary>When a member says nothing, read on: a number that is the usual one, a choice that only matters beside another. It is filled in all the same.</summary>
    internal ImmutableDictionary<string, Func<JsonObject, bool>> Quiet { get; private init; } = [];

    /// <summary>The field of a member, or null.</summary>
    public SettingField? Find(string member) => Fields.FirstOrDefault(field => string.Equals(field.Name, member, StringComparison.Ordinal));

    internal static SettingForm Of(Type type, string title, params ReadOnlySpan<string> sentences)
    {
        var parsed = ImmutableArray.CreateBuilder<ImmutableArray<SentencePart>>(sentences.Length);
        foreach (var sentence in sentences)
        {
            parsed.Add(Parse(type, sentence));
        }

        return new SettingForm(type, title, parsed.DrainToImmutable());
    }

    /// <summary>The member is not read aloud while it has its usual value.</summary>
    internal SettingForm Usual(string member, string value) => QuietIf(member, setting => setting[member]?.ToJsonString().Trim('"') == value);

    /// <summary>The member is not read aloud where it makes no difference.</summary>
    internal SettingForm QuietIf(string member, Func<JsonObject, bool> pointless) =>
        Find(member) is null ? throw new InvalidOperationException($"{Type.Name} has no field {member}.") : this with { Quiet = Quiet.SetItem(member, pointless) };

    private static ImmutableArray<SentencePart> Parse(Type type, string sentence)
    {
        var parts = ImmutableArray.CreateBuilder<SentencePart>();
        var at = 0;
        foreach (Match hole in Hole().Matches(sentence))
        {
            if (hole.Index > at)
            {
                parts.Add(new SentencePart(sentence[at..hole.Index], null));
            }

            parts.Add(new SentencePart("", FieldReader.Field(type, hole)));
            at = hole.Index + hole.Length;
        }

        if (at < sentence.Length)
        {
            parts.Add(new SentencePart(sentence[at..], null));
        }

        return parts.Any(part => part.Words.AsSpan().ContainsAny('{', '}'))
            ? throw new InvalidOperationException($"A hole of {type.Name} is not understood: {sentence}")
            : parts.ToImmutable();
    }

    [GeneratedRegex(@"\{(?<member>\w+)(?<mark>[%*])?(?::(?<label>[^|<?}]+))?(?:\|(?<empty>[^<?}]*))?(?:<(?<source>\w+))?(?:\?(?<yes>[^/}]*)/(?<no>[^}]*))?\}",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Hole();
}
