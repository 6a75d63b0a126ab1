using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Content;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties;

namespace Portal.Core.Workflow;

/// <summary>
/// Takes a published item from the public with a reason. Nothing is deleted: the publication is hidden, its page answers
/// that it was withdrawn, and a royalty not yet approved is not paid.
/// </summary>
public sealed class WithdrawItem(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version, string? reason) => store.WriteAsync<int>(async session =>
    {
        if (await EditionSource.LoadAsync(session, editionId) is not { } loaded) return AccessRefusals.NotFound;
        if (loaded.Edition.Version != version) return AccessRefusals.Stale;
        if (loaded.Workflow.WhyNot(MoveKind.Withdraw, loaded.Facts, session.Actor) is { } refusal) return refusal;
        var words = VietnameseText.Tidy(reason);
        if (words.Length == 0) return WorkflowRefusals.ReasonMissing;
        if (words.Length > Edition.ReasonLength) return WorkflowRefusals.ReasonTooLong;

        loaded.Edition.Status = EditionStatus.Withdrawn;
        var itemId = loaded.Item.Id;
        var publication = await session.Db.Publications.SingleAsync(p => p.ItemId == itemId);
        publication.Visible = false;
        foreach (var file in await session.Db.PublishedFiles.Where(f => f.ItemId == itemId).ToListAsync()) file.Visible = false;
        var work = await session.Db.RoyaltyWorks.Include(w => w.Period).SingleOrDefaultAsync(w => w.ItemId == itemId);
        if (work?.Period is { Status: RoyaltyPeriodStatus.Open } period)
        {
            work.Status = RoyaltyWorkStatus.Excluded;
            session.Touch(period);
        }
        await PublicStamp.RaiseAsync(session);
        session.Record("content.withdrawn", $"item:{itemId}", $"Gỡ khỏi cổng “{loaded.Edition.Title}”. Lý do: {words}", loaded.Edition.Id);
        return itemId;
    });
}
