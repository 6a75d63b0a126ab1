using Portal.Core.History;
using Portal.Core.Media.Files;
using Portal.Core.Papers;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Payees;

/// <summary>
/// Attaches the signed form to a tax commitment that waits or is confirmed: a scan (PDF or JPEG) or a PDF with a digital signature, as it came. The same
/// file again is the same scan; another one stands beside it.
/// </summary>
public sealed class AttachCommitmentScan(PortalStore store, SignedIntake intake)
{
    /// <summary>Reads the stream at most to the limit of its kind; the person may try another file after a refusal.</summary>
    public Task<Outcome<int>> ExecuteAsync(int commitmentId, Stream content, string fileName, long? length, CancellationToken stop = default) =>
        store.WriteAsync<IntakeFile, int>(async () =>
        {
            if (!await store.ReadAsync(operation => Task.FromResult(MayAttach(operation.Actor)))) return AccessRefusals.NotAllowed;
            return await intake.TakeAsync(content, fileName, length, stop);
        }, (operation, file) => KeepAsync(operation, commitmentId, file));

    /// <summary>Whoever enters commitments or answers them; whoever merely sees payees may not.</summary>
    internal static bool MayAttach(Actor actor) => actor.Can(Permissions.SeeRoyalties)
        && (actor.Can(Permissions.ManagePayees) || actor.Can(Permissions.ApprovePeriod) || actor.Can(Permissions.PayPeriod));

    private static async Task<Outcome<int>> KeepAsync(Operation operation, int commitmentId, IntakeFile file)
    {
        if (!MayAttach(operation.Actor)) return AccessRefusals.NotAllowed;
        if (await operation.Db.TaxCommitments.AsNoTracking().Include(c => c.Contributor).SingleOrDefaultAsync(c => c.Id == commitmentId) is not { } commitment)
            return AccessRefusals.NotFound;
        if (await operation.Db.CommitmentScans.Where(s => s.CommitmentId == commitmentId && s.FileSha256 == file.Sha256).Select(s => (int?)s.Id)
            .FirstOrDefaultAsync() is { } there)
            return there;
        if (!commitment.IsLiving) return CommitmentRefusals.ScanOfDropped(commitment);
        var scan = new CommitmentScan
        {
            PortalId = operation.PortalId, CommitmentId = commitmentId, Kind = file.Kind, FileName = file.FileName, FileSha256 = file.Sha256,
            Bytes = file.Bytes, Scan = file.Scan, IsSigned = file.Signature is not null, SignedByName = file.Signature?.Name, SignedAt = file.Signature?.At,
            AttachedAt = operation.Now, AttachedById = operation.Actor.UserId, AttachedByName = operation.Actor.Name,
        };
        operation.Db.CommitmentScans.Add(scan);
        await operation.Db.SaveChangesAsync();
        operation.Record(CommitmentScan.Action, Subject.Contributor(commitment.ContributorId), $"Gắn bản quét “{scan.FileName}” ({scan.About}) vào bản cam kết "
            + $"thuế năm {commitment.Year} của {commitment.Contributor!.FullName}, mã đối chiếu {scan.FileSha256}.");
        return scan.Id;
    }
}
