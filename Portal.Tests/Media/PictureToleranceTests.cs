using System.IO.Compression;
using NetVips;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Xunit;

namespace Portal.Tests.Media;

/// <summary>A picture that every program opens is taken; one that lacks some of its points is not.</summary>
[Trait("Fault", "BUG19")]
public sealed class PictureToleranceTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("portal-tolerance-").FullName;
    private readonly PictureIntake intake;

    public PictureToleranceTests() => intake = new PictureIntake(new FileStore(root), new PictureOptions());

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static readonly byte[] Spare = [7, 7, 7, 0, 0, 0, 9, 9, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

    private static readonly Dictionary<string, Func<byte[]>> WholeOnes = new(StringComparer.Ordinal)
    {
        ["PNG with spare bytes behind its points"] = () => PictureFiles.PngOf(500, 300, points => [[.. points, .. Spare]]),
        ["PNG with spare bytes in a chunk of their own"] = () => PictureFiles.PngOf(500, 300, points => [points, Spare]),
        ["PNG in several chunks, an empty one among them"] = () => PictureFiles.PngOf(500, 300, points => [points[..10], [], points[10..]]),
        ["PNG with bytes behind its end"] = () => [.. PictureFiles.Png(500, 300), .. Spare],
        ["PNG with an unknown chunk"] = () => PictureFiles.WithChunk(PictureFiles.Png(500, 300), "wdPt", Spare),
        ["PNG with a wrong sum beside the points"] = () => PictureFiles.WithChunk(PictureFiles.Png(500, 300), "tEXt", "Title\0x"u8.ToArray(), wrongSum: true),
        ["JPEG with bytes behind its end"] = () => [.. Jpeg(), .. Spare],
        ["JPEG without its last two bytes"] = () => Jpeg()[..^2],
        ["JPEG with spare bytes before a marker"] = () => [.. Jpeg()[..2], 0xFF, 0xFE, 0, 4, 1, 2, .. Spare, .. Jpeg()[2..]],
        ["JPEG with an Adobe mark"] = () => [.. Jpeg()[..2], 0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1, .. Jpeg()[2..]],
        ["JPEG filled with FF before a marker"] = () => [.. Jpeg()[..2], 0xFF, 0xFF, 0xFF, .. Jpeg()[2..]],
        ["extended WebP with bytes behind its end"] = () => [.. WebP(), .. Spare],
    };

    private static readonly Dictionary<string, Func<byte[]>> CutOnes = new(StringComparer.Ordinal)
    {
        ["PNG that lacks its last rows"] = () => PictureFiles.PngOf(500, 300, points => [Packed(Unpacked(points)[..^6000])]),
        ["PNG whose points are damaged"] = () =>
            PictureFiles.PngOf(500, 300, points => [Packed(Unpacked(points).Select((b, i) => i == 30_020 ? (byte)99 : b).ToArray())]),
        ["PNG whose points break off"] = () => PictureFiles.PngOf(500, 300, points => [points[..(points.Length / 2)]]),
        ["PNG that lacks its end"] = () => PictureFiles.Png(500, 300)[..^12],
        ["JPEG that lacks its last rows"] = () => Jpeg()[..^400],
        ["JPEG that lacks its last rows and has an end"] = () => [.. Jpeg()[..^400], 0xFF, 0xD9],
        ["progressive JPEG that lacks its end"] = () => Progressive()[..^2],
        ["progressive JPEG that lacks its last scan"] = () => Progressive()[..Progressive().AsSpan().LastIndexOf<byte>([0xFF, 0xDA])],
        ["WebP cut off"] = () => WebP()[..^30],
    };

    public static TheoryData<string> Whole => new(WholeOnes.Keys);
    public static TheoryData<string> Cut => new(CutOnes.Keys);

    [Theory, MemberData(nameof(Whole))]
    public async Task A_picture_that_opens_everywhere_is_taken(string kind)
    {
        var outcome = await TakeAsync(WholeOnes[kind]());
        Assert.Empty(outcome.Refusals);
        Assert.Equal((500, 300), (outcome.Value.Width, outcome.Value.Height));
    }

    [Theory, MemberData(nameof(Cut))]
    public async Task A_picture_that_lacks_points_is_refused(string kind) =>
        Assert.Equal("picture.broken", (await TakeAsync(CutOnes[kind]())).Refusals.Single().Code);

    /// <summary>libvips keeps its old words: those of a broken picture must not be held against the next.</summary>
    [Fact]
    public async Task A_broken_picture_spoils_none_after_it()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.False((await TakeAsync(CutOnes["JPEG that lacks its last rows and has an end"]())).Done);
            Assert.True((await TakeAsync(WholeOnes["JPEG with spare bytes before a marker"]())).Done);
        }
    }

    /// <summary>Decoders libvips has besides: their code is never run, whatever the file says it is.</summary>
    [Theory]
    [InlineData("gifload_buffer")]
    [InlineData("svgload_buffer")]
    [InlineData("tiffload_buffer")]
    [InlineData("uhdrload_buffer")]
    public async Task Other_decoders_are_shut_off(string decoder)
    {
        Assert.True((await TakeAsync(PictureFiles.Png(500, 300))).Done);
        var refused = Assert.Throws<VipsException>(() => Operation.Call(decoder, new byte[64]));
        Assert.Contains("operation is blocked", refused.Message, StringComparison.Ordinal);
    }

    private Task<Outcome<IntakePicture>> TakeAsync(byte[] file) => intake.TakeAsync(new MemoryStream(file), "a", file.Length);

    private static byte[] Jpeg() => Noise().JpegsaveBuffer(85);
    private static byte[] Progressive() => Noise().JpegsaveBuffer(85, interlace: true);
    private static byte[] WebP() => Noise().Bandjoin(200).WebpsaveBuffer(85);

    /// <summary>Every block has points of its own, so that a missing one is missed.</summary>
    private static Image Noise() => Image.Gaussnoise(500, 300, mean: 128, sigma: 60, seed: 7)
        .Bandjoin(Image.Gaussnoise(500, 300, mean: 128, sigma: 60, seed: 8),
        Image.Gaussnoise(500, 300, mean: 128, sigma: 60, seed: 9)).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);

    private static byte[] Unpacked(byte[] packed)
    {
        using var unpacking = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var plain = new MemoryStream();
        unpacking.CopyTo(plain);
        return plain.ToArray();
    }

    private static byte[] Packed(byte[] plain)
    {
        var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) packing.Write(plain);
        return packed.ToArray();
    }
}
