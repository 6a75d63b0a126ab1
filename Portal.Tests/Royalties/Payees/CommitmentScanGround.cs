using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payees;
using Portal.Tests.Media.Files;
using Portal.Tests.Support;

namespace Portal.Tests.Royalties.Payees;

/// <summary>Scans of tax commitments.</summary>
internal static class CommitmentScanGround
{
    public static Task<Outcome<int>> TryAttach(PortalDatabase database, int commitment, byte[] file, string name = "cam-ket.pdf",
        string by = Someone.Secretary) =>
        database.As(by).GetRequiredService<AttachCommitmentScan>().ExecuteAsync(commitment, new MemoryStream(file), name, file.Length);

    /// <summary>A commitment of the year that the clock tells, of the first payee there is, with its scan; the scan's number.</summary>
    public static async Task<int> LayAsync(PortalDatabase database)
    {
        var today = new WardClock(database.Clock).Today;
        await using var db = database.Context();
        var payee = await db.Contributors.OrderBy(c => c.Id).Select(c => c.Id).FirstAsync();
        var commitment = Story.Must(await database.As(Someone.Secretary).GetRequiredService<SaveTaxCommitment>()
            .ExecuteAsync(payee, new() { Year = today.Year, SignedOn = today }));
        return Story.Must(await TryAttach(database, commitment, SampleFiles.Pdf("Ban cam ket")));
    }
}
