using NetVips;

namespace Portal.Core.Media;

/// <summary>One size of a picture: a JPEG or PNG, which every browser shows, and a JPEG's the same as WebP where that is lighter.</summary>
internal sealed record MadeSize(byte[] File, byte[]? Webp);

/// <summary>
/// One picture file and the way from its colours to sRGB. A profile in the file is followed; without one RGB and grey are
/// sRGB already (nothing is to be done, and nothing is done), CMYK takes libvips' own profile. Each size is made from the file
/// itself, never from another size: upright, without metadata and without a profile; what is transparent turns white in a JPEG.
/// </summary>
internal sealed class PictureSource
{
    // Q 82: no visible loss at these widths
    private const int Quality = 82;

    // What the format can hold, in points of one side
    private const int LongestWebp = 16_383;

    // The same to the eye
    private const int WebpQuality = 78;

    // Missing and damaged data is an error; spare bytes, which every program reads over, are not
    private const string Loading = "[fail_on=error]";

    // What else a file may tell, by libvips' names
    private static readonly string[] Words = ["exif-data", "xmp-data", "iptc-data", "icc-profile-data"];

    private readonly byte[] file;
    private readonly bool followsProfile;
    private readonly bool isCmyk;
    private readonly bool isDeep;

    /// <summary>Whether something stands in the file beside its points.</summary>
    public bool TellsMore { get; }
    private readonly PngColours? pngColours;

    private PictureSource(byte[] file, bool followsProfile, Image image)
    {
        this.file = file;
        this.followsProfile = followsProfile;
        isCmyk = image.Interpretation == Enums.Interpretation.Cmyk;
        isDeep = image.Format == Enums.BandFormat.Ushort;
        TellsMore = image.GetFields().Any(f => Words.Contains(f) || f.StartsWith("png-comment", StringComparison.Ordinal));
        pngColours = followsProfile ? null : PngColours.Read(file);
    }

    /// <summary>Reads what the file says of its colours; nothing is decoded yet.</summary>
    public static PictureSource Open(byte[] file)
    {
        using var image = Image.NewFromBuffer(file, Loading, Enums.Access.Sequential);
        var colours = image.HasAlpha() ? image.Bands - 1 : image.Bands;
        var space = image.Contains("icc-profile-data") && image.Get("icc-profile-data") is byte[] { Length: > 128 } profile
            ? System.Text.Encoding.ASCII.GetString(profile, 16, 4)
            : "";
        // A profile of another kind of picture than the one it is in says nothing
        var fits = (space, colours) is ("RGB ", 3) or ("GRAY", 1) or ("CMYK", 4);
        return new(file, fits, image);
    }

    /// <summary>Reads every point and keeps none.</summary>
    public void ReadAll(CancellationToken stop)
    {
        using var image = Image.NewFromBuffer(file, Loading, Enums.Access.Sequential);
        image.SetProgress(new Unheard(), stop);
        _ = image.Avg();
    }

    /// <summary>A part of it as PNG, of a file made here: its colours are sRGB and it stands upright.</summary>
    public byte[] CutOut((int Left, int Top, int Width, int Height) part, CancellationToken stop)
    {
        using var image = Image.NewFromBuffer(file, Loading, Enums.Access.Random);
        using var cut = image.ExtractArea(part.Left, part.Top, part.Width, part.Height);
        cut.SetProgress(new Unheard(), stop);
        return cut.PngsaveBuffer(compression: 1, keep: Enums.ForeignKeep.None);
    }

    /// <summary>One size of it.</summary>
    public MadeSize Make(PictureCut cut, CancellationToken stop)
    {
        if (!followsProfile) return Save(Plain(cut), cut, stop);
        try
        {
            return Save(Image.ThumbnailBuffer(file, cut.Width, Loading, cut.Height, Enums.Size.Down, crop: Crop(cut), outputProfile: "srgb"), cut, stop);
        }
        catch (VipsException) when (!stop.IsCancellationRequested)
        {
            // A profile that cannot be read is as good as none
            return Save(Plain(cut), cut, stop);
        }
    }

    private static Enums.Interesting? Crop(PictureCut cut) => cut.Fills ? Enums.Interesting.Centre : null;

    private Image Plain(PictureCut cut)
    {
        var (width, height) = (cut.Width, cut.Height);
        if (isCmyk)
            return Image.ThumbnailBuffer(file, width, Loading, height, Enums.Size.Down, crop: Crop(cut), inputProfile: "cmyk", outputProfile: "srgb");
        if (pngColours is not null && isDeep) return DeepPng(pngColours, cut);
        var image = Image.ThumbnailBuffer(file, width, Loading, height, Enums.Size.Down, crop: Crop(cut));
        if (pngColours is null) return image;
        using (image) return pngColours.ToSrgb(image);
    }

    /// <summary>Made smaller it would have eight bits, too few for the dark colours of linear light: so colours come first.</summary>
    private Image DeepPng(PngColours colours, PictureCut cut)
    {
        using var header = Image.NewFromBuffer(file, Loading, Enums.Access.Sequential);
        // A turned picture is not read from top to bottom
        var turned = header.Contains("orientation") && Convert.ToInt32(header.Get("orientation"), System.Globalization.CultureInfo.InvariantCulture) != 1;
        using var whole = Image.NewFromBuffer(file, Loading, turned ? Enums.Access.Random : Enums.Access.Sequential);
        using var coloured = colours.ToSrgb(whole);
        return coloured.ThumbnailImage(cut.Width, cut.Height, Enums.Size.Down, crop: Crop(cut));
    }

    private static MadeSize Save(Image image, PictureCut cut, CancellationToken stop)
    {
        using (image)
        using (var coloured = image.Colourspace(Enums.Interpretation.Srgb))
        using (var flat = coloured.HasAlpha() && cut.Kind == PictureKind.Jpeg ? coloured.Flatten([255]) : coloured.Copy())
        {
            flat.SetProgress(new Unheard(), stop);
            if (cut.Kind == PictureKind.Png) return new(flat.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None), null);
            // Read from the file once and written twice
            using var whole = flat.CopyMemory();
            var jpeg = whole.JpegsaveBuffer(Quality, optimizeCoding: true, keep: Enums.ForeignKeep.None);
            if (Math.Max(whole.Width, whole.Height) > LongestWebp) return new(jpeg, null);
            var webp = whole.WebpsaveBuffer(WebpQuality, keep: Enums.ForeignKeep.None);
            return new(jpeg, webp.Length < jpeg.Length ? webp : null);
        }
    }

    /// <summary>libvips looks whether it is to stop only where somebody listens to its progress.</summary>
    private sealed class Unheard : IProgress<int>
    {
        public void Report(int value)
        {
        }
    }
}
