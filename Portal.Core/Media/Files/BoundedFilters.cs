using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Portal.Core.Media.Files;

/// <summary>
/// The filters of a PDF, which unpack a stream whole into memory, with a bound: a stream of a few megabytes can be made that unpacks to many
/// gigabytes. One for each file that is read.
/// </summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long MostOfOne = 64 * 1024 * 1024;
    private const long MostOfAll = 512 * 1024 * 1024;

    /// <summary>Other packings grow less and are rare in what is read for words.</summary>
    private const int MostOfOthers = 2 * 1024 * 1024;

    private long all;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => filters.Select(f => (IFilter)new Bound(this, f)).ToList();

    private void Measure(ReadOnlyMemory<byte> packed)
    {
        if (!MemoryMarshal.TryGetArray(packed, out var bytes)) bytes = packed.ToArray();
        using var stream = new ZLibStream(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        long own = 0;
        try
        {
            int read;
            while ((read = stream.Read(buffer)) > 0)
                if ((own += read) > MostOfOne || (all += read) > MostOfAll) throw new NotSupportedException("The stream unpacks to more than is read.");
        }
        catch (InvalidDataException)
        {
            // What is damaged the filter itself judges; it comes no further than this
        }
    }

    private sealed class Bound(BoundedFilters bounds, IFilter filter) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter) bounds.Measure(input);
            // A few bytes of it can stand for thousands, and nothing measures that beforehand
            else if (filter is LzwFilter) throw new NotSupportedException("The stream is packed in a way that is not read.");
            else if (input.Length > MostOfOthers) throw new NotSupportedException("The stream is longer than is read.");
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
