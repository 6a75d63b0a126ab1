using System.Text;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Xunit;

namespace Portal.Tests.Media;

/// <summary>What is not taken. None of these is decoded: the machine has no picture library.</summary>
public sealed class PictureIntakeRefusalTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("portal-intake-").FullName;
    private readonly PictureIntake intake;

    public PictureIntakeRefusalTests() =>
        intake = new PictureIntake(new FileStore(root), new PictureOptions()) { HasEngine = () => false };

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_picture_declared_too_heavy_is_refused_unread_with_its_size_and_the_limit()
    {
        var endless = new EndlessStream();
        var outcome = await intake.TakeAsync(endless, "a.jpg", 30L * 1024 * 1024);
        Assert.Equal("picture.too-heavy", outcome.Refusals.Single().Code);
        Assert.Equal("Ảnh nặng 30 MB, quá mức 20 MB: hãy chọn ảnh nhỏ hơn hoặc giảm cỡ ảnh.", outcome.Refusals[0].Sentence);
        Assert.Equal(0, endless.Given);
    }

    [Fact]
    public async Task A_picture_that_hides_its_weight_is_read_to_the_limit_only()
    {
        foreach (var declared in new long?[] { null, 1000 })
        {
            var endless = new EndlessStream();
            var outcome = await intake.TakeAsync(endless, "a.jpg", declared);
            Assert.Equal("Ảnh nặng quá mức 20 MB: hãy chọn ảnh nhỏ hơn hoặc giảm cỡ ảnh.", outcome.Refusals.Single().Sentence);
            Assert.InRange(endless.Given, 0, 21L * 1024 * 1024);
        }
    }

    [Fact]
    public async Task A_weight_just_above_the_limit_never_reads_as_the_limit()
    {
        var outcome = await intake.TakeAsync(new EndlessStream(), "a.jpg", 20L * 1024 * 1024 + 1);
        Assert.StartsWith("Ảnh nặng 20,1 MB, quá mức 20 MB", outcome.Refusals.Single().Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "picture.kind.svg")]
    [InlineData("\uFEFF\n<?xml version='1.0'?><!DOCTYPE svg><svg/>", "picture.kind.svg")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>", "picture.kind.html")]
    [InlineData("  <script>alert(1)</script>", "picture.kind.html")]
    [InlineData("%PDF-1.7", "picture.kind.pdf")]
    [InlineData("GIF89a", "picture.kind.gif")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "picture.kind.heic")]
    [InlineData("\0\0\0\u0018ftypavif\0\0\0\0", "picture.kind.heic")]
    [InlineData("\0\0\0\u0018ftypmp42\0\0\0\0", "picture.kind.other")]
    [InlineData("BM      ", "picture.kind.bitmap")]
    [InlineData("II*\0    ", "picture.kind.bitmap")]
    [InlineData("PK\u0003\u0004", "picture.kind.other")]
    [InlineData("RIFF....AVI ", "picture.kind.other")]
    [InlineData("GIF89a<svg", "picture.kind.gif")]
    [InlineData("không phải ảnh", "picture.kind.other")]
    [InlineData("", "picture.empty")]
    public async Task Another_kind_of_file_named_jpg_is_refused_in_its_own_words(string content, string code)
    {
        var refusal = (await TakeAsync(Encoding.UTF8.GetBytes(content))).Refusals.Single();
        Assert.Equal(code, refusal.Code);
        Assert.Contains("hãy", refusal.Sentence, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(root, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(7747, 7747)]
    [InlineData(60_000, 60_000)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public async Task A_picture_of_too_many_points_is_refused_before_it_is_decoded(int width, int height)
    {
        var refusal = (await TakeAsync(PictureFiles.PngBomb(width, height))).Refusals.Single();
        Assert.Equal("picture.too-many-points", refusal.Code);
        Assert.Contains($"{width} × {height}", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(-5, 10)]
    [InlineData(10, 0)]
    public async Task A_picture_without_points_is_broken(int width, int height) =>
        Assert.Equal("picture.broken", (await TakeAsync(PictureFiles.PngBomb(width, height))).Refusals.Single().Code);

    [Fact]
    public async Task A_picture_of_two_sizes_is_broken_so_that_no_size_hides_behind_another() =>
        Assert.Equal("picture.broken", (await TakeAsync(PictureFiles.PngOfTwoSizes(60_000, 60_000))).Refusals.Single().Code);

    [Fact]
    public async Task A_disk_that_fails_costs_no_later_picture_its_turn()
    {
        var folder = Path.Combine(root, "files");
        await File.WriteAllTextAsync(folder, "in the way");
        var troubled = new PictureIntake(new FileStore(folder), new PictureOptions());
        var picture = PictureFiles.Png(200, 100);
        for (var i = 0; i < 3; i++)
        {
            // The guard only ends a test that would wait for ever
            var turn = troubled.TakeAsync(new MemoryStream(picture), "a.png", picture.Length).WaitAsync(TimeSpan.FromMinutes(1));
            await Assert.ThrowsAnyAsync<IOException>(() => turn);
        }
        File.Delete(folder);
        Assert.True((await troubled.TakeAsync(new MemoryStream(picture), "a.png", picture.Length)).Done);
    }

    [Fact]
    public async Task A_picture_cut_off_is_broken() =>
        Assert.Equal("picture.broken", (await TakeAsync(PictureFiles.Png(200, 100)[..^20])).Refusals.Single().Code);

    [Fact]
    public async Task Without_the_picture_library_the_sentence_says_what_to_install()
    {
        var refusal = (await TakeAsync(PictureFiles.Png(200, 100))).Refusals.Single();
        Assert.Equal("picture.no-tool", refusal.Code);
        Assert.Contains("libvips", refusal.Sentence, StringComparison.Ordinal);
    }

    private Task<Outcome<IntakePicture>> TakeAsync(byte[] content) => intake.TakeAsync(new MemoryStream(content), "ảnh.jpg", content.Length);

    /// <summary>Begins as a JPEG and never ends; counts what is taken from it.</summary>
    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++) buffer[offset + i] = (Given + i) switch { 0 => 0xFF, 1 => 0xD8, 2 => 0xFF, 3 => 0xE0, _ => 1 };
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
