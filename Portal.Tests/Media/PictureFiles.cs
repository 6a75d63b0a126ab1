using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NetVips;

namespace Portal.Tests.Media;

/// <summary>Picture files written byte by byte, so that the tests own what is in them.</summary>
internal static class PictureFiles
{
    /// <summary>A PNG, left half red and right half blue; with alpha, the left half is transparent.</summary>
    public static byte[] Png(int width, int height, bool alpha = false, byte[]? exif = null)
    {
        var points = new MemoryStream();
        using (var packed = new ZLibStream(points, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new List<byte> { 0 };
            for (var x = 0; x < width; x++)
            {
                row.AddRange(x < width / 2 ? [255, 0, 0] : [0, 0, 255]);
                if (alpha) row.Add((byte)(x < width / 2 ? 0 : 255));
            }
            for (var y = 0; y < height; y++) packed.Write(row.ToArray());
        }
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", PngSize(width, height, alpha));
        if (exif is not null) Chunk(file, "eXIf", exif);
        Chunk(file, "IDAT", points.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>A PNG that says it is huge and holds next to nothing.</summary>
    public static byte[] PngBomb(int width, int height)
    {
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", PngSize(width, height, alpha: false));
        Chunk(file, "IDAT", [0x78, 0x9C, 0x03, 0, 0, 0, 0, 1]);
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>A PNG of two sizes: decoders take the first.</summary>
    public static byte[] PngOfTwoSizes(int width, int height)
    {
        var file = new MemoryStream();
        file.Write(PngBomb(width, height).AsSpan(0, 33));
        file.Write(Png(30, 20).AsSpan(8));
        return file.ToArray();
    }

    /// <summary>An EXIF block with an orientation, a camera name and a place (20°51′ N, 106°41′ E).</summary>
    public static byte[] Exif(ushort orientation)
    {
        var tiff = new byte[180];
        "MM\0*"u8.CopyTo(tiff);
        Put32(4, 8);
        Put16(8, 3);
        Entry(10, 0x010F, 2, 12, 50);
        Entry(22, 0x0112, 3, 1, (uint)orientation << 16);
        Entry(34, 0x8825, 4, 1, 62);
        "MayAnhBiMat\0"u8.CopyTo(tiff.AsSpan(50));
        Put16(62, 4);
        Entry(64, 1, 2, 2, (uint)'N' << 24);
        Entry(76, 2, 5, 3, 120);
        Entry(88, 3, 2, 2, (uint)'E' << 24);
        Entry(100, 4, 5, 3, 144);
        uint[] place = [20, 1, 51, 1, 0, 1, 106, 1, 41, 1, 0, 1];
        for (var i = 0; i < place.Length; i++) Put32(120 + i * 4, place[i]);
        return tiff;

        void Put16(int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(at), (ushort)value);
        void Put32(int at, uint value) => BinaryPrimitives.WriteUInt32BigEndian(tiff.AsSpan(at), value);

        void Entry(int at, int tag, int type, uint count, uint value)
        {
            Put16(at, tag);
            Put16(at + 2, type);
            Put32(at + 4, count);
            Put32(at + 8, value);
        }
    }

    /// <summary>Puts an EXIF segment right after the start of a JPEG.</summary>
    public static byte[] WithExif(byte[] jpeg, byte[] exif)
    {
        var length = exif.Length + 8;
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. "Exif\0\0"u8, .. exif, .. jpeg.AsSpan(2)];
    }

    /// <summary>Another format made from a PNG; saving options in brackets behind the extension.</summary>
    public static Task<byte[]> ConvertedAsync(byte[] png, string extension)
    {
        using var image = Image.NewFromBuffer(png);
        return Task.FromResult(image.WriteToBuffer(extension));
    }

    /// <summary>The colour of one point: 254 0 0.</summary>
    public static Task<int[]> PointAsync(byte[] picture, int x, int y)
    {
        using var image = Image.NewFromBuffer(picture);
        return Task.FromResult(image.Getpoint(x, y).Select(v => (int)Math.Round(v)).ToArray());
    }

    /// <summary>Upright stripes of one colour each.</summary>
    public static Image Stripes(int width, int height, params (byte R, byte G, byte B)[] colours)
    {
        var row = Enumerable.Range(0, width).Select(x => colours[x * colours.Length / width]).SelectMany(c => new[] { c.R, c.G, c.B }).ToArray();
        var points = Enumerable.Repeat(row, height).SelectMany(r => r).ToArray();
        using var image = Image.NewFromMemory(points, width, height, 3, Enums.BandFormat.Uchar);
        return image.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>The same PNG with one more chunk right behind its header; its sum may be wrong on purpose.</summary>
    public static byte[] WithChunk(byte[] png, string name, byte[] body, bool wrongSum = false)
    {
        var chunk = new MemoryStream();
        Chunk(chunk, name, body);
        var bytes = chunk.ToArray();
        if (wrongSum) bytes[^1] ^= 0xFF;
        return [.. png[..33], .. bytes, .. png[33..]];
    }

    /// <summary>A PNG whose coded points are changed, or put into several chunks, before they are written.</summary>
    public static byte[] PngOf(int width, int height, Func<byte[], IEnumerable<byte[]>> coded)
    {
        var whole = Png(width, height);
        var length = BinaryPrimitives.ReadInt32BigEndian(whole.AsSpan(33));
        var file = new MemoryStream();
        file.Write(whole.AsSpan(0, 33));
        foreach (var part in coded(whole[41..(41 + length)])) Chunk(file, "IDAT", part);
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] PngSize(int width, int height, bool alpha)
    {
        var size = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), height);
        size[8] = 8;
        size[9] = (byte)(alpha ? 6 : 2);
        return size;
    }

    private static void Chunk(MemoryStream file, string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var k = 0; k < 8; k++) crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320;
        }
        return ~crc;
    }
}
