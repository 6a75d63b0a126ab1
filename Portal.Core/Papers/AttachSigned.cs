using Portal.Core.History;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Roles;

namespace Portal.Core.Papers;

/// <summary>Which issued paper is meant.</summary>
/// <param name="About">Month or quarter: <c>2026-10</c>, <c>2026-Q4</c>.</param>
public sealed record PaperName(PaperKind Kind, string About, int Number);

/// <summary>
/// Attaches the signed copy of an issued paper: the scan of what was signed by hand (PDF or JPEG) or the PDF with a digital signature, as it came.
/// The same file again is the same copy; another one stands beside it, and none is ever taken away.
/// </summary>
public sealed class AttachSigned(PortalStore store, SignedIntake intake)
{
    /// <summary>Reads the stream at most to the limit of its kind; the person may try another file after a refusal.</summary>
    public Task<Outcome<int>> ExecuteAsync(PaperName paper, Stream content, string fileName, long? length, CancellationToken stop = default) =>
        store.WriteAsync<IntakeFile, int>(async () =>
        {
            if (!await store.ReadAsync(operation => Task.FromResult(MayAttach(operation.Actor, paper.Kind)))) return AccessRefusals.NotAllowed;
            return await intake.TakeAsync(content, fileName, length, stop);
        }, (operation, file) => KeepAsync(operation, paper, file));

    /// <summary>Whoever makes, approves or pays from a paper may say what its signed copy is; whoever merely reads it may not.</summary>
    internal static bool MayAttach(Actor actor, PaperKind kind) => kind switch
    {
        PaperKind.ActivityReport => actor.Can(Permissions.IssueReports),
        PaperKind.CommendationProposal => actor.Can(Permissions.ProposeCommendation),
        _ => actor.Can(Permissions.SeeRoyalties)
            && (actor.Can(Permissions.Assess) || actor.Can(Permissions.ApprovePeriod) || actor.Can(Permissions.PayPeriod)),
    };

    private static async Task<Outcome<int>> KeepAsync(Operation operation, PaperName name, IntakeFile file)
    {
        if (!MayAttach(operation.Actor, name.Kind)) return AccessRefusals.NotAllowed;
        if (await FindPapers.NewestAsync(operation, name.Kind, name.About, name.Number) is not { } paper) return PaperRefusals.NoSuch(name.Number);
        if (await operation.Db.SignedCopies.Where(c => c.PaperId == paper.Id && c.FileSha256 == file.Sha256).Select(c => (int?)c.Id).FirstOrDefaultAsync()
            is { } there)
            return there;
        var copy = new SignedCopy
        {
            PortalId = operation.PortalId, PaperId = paper.Id, Kind = file.Kind, FileName = file.FileName, FileSha256 = file.Sha256, Bytes = file.Bytes,
            Scan = file.Scan, IsSigned = file.Signature is not null, SignedByName = file.Signature?.Name, SignedAt = file.Signature?.At,
            AttachedAt = operation.Now, AttachedById = operation.Actor.UserId, AttachedByName = operation.Actor.Name,
        };
        operation.Db.SignedCopies.Add(copy);
        await operation.Db.SaveChangesAsync();
        operation.Record(SignedCopy.Action, paper.Subject,
            $"Gắn bản ký “{copy.FileName}” ({copy.About}) vào {PaperWords.Of(paper.Kind)} {paper.About}, bản {paper.Number}, mã đối chiếu {copy.FileSha256}.");
        return copy.Id;
    }
}
