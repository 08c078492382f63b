using System.Buffers.Binary;
using System.Security.Cryptography;

namespace StarRating.Data.Backup;

/// <summary>Opens what <see cref="SealingStream"/> sealed. A changed, exchanged or missing piece is refused where it is met.</summary>
internal sealed class OpeningStream : Stream
{
    private readonly Stream source;
    private readonly AesGcm cipher;
    private readonly byte[] head = new byte[ArchiveKey.HeadSize];
    private byte[] piece = [];
    private int read;
    private long number;
    private bool wasLast;

    public OpeningStream(Stream source, string passphrase)
    {
        this.source = source;
        Fill(head, "The file is not a backup of StarRating.");
        cipher = ArchiveKey.Of(passphrase, head);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (read == piece.Length)
        {
            if (wasLast)
            {
                return 0;
            }

            Next();
        }

        var taken = Math.Min(buffer.Length, piece.Length - read);
        piece.AsSpan(read, taken).CopyTo(buffer);
        read += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        cipher.Dispose();
        base.Dispose(disposing);
    }

    private void Next()
    {
        Span<byte> nonce = stackalloc byte[12];
        Span<byte> prefix = stackalloc byte[sizeof(int) + ArchiveKey.TagSize];
        Fill(prefix, "The backup is cut off: its end is missing.");
        var length = BinaryPrimitives.ReadInt32BigEndian(prefix);
        wasLast = length < 0;
        length = wasLast ? ~length : length;
        if (length > ArchiveKey.PieceSize)
        {
            throw Damaged();
        }

        var sealedPiece = new byte[length];
        Fill(sealedPiece, "The backup is cut off: its end is missing.");
        ArchiveKey.Nonce(nonce, number++, wasLast);
        piece = new byte[length];
        read = 0;
        try
        {
            cipher.Decrypt(nonce, sealedPiece, prefix[sizeof(int)..], piece, head);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw number == 1 ? new BackupRefused("The pass phrase is not the one of this backup, or the backup is damaged.") : Damaged();
        }
    }

    private void Fill(Span<byte> buffer, string otherwise)
    {
        if (source.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length)
        {
            throw new BackupRefused(otherwise);
        }
    }

    private static BackupRefused Damaged() => new("The backup is damaged: a piece of it was changed.");
}
