using System.Buffers.Binary;

namespace Portal.Core.Media.Files;

/// <summary>Looks whether an MP4 or M4A is whole: its boxes fill the file to its end, an index and the data among them.</summary>
internal static class BoxedMedia
{
    private const int MostBoxes = 100_000;

    public static bool IsWhole(Stream file)
    {
        Span<byte> head = stackalloc byte[16];
        var (index, data) = (false, false);
        long at = 0;
        for (var count = 0; at < file.Length; count++)
        {
            file.Position = at;
            if (count > MostBoxes || file.Length - at < 8) return false;
            file.ReadExactly(head[..8]);
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            index |= head[4..8].SequenceEqual("moov"u8);
            data |= head[4..8].SequenceEqual("mdat"u8) || head[4..8].SequenceEqual("moof"u8);
            if (length == 1)
            {
                if (file.Length - at < 16) return false;
                file.ReadExactly(head[8..]);
                length = BinaryPrimitives.ReadInt64BigEndian(head[8..]);
            }
            else if (length == 0)
            {
                length = file.Length - at;
            }
            if (length < 8 || length > file.Length - at) return false;
            at += length;
        }
        return index && data;
    }
}
