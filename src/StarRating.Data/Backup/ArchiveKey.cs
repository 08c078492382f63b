using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace StarRating.Data.Backup;

/// <summary>
/// How an archive is sealed: a key from the pass phrase (PBKDF2-SHA256), then AES-256-GCM over pieces of 64 KiB. The nonce of a piece is its number
/// and whether it is the last, so that pieces neither change places nor go missing, at the end least of all.
/// </summary>
internal static class ArchiveKey
{
    public const int PieceSize = 64 * 1024;
    public const int TagSize = 16;
    public const int ShortestPassphrase = 12;

    private const int Iterations = 600_000;
    private const int SaltSize = 16;

    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("STARRATING BACKUP 1\n");

    public static int HeadSize => Magic.Length + SaltSize + sizeof(int);

    public static byte[] NewHead()
    {
        var head = new byte[HeadSize];
        Magic.CopyTo(head, 0);
        RandomNumberGenerator.Fill(head.AsSpan(Magic.Length, SaltSize));
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(Magic.Length + SaltSize), Iterations);
        return head;
    }

    public static AesGcm Of(string passphrase, byte[] head)
    {
        if (!head.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw new BackupRefused("The file is not a backup of StarRating.");
        }

        var iterations = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(Magic.Length + SaltSize));
        if (iterations is < 100_000 or > 10_000_000)
        {
            throw new BackupRefused("The head of the backup is damaged.");
        }

        var key = Rfc2898DeriveBytes.Pbkdf2(passphrase, head.AsSpan(Magic.Length, SaltSize), iterations, HashAlgorithmName.SHA256, 32);
        return new AesGcm(key, TagSize);
    }

    public static void Nonce(Span<byte> nonce, long piece, bool isLast)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce, piece);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
    }
}

/// <summary>Why a backup is not made or not restored, for the person at the console. The target is as it was.</summary>
public sealed class BackupRefused(string message) : Exception(message);
