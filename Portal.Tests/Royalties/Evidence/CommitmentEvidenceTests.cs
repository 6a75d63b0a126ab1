using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Payees;
using Portal.Tests.Media.Files;
using Portal.Tests.Royalties.Payees;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Payments.SomePayments;

namespace Portal.Tests.Royalties.Evidence;

/// <summary>Why nothing was withheld from somebody is in the pack of the period: the signed commitment, or that it is missing.</summary>
[Trait("Row", "G6")]
public sealed class CommitmentEvidenceTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private int commitment;

    /// <summary>Paid on a commitment, with twenty points, from which tax would have been withheld.</summary>
    public async Task InitializeAsync()
    {
        (database, var payees) = await TwoMonths((Cash("Mai Anh"), 20), (Cash("Dương Chi"), 1));
        commitment = Story.Must(await database.As(Someone.Secretary).GetRequiredService<SaveTaxCommitment>()
            .ExecuteAsync(payees[0], new() { Year = 2026, SignedOn = new(2026, 10, 1) }));
        Story.Must(await database.As(Someone.Finance).GetRequiredService<DecideTaxCommitment>().ConfirmAsync(commitment, 1));
        Story.Must(await Story.TryDisburse(database, Form(), August));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<(List<string> Scans, string Index)> Pack(string by)
    {
        var made = Story.Must(await database.As(by).GetRequiredService<MakeEvidencePack>().ExecuteAsync(new("2026-08"), Printed));
        await using var content = made.Content;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read);
        using var index = new StreamReader(await zip.GetEntry("muc-luc.html")!.OpenAsync(), Encoding.UTF8);
        return (zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith("cam-ket/", StringComparison.Ordinal)).ToList(), await index.ReadToEndAsync());
    }

    private static Task<Outcome<byte[]>> Printed(Sheet sheet, CancellationToken stop) => Task.FromResult<Outcome<byte[]>>(SampleFiles.Pdf("Bang"));

    [Fact]
    public async Task The_scan_is_in_the_pack_with_whole_numbers_and_held_back_with_a_word_where_they_are_masked()
    {
        var scan = Story.Must(await CommitmentScanGround.TryAttach(database, commitment, SampleFiles.Pdf()));

        var whole = await Pack(Someone.Finance);
        var masked = await Pack(Someone.Secretary);

        Assert.Equal([$"cam-ket/{scan:0000}-2026-mai-anh.pdf"], whole.Scans);
        Assert.Contains("Bản quét bản cam kết thuế năm 2026 của Mai Anh, mẫu 08/CK-TNCN, ký ngày 01/10/2026", whole.Index, StringComparison.Ordinal);
        Assert.Empty(masked.Scans);
        Assert.Contains("Bản quét bản cam kết thuế năm 2026 của Mai Anh không kèm theo", masked.Index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_named_and_whoever_was_spared_nothing_is_not()
    {
        var (scans, index) = await Pack(Someone.Finance);

        Assert.Empty(scans);
        Assert.Contains("Chưa có bản quét bản cam kết thuế năm 2026 của Mai Anh", index, StringComparison.Ordinal);
        Assert.DoesNotContain("của Dương Chi", index, StringComparison.Ordinal);
    }
}
