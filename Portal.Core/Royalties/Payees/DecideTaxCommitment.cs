using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Payees;

/// <summary>
/// The second person's answer to a commitment: whoever approves or pays periods, never whoever entered it, never the payee. Whoever entered it may
/// take it back while it waits. What is declined or taken back stays in the list and counts for nothing.
/// </summary>
public sealed class DecideTaxCommitment(PortalStore store, IEnumerable<IRestOnPayees> resting)
{
    public Task<Outcome<string>> ConfirmAsync(int id, int version) => store.WriteAsync<string>(async operation =>
    {
        if (await LoadAsync(operation, id) is not { } commitment) return AccessRefusals.NotFound;
        var name = commitment.Contributor!.FullName;
        if (IsRepeated(commitment, operation, version, PayeeChangeStatus.Confirmed)) return name;
        if (WhyNotConfirm(commitment, operation.Actor) is { } why) return why;
        if (commitment.Version != version || commitment.Status != PayeeChangeStatus.Waiting) return AccessRefusals.Stale;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        await DecideAsync(operation, commitment, PayeeChangeStatus.Confirmed, null);
        operation.Record("contributors.commitment-confirmed", Subject.Contributor(commitment.ContributorId),
            $"Xác nhận bản cam kết thuế năm {commitment.Year} của {name} do {commitment.ProposedByName} nhập{await ScanWordsAsync(operation, id)}.");
        return name;
    });

    public Task<Outcome<string>> DeclineAsync(int id, int version, string? reason) => store.WriteAsync<string>(async operation =>
    {
        if (await LoadAsync(operation, id) is not { } commitment) return AccessRefusals.NotFound;
        var name = commitment.Contributor!.FullName;
        var takesBack = commitment.ProposedById is not null && commitment.ProposedById == operation.Actor.UserId;
        var made = takesBack ? PayeeChangeStatus.TakenBack : PayeeChangeStatus.Declined;
        if (IsRepeated(commitment, operation, version, made)) return name;
        if (!takesBack && WhyNotConfirm(commitment, operation.Actor) is { } why) return why;
        if (commitment.Version != version || commitment.Status != PayeeChangeStatus.Waiting) return AccessRefusals.Stale;
        var words = VietnameseText.Tidy(reason);
        if (!takesBack && words.Length == 0) return ContributorRefusals.ReasonMissing;
        if (words.Length > PayeeChange.ReasonLength) return ContributorRefusals.ReasonTooLong;
        await DecideAsync(operation, commitment, made, words.Length > 0 ? words : null);
        operation.Record("contributors.commitment-declined", Subject.Contributor(commitment.ContributorId), takesBack
            ? $"Rút bản cam kết thuế năm {commitment.Year} của {name}."
            : $"Từ chối bản cam kết thuế năm {commitment.Year} của {name}. Lý do: {words}");
        return name;
    });

    /// <summary>Why this person may not confirm, if so: the screen asks the same.</summary>
    internal static Refusal? WhyNotConfirm(TaxCommitment commitment, Actor actor)
    {
        if (!actor.Can(Permissions.ApprovePeriod) && !actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        if (actor.IsOneWith(commitment.ProposedById)) return ContributorRefusals.OwnProposal;
        return actor.IsOneWith(commitment.Contributor!.UserId) ? ContributorRefusals.OwnMoney : null;
    }

    /// <summary>Confirming does not wait for the scan; whether it was there is told.</summary>
    private static async Task<string> ScanWordsAsync(Operation operation, int id) =>
        await operation.Db.CommitmentScans.AnyAsync(s => s.CommitmentId == id) ? ", có bản quét" : ", chưa có bản quét";

    private static Task<TaxCommitment?> LoadAsync(Operation operation, int id) =>
        operation.Db.TaxCommitments.Include(c => c.Contributor).SingleOrDefaultAsync(c => c.Id == id);

    private static bool IsRepeated(TaxCommitment commitment, Operation operation, int version, PayeeChangeStatus made) =>
        commitment.Status == made && commitment.Version == version + 1 && commitment.DecidedById is { } by && by == operation.Actor.UserId;

    private async Task DecideAsync(Operation operation, TaxCommitment commitment, PayeeChangeStatus status, string? reason)
    {
        (commitment.Status, commitment.Reason) = (status, reason);
        (commitment.DecidedById, commitment.DecidedByName, commitment.DecidedAt) = (operation.Actor.UserId, operation.Actor.Name, operation.Now);
        foreach (var one in resting) await one.PayeeChangedAsync(operation, commitment.ContributorId);
    }
}
