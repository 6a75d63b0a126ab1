using System.IO.Compression;
using System.Text;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Media.Files;

/// <summary>Words and signatures of files: read as far as they can be, and never in the way.</summary>
public sealed class FileReadingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ward-files-").FullName;

    public void Dispose() => TestFolder.Delete(folder);

    private async Task<IntakeFile> Take(byte[] file) =>
        Story.Must(await new FileIntake(new FileStore(folder), FileLimits.Shipped).TakeAsync(new MemoryStream(file), "a"));

    [Fact]
    public async Task The_words_of_a_pdf_are_read() => Assert.Equal("Ke hoach phuong", (await Take(SampleFiles.Pdf())).Text);

    [Fact]
    public async Task Of_a_word_file_what_its_reader_sees_is_read_composed() =>
        Assert.Equal("Toàn văn kế hoạch\nĐoạn thứ hai", (await Take(SampleFiles.Docx("Toàn văn kế hoạch".Normalize(NormalizationForm.FormD)))).Text);

    [Fact]
    public async Task No_more_than_the_limit_is_kept_of_long_ones() =>
        Assert.Equal(FileReading.TextLength, (await Take(SampleFiles.Docx(string.Concat(Enumerable.Repeat("phường ", 40_000))))).Text.Length);

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">&b;</w:document>")]
    [InlineData("<w:document")]
    public async Task Words_that_cannot_be_read_are_none_and_the_file_is_taken(string part)
    {
        var file = SampleFiles.Zip(("[Content_Types].xml",
            "<Types ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"), ("word/document.xml", part));
        Assert.Equal("", (await Take(file)).Text);
    }

    [Fact]
    public async Task A_stream_of_a_pdf_that_unpacks_without_end_is_not_unpacked_and_the_file_is_taken()
    {
        using var packed = new MemoryStream();
        await using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var nothing = new byte[1024 * 1024];
            for (var i = 0; i < 100; i++) await zlib.WriteAsync(nothing);
        }
        var bytes = Encoding.Latin1.GetString(packed.ToArray());
        var file = SampleFiles.Pdf(more: $"<< /Filter /FlateDecode /Length {packed.Length} >>\nstream\n{bytes}\nendstream");
        file = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace("/Contents 4 0 R", "/Contents 6 0 R", StringComparison.Ordinal));

        Assert.Equal("", (await Take(file)).Text);
    }

    [Fact]
    public async Task A_signed_pdf_tells_whose_certificate_and_when()
    {
        var mark = (await Take(SampleFiles.SignedPdf("Ủy ban nhân dân phường Thử", new(2026, 11, 20, 2, 30, 0, TimeSpan.Zero)))).Signature;
        Assert.Equal(new FileSignatureMark("Ủy ban nhân dân phường Thử", new DateTime(2026, 11, 20, 2, 30, 0, DateTimeKind.Utc)), mark);
    }

    [Fact]
    public async Task Without_a_signature_none_is_told() => Assert.Null((await Take(SampleFiles.Pdf())).Signature);

    [Theory]
    [InlineData("D:20261120093000+07'00'", "2026-11-20T02:30:00Z")]
    [InlineData("D:20261120093000", "2026-11-20T02:30:00Z")]
    [InlineData("D:20261120023000Z", "2026-11-20T02:30:00Z")]
    [InlineData("hôm qua", null)]
    [InlineData(null, null)]
    public void Moments_of_a_pdf_are_read_with_their_zone(string? text, string? utc) =>
        Assert.Equal(utc, PdfReading.DateOf(text)?.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
}
