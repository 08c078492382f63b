using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StarRating.Ratings;

/// <summary>
/// The seal of one rating (签封): a hash over everything the result rests on, and the short code made from it that is printed on
/// the person's page. Whoever holds the sealed row can compute both again; a changed character shows.
/// </summary>
/// <param name="Hash">SHA-256, 64 lower-case hexadecimal characters.</param>
/// <param name="VerificationCode">Twelve characters in three groups, without the letters that are misread (I, L, O, U).</param>
public sealed record RatingSeal(string Hash, string VerificationCode)
{
    /// <summary>Named in the hashed bytes, so that a later form of the seal cannot be mistaken for this one.</summary>
    private const string Form = "starrating-seal-1";

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Seals <paramref name="content"/>. Each part is hashed with its length before it, so no two contents run together.</summary>
    public static RatingSeal Of(SealedContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Form);
        Append(hash, content.FactsJson);
        Append(hash, content.PolicyHash);
        Append(hash, content.EngineRevision);
        Append(hash, content.Outcome.ToString());
        Append(hash, content.Stars?.ToString(CultureInfo.InvariantCulture) ?? "");
        Append(hash, content.Reason);
        Append(hash, content.Grade ?? "");
        Append(hash, content.TraceJson);
        var bytes = hash.GetHashAndReset();
        return new RatingSeal(Convert.ToHexStringLower(bytes), Code(bytes));
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    /// <summary>The first sixty bits of the hash, five a character.</summary>
    private static string Code(ReadOnlySpan<byte> hash)
    {
        var bits = BinaryPrimitives.ReadUInt64BigEndian(hash);
        var code = new StringBuilder(14);
        for (var i = 0; i < 12; i++)
        {
            if (i is 4 or 8)
            {
                code.Append('-');
            }

            code.Append(Alphabet[(int)(bits >> (59 - (5 * i))) & 31]);
        }

        return code.ToString();
    }
}
