using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Media.Files;
using Portal.Core.Papers;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Media;
using Portal.Tests.Media.Files;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Evidence.SignedGround;

namespace Portal.Tests.Royalties.Evidence;

/// <summary>The signed scan, or the digitally signed PDF, hangs on the paper it is of.</summary>
public sealed class SignedCopyTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Paid);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<IReadOnlyList<PaperWithCopies>> Find(string by = Someone.Head) =>
        database.As(by).GetRequiredService<FindPeriodPapers>().ExecuteAsync("2026-11");

    private static Task<byte[]> Jpeg() => PictureFiles.ConvertedAsync(PictureFiles.Png(40, 60), ".jpg");

    [Fact]
    [Trait("Row", "G6")]
    public async Task Scan_picture_and_signed_pdf_hang_on_their_paper_byte_for_byte_with_what_they_say_of_a_signature()
    {
        var (pdf, jpeg) = (SampleFiles.SignedPdf("Hoàng Ngọc Ánh", new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(7))), await Jpeg());
        Story.Must(await TryAttach(database, pdf, "ký số.pdf"));
        var picture = Story.Must(await TryAttach(database, jpeg, "bản quét.jpg", by: Someone.Head));
        Story.Must(await TryAttach(database, SampleFiles.Pdf(), "bang-cham.pdf", Sheet(PaperKind.AssessmentSheet), Someone.Secretary));

        var papers = await Find();

        Assert.Equal([(PaperKind.AssessmentSheet, 1), (PaperKind.PaymentSheet, 2)], papers.Select(p => (p.Paper.Kind, p.Copies.Count)));
        var copies = papers[1].Copies;
        Assert.Equal(("ký số.pdf", FileKind.Pdf, "Đỗ Thanh Mai"), (copies[0].FileName, copies[0].Kind, copies[0].AttachedByName));
        Assert.Contains("có chữ ký số ghi tên Hoàng Ngọc Ánh", copies[0].SignatureWords, StringComparison.Ordinal);
        Assert.Equal((FileKind.Picture, null), (copies[1].Kind, copies[1].SignatureWords));
        var opened = Story.Must(await database.As(Someone.Secretary).GetRequiredService<OpenSignedCopy>().ExecuteAsync(picture));
        await using var content = opened.Content;
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        Assert.Equal(jpeg, read.ToArray());
        Assert.Equal("bản quét.jpg", opened.SavedAs);
    }

    [Fact]
    public async Task The_same_file_again_is_the_same_copy_and_none_is_ever_changed_or_taken_away()
    {
        var first = Story.Must(await TryAttach(database, SampleFiles.Pdf()));

        Assert.Equal(first, Story.Must(await TryAttach(database, SampleFiles.Pdf(), "ten-khac.pdf", by: Someone.Head)));

        Assert.Single((await Find())[1].Copies);
        foreach (var state in new[] { EntityState.Modified, EntityState.Deleted })
        {
            await using var db = database.Context();
            db.Entry(await db.SignedCopies.SingleAsync()).State = state;
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        }
    }

    [Fact]
    public async Task What_is_neither_pdf_nor_jpeg_or_is_broken_is_refused_beside_its_field()
    {
        var jpeg = await Jpeg();
        foreach (var (file, code) in new (byte[], string)[]
        {
            (SampleFiles.Docx(), "papers.signed-kind"), (PictureFiles.Png(40, 40), "papers.signed-kind"), ("MZ chương trình"u8.ToArray(), "papers.signed-kind"),
            ([], "file.empty"), (SampleFiles.Pdf()[..^200], "file.broken"), (SampleFiles.EncryptedPdf(), "file.encrypted"), (jpeg[..^20], "picture.broken"),
        })
        {
            var refusal = Assert.Single((await TryAttach(database, file, "ban-ky.pdf")).Refusals);
            Assert.Equal((code, "SignedCopy"), (refusal.Code, refusal.Field));
        }
        Assert.Empty((await Find())[1].Copies);
    }

    [Fact]
    public async Task A_paper_that_was_not_issued_takes_none_and_whoever_only_writes_neither_attaches_nor_sees()
    {
        var copy = await AttachAsync(database);

        Assert.Equal(["papers.no-such-number"], (await TryAttach(database, SampleFiles.Pdf(), paper: Sheet(number: 7))).Codes());
        Assert.Equal(["access.not-allowed"], (await TryAttach(database, SampleFiles.Pdf(), by: Someone.Author)).Codes());
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Author).GetRequiredService<OpenSignedCopy>().ExecuteAsync(copy)).Codes());
        Assert.Empty(await Find(Someone.Author));
        var there = database.AsSystem("phu-lien");
        Assert.Equal(["access.not-found"], (await there.GetRequiredService<OpenSignedCopy>().ExecuteAsync(copy)).Codes());
        Assert.Empty(await there.GetRequiredService<FindPeriodPapers>().ExecuteAsync("2026-11"));
        Assert.Equal(["papers.no-such-number"], (await there.GetRequiredService<AttachSigned>()
            .ExecuteAsync(Sheet(), new MemoryStream(SampleFiles.Pdf()), "a.pdf", null)).Codes());
    }
}
