using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Core.Royalties.Evidence;

/// <summary>A file of the pack as index and manifest name it.</summary>
public sealed record EvidenceFile(string Name, string Words, long Bytes, string Sha256);

/// <summary>
/// A zip written file by file, each hashed on its way in: nothing of it is held whole in memory. Names are ours, of plain letters, digits and
/// hyphens; no name given from outside becomes one.
/// </summary>
internal sealed class EvidenceZip(ZipArchive zip, DateTime madeAt)
{
    private readonly List<EvidenceFile> files = [];

    public IReadOnlyList<EvidenceFile> Files => files;

    /// <summary>A part of a name out of anything: <c>ra-quan-don-ve-sinh</c>.</summary>
    public static string Plain(string words, string whenNone) =>
        VietnameseText.Slug(words) is { Length: > 0 } slug ? slug[..Math.Min(slug.Length, 60)].Trim('-') : whenNone;

    public Task<EvidenceFile> AddAsync(string name, string words, string text, CancellationToken stop) =>
        AddAsync(name, words, Encoding.UTF8.GetBytes(text), stop);

    public async Task<EvidenceFile> AddAsync(string name, string words, byte[] content, CancellationToken stop)
    {
        using var stream = new MemoryStream(content, writable: false);
        return await AddAsync(name, words, stream, stop);
    }

    public async Task<EvidenceFile> AddAsync(string name, string words, Stream content, CancellationToken stop)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(WardClock.ToLocal(madeAt), TimeSpan.Zero);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        long bytes = 0;
        await using (var into = await entry.OpenAsync(stop))
        {
            int read;
            while ((read = await content.ReadAsync(buffer, stop)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await into.WriteAsync(buffer.AsMemory(0, read), stop);
                bytes += read;
            }
        }
        var file = new EvidenceFile(name, words, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
        files.Add(file);
        return file;
    }
}
