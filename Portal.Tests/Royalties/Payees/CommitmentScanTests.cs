using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Media.Files;
using Portal.Tests.Royalties.Payments;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payees;

/// <summary>The signed form hangs on the commitment: byte for byte, opened with a line, and named where it is missing.</summary>
[Trait("Row", "G5")]
public sealed class CommitmentScanTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private int payee;
    private int commitment;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        payee = await Story.Payee(database, SomePayments.Cash("Mai Anh"));
        commitment = Story.Must(await database.As(Someone.Secretary).GetRequiredService<SaveTaxCommitment>()
            .ExecuteAsync(payee, new() { Year = 2026, SignedOn = new(2026, 11, 2) }));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<CommitmentRow> Row(string by = Someone.Finance) =>
        Story.Must(await database.As(by).GetRequiredService<GetPayee>().ExecuteAsync(payee)).Commitments.Single(c => c.Id == commitment);

    private Task<Outcome<string>> Confirm() => database.As(Someone.Finance).GetRequiredService<DecideTaxCommitment>().ConfirmAsync(commitment, 1);

    private async Task<List<string>> Missing()
    {
        var detail = Story.Must(await database.As(Someone.Secretary).GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(new YearMonth(2026, 11)));
        return detail.PayeeNotes.Where(n => n is { Kind: PayeeNoteKind.Missing, Link: { } link } && link == $"cong-tac-vien/{payee}")
            .Select(n => n.Sentence).ToList();
    }

    [Fact]
    public async Task The_scan_is_kept_byte_for_byte_and_each_opening_leaves_a_line_in_history_and_log()
    {
        var file = SampleFiles.SignedPdf("Mai Anh", new(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(7)));
        var id = Story.Must(await CommitmentScanGround.TryAttach(database, commitment, file, "cam kết.pdf"));

        var opened = Story.Must(await database.As(Someone.Finance).GetRequiredService<OpenCommitmentScan>().ExecuteAsync(id));

        await using var content = opened.Content;
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        Assert.Equal(file, read.ToArray());
        Assert.Equal("cam kết.pdf", opened.SavedAs);
        var scan = Assert.Single((await Row()).Scans);
        Assert.Equal(("cam kết.pdf", "Lê Thu Trang"), (scan.FileName, scan.AttachedByName));
        Assert.Contains("có chữ ký số ghi tên Mai Anh", scan.SignatureWords, StringComparison.Ordinal);
        await using var db = database.Context();
        var line = await db.History.OrderByDescending(h => h.Sequence).FirstAsync();
        Assert.Equal(("contributors.commitment-scan-opened", "Đỗ Thanh Mai"), (line.Action, line.ActorName));
        Assert.Equal("data.payees-whole", (await db.SecurityLog.OrderByDescending(l => l.Sequence).FirstAsync()).Action);
    }

    [Fact]
    public async Task The_same_file_again_is_the_same_scan_another_stands_beside_it_and_none_is_changed_or_taken_away()
    {
        var first = Story.Must(await CommitmentScanGround.TryAttach(database, commitment, SampleFiles.Pdf()));

        Assert.Equal(first, Story.Must(await CommitmentScanGround.TryAttach(database, commitment, SampleFiles.Pdf(), "khac.pdf", Someone.Finance)));
        Story.Must(await CommitmentScanGround.TryAttach(database, commitment, SampleFiles.Pdf("Trang 2"), by: Someone.Finance));

        Assert.Equal(2, (await Row()).Scans.Count);
        foreach (var state in new[] { EntityState.Modified, EntityState.Deleted })
        {
            await using var db = database.Context();
            db.Entry(await db.CommitmentScans.FirstAsync()).State = state;
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        }
    }

    [Fact]
    public async Task Confirming_does_not_wait_for_the_scan_which_is_then_named_as_missing_until_it_comes()
    {
        await Story.Assess(database, (await Story.Publish(database, await A.CompleteForm(database, by: (payee, 100)))).ItemId);
        Assert.Equal((true, true), ((await Row()).ScanMissing, (await Row()).MayAttach));
        Assert.Empty(await Missing());

        Story.Must(await Confirm());

        Assert.True((await Row()).ScanMissing);
        Assert.Equal(["Mai Anh: bản cam kết thuế năm 2026 chưa gắn bản quét."], await Missing());
        await using (var db = database.Context())
            Assert.EndsWith("chưa có bản quét.", (await db.History.OrderByDescending(h => h.Sequence).FirstAsync()).Sentence, StringComparison.Ordinal);

        Story.Must(await CommitmentScanGround.TryAttach(database, commitment, SampleFiles.Pdf()));

        Assert.False((await Row()).ScanMissing);
        Assert.Empty(await Missing());
    }

    [Fact]
    public async Task Confirmed_with_its_scan_the_history_says_so()
    {
        Story.Must(await CommitmentScanGround.TryAttach(database, commitment, SampleFiles.Pdf()));

        Story.Must(await Confirm());

        await using var db = database.Context();
        Assert.EndsWith(", có bản quét.", (await db.History.OrderByDescending(h => h.Sequence).FirstAsync()).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_scan_or_belongs_to_a_dropped_commitment_is_refused_beside_its_field()
    {
        foreach (var (file, code) in new (byte[], string)[]
        {
            (SampleFiles.Docx(), "papers.signed-kind"), ([], "file.empty"), (SampleFiles.Pdf()[..^200], "file.broken"),
        })
        {
            var refusal = Assert.Single((await CommitmentScanGround.TryAttach(database, commitment, file)).Refusals);
            Assert.Equal((code, "SignedCopy"), (refusal.Code, refusal.Field));
        }
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<DecideTaxCommitment>().DeclineAsync(commitment, 1, null));

        var dropped = Assert.Single((await CommitmentScanGround.TryAttach(database, commitment, SampleFiles.Pdf())).Refusals);

        Assert.Equal(("contributors.commitment-scan-dropped", "SignedCopy"), (dropped.Code, dropped.Field));
        Assert.Equal((false, false), ((await Row()).ScanMissing, (await Row()).MayAttach));
    }

    [Fact]
    public async Task Who_may_not_see_the_payee_and_another_portal_neither_attach_nor_open()
    {
        var id = Story.Must(await CommitmentScanGround.TryAttach(database, commitment, SampleFiles.Pdf()));

        Assert.Equal(["access.not-allowed"], (await CommitmentScanGround.TryAttach(database, commitment, SampleFiles.Pdf(), by: Someone.Author)).Codes());
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Author).GetRequiredService<OpenCommitmentScan>().ExecuteAsync(id)).Codes());
        var there = database.AsSystem("phu-lien");
        Assert.Equal(["access.not-found"], (await there.GetRequiredService<OpenCommitmentScan>().ExecuteAsync(id)).Codes());
        Assert.Equal(["access.not-found"], (await there.GetRequiredService<AttachCommitmentScan>()
            .ExecuteAsync(commitment, new MemoryStream(SampleFiles.Pdf()), "a.pdf", null)).Codes());
    }
}
