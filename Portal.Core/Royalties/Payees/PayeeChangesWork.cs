using Portal.Core.Queue;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Payees;

/// <summary>Changes of payees that wait for a second person, where this person may be the second.</summary>
internal sealed class PayeeChangesWork : IWorkSource
{
    public async Task<IReadOnlyList<WorkRow>> FindAsync(Operation operation)
    {
        if (operation.Actor.IsSystem || !operation.Actor.Can(Permissions.SeeRoyalties)) return [];
        var waiting = await operation.Db.PayeeChanges.AsNoTracking().Include(c => c.Contributor).Where(c => c.Status == PayeeChangeStatus.Waiting)
            .ToListAsync();
        var commitments = await operation.Db.TaxCommitments.AsNoTracking().Include(c => c.Contributor).Where(c => c.Status == PayeeChangeStatus.Waiting)
            .ToListAsync();
        return [.. Changes(operation, waiting), .. Commitments(operation, commitments)];
    }

    private static IEnumerable<WorkRow> Changes(Operation operation, List<PayeeChange> waiting) =>
        waiting.Where(c => DecidePayeeChange.WhyNotConfirm(c, c.Contributor!, operation.Actor) is null)
            .Select(c => new WorkRow("Người nhận", c.Contributor!.FullName, PayeeWords.Of(c.Status), c.ProposedByName, null, null, false, false,
                $"cong-tac-vien?sua={c.ContributorId}", "Xác nhận thông tin chi trả"));

    private static IEnumerable<WorkRow> Commitments(Operation operation, List<TaxCommitment> waiting) =>
        waiting.Where(c => DecideTaxCommitment.WhyNotConfirm(c, operation.Actor) is null)
            .Select(c => new WorkRow("Người nhận", c.Contributor!.FullName, PayeeWords.Of(c.Status), c.ProposedByName, null, null, false, false,
                $"cong-tac-vien/{c.ContributorId}", $"Xác nhận bản cam kết thuế năm {c.Year}"));
}
