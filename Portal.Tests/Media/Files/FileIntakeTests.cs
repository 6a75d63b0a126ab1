using System.Security.Cryptography;
using System.Text;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Media.Files;

/// <summary>What is taken and what is not, by content alone; stored byte for byte.</summary>
[Trait("Fault", "ED4")]
public sealed class FileIntakeTests : IDisposable
{
    private static readonly FileLimits Small = new(30, 4, 50,
        FileType.Files.Select(t => new FileLimit(t.Kind, 1)).ToList());

    private readonly string folder = Directory.CreateTempSubdirectory("ward-files-").FullName;
    private readonly FileStore store;

    public FileIntakeTests() => store = new FileStore(folder);

    public void Dispose() => TestFolder.Delete(folder);

    private Task<Outcome<IntakeFile>> Take(byte[] file, string name = "tep.bin", long? declared = null, FileLimits? limits = null) =>
        new FileIntake(store, limits ?? Small).TakeAsync(new MemoryStream(file), name, declared);

    private bool HoldsNothing => !Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any();

    public static readonly TheoryData<FileKind, byte[]> Kinds = new()
    {
        { FileKind.Pdf, SampleFiles.Pdf() }, { FileKind.Docx, SampleFiles.Docx() }, { FileKind.Odt, SampleFiles.Odt() }, { FileKind.Mp3, SampleFiles.Mp3() },
        { FileKind.Mp4, SampleFiles.Mp4() }, { FileKind.M4a, SampleFiles.Mp4("M4A ") },
        { FileKind.Pdf, [.. "\n"u8, .. SampleFiles.Pdf()] },
        { FileKind.Xlsx, SampleFiles.Zip(("[Content_Types].xml",
            "<Types ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"), ("xl/workbook.xml", "<workbook/>")) },
        { FileKind.Pptx, SampleFiles.Zip(("[Content_Types].xml",
            "<Types ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml\"/>"), ("ppt/presentation.xml", "<p/>")) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_file_is_what_its_content_says_and_is_kept_byte_for_byte(FileKind kind, byte[] file)
    {
        var taken = (await Take(file, "anh.exe", file.Length)).Value;

        Assert.Equal((kind, file.Length, Convert.ToHexStringLower(SHA256.HashData(file))), (taken.Kind, (int)taken.Bytes, taken.Sha256));
        await using var kept = store.Open(taken.Sha256)!;
        using var copy = new MemoryStream();
        await kept.CopyToAsync(copy);
        Assert.Equal(file, copy.ToArray());
    }

    public static readonly TheoryData<string, byte[]> Refused = new()
    {
        { "file.empty", [] },
        { "file.kind.program", [.. "MZ"u8, .. new byte[300]] },
        { "file.kind.program", "#!/bin/sh\nrm -rf /"u8.ToArray() },
        { "file.kind.program", [0x7F, .. "ELF"u8, .. new byte[60]] },
        { "file.kind.page", Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>") },
        { "file.kind.page", Encoding.Unicode.GetBytes("\uFEFF<html><script>alert(1)</script></html>") },
        { "file.kind.picture", PictureFiles.Png(8, 8) },
        { "file.kind.picture", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[20]] },
        { "file.kind.archive", SampleFiles.Zip(("bao-cao.pdf", "…")) },
        { "file.kind.archive", [.. "Rar!"u8, .. new byte[20]] },
        { "file.kind.old-office", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]] },
        { "file.encrypted", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[9000], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[400]] },
        { "file.encrypted", SampleFiles.EncryptedPdf() },
        { "file.encrypted", SampleFiles.Odt(("META-INF/manifest.xml", "<manifest:encryption-data/>")) },
        { "file.macros", SampleFiles.Docx(more: ("word/vbaProject.bin", "…")) },
        { "file.macros", SampleFiles.Docx(type: "application/vnd.ms-word.document.macroEnabled.main+xml") },
        { "file.macros", SampleFiles.Odt(("Basic/Standard/Module1.xml", "…")) },
        { "file.kind.other-office", SampleFiles.Docx(type: "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml") },
        { "file.kind.rtf", "{\\rtf1 Chào}"u8.ToArray() },
        { "file.kind.other-video", [0, 0, 0, 20, .. "ftypqt  "u8, .. new byte[20]] },
        { "file.kind.other", "Chỉ là chữ"u8.ToArray() },
        { "file.bomb", SampleFiles.Bomb(5) },
        { "file.bomb", SampleFiles.Docx(more: Enumerable.Range(0, 60).Select(i => ($"word/{i}.xml", "")).ToArray()) },
        { "file.broken", SampleFiles.Pdf()[..300] },
        { "file.broken", SampleFiles.Docx()[..^60] },
        { "file.broken", SampleFiles.Mp4()[..^10] },
        { "file.broken", [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 10, .. new byte[500]] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_none_of_them_is_refused_with_its_reason_whatever_it_is_called_and_leaves_nothing(string code, byte[] file)
    {
        var refusal = Assert.Single((await Take(file, "ke-hoach.pdf", file.Length)).Refusals);

        Assert.Equal(code, refusal.Code);
        Assert.Contains(": ", refusal.Sentence, StringComparison.Ordinal);
        Assert.True(HoldsNothing);
    }

    [Fact]
    public async Task A_part_damaged_in_the_middle_of_an_office_file_is_noticed()
    {
        var file = SampleFiles.Docx(more: ("word/media/a.txt", string.Join(' ', Enumerable.Range(0, 3000))));
        Array.Clear(file, file.Length / 2, 400);

        Assert.Equal(["file.broken"], (await Take(file)).Codes());
    }

    [Fact]
    public async Task Too_heavy_by_its_declared_length_it_is_refused_before_anything_is_read()
    {
        var video = new UnreadStream();
        var answer = await new FileIntake(store, FileLimits.Shipped).TakeAsync(video, "hoi-nghi.mp4", 500L * 1024 * 1024);

        Assert.Equal("Tệp nặng 500 MB, quá mức 200 MB: hãy nén hoặc cắt ngắn tệp, video dài thì đăng ở kênh video của cổng và đặt liên kết trong bài.",
            Assert.Single(answer.Refusals).Sentence);
        Assert.False(video.WasRead);
    }

    [Fact]
    public async Task Too_heavy_for_its_kind_it_is_refused_after_its_first_bytes_or_where_the_limit_is_reached()
    {
        var declared = new MemoryStream([.. SampleFiles.Pdf(), .. new byte[3 * 1024 * 1024]]);
        Assert.Equal(["file.too-heavy"], (await new FileIntake(store, Small).TakeAsync(declared, "a.pdf", 1024 * 1024 + 1)).Codes());
        Assert.True(declared.Position <= 8192);

        var undeclared = new MemoryStream([.. SampleFiles.Pdf(), .. new byte[3 * 1024 * 1024]]);
        Assert.Equal(["file.too-heavy"], (await new FileIntake(store, Small).TakeAsync(undeclared, "a.pdf")).Codes());
        Assert.True(undeclared.Position < undeclared.Length);
        Assert.True(HoldsNothing);
    }

    [Fact]
    public async Task Less_than_was_announced_has_not_come_whole()
    {
        var file = SampleFiles.Pdf();
        Assert.Equal(["file.incomplete"], (await Take(file, declared: file.Length + 1)).Codes());
        Assert.True(HoldsNothing);
    }

    [Fact]
    public async Task A_line_that_breaks_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<IOException>(() => new FileIntake(store, Small).TakeAsync(new BrokenStream(SampleFiles.Pdf()), "a.pdf"));
        Assert.True(HoldsNothing);
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\x\\Kế hoạch.pdf", "Kế hoạch.pdf")]
    [InlineData("hóa\u202Efdp.exe", "hóafdp.exe")]
    [InlineData("a\0b\r\nc.pdf", "a b c.pdf")]
    [InlineData("..", "tep")]
    [InlineData("", "tep")]
    public async Task A_name_is_a_name_and_never_a_path(string given, string kept) => Assert.Equal(kept, (await Take(SampleFiles.Pdf(), given)).Value.FileName);

    [Fact]
    public async Task A_name_is_cut_at_a_length_that_can_be_shown() =>
        Assert.InRange((await Take(SampleFiles.Pdf(), new string('a', 5000) + ".pdf")).Value.FileName.Length, 1, 121);

    private sealed class UnreadStream : MemoryStream
    {
        public bool WasRead { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            WasRead = true;
            return base.ReadAsync(buffer, cancellationToken);
        }
    }

    /// <summary>Gives what it has and then breaks, as a line does.</summary>
    private sealed class BrokenStream(byte[] content) : MemoryStream([.. content, .. new byte[8192]])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position >= FileSignature.Length ? throw new IOException("The line is gone.") : base.ReadAsync(buffer, cancellationToken);
    }
}
