using Portal.Core.Media.Files;

namespace Portal.Core.Media;

/// <summary>
/// All pictures pass here. What comes in is judged by its bytes, never by its name; what is stored are new JPEGs made
/// from it, upright, in sRGB, without metadata (where the photographer stood is nobody's business). The original is not kept.
/// </summary>
public sealed class PictureIntake(FileStore store, PictureOptions options)
{
    /// <summary>Whether this machine can work on pictures; the tests take it away here.</summary>
    internal Func<bool> HasEngine { get; init; } = () => PictureEngine.IsHere;

    /// <summary>
    /// Takes one picture. Refuses: too heavy (from the declared length where there is one, without reading), not JPEG, PNG
    /// or WebP, too many points, broken, no picture library on the machine, time limit passed. The stream is read to its end
    /// or to the limit and not disposed. Throws only when cancelled or when the disk cannot be written.
    /// </summary>
    public async Task<Outcome<IntakePicture>> TakeAsync(Stream content, string fileName, long? declaredLength = null, CancellationToken stop = default)
    {
        var length = declaredLength ?? (content.CanSeek ? content.Length - content.Position : null);
        if (length > options.MaxBytes) return PictureRefusals.TooHeavy(length, options.MaxBytes);

        using var copy = new MemoryStream();
        if (await ReadAsync(content, copy, stop) is { } refusal) return refusal;
        var file = copy.ToArray();
        if (PictureHeader.Read(file) is not { } header)
        {
            if (PictureHeader.WithEnd(file) is not { } ended || PictureHeader.Read(ended) is not { } found) return PictureRefusals.Broken;
            (file, header) = (ended, found);
        }
        if (header.Points > options.MaxMegapixels * 1_000_000L) return PictureRefusals.TooManyPoints(header, options.MaxMegapixels);
        if (!HasEngine()) return PictureRefusals.NoTool;
        return await MakeAsync(file, header, FileWords.CleanName(fileName, whenNone: "anh"), stop);
    }

    private async Task<Refusal?> ReadAsync(Stream content, MemoryStream copy, CancellationToken stop)
    {
        var buffer = new byte[64 * 1024];
        var judged = false;
        while (await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop) is > 0 and var read)
        {
            if (!judged && PictureHeader.KindOf(buffer.AsSpan(0, read)) is null) return PictureRefusals.NotAPicture(buffer.AsSpan(0, Math.Min(read, 1024)));
            judged = true;
            if (copy.Length + read > options.MaxBytes) return PictureRefusals.TooHeavy(null, options.MaxBytes);
            copy.Write(buffer, 0, read);
        }
        return judged ? null : PictureRefusals.Empty;
    }

    private async Task<Outcome<IntakePicture>> MakeAsync(byte[] file, PictureHeader header, string name, CancellationToken stop)
    {
        var (end, made) = await PictureEngine.MakeAsync(file, WidthsFor(header.SeenWidth), options.TimeLimit, stop);
        if (end == PictureEnd.TooSlow) return PictureRefusals.TooSlow(options.TimeLimit);
        if (end == PictureEnd.Broken) return PictureRefusals.Broken;
        var renditions = new List<Rendition>();
        foreach (var (jpeg, webp) in made)
        {
            if (PictureHeader.Read(jpeg) is not { Kind: PictureKind.Jpeg } size) return PictureRefusals.Broken;
            renditions.Add(new Rendition(size.Width, size.Height, await PutAsync(jpeg, stop), jpeg.Length)
            {
                WebpSha256 = webp is null ? null : await PutAsync(webp, stop),
            });
        }
        return new IntakePicture(name, renditions, header.SeenWidth, header.SeenHeight);
    }

    private async Task<string> PutAsync(byte[] bytes, CancellationToken stop)
    {
        using var content = new MemoryStream(bytes);
        return await store.PutAsync(content, stop);
    }

    /// <summary>The widths not above the picture's own, widest first; its own where it is smaller than all.</summary>
    private List<int> WidthsFor(int own)
    {
        var fitting = options.Widths.Where(w => w <= own).Distinct().OrderDescending().ToList();
        return fitting.Count > 0 ? fitting : [own];
    }
}
