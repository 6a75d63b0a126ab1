namespace Portal.Core.Media.Files;

/// <summary>The check sum of a packed part (CRC-32 as in ZIP), which the runtime unpacks without looking at.</summary>
internal struct ZipSum
{
    private static readonly uint[] Table = Enumerable.Range(0, 256).Select(i =>
    {
        var value = (uint)i;
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? value >> 1 ^ 0xEDB88320 : value >> 1;
        return value;
    }).ToArray();

    private uint left;

    public readonly uint Value => left;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var sum = ~left;
        foreach (var next in bytes) sum = Table[(byte)(sum ^ next)] ^ sum >> 8;
        left = ~sum;
    }
}
