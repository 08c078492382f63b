namespace StarRating.Policies;

/// <summary>A policy read from its text, with that text's canonical form and hash. What the engine works with.</summary>
/// <param name="Document">The policy.</param>
/// <param name="CanonicalJson">
/// The text it was read from in canonical form: members sorted, no blanks, numbers normalised. It depends on what was written
/// alone, so a later program that knows more settings finds the same.
/// </param>
/// <param name="Hash">SHA-256 of the canonical form's UTF-8 bytes, 64 lower-case hexadecimal characters.</param>
public sealed record HashedPolicy(PolicyDocument Document, string CanonicalJson, string Hash);
