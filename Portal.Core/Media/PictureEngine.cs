using NetVips;

namespace Portal.Core.Media;

/// <summary>How the work on a picture ended.</summary>
internal enum PictureEnd
{
    Made,
    Broken,
    TooSlow,

    /// <summary>Whole, but something stands in it beside the points: where it was taken, by which camera.</summary>
    TellsMore,
}

/// <summary>
/// libvips inside this process. A process of its own would keep a fault of it apart; instead of that (decision 0020) nothing but its
/// decoders of JPEG, PNG and WebP may run, and only files whose header was judged come here. One picture at a time on one thread;
/// nothing is kept between two.
/// </summary>
internal static class PictureEngine
{
    // libvips' warnings and its buffer of errors belong to the process, and two pictures at once would need twice the memory
    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly Lazy<bool> Ready = new(Start);

    // Held here, or it would be collected while libvips still calls it
    private static readonly Log.LogDelegate Listener = (_, _, words) => Listen(words);
    private static volatile bool damaged;

    /// <summary>Whether the machine has the library at all.</summary>
    public static bool IsHere => Ready.Value;

    /// <summary>Makes each size from the whole file, in the order asked for; the time counts from this picture's turn.</summary>
    public static async Task<(PictureEnd End, IReadOnlyList<MadeSize> Made)> MakeAsync(
        byte[] file, IReadOnlyList<PictureCut> cuts, TimeSpan limit, CancellationToken stop)
    {
        IReadOnlyList<MadeSize> made = [];
        var end = await InTurnAsync(ends => Decode(file, cuts, out made, ends), limit, stop);
        return (end, made);
    }

    /// <summary>Reads all points of a file that is to be kept as it is.</summary>
    public static Task<PictureEnd> LookAsync(byte[] file, TimeSpan limit, CancellationToken stop) => InTurnAsync(ends => Whole(ends, () =>
    {
        var source = PictureSource.Open(file);
        source.ReadAll(ends);
        return damaged ? PictureEnd.Broken : source.TellsMore ? PictureEnd.TellsMore : PictureEnd.Made;
    }), limit, stop);

    /// <summary>A part of a picture as PNG: nothing is lost between the cut and the sizes made of it.</summary>
    public static async Task<(PictureEnd End, byte[] Cut)> CutAsync(
        byte[] file, (int Left, int Top, int Width, int Height) part, TimeSpan limit, CancellationToken stop)
    {
        byte[] cut = [];
        var end = await InTurnAsync(ends => Whole(ends, () =>
        {
            cut = PictureSource.Open(file).CutOut(part, ends);
            return damaged ? PictureEnd.Broken : PictureEnd.Made;
        }), limit, stop);
        return (end, cut);
    }

    private static async Task<PictureEnd> InTurnAsync(Func<CancellationToken, PictureEnd> work, TimeSpan limit, CancellationToken stop)
    {
        await Turn.WaitAsync(stop);
        try
        {
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(stop);
            // A timer needs a free thread of the pool, which a busy machine may not have; no time at all needs none
            if (limit > TimeSpan.Zero) ends.CancelAfter(limit);
            else await ends.CancelAsync();
            var result = await Task.Run(() => work(ends.Token), CancellationToken.None);
            stop.ThrowIfCancellationRequested();
            return result;
        }
        finally
        {
            Turn.Release();
        }
    }

    private static PictureEnd Decode(byte[] file, IReadOnlyList<PictureCut> cuts, out IReadOnlyList<MadeSize> made, CancellationToken stop)
    {
        var sizes = new List<MadeSize>();
        var end = Whole(stop, () =>
        {
            var source = PictureSource.Open(file);
            foreach (var cut in cuts)
            {
                if (stop.IsCancellationRequested) return PictureEnd.TooSlow;
                sizes.Add(source.Make(cut, stop));
                if (damaged) return PictureEnd.Broken;
            }
            return PictureEnd.Made;
        });
        made = end == PictureEnd.Made ? sizes : [];
        return end;
    }

    private static PictureEnd Whole(CancellationToken stop, Func<PictureEnd> work)
    {
        damaged = false;
        // Making one empties libvips' buffer of errors, whose old words would be told again with the next warning
        _ = new VipsException("");
        try
        {
            var end = work();
            return stop.IsCancellationRequested ? PictureEnd.TooSlow : end;
        }
        catch (VipsException)
        {
            return stop.IsCancellationRequested ? PictureEnd.TooSlow : PictureEnd.Broken;
        }
    }

    private static bool Start()
    {
        if (!ModuleInitializer.VipsInitialized) return false;
        Cache.Max = 0;
        NetVips.NetVips.Concurrency = 1;
        NetVips.NetVips.BlockUntrusted = true;
        NetVips.Operation.Block("VipsForeignLoad", true);
        foreach (var kind in new[] { "Jpeg", "Png", "Webp" }) NetVips.Operation.Block("VipsForeignLoad" + kind, false);
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Listener);
        return true;
    }

    /// <summary>Points that are missing inside a JPEG are only a warning to libvips: they would be published grey.</summary>
    private static void Listen(string words)
    {
        if (words.Contains("premature end", StringComparison.OrdinalIgnoreCase)) damaged = true;
    }
}
