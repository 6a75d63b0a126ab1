using Portal.Core.Queue;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Adjustments;

/// <summary>Items withdrawn after their period was finished, whose money waits for a decision of this person.</summary>
internal sealed class WithdrawnWorksWork : IWorkSource
{
    public async Task<IReadOnlyList<WorkRow>> FindAsync(Operation operation)
    {
        if (operation.Actor.IsSystem || !operation.Actor.Can(Permissions.Assess)) return [];
        var own = operation.Actor.SelvesContributorIds.ToList();
        var waiting = await operation.Db.RoyaltyWorks
            .Where(w => w.WithdrawnAt != null && w.WithdrawnDecision == null && w.Status != RoyaltyWorkStatus.Excluded)
            .Where(w => !w.Lines.Any(l => own.Contains(l.ContributorId)))
            .OrderBy(w => w.WithdrawnAt).Select(w => new { w.Id, w.Title }).ToListAsync();
        return waiting.Select(w => new WorkRow("Nhuận bút", w.Title, "Bài đã gỡ", null, null, null, false, false, $"nhuan-but/bai-da-go#bai-{w.Id}",
            "Giữ hay thu hồi?")).ToList();
    }
}
