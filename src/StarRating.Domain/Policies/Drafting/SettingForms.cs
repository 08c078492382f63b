using System.Collections.Frozen;
using System.Collections.Immutable;
using StarRating.Documents;

namespace StarRating.Policies.Drafting;

/// <summary>One of the kinds that a setting may be.</summary>
/// <param name="Word">Its word in the document's <c>kind</c>.</param>
/// <param name="Form">Its sentence with fields.</param>
public sealed record SettingKind(string Word, SettingForm Form);

/// <summary>The forms of all settings of the vocabulary. A new kind of setting is made editable by one line in one of the lists it is made of.</summary>
public static class SettingForms
{
    private static readonly FrozenDictionary<Type, SettingForm> Forms =
        PersonForms.All.Concat(ScoreForms.All).Concat(RuleForms.All).Concat(PayForms.All).ToFrozenDictionary(form => form.Type);

    /// <summary>Every form.</summary>
    public static IReadOnlyCollection<SettingForm> All => Forms.Values;

    /// <summary>The form of a setting that is of one kind.</summary>
    public static SettingForm Of(Type type) =>
        Forms.GetValueOrDefault(type) ?? throw new InvalidOperationException($"No sentence says how {type.Name} is filled in.");

    /// <summary>The kinds a setting may be; empty when it is of one kind.</summary>
    public static ImmutableArray<SettingKind> KindsOf(Type type) =>
        StrictJson.Options.GetTypeInfo(type).PolymorphismOptions is { } options && type.IsAbstract
            ? [.. options.DerivedTypes.Select(derived => new SettingKind((string)derived.TypeDiscriminator!, Of(derived.DerivedType)))]
            : [];

    /// <summary>The form by a setting's type and, where it has kinds, the word of its kind; null for an unknown word.</summary>
    public static SettingForm? Find(Type type, string? kind) =>
        KindsOf(type) is { IsEmpty: false } kinds ? kinds.FirstOrDefault(known => known.Word == kind)?.Form : Of(type);
}
