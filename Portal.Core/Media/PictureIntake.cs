using Portal.Core.Kernel;

namespace Portal.Core.Media;

/// <summary>
/// The only door for pictures. What comes in is judged by its bytes, never by its name; what is stored are new JPEGs made
/// from it, upright, without metadata (where the photographer stood is nobody's business). The original is not kept. Keep one
/// instance per application: it lets two pictures be worked on at a time.
/// </summary>
public sealed class PictureIntake(FileStore store, PictureOptions options)
{
    private readonly SemaphoreSlim turns = new(2);

    /// <summary>Makes the folder one picture is worked on in; the tests let the disk fail here.</summary>
    internal Func<string> NewFolder { get; init; } = () => Directory.CreateTempSubdirectory("portal-picture-").FullName;

    /// <summary>
    /// Takes one picture. Refuses: too heavy (from the declared length where there is one, without reading), not JPEG, PNG
    /// or WebP, too many points, broken, no picture program on the machine, time limit passed. The stream is read to its end
    /// or to the limit and not disposed. Throws only when cancelled or when the disk cannot be written.
    /// </summary>
    public async Task<Outcome<IntakePicture>> TakeAsync(Stream content, string fileName, long? declaredLength = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var length = declaredLength ?? (content.CanSeek ? content.Length - content.Position : null);
        if (length > options.MaxBytes) return PictureRefusals.TooHeavy(length, options.MaxBytes);

        using var copy = new MemoryStream();
        if (await ReadAsync(content, copy, stop) is { } refusal) return refusal;
        var file = copy.GetBuffer().AsMemory(0, (int)copy.Length);

        if (PictureHeader.Read(file.Span) is not { } header) return PictureRefusals.Broken;
        if (header.Points > options.MaxMegapixels * 1_000_000L) return PictureRefusals.TooManyPoints(header, options.MaxMegapixels);

        await turns.WaitAsync(stop);
        try
        {
            var directory = NewFolder();
            try
            {
                return await MakeAsync(file, header, CleanName(fileName), directory, stop);
            }
            finally
            {
                Directory.Delete(directory, recursive: true);
            }
        }
        finally
        {
            turns.Release();
        }
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

    private async Task<Outcome<IntakePicture>> MakeAsync(ReadOnlyMemory<byte> file, PictureHeader header, string name, string directory, CancellationToken stop)
    {
        await File.WriteAllBytesAsync(Path.Combine(directory, "original"), file, stop);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.TimeLimit);

        var renditions = new List<Rendition>();
        var source = "original";
        foreach (var width in WidthsFor(header.SeenWidth))
        {
            var target = $"w{width}.jpg";
            var end = await VipsThumbnail.MakeAsync(options.VipsPath, directory, source, target, width, limit.Token);
            stop.ThrowIfCancellationRequested();
            if (end == VipsEnd.Absent) return PictureRefusals.NoTool;
            if (end == VipsEnd.TooSlow) return PictureRefusals.TooSlow(options.TimeLimit);
            if (end == VipsEnd.Broken || await StoreAsync(Path.Combine(directory, target), stop) is not { } rendition) return PictureRefusals.Broken;
            renditions.Add(rendition);
            // The smaller ones are made from the widest: decoding sixty megapixels once is enough.
            if (source == "original") source = target;
        }
        return new IntakePicture(name, renditions, header.SeenWidth, header.SeenHeight);
    }

    private async Task<Rendition?> StoreAsync(string path, CancellationToken stop)
    {
        var bytes = await File.ReadAllBytesAsync(path, stop);
        if (PictureHeader.Read(bytes) is not { Kind: PictureKind.Jpeg } header) return null;
        using var content = new MemoryStream(bytes);
        return new Rendition(header.Width, header.Height, await store.PutAsync(content, stop), bytes.Length);
    }

    /// <summary>The widths not above the picture's own, widest first; its own where it is smaller than all.</summary>
    private List<int> WidthsFor(int own)
    {
        var fitting = options.Widths.Where(w => w <= own).Distinct().OrderDescending().ToList();
        return fitting.Count > 0 ? fitting : [own];
    }

    /// <summary>The name as shown in lists: without folders, one line, NFC, at most 120 characters.</summary>
    private static string CleanName(string? fileName)
    {
        var plain = string.Concat((fileName ?? "").Select(c => char.IsControl(c) ? ' ' : c));
        var name = VietnameseText.Tidy(string.Concat(plain.EnumerateRunes().Select(r => r.ToString())));
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length == 0 ? "anh" : VietnameseText.Shorten(name, 120);
    }
}
