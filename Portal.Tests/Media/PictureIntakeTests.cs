using System.Text;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Xunit;

namespace Portal.Tests.Media;

/// <summary>What is taken, and what becomes of it.</summary>
public sealed class PictureIntakeTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("portal-intake-").FullName;
    private readonly FileStore store;
    private readonly PictureIntake intake;

    public PictureIntakeTests()
    {
        store = new FileStore(root);
        intake = new PictureIntake(store, new PictureOptions());
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData(2000, 1000, "1600x800 800x400 400x200")]
    [InlineData(1600, 400, "1600x400 800x200 400x100")]
    [InlineData(1599, 800, "800x400 400x200")]
    [InlineData(300, 700, "300x700")]
    [InlineData(1, 1, "1x1")]
    public async Task Sizes_are_made_up_to_the_own_width(int width, int height, string wanted)
    {
        var picture = (await TakeAsync(PictureFiles.Png(width, height))).Value;
        Assert.Equal(wanted, string.Join(' ', picture.Renditions.Select(r => $"{r.Width}x{r.Height}")));
        Assert.Equal((width, height), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task Renditions_are_JPEG_files_of_the_store_with_true_sizes()
    {
        var picture = (await TakeAsync(PictureFiles.Png(900, 600))).Value;
        foreach (var rendition in picture.Renditions)
        {
            var bytes = await ReadAsync(rendition);
            Assert.Equal(rendition.Bytes, bytes.Length);
            Assert.Equal(new PictureHeader(PictureKind.Jpeg, rendition.Width, rendition.Height, 1), PictureHeader.Read(bytes));
            Assert.Equal($"/tep/{rendition.Sha256}.jpg", rendition.Address);
        }
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".jpg[interlace]")]
    [InlineData(".webp")]
    [InlineData(".png[bitdepth=4,palette]")]
    public async Task Every_allowed_kind_is_taken_whatever_its_name(string format)
    {
        var file = await PictureFiles.ConvertedAsync(PictureFiles.Png(500, 300), format);
        var picture = (await intake.TakeAsync(new MemoryStream(file), "tài liệu.exe", file.Length)).Value;
        Assert.Equal((400, 240), (picture.Renditions[0].Width, picture.Renditions[0].Height));
        var left = await PictureFiles.PointAsync(await ReadAsync(picture.Renditions[0]), 100, 120);
        Assert.True(left[0] > 200 && left[2] < 60, string.Join(' ', left));
    }

    [Fact]
    public async Task The_place_and_the_camera_are_gone_afterwards()
    {
        var jpeg = PictureFiles.WithExif(await PictureFiles.ConvertedAsync(PictureFiles.Png(900, 600), ".jpg"), PictureFiles.Exif(1));
        Assert.Contains("MayAnhBiMat", Encoding.Latin1.GetString(jpeg), StringComparison.Ordinal);
        foreach (var rendition in (await TakeAsync(jpeg)).Value.Renditions)
        {
            var text = Encoding.Latin1.GetString(await ReadAsync(rendition));
            foreach (var trace in new[] { "MayAnhBiMat", "Exif", "http://ns.adobe.com", "ICC_PROFILE", "Photoshop", "vips" })
                Assert.DoesNotContain(trace, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>The left half is red: turned right (6) it is the top, turned left (8) the bottom, turned over (3) the right.</summary>
    [Theory]
    [InlineData(".jpg", 1, 900, 600, 10, 50)]
    [InlineData(".jpg", 3, 900, 600, 90, 50)]
    [InlineData(".jpg", 6, 600, 900, 50, 10)]
    [InlineData(".jpg", 8, 600, 900, 50, 90)]
    [InlineData(".png", 1, 900, 600, 10, 50)]
    [InlineData(".png", 6, 600, 900, 50, 10)]
    public async Task A_turned_picture_comes_out_upright(string kind, ushort orientation, int width, int height, int redX, int redY)
    {
        var exif = PictureFiles.Exif(orientation);
        var file = kind == ".png"
            ? PictureFiles.Png(900, 600, exif: exif)
            : PictureFiles.WithExif(await PictureFiles.ConvertedAsync(PictureFiles.Png(900, 600), ".jpg"), exif);
        var picture = (await TakeAsync(file)).Value;
        Assert.Equal((width, height), (picture.Width, picture.Height));
        var widest = picture.Renditions[0];
        Assert.Equal(width > height, widest.Width > widest.Height);
        var red = await PictureFiles.PointAsync(await ReadAsync(widest), widest.Width * redX / 100, widest.Height * redY / 100);
        Assert.True(red[0] > 200 && red[2] < 60, string.Join(' ', red));
    }

    [Fact]
    public async Task What_was_transparent_becomes_white()
    {
        var picture = (await TakeAsync(PictureFiles.Png(400, 200, alpha: true))).Value;
        var left = await PictureFiles.PointAsync(await ReadAsync(picture.Renditions[0]), 50, 100);
        Assert.All(left, channel => Assert.InRange(channel, 250, 255));
    }

    [Fact]
    public async Task The_same_picture_twice_is_stored_once()
    {
        var png = PictureFiles.Png(900, 600);
        var first = (await TakeAsync(png)).Value;
        var files = Directory.GetFiles(root, "*", SearchOption.AllDirectories).Length;
        var second = (await TakeAsync(png)).Value;
        Assert.Equal(first.Renditions, second.Renditions);
        Assert.Equal(files, Directory.GetFiles(root, "*", SearchOption.AllDirectories).Length);
        // Two widths, each as JPEG and as WebP
        Assert.Equal(4, files);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".webp")]
    public async Task A_picture_cut_off_is_refused(string format)
    {
        var file = await PictureFiles.ConvertedAsync(PictureFiles.Png(900, 600), format);
        Assert.Equal("picture.broken", (await TakeAsync(file[..(file.Length / 2)])).Refusals.Single().Code);
    }

    [Fact]
    public async Task A_cut_picture_with_an_end_put_on_is_refused()
    {
        var file = await PictureFiles.ConvertedAsync(PictureFiles.Png(900, 600), ".jpg");
        Assert.Equal("picture.broken", (await TakeAsync([.. file[..(file.Length / 2)], 0xFF, 0xD9])).Refusals.Single().Code);
    }

    [Fact]
    public async Task A_picture_of_noise_inside_a_right_header_is_refused()
    {
        Assert.Equal("picture.broken", (await TakeAsync(PictureFiles.PngBomb(900, 600))).Refusals.Single().Code);
        Assert.Empty(Directory.GetFiles(root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_picture_that_takes_too_long_is_refused_and_the_work_ended()
    {
        var hasty = new PictureIntake(store, new PictureOptions { TimeLimit = TimeSpan.Zero });
        var png = PictureFiles.Png(3000, 2000);
        Assert.Equal("picture.too-slow", (await hasty.TakeAsync(new MemoryStream(png), "a.png", png.Length)).Refusals.Single().Code);
    }

    [Fact]
    public async Task Cancelling_throws_and_stores_nothing()
    {
        var png = PictureFiles.Png(900, 600);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            intake.TakeAsync(new MemoryStream(png), "a.png", png.Length, new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFiles(root, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("C:\\Ảnh\\họp tổ.jpg", "họp tổ.jpg")]
    [InlineData("../../etc/a.jpg", "a.jpg")]
    [InlineData("a[page=2];$(x).jpg", "a[page=2];$(x).jpg")]
    [InlineData("--version", "--version")]
    [InlineData("", "anh")]
    public async Task The_name_is_kept_for_people_only(string given, string wanted)
    {
        var png = PictureFiles.Png(10, 10);
        Assert.Equal(wanted, (await intake.TakeAsync(new MemoryStream(png), given, png.Length)).Value.FileName);
    }

    private Task<Outcome<IntakePicture>> TakeAsync(byte[] file) => intake.TakeAsync(new MemoryStream(file), "ảnh.jpg", file.Length);

    private async Task<byte[]> ReadAsync(Rendition rendition)
    {
        await using var content = store.Open(rendition.Sha256)!;
        var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }
}
