using Portal.Core.Media;
using Xunit;

namespace Portal.Tests.Media;

public sealed class PictureHeaderTests
{
    [Fact]
    public void Png_tells_its_size() =>
        Assert.Equal(new PictureHeader(PictureKind.Png, 30, 20, 1), PictureHeader.Read(PictureFiles.Png(30, 20)));

    [Fact]
    public void Png_tells_its_orientation()
    {
        var header = PictureHeader.Read(PictureFiles.Png(30, 20, exif: PictureFiles.Exif(6)))!;
        Assert.Equal((20, 30), (header.SeenWidth, header.SeenHeight));
    }

    [Theory]
    [InlineData(".jpg", PictureKind.Jpeg)]
    [InlineData(".jpg[interlace]", PictureKind.Jpeg)]
    [InlineData(".webp", PictureKind.WebP)]
    [InlineData(".webp[lossless]", PictureKind.WebP)]
    public async Task Other_kinds_tell_their_size(string format, PictureKind kind)
    {
        var file = await PictureFiles.ConvertedAsync(PictureFiles.Png(300, 200), format);
        Assert.Equal((kind, 300, 200, 1), (PictureHeader.Read(file) is var h ? h!.Kind : default, h.Width, h.Height, h.Orientation));
    }

    [Fact]
    public async Task Extended_WebP_tells_its_size()
    {
        var file = await PictureFiles.ConvertedAsync(PictureFiles.Png(300, 200, alpha: true), ".webp");
        Assert.Equal(new PictureHeader(PictureKind.WebP, 300, 200, 1), PictureHeader.Read(file));
    }

    [Theory]
    [InlineData(1, 300, 200)]
    [InlineData(3, 300, 200)]
    [InlineData(6, 200, 300)]
    [InlineData(8, 200, 300)]
    [InlineData(77, 300, 200)]
    public async Task Jpeg_tells_how_it_is_turned(ushort orientation, int width, int height)
    {
        var file = PictureFiles.WithExif(await PictureFiles.ConvertedAsync(PictureFiles.Png(300, 200), ".jpg"), PictureFiles.Exif(orientation));
        var header = PictureHeader.Read(file)!;
        Assert.Equal((width, height), (header.SeenWidth, header.SeenHeight));
    }

    [Fact]
    public async Task A_file_cut_anywhere_is_no_picture_and_never_an_exception()
    {
        foreach (var file in new[]
        {
            PictureFiles.Png(40, 20, exif: PictureFiles.Exif(6)),
            PictureFiles.WithExif(await PictureFiles.ConvertedAsync(PictureFiles.Png(40, 20), ".jpg"), PictureFiles.Exif(6)),
            await PictureFiles.ConvertedAsync(PictureFiles.Png(40, 20), ".webp"),
        })
        {
            for (var length = 0; length < file.Length - 4; length++) Assert.Null(PictureHeader.Read(file.AsSpan(0, length)));
            Assert.NotNull(PictureHeader.Read(file));
        }
    }

    [Fact]
    public void Changed_bytes_never_throw()
    {
        var random = new Random(7);
        var file = PictureFiles.Png(40, 20, exif: PictureFiles.Exif(6));
        var jpeg = PictureFiles.WithExif([0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 20, 0, 40, 1, 1, 17, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xFF, 0xD9],
            PictureFiles.Exif(6));
        Assert.Equal((20, 40), (PictureHeader.Read(jpeg)!.SeenWidth, PictureHeader.Read(jpeg)!.SeenHeight));
        for (var i = 0; i < 20_000; i++)
        {
            var changed = (byte[])(i % 2 == 0 ? file : jpeg).Clone();
            for (var n = random.Next(1, 6); n > 0; n--) changed[random.Next(8, changed.Length)] = (byte)random.Next(256);
            PictureHeader.Read(changed);
        }
        Assert.NotNull(PictureHeader.Read(file));
    }
}
