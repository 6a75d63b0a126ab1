using System.Buffers.Binary;
using System.Text;
using NetVips;
using Portal.Core.Media;
using Xunit;

namespace Portal.Tests.Media;

/// <summary>Colours of what is published against the colours of what came in, kind by kind, at every width made.</summary>
[Trait("Fault", "BUG1")]
public sealed class PictureColourTests : IDisposable
{
    private const int Near = 3;

    /// <summary>Dark ones first of all: there a wrong curve shows.</summary>
    private static readonly (byte R, byte G, byte B)[] Colours =
        [(8, 8, 8), (16, 16, 16), (24, 24, 24), (32, 32, 32), (48, 48, 48), (40, 20, 10), (0, 0, 255), (200, 30, 30), (120, 180, 60), (255, 255, 255)];

    private static readonly (byte R, byte G, byte B)[] Greys = [(8, 8, 8), (16, 16, 16), (24, 24, 24), (48, 48, 48), (128, 128, 128), (255, 255, 255)];

    private readonly string root = Directory.CreateTempSubdirectory("portal-colour-").FullName;
    private readonly FileStore store;
    private readonly PictureIntake intake;

    public PictureColourTests()
    {
        store = new FileStore(root);
        intake = new PictureIntake(store, new PictureOptions());
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    public static TheoryData<string> Kinds => new(Files.Keys);

    private static readonly Dictionary<string, Func<Image, byte[]>> Files = new(StringComparer.Ordinal)
    {
        ["JPEG without a profile"] = i => i.JpegsaveBuffer(95),
        ["progressive JPEG without a profile"] = i => i.JpegsaveBuffer(95, interlace: true),
        ["JPEG with the sRGB profile"] = i => i.IccTransform("srgb", inputProfile: "srgb").JpegsaveBuffer(95),
        ["JPEG with the Display P3 profile"] = i => i.IccTransform("p3", inputProfile: "srgb").JpegsaveBuffer(95, subsampleMode: Enums.ForeignSubsample.Off),
        ["JPEG with a profile of another kind of picture"] = i => Saved(WithProfile(i, "cmyk"), ".jpg[Q=95]"),
        ["WebP without a profile"] = i => i.WebpsaveBuffer(95),
        ["WebP without loss"] = i => i.WebpsaveBuffer(lossless: true),
        ["WebP with the Display P3 profile"] = i => i.IccTransform("p3", inputProfile: "srgb").WebpsaveBuffer(lossless: true),
        ["PNG without a profile"] = i => i.PngsaveBuffer(),
        ["interlaced PNG"] = i => i.PngsaveBuffer(interlace: true),
        ["PNG of 16 bits"] = i => Deep(i).PngsaveBuffer(),
        ["PNG of 16 bits with the Display P3 profile"] = i => i.IccTransform("p3", inputProfile: "srgb", depth: 16).PngsaveBuffer(),
        ["PNG with a palette"] = i => i.PngsaveBuffer(palette: true, dither: 0),
        ["PNG with alpha"] = i => i.Bandjoin(255).PngsaveBuffer(),
        ["PNG of 16 bits with alpha"] = i => Deep(i).Bandjoin(65535).PngsaveBuffer(),
        ["PNG that says sRGB"] = i => PictureFiles.WithChunk(i.PngsaveBuffer(), "sRGB", [0]),
        ["PNG with the gamma of sRGB"] = i => PictureFiles.WithChunk(i.PngsaveBuffer(), "gAMA", Numbers(45455)),
        ["PNG with linear gamma"] = i => PictureFiles.WithChunk(Linear(i).PngsaveBuffer(), "gAMA", Numbers(100_000)),
        ["PNG with linear gamma and alpha"] = i => PictureFiles.WithChunk(Linear(i).Bandjoin(65535).PngsaveBuffer(), "gAMA", Numbers(100_000)),
        ["PNG with gamma beside a profile, which goes before"] = i =>
            PictureFiles.WithChunk(i.IccTransform("srgb", inputProfile: "srgb").PngsaveBuffer(), "gAMA", Numbers(100_000)),
        ["PNG with the primaries of Display P3"] = i => PictureFiles.WithChunk(
            PictureFiles.WithChunk(WithoutProfile(i.IccTransform("p3", inputProfile: "srgb", depth: 16)).PngsaveBuffer(), "gAMA", Numbers(45455)),
            "cHRM", Numbers(31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000)),
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task Colours_are_right_at_every_width(string kind)
    {
        using var stripes = PictureFiles.Stripes(2000, 60, Colours);
        await AssertColoursAsync(Files[kind](stripes), Colours, Near);
    }

    public static TheoryData<string> GreyKinds => new(GreyFiles.Keys);

    private static readonly Dictionary<string, Func<Image, byte[]>> GreyFiles = new(StringComparer.Ordinal)
    {
        ["grey JPEG"] = i => i.JpegsaveBuffer(95),
        ["grey PNG"] = i => i.PngsaveBuffer(),
        ["grey PNG of 16 bits"] = i => (i.Cast(Enums.BandFormat.Ushort) * 257).Cast(Enums.BandFormat.Ushort).Copy(interpretation: Enums.Interpretation.Grey16)
            .PngsaveBuffer(),
        ["grey PNG with alpha"] = i => i.Bandjoin(255).PngsaveBuffer(),
        ["grey PNG with the gamma of sRGB"] = i => PictureFiles.WithChunk(i.PngsaveBuffer(), "gAMA", Numbers(45455)),
    };

    [Theory, MemberData(nameof(GreyKinds))]
    public async Task Greys_are_right_at_every_width(string kind)
    {
        using var stripes = PictureFiles.Stripes(2000, 60, Greys);
        using var grey = stripes.ExtractBand(0).Copy(interpretation: Enums.Interpretation.Bw);
        await AssertColoursAsync(GreyFiles[kind](grey), Greys, Near);
    }

    /// <summary>Printing colours reach fewer of the screen's, so these are calm ones, and not as near.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_JPEG_in_printing_colours_is_not_turned_inside_out(bool tagged)
    {
        (byte, byte, byte)[] calm = [(255, 255, 255), (190, 190, 190), (110, 110, 110), (160, 110, 100), (110, 140, 110)];
        using var stripes = PictureFiles.Stripes(2000, 60, calm);
        using var printing = stripes.IccTransform("cmyk", inputProfile: "srgb");
        using var asIs = tagged ? printing.Copy() : WithoutProfile(printing);
        await AssertColoursAsync(asIs.JpegsaveBuffer(95), calm, 12);
    }

    [Fact]
    public async Task A_turned_picture_without_a_profile_keeps_its_colours()
    {
        using var stripes = PictureFiles.Stripes(2000, 60, Colours);
        var jpeg = PictureFiles.WithExif(stripes.JpegsaveBuffer(95), PictureFiles.Exif(3));
        await AssertColoursAsync(jpeg, Colours.Reverse().ToArray(), Near);
    }

    [Fact]
    public async Task A_turned_picture_with_a_curve_of_its_own_keeps_its_colours()
    {
        using var stripes = PictureFiles.Stripes(2000, 60, Colours);
        var png = PictureFiles.WithChunk(PictureFiles.WithChunk(Linear(stripes).PngsaveBuffer(), "gAMA", Numbers(100_000)), "eXIf", PictureFiles.Exif(3));
        await AssertColoursAsync(png, Colours.Reverse().ToArray(), Near);
    }

    [Fact]
    public async Task What_a_curve_of_its_own_leaves_transparent_becomes_white()
    {
        using var stripes = PictureFiles.Stripes(2000, 60, Colours);
        var clear = PictureFiles.WithChunk(Linear(stripes).Bandjoin(0).PngsaveBuffer(), "gAMA", Numbers(100_000));
        await AssertColoursAsync(clear, Enumerable.Repeat(((byte)255, (byte)255, (byte)255), 10).ToArray(), 1);
    }

    [Fact]
    public async Task A_profile_of_nonsense_is_as_good_as_none()
    {
        using var stripes = PictureFiles.Stripes(2000, 60, Colours);
        var nonsense = Encoding.ASCII.GetBytes("0123456789abcdefRGB " + new string('x', 300));
        using var tagged = stripes.Mutate(m => m.Set(GValue.BlobType, "icc-profile-data", nonsense));
        await AssertColoursAsync(tagged.JpegsaveBuffer(95), Colours, Near);
    }

    private async Task AssertColoursAsync(byte[] file, (byte R, byte G, byte B)[] wanted, int near)
    {
        var picture = (await intake.TakeAsync(new MemoryStream(file), "a", file.Length)).Value;
        Assert.Equal([1600, 800, 400], picture.Renditions.Select(r => r.Width));
        foreach (var rendition in picture.Renditions)
        {
            await using var content = store.Open(rendition.Sha256)!;
            var bytes = new byte[rendition.Bytes];
            await content.ReadExactlyAsync(bytes);
            using var made = Image.NewFromBuffer(bytes);
            Assert.False(made.Contains("icc-profile-data"));
            for (var i = 0; i < wanted.Length; i++)
            {
                var (r, g, b) = wanted[i];
                var seen = made.Getpoint(rendition.Width * (2 * i + 1) / (2 * wanted.Length), rendition.Height / 2);
                Assert.True(Math.Abs(seen[0] - r) <= near && Math.Abs(seen[1] - g) <= near && Math.Abs(seen[2] - b) <= near,
                    $"at {rendition.Width}: ({r}, {g}, {b}) became ({string.Join(", ", seen)})");
            }
        }
    }

    private static Image Deep(Image image) =>
        (image.Cast(Enums.BandFormat.Ushort) * 257).Cast(Enums.BandFormat.Ushort).Copy(interpretation: Enums.Interpretation.Rgb16);

    /// <summary>Light itself, in 16 bits, as some scanners and renderers write it.</summary>
    private static Image Linear(Image image) =>
        (image.Colourspace(Enums.Interpretation.Scrgb) * 65535).Rint().Cast(Enums.BandFormat.Ushort).Copy(interpretation: Enums.Interpretation.Rgb16);

    private static Image WithProfile(Image image, string name)
    {
        using var other = image.IccTransform(name, inputProfile: "srgb");
        var profile = (byte[])other.Get("icc-profile-data");
        return image.Mutate(m => m.Set(GValue.BlobType, "icc-profile-data", profile));
    }

    private static Image WithoutProfile(Image image) => image.Mutate(m => m.Remove("icc-profile-data"));

    private static byte[] Saved(Image image, string format)
    {
        using (image) return image.WriteToBuffer(format);
    }

    private static byte[] Numbers(params uint[] numbers)
    {
        var bytes = new byte[numbers.Length * 4];
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * 4), numbers[i]);
        return bytes;
    }
}
