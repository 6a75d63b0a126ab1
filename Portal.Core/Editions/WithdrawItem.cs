using Portal.Core.History;

namespace Portal.Core.Editions;

/// <summary>
/// Takes a published item from the public with a reason. Nothing is deleted: the publication is hidden, its page answers
/// that it was withdrawn, and a royalty not yet approved is not paid.
/// </summary>
public sealed class WithdrawItem(PortalStore store, LoadEdition load, IEnumerable<IPublishing> publishing)
{
    /// <param name="editionId">The live edition.</param>
    /// <param name="version">Of it, as it was seen.</param>
    /// <param name="reason">For the office; must be there.</param>
    /// <param name="form">What readers are told, the ground, who asked; null for none of it.</param>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version, string? reason, WithdrawalForm? form = null) => store.WriteAsync<int>(async operation =>
    {
        form ??= new();
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        if (loaded.Edition.Version != version) return AccessRefusals.Stale;
        if (loaded.Workflow.WhyNot(MoveKind.Withdraw, loaded.Facts, operation.Actor) is { } refusal) return refusal;
        var words = VietnameseText.Tidy(reason);
        var reasons = form.Reasons(loaded.Profile).ToList();
        if (words.Length == 0) reasons.Insert(0, WorkflowRefusals.ReasonMissing);
        if (words.Length > Edition.ReasonLength) reasons.Insert(0, WorkflowRefusals.ReasonTooLong);
        if (reasons.Count > 0) return reasons;

        loaded.Edition.Withdraw();
        var itemId = loaded.Item.Id;
        var line = new Withdrawal
        {
            PortalId = operation.PortalId, ItemId = itemId, EditionId = editionId, Title = loaded.Edition.Title, WithdrawnAt = operation.Now,
            ById = operation.Actor.UserId, ByName = operation.Actor.Name, Reason = words, PublicReason = VietnameseText.TidyOrNull(form.PublicReason),
            Ground = form.Ground(loaded.Profile), Requester = VietnameseText.TidyOrNull(form.Requester),
        };
        operation.Db.Withdrawals.Add(line);
        foreach (var room in publishing) await room.WithdrawnAsync(operation, loaded);
        operation.Record("content.withdrawn", Subject.Item(itemId), $"Gỡ khỏi cổng “{loaded.Edition.Title}”. Lý do: {words}"
            + $"{(line.Ground is { } ground ? $" Căn cứ: {ground}." : "")}{(line.Requester is { } asked ? $" Người yêu cầu: {asked}." : "")}",
            loaded.Edition.Id);
        return itemId;
    });
}
