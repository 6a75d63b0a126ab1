using NetVips;

namespace Portal.Core.Media;

/// <summary>One size of a picture: a JPEG, which every browser shows, and the same as WebP where that is lighter.</summary>
internal sealed record MadeSize(byte[] Jpeg, byte[]? Webp);

/// <summary>
/// One picture file and the way from its colours to sRGB. A profile in the file is followed; without one RGB and grey are
/// sRGB already (nothing is to be done, and nothing is done), CMYK takes libvips' own profile. Each size is made from the file
/// itself, never from another size: upright, transparency turned white, without metadata and without a profile.
/// </summary>
internal sealed class PictureSource
{
    // Q 82: no visible loss at these widths
    private const int Quality = 82;

    // The same to the eye
    private const int WebpQuality = 78;

    // Missing and damaged data is an error; spare bytes, which every program reads over, are not
    private const string Loading = "[fail_on=error]";

    // Only the width binds
    private const int AnyHeight = 10_000_000;

    private readonly byte[] file;
    private readonly bool followsProfile;
    private readonly bool isCmyk;
    private readonly bool isDeep;
    private readonly PngColours? pngColours;

    private PictureSource(byte[] file, bool followsProfile, Image image)
    {
        this.file = file;
        this.followsProfile = followsProfile;
        isCmyk = image.Interpretation == Enums.Interpretation.Cmyk;
        isDeep = image.Format == Enums.BandFormat.Ushort;
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

    /// <summary>At most this wide.</summary>
    public MadeSize Make(int width, CancellationToken stop)
    {
        if (!followsProfile) return Save(Plain(width), stop);
        try
        {
            return Save(Image.ThumbnailBuffer(file, width, Loading, AnyHeight, Enums.Size.Down, outputProfile: "srgb"), stop);
        }
        catch (VipsException) when (!stop.IsCancellationRequested)
        {
            // A profile that cannot be read is as good as none
            return Save(Plain(width), stop);
        }
    }

    private Image Plain(int width)
    {
        if (isCmyk) return Image.ThumbnailBuffer(file, width, Loading, AnyHeight, Enums.Size.Down, inputProfile: "cmyk", outputProfile: "srgb");
        if (pngColours is not null && isDeep) return DeepPng(pngColours, width);
        var image = Image.ThumbnailBuffer(file, width, Loading, AnyHeight, Enums.Size.Down);
        if (pngColours is null) return image;
        using (image) return pngColours.ToSrgb(image);
    }

    /// <summary>Made smaller it would have eight bits, too few for the dark colours of linear light: so colours come first.</summary>
    private Image DeepPng(PngColours colours, int width)
    {
        using var header = Image.NewFromBuffer(file, Loading, Enums.Access.Sequential);
        // A turned picture is not read from top to bottom
        var turned = header.Contains("orientation") && Convert.ToInt32(header.Get("orientation"), System.Globalization.CultureInfo.InvariantCulture) != 1;
        using var whole = Image.NewFromBuffer(file, Loading, turned ? Enums.Access.Random : Enums.Access.Sequential);
        using var coloured = colours.ToSrgb(whole);
        return coloured.ThumbnailImage(width, AnyHeight, Enums.Size.Down);
    }

    private static MadeSize Save(Image image, CancellationToken stop)
    {
        using (image)
        using (var coloured = image.Colourspace(Enums.Interpretation.Srgb))
        using (var flat = coloured.HasAlpha() ? coloured.Flatten([255]) : coloured.Copy())
        {
            flat.SetProgress(new Unheard(), stop);
            // Read from the file once and written twice
            using var whole = flat.CopyMemory();
            var jpeg = whole.JpegsaveBuffer(Quality, optimizeCoding: true, keep: Enums.ForeignKeep.None);
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
