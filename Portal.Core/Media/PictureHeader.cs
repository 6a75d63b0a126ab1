using System.Buffers.Binary;
using System.Text;

namespace Portal.Core.Media;

public enum PictureKind
{
    Jpeg,
    Png,
    WebP,
}

/// <summary>
/// What a picture file says of itself, read without decoding it: kind, size in points as stored, and the orientation of
/// EXIF (1 to 8; 5 to 8 are turned on their side). Sizes are those the decoder will allocate.
/// </summary>
public sealed record PictureHeader(PictureKind Kind, int Width, int Height, int Orientation)
{
    public long Points => (long)Width * Height;
    public int SeenWidth => Orientation >= 5 ? Height : Width;
    public int SeenHeight => Orientation >= 5 ? Width : Height;

    /// <summary>The kind by signature; null for everything that is not JPEG, PNG or WebP.</summary>
    public static PictureKind? KindOf(ReadOnlySpan<byte> start) =>
        start.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? PictureKind.Jpeg
        : start.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? PictureKind.Png
        : start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..12].SequenceEqual("WEBP"u8) ? PictureKind.WebP
        : null;

    /// <summary>Reads the header of a whole file; null where it is broken, cut off or without points.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> file)
    {
        try
        {
            var header = KindOf(file) switch
            {
                PictureKind.Jpeg => Jpeg(file, out _),
                PictureKind.Png => Png(file),
                PictureKind.WebP => WebP(file),
                _ => null,
            };
            return header is { Width: > 0, Height: > 0 } ? header : null;
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            // A length inside the file points behind its end: cut off or made to mislead.
            return null;
        }
    }

    /// <summary>
    /// A JPEG that lacks nothing but its last two bytes, with these put on; null for all else. Only where the points stand in
    /// one scan from top to bottom does the decoder notice when more is missing, so others stay as cut off as they are.
    /// </summary>
    public static byte[]? WithEnd(ReadOnlySpan<byte> file)
    {
        if (KindOf(file) != PictureKind.Jpeg || file.EndsWith<byte>([0xFF])) return null;
        byte[] ended = [.. file, 0xFF, 0xD9];
        try
        {
            return Jpeg(ended, out var isOneScan) is not null && isOneScan ? ended : null;
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static PictureHeader? Jpeg(ReadOnlySpan<byte> file, out bool isOneScan)
    {
        isOneScan = false;
        int width = 0, height = 0, orientation = 0, colours = 0;
        var at = 2;
        while (true)
        {
            // Spare bytes before a marker are read over, as decoders do
            while (file[at..][0] != 0xFF) at++;
            while (file[at..][0] == 0xFF) at++;
            var marker = file[at++];
            if (marker is 0x00 or 0x01 or (>= 0xD0 and <= 0xD8)) continue;
            if (marker == 0xD9) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
            var body = file.Slice(at + 2, length - 2);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && width == 0)
            {
                height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]);
                if (marker is 0xC0 or 0xC1) colours = body[5];
            }
            // Of several EXIF blocks the first counts, as it does to libvips.
            if (marker == 0xE1 && orientation == 0 && body.StartsWith("Exif\0\0"u8)) orientation = Turn(body[6..]);
            at += length;
            // In the coded data FF is followed by 00 unless it is a marker: a picture that is whole has its end marker.
            if (marker != 0xDA) continue;
            isOneScan = body[0] == colours;
            return file[at..].IndexOf<byte>([0xFF, 0xD9]) < 0 ? null : new(PictureKind.Jpeg, width, height, Math.Max(orientation, 1));
        }
    }

    private static PictureHeader? Png(ReadOnlySpan<byte> file)
    {
        int width = 0, height = 0, orientation = 1;
        var at = 8;
        while (true)
        {
            var length = checked((int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(file[at..]), int.MaxValue / 2));
            var name = Encoding.ASCII.GetString(file.Slice(at + 4, 4));
            var body = file.Slice(at + 8, length);
            // First and only: of two the decoder takes the first, and its size must be the one judged
            if (width == 0 != (name == "IHDR")) return null;
            if (name == "IHDR")
            {
                width = BinaryPrimitives.ReadInt32BigEndian(body);
                height = BinaryPrimitives.ReadInt32BigEndian(body[4..]);
                if (width <= 0) return null;
            }
            if (name == "eXIf") orientation = Turn(body);
            if (name == "IEND") return new(PictureKind.Png, width, height, orientation);
            at += length + 12;
        }
    }

    private static PictureHeader? WebP(ReadOnlySpan<byte> file)
    {
        int width = 0, height = 0, orientation = 1;
        var end = 8L + BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (end > file.Length + 1L) return null;
        for (var at = 12; at + 8 <= Math.Min(end, file.Length);)
        {
            var name = Encoding.ASCII.GetString(file.Slice(at, 4));
            var length = checked((int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]), int.MaxValue / 2));
            var body = file.Slice(at + 8, length);
            var (w, h) = name switch
            {
                "VP8X" => (1 + (body[4] | body[5] << 8 | body[6] << 16), 1 + (body[7] | body[8] << 8 | body[9] << 16)),
                "VP8 " => (BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF),
                "VP8L" => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(body[1..])),
                _ => (0, 0),
            };
            (width, height) = (Math.Max(width, w), Math.Max(height, h));
            if (name == "EXIF") orientation = Turn(body.StartsWith("Exif\0\0"u8) ? body[6..] : body);
            at += 8 + length + (length & 1);
        }
        return new(PictureKind.WebP, width, height, orientation);

        static (int, int) Lossless(uint bits) => (1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF));
    }

    /// <summary>The orientation in a TIFF block (EXIF tag 0x0112 of the first directory), 1 where there is none.</summary>
    private static int Turn(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 1;
        var little = tiff[0] == 'I';
        var at = (int)Math.Min(Number(tiff[4..], 4), int.MaxValue / 2);
        if (at + 2 > tiff.Length) return 1;
        var count = Number(tiff[at..], 2);
        for (var i = 0; i < count && at + 14 + i * 12 <= tiff.Length; i++)
        {
            var entry = tiff.Slice(at + 2 + i * 12, 12);
            if (Number(entry, 2) == 0x0112) return Number(entry[8..], 2) is >= 1 and <= 8 and var turn ? (int)turn : 1;
        }
        return 1;

        uint Number(ReadOnlySpan<byte> from, int bytes) => (bytes, little) switch
        {
            (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(from),
            (2, false) => BinaryPrimitives.ReadUInt16BigEndian(from),
            (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(from),
            _ => BinaryPrimitives.ReadUInt32BigEndian(from),
        };
    }
}
