using Portal.Core.Media.Files;

namespace Portal.Core.Media;

/// <summary>
/// All pictures pass here. What comes in is judged by its bytes, never by its name; what is stored are new files made
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
    public Task<Outcome<IntakePicture>> TakeAsync(Stream content, string fileName, long? declaredLength = null, CancellationToken stop = default) =>
        TakeAsync(content, fileName, new PictureUse(_ => null, header => WidthsFor(header.SeenWidth)), declaredLength, stop);

    /// <summary>The same for a use of its own, which may refuse by kind and size in points before anything is decoded.</summary>
    public async Task<Outcome<IntakePicture>> TakeAsync(
        Stream content, string fileName, PictureUse use, long? declaredLength = null, CancellationToken stop = default)
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
        if (use.WhyNot(header) is { } unfit) return unfit;
        if (!HasEngine()) return PictureRefusals.NoTool;
        return await MakeAsync(file, header, use.Cuts(header), FileWords.CleanName(fileName, whenNone: "anh"), stop);
    }

    /// <summary>
    /// Keeps a file that was made here once, as it is: a portal's profile brings its pictures along. Its header was judged; here all points
    /// are read, and one that tells more than its points is refused, since nothing is taken out of it.
    /// </summary>
    internal async Task<Refusal?> KeepAsync(byte[] file, CancellationToken stop = default)
    {
        if (!HasEngine()) return PictureRefusals.NoTool;
        var end = await PictureEngine.LookAsync(file, options.TimeLimit, stop);
        if (end == PictureEnd.TooSlow) return PictureRefusals.TooSlow(options.TimeLimit);
        if (end == PictureEnd.TellsMore) return PictureRefusals.NotMadeHere;
        if (end != PictureEnd.Made) return PictureRefusals.Broken;
        using var content = new MemoryStream(file);
        await store.PutAsync(content, stop);
        return null;
    }

    /// <summary>A part of a stored picture as a picture of its own, in all sizes it has points for; the part lies within it.</summary>
    internal async Task<Outcome<IntakePicture>> CutAsync(
        Stream stored, (int Left, int Top, int Width, int Height) part, string name, CancellationToken stop = default)
    {
        if (!HasEngine()) return PictureRefusals.NoTool;
        using var copy = new MemoryStream();
        await stored.CopyToAsync(copy, stop);
        var (end, cut) = await PictureEngine.CutAsync(copy.ToArray(), part, options.TimeLimit, stop);
        if (end == PictureEnd.TooSlow) return PictureRefusals.TooSlow(options.TimeLimit);
        return end == PictureEnd.Made && PictureHeader.Read(cut) is { } header
            ? await MakeAsync(cut, header, WidthsFor(header.SeenWidth), name, stop) : PictureRefusals.Broken;
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

    private async Task<Outcome<IntakePicture>> MakeAsync(
        byte[] file, PictureHeader header, IReadOnlyList<PictureCut> cuts, string name, CancellationToken stop)
    {
        var (end, made) = await PictureEngine.MakeAsync(file, cuts, options.TimeLimit, stop);
        if (end == PictureEnd.TooSlow) return PictureRefusals.TooSlow(options.TimeLimit);
        if (end == PictureEnd.Broken) return PictureRefusals.Broken;
        var renditions = new List<Rendition>();
        foreach (var ((bytes, webp), cut) in made.Zip(cuts))
        {
            if (PictureHeader.Read(bytes) is not { } size || size.Kind != cut.Kind) return PictureRefusals.Broken;
            renditions.Add(new Rendition(size.Width, size.Height, await PutAsync(bytes, stop), bytes.Length)
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
    private List<PictureCut> WidthsFor(int own)
    {
        var fitting = options.Widths.Where(w => w <= own).Distinct().OrderDescending().ToList();
        return (fitting.Count > 0 ? fitting : [own]).Select(PictureCut.Wide).ToList();
    }
}
