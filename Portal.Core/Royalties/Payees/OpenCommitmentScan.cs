using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Payees;

/// <summary>
/// Opens the scan of a tax commitment, for whoever may see its payee. The payee's number stands in it whole, which no masking reaches: each opening leaves a
/// line in the history and in the security log before the file is handed out.
/// </summary>
public sealed class OpenCommitmentScan(PortalStore store, FileStore files)
{
    private const string Refused = "Mở bản quét bản cam kết thuế.";

    public async Task<Outcome<OpenedFile>> ExecuteAsync(int id)
    {
        var found = await store.RefusalNotedAsync(await store.WriteAsync<CommitmentScan>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
            var scan = await operation.Db.CommitmentScans.AsNoTracking().Include(s => s.Commitment).ThenInclude(c => c!.Contributor)
                .SingleOrDefaultAsync(s => s.Id == id);
            if (scan is null) return AccessRefusals.NotFound;
            await using (var there = files.Open(scan.FileSha256))
                if (there is null) return AccessRefusals.NotFound;
            var sentence = $"Mở bản quét “{scan.FileName}” của bản cam kết thuế năm {scan.Commitment!.Year}, {scan.Commitment.Contributor!.FullName}: "
                + "số định danh/mã số thuế ghi đầy đủ.";
            operation.Record("contributors.commitment-scan-opened", Subject.Contributor(scan.Commitment.ContributorId), sentence);
            operation.Note(new("data.payees-whole", sentence) { OfPortal = true });
            return scan;
        }), Refused);
        if (!found.Done) return found.As<OpenedFile>();
        var (kind, hash) = (found.Value.Kind, found.Value.FileSha256);
        return files.Open(hash) is { } content
            ? new OpenedFile(content, FileType.Of(kind), FileWords.SavedAs(FileWords.TitleOf(found.Value.FileName), kind), hash)
            : AccessRefusals.NotFound;
    }
}
