using System.Buffers.Binary;

namespace Portal.Core.Media.Files;

/// <summary>Looks whether a file is MP3: frames that follow each other, behind tags or not.</summary>
internal static class MpegAudio
{
    private static readonly int[] RatesOfOne = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] RatesOfTwo = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Samples = [44100, 48000, 32000];

    /// <summary>Whether a frame of layer III stands here.</summary>
    public static bool IsFrame(ReadOnlySpan<byte> at) => at.Length >= 4 && FrameLength(BinaryPrimitives.ReadUInt32BigEndian(at)) > 0;

    /// <summary>Whether two frames stand behind the tags.</summary>
    public static bool IsWhole(Stream file)
    {
        var at = TagLength(file);
        // Some writers leave room between the tag and the sound
        for (var end = Math.Min(file.Length - 4, at + 64 * 1024); at <= end; at++)
        {
            if (FrameAt(file, at) is > 0 and var length && (FrameAt(file, at + length) > 0 || at + length >= file.Length)) return true;
        }
        return false;
    }

    private static long TagLength(Stream file)
    {
        Span<byte> tag = stackalloc byte[10];
        file.Position = 0;
        if (file.ReadAtLeast(tag, 10, throwOnEndOfStream: false) < 10 || !tag.StartsWith("ID3"u8)) return 0;
        return 10 + ((tag[6] & 0x7FL) << 21 | (tag[7] & 0x7FL) << 14 | (tag[8] & 0x7FL) << 7 | tag[9] & 0x7FL);
    }

    private static int FrameAt(Stream file, long at)
    {
        Span<byte> head = stackalloc byte[4];
        if (at + 4 > file.Length) return 0;
        file.Position = at;
        file.ReadExactly(head);
        return FrameLength(BinaryPrimitives.ReadUInt32BigEndian(head));
    }

    /// <summary>The length a frame's head gives it; 0 where it is no head of layer III.</summary>
    private static int FrameLength(uint head)
    {
        var (version, layer, rate, sample, padding) = (head >> 19 & 3, head >> 17 & 3, (int)(head >> 12 & 15), (int)(head >> 10 & 3), (int)(head >> 9 & 1));
        if (head >> 21 != 0x7FF || version == 1 || layer != 1 || rate is 0 or 15 || sample == 3) return 0;
        var hertz = Samples[sample] / (version == 3 ? 1 : version == 2 ? 2 : 4);
        return (version == 3 ? 144_000 * RatesOfOne[rate] : 72_000 * RatesOfTwo[rate]) / hertz + padding;
    }
}
