using System.Buffers.Binary;
using System.Text;

namespace StarRating.Application.Imports.Reading;

/// <summary>
/// Of a binary workbook (.xls) only which cells hold an error (#N/A, #REF!): the reader drops them as if they were empty, and what is empty leaves a value
/// as it is stored. Everything else in the file is the reader's.
/// </summary>
internal sealed class OldWorkbook
{
    private const int Eof = 0x0A;
    private const int BoundSheet = 0x85;
    private const int Formula = 0x06;
    private const int BoolErr = 0x205;
    private const uint Last = 0xFFFFFFFA;
    private const int HeaderSectors = 109;

    private readonly byte[] file;
    private readonly int sector;
    private readonly List<uint> table = [];

    private OldWorkbook(byte[] file)
    {
        this.file = file;
        sector = 1 << BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(30));
        if (sector is < 512 or > 4096)
        {
            throw new InvalidDataException("No compound file.");
        }

        foreach (var part in AllocationSectors())
        {
            for (var i = 0; i < sector; i += 4)
            {
                table.Add(Number(At(part) + i));
            }
        }
    }

    /// <summary>The cells of each sheet in the order of the workbook, rows and columns from 0.</summary>
    public static IReadOnlyList<IReadOnlySet<(int Row, int Column)>> Errors(byte[] file)
    {
        var book = new OldWorkbook(file);
        var stream = book.Workbook();
        List<IReadOnlySet<(int, int)>> sheets = [];
        foreach (var (kind, body) in Records(stream, 0))
        {
            // A sheet of cells, not a chart or a macro sheet: those the reader does not show either.
            if (kind == BoundSheet && body.Length > 6 && body.Span[5] == 0)
            {
                sheets.Add(InSheet(stream, BinaryPrimitives.ReadInt32LittleEndian(body.Span)));
            }
        }

        return sheets;
    }

    private static HashSet<(int Row, int Column)> InSheet(byte[] stream, int from)
    {
        HashSet<(int, int)> found = [];
        foreach (var (kind, body) in Records(stream, from))
        {
            var cell = body.Span;
            var isError = kind switch
            {
                BoolErr => cell.Length >= 8 && cell[7] == 1,
                Formula => cell.Length >= 14 && cell[6] == 2 && cell[12] == 0xFF && cell[13] == 0xFF,
                _ => false,
            };
            if (isError)
            {
                found.Add((BinaryPrimitives.ReadUInt16LittleEndian(cell), BinaryPrimitives.ReadUInt16LittleEndian(cell[2..])));
            }
        }

        return found;
    }

    private static IEnumerable<(int Kind, ReadOnlyMemory<byte> Body)> Records(byte[] stream, int from)
    {
        var at = from;
        while (at >= 0 && at + 4 <= stream.Length)
        {
            var (kind, length) = (BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at)), BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at + 2)));
            if (kind == Eof || at + 4 + length > stream.Length)
            {
                yield break;
            }

            yield return (kind, stream.AsMemory(at + 4, length));
            at += 4 + length;
        }
    }

    /// <summary>The stream that is called Workbook. Workbooks too small for sectors of their own lie in the small stream.</summary>
    private byte[] Workbook()
    {
        var directory = Chain(Number(48));
        var (root, book) = (-1, -1);
        for (var at = 0; at + 128 <= directory.Length; at += 128)
        {
            var name = Encoding.Unicode.GetString(directory, at, Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + 64)) - 2, 0, 62));
            root = name == "Root Entry" ? at : root;
            book = name is "Workbook" or "Book" && book < 0 ? at : book;
        }

        if (book < 0 || root < 0)
        {
            throw new InvalidDataException("No workbook in the file.");
        }

        var (start, size) = (BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(book + 116)), BinaryPrimitives.ReadInt32LittleEndian(directory.AsSpan(book + 120)));
        var stream = size >= (int)Number(56) ? Chain(start) : Small(Chain(BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(root + 116))), start);
        return stream.Length > size && size > 0 ? stream[..size] : stream;
    }

    private byte[] Small(byte[] container, uint start)
    {
        var map = Chain(Number(60));
        var small = 1 << BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(32));
        using var stream = new MemoryStream();
        for (var at = start; at < Last && stream.Length <= container.Length; at = BinaryPrimitives.ReadUInt32LittleEndian(map.AsSpan(checked((int)at * 4))))
        {
            stream.Write(container.AsSpan(checked((int)at * small), small));
        }

        return stream.ToArray();
    }

    private byte[] Chain(uint start)
    {
        using var stream = new MemoryStream();
        for (var at = start; at < Last; at = table[checked((int)at)])
        {
            if (stream.Length > file.Length)
            {
                throw new InvalidDataException("The file's parts run in a ring.");
            }

            var from = At(at);
            stream.Write(file.AsSpan(from, Math.Min(sector, file.Length - from)));
        }

        return stream.ToArray();
    }

    private List<uint> AllocationSectors()
    {
        List<uint> found = [];
        for (var i = 0; i < HeaderSectors; i++)
        {
            found.Add(Number(76 + (i * 4)));
        }

        for (var next = Number(68); next < Last && found.Count <= file.Length / sector; next = Number(At(next) + sector - 4))
        {
            for (var i = 0; i < sector - 4; i += 4)
            {
                found.Add(Number(At(next) + i));
            }
        }

        return found.FindAll(part => part < Last);
    }

    private int At(uint part) => checked((int)((part + 1) * sector));

    private uint Number(int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));
}
