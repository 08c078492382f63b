using System.Buffers.Binary;
using System.IO.Compression;

namespace StarRating.Browser.Tests.Handbook;

/// <summary>A screenshot with at most 256 colours: a page has few, and the file a third of the bytes.</summary>
internal static class SmallPng
{
    private const int Colours = 256;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <param name="png">Eight bits a channel, not interlaced, as Chromium writes it.</param>
    public static byte[] Of(byte[] png)
    {
        var (width, height, pixels) = Decode(png);
        var palette = Palette(pixels);
        var nearest = new Dictionary<int, byte>();
        var rows = new byte[height * (width + 1)];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                rows[(y * (width + 1)) + x + 1] = Nearest(pixels[(y * width) + x], palette, nearest);
            }
        }

        using var file = new MemoryStream();
        file.Write(Signature);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 3);
        Chunk(file, "IHDR", head);
        Chunk(file, "PLTE", [.. palette.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })]);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            zip.Write(rows);
        }

        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>The most frequent colours; neighbours in the last two bits are one.</summary>
    private static int[] Palette(int[] pixels) =>
    [
        .. pixels.GroupBy(pixel => pixel & 0xFCFCFC).OrderByDescending(like => like.Count()).Take(Colours)
            .Select(like => like.GroupBy(pixel => pixel).MaxBy(same => same.Count())!.Key),
    ];

    private static byte Nearest(int pixel, int[] palette, Dictionary<int, byte> known)
    {
        if (!known.TryGetValue(pixel, out var index))
        {
            index = (byte)Enumerable.Range(0, palette.Length).MinBy(i => Distance(palette[i], pixel));
            known[pixel] = index;
        }

        return index;

        static int Distance(int a, int b)
        {
            var (red, green, blue) = (((a >> 16) & 255) - ((b >> 16) & 255), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255));
            return (red * red) + (green * green) + (blue * blue);
        }
    }

    private static (int Width, int Height, int[] Pixels) Decode(byte[] png)
    {
        using var packed = new MemoryStream();
        for (var at = Signature.Length; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(png, at + 8, length);
            }

            at += length + 12;
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var channels = (png[24], png[25], png[28]) switch
        {
            (8, 2, 0) => 3,
            (8, 6, 0) => 4,
            var other => throw new NotSupportedException($"A picture of kind {other}."),
        };
        packed.Position = 0;
        using var unzip = new ZLibStream(packed, CompressionMode.Decompress);
        var pixels = new int[width * height];
        var (before, line) = (new byte[width * channels], new byte[width * channels]);
        for (var y = 0; y < height; y++)
        {
            var filter = unzip.ReadByte();
            unzip.ReadExactly(line);
            Unfilter(filter, line, before, channels);
            for (var x = 0; x < width; x++)
            {
                pixels[(y * width) + x] = (line[x * channels] << 16) | (line[(x * channels) + 1] << 8) | line[(x * channels) + 2];
            }

            (before, line) = (line, before);
        }

        return (width, height, pixels);
    }

    private static void Unfilter(int filter, byte[] line, byte[] before, int channels)
    {
        for (var i = 0; i < line.Length; i++)
        {
            int left = i >= channels ? line[i - channels] : 0, above = before[i], corner = i >= channels ? before[i - channels] : 0;
            line[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => above,
                3 => (left + above) / 2,
                _ => Paeth(left, above, corner),
            });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (byLeft, byAbove, byCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
    }

    private static void Chunk(MemoryStream file, string name, byte[] data)
    {
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(name), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }
}
