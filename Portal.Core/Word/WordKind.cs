using System.Text;

namespace Portal.Core.Word;

/// <summary>What a file is that is no .docx, by its first bytes.</summary>
internal static class WordKind
{
    private const int Looked = 1024 * 1024;
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>An old office file wraps what is locked with a password: its list of streams names it, in UTF-16.</summary>
    private static readonly byte[] Locked = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Null for a zip; whether it holds a Word text is seen when it is opened.</summary>
    public static Refusal? WhyNot(ReadOnlySpan<byte> head, Stream content)
    {
        if (head.StartsWith("PK"u8)) return null;
        if (head.StartsWith("%PDF"u8)) return WordRefusals.Pdf;
        if (!head.SequenceEqual(OldOffice)) return WordRefusals.NotWord;
        content.Position = 0;
        var bytes = new byte[Math.Min(Looked, content.Length)];
        content.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Locked) >= 0 ? WordRefusals.Encrypted : WordRefusals.OldWord;
    }
}
