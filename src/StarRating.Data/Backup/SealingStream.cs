using System.Buffers.Binary;
using System.Security.Cryptography;

namespace StarRating.Data.Backup;

/// <summary>What is written leaves sealed, piece by piece. Only <see cref="Finish"/> makes the archive whole.</summary>
internal sealed class SealingStream : Stream
{
    private readonly Stream target;
    private readonly AesGcm cipher;
    private readonly byte[] head;
    private readonly byte[] piece = new byte[ArchiveKey.PieceSize];
    private int filled;
    private long number;

    public SealingStream(Stream target, string passphrase)
    {
        this.target = target;
        head = ArchiveKey.NewHead();
        cipher = ArchiveKey.Of(passphrase, head);
        target.Write(head);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Finish()
    {
        Leave(isLast: true);
        target.Flush();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (filled == piece.Length)
            {
                Leave(isLast: false);
            }

            var taken = Math.Min(buffer.Length, piece.Length - filled);
            buffer[..taken].CopyTo(piece.AsSpan(filled));
            filled += taken;
            buffer = buffer[taken..];
        }
    }

    public override void Flush() => target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        cipher.Dispose();
        base.Dispose(disposing);
    }

    private void Leave(bool isLast)
    {
        Span<byte> nonce = stackalloc byte[12];
        Span<byte> tag = stackalloc byte[ArchiveKey.TagSize];
        Span<byte> length = stackalloc byte[sizeof(int)];
        ArchiveKey.Nonce(nonce, number++, isLast);
        var sealedPiece = new byte[filled];
        cipher.Encrypt(nonce, piece.AsSpan(0, filled), sealedPiece, tag, head);
        BinaryPrimitives.WriteInt32BigEndian(length, isLast ? ~filled : filled);
        target.Write(length);
        target.Write(tag);
        target.Write(sealedPiece);
        filled = 0;
    }
}
