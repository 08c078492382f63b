namespace StarRating.Data.Encryption;

/// <summary>
/// A text that identifies a person: ID number, phone, bank card. Stored encrypted; written anywhere by mistake it shows itself
/// masked. Only <see cref="Reveal"/> gives the text, and who calls it answers for the permission and the record.
/// </summary>
public sealed class SensitiveText : IEquatable<SensitiveText>
{
    private readonly string text;

    public SensitiveText(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        this.text = text.Trim();
    }

    /// <summary>First and last characters with stars between: 1408**********1234, 138****5678.</summary>
    public string Masked
    {
        get
        {
            var (head, tail) = text.Length switch
            {
                >= 15 => (4, 4),
                >= 11 => (3, 4),
                >= 6 => (1, 2),
                _ => (0, 0),
            };
            return text[..head] + new string('*', text.Length - head - tail) + text[^tail..];
        }
    }

    public string Reveal() => text;

    public static SensitiveText? From(string? text) => string.IsNullOrWhiteSpace(text) ? null : new(text);

    public bool Equals(SensitiveText? other) => other is not null && string.Equals(text, other.text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as SensitiveText);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(text);

    public override string ToString() => Masked;
}
