using System.Text;

namespace Portal.Core.Media.Files;

/// <summary>What the first bytes of a file say: the kinds it may still be, or why it is not taken. Its name is not asked.</summary>
public static class FileSignature
{
    /// <summary>So many bytes are enough to tell.</summary>
    public const int Length = 4096;

    private static readonly FileKind[] Packed = [FileKind.Docx, FileKind.Xlsx, FileKind.Pptx, FileKind.Odt, FileKind.Ods, FileKind.Odp];

    public static Outcome<IReadOnlyList<FileKind>> Read(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty) return FileRefusals.Empty;
        if (Plain(start).StartsWith("%PDF-"u8)) return Outcome.Of<IReadOnlyList<FileKind>>([FileKind.Pdf]);
        if (start.StartsWith("PK\x03\x04"u8)) return Outcome.Of<IReadOnlyList<FileKind>>(Packed);
        if (start.Length > 12 && start[4..8].SequenceEqual("ftyp"u8)) return Boxes(start[8..12]);
        if (start.StartsWith("ID3"u8) || MpegAudio.IsFrame(start)) return Outcome.Of<IReadOnlyList<FileKind>>([FileKind.Mp3]);
        return WhyNot(start);
    }

    private static Outcome<IReadOnlyList<FileKind>> Boxes(ReadOnlySpan<byte> brand)
    {
        if (brand.StartsWith("M4A"u8) || brand.StartsWith("M4B"u8)) return Outcome.Of<IReadOnlyList<FileKind>>([FileKind.M4a]);
        if (brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.StartsWith("mif"u8) || brand.StartsWith("msf"u8) || brand.StartsWith("avi"u8))
            return FileRefusals.Picture;
        return brand.StartsWith("qt"u8) || brand.StartsWith("3g"u8) ? FileRefusals.OtherVideo : Outcome.Of<IReadOnlyList<FileKind>>([FileKind.Mp4]);
    }

    private static Refusal WhyNot(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("MZ"u8) || start.StartsWith(new byte[] { 0x7F, (byte)'E', (byte)'L', (byte)'F' }) || start.StartsWith("#!"u8)
            || start.StartsWith(new byte[] { 0xCA, 0xFE, 0xBA, 0xBE })
            || start.StartsWith(new byte[] { 0xCF, 0xFA, 0xED, 0xFE })) return FileRefusals.Program;
        if (PictureHeader.KindOf(start) is not null || start.StartsWith("GIF8"u8) || start.StartsWith("BM"u8) || start.StartsWith("II*\0"u8)
            || start.StartsWith("MM\0*"u8)) return FileRefusals.Picture;
        if (start.StartsWith("PK"u8) || start.StartsWith("Rar!"u8) || start.StartsWith("7z"u8) || start.StartsWith(new byte[] { 0x1F, 0x8B })
            || start.StartsWith("BZh"u8) || start.StartsWith(new byte[] { 0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z' })) return FileRefusals.Archive;
        // The container of old Office files, and of new ones with a password
        if (start.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 })) return FileRefusals.OldOffice;
        if (start.StartsWith("{\\rtf"u8)) return FileRefusals.Rtf;
        if (start.StartsWith("RIFF"u8) || start.StartsWith("OggS"u8) || start.StartsWith("fLaC"u8) || start.StartsWith(new byte[] { 0x1A, 0x45, 0xDF, 0xA3 })
            || start.StartsWith(new byte[] { 0x30, 0x26, 0xB2, 0x75 })) return FileRefusals.OtherVideo;
        var text = Encoding.Latin1.GetString(start).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF',
            ' ', '\t', '\r', '\n');
        return text.StartsWith('<') ? FileRefusals.Page : FileRefusals.Other;
    }

    /// <summary>Without the mark and the blanks that some programs write before a PDF begins.</summary>
    private static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF })) start = start[3..];
        return start.TrimStart(" \t\r\n"u8);
    }
}
