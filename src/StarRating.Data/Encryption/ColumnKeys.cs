using System.Security.Cryptography;
using System.Text;

namespace StarRating.Data.Encryption;

/// <summary>
/// Keys of the encrypted columns, kept outside the database. Text is sealed with AES-GCM under the newest key; every value names
/// the version of its key, so that older ones stay readable after a key is added. The name of the column is authenticated with
/// it: a phone number copied into another column does not open.
/// </summary>
public sealed class ColumnKeys
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly IReadOnlyDictionary<byte, byte[]> keys;
    private readonly byte[] hashKey;
    private readonly byte newest;

    /// <param name="keys">256-bit keys by version; the highest one seals.</param>
    /// <param name="hashKey">The key of <see cref="Hash"/>. It never changes, or stored hashes would no longer match.</param>
    public ColumnKeys(IReadOnlyDictionary<byte, byte[]> keys, byte[] hashKey)
    {
        if (keys.Count == 0 || keys.Values.Append(hashKey).Any(key => key.Length != 32))
        {
            throw new ArgumentException("Column keys are 256 bits each, and there is at least one.", nameof(keys));
        }

        this.keys = keys;
        this.hashKey = hashKey;
        newest = keys.Keys.Max();
    }

    /// <summary>Fresh random keys.</summary>
    public static ColumnKeys Create() =>
        new(new Dictionary<byte, byte[]> { [1] = RandomNumberGenerator.GetBytes(32) }, RandomNumberGenerator.GetBytes(32));

    /// <summary>Names the key file without telling anything of it.</summary>
    public string Fingerprint => Convert.ToHexStringLower(Hash("StarRating key file")[..8]);

    internal IEnumerable<(byte Version, byte[] Key)> Versions => keys.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value));

    internal byte[] HashKey => hashKey;

    /// <summary>version (1) · nonce (12) · tag (16) · cipher text.</summary>
    public byte[] Seal(string text, string column)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var stored = new byte[1 + NonceSize + TagSize + plain.Length];
        stored[0] = newest;
        var nonce = stored.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(keys[newest], TagSize);
        cipher.Encrypt(
            nonce, plain, stored.AsSpan(1 + NonceSize + TagSize), stored.AsSpan(1 + NonceSize, TagSize), Encoding.UTF8.GetBytes(column));
        return stored;
    }

    public string Open(byte[] stored, string column)
    {
        if (stored.Length < 1 + NonceSize + TagSize || !keys.TryGetValue(stored[0], out var key))
        {
            throw new CryptographicException($"A value of {column} is sealed with a key that the key file does not hold.");
        }

        var plain = new byte[stored.Length - 1 - NonceSize - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        cipher.Decrypt(
            stored.AsSpan(1, NonceSize),
            stored.AsSpan(1 + NonceSize + TagSize),
            stored.AsSpan(1 + NonceSize, TagSize),
            plain,
            Encoding.UTF8.GetBytes(column));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Keyed hash for exact search and uniqueness: useless without the key file.</summary>
    public byte[] Hash(string text) => HMACSHA256.HashData(hashKey, Encoding.UTF8.GetBytes(text));
}
