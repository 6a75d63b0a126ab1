using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payees;

/// <summary>
/// The second person's answer to a change of what a payee's money depends on. Whoever approves or pays periods confirms; never
/// whoever proposed it, and never the payee. Numbers are nowhere shown whole, so a new account is confirmed by typing it
/// again from the payee's own paper.
/// </summary>
public sealed class DecidePayeeChange(PortalStore store, PayeeSecrets secrets, IEnumerable<IRestOnPayees> resting)
{
    public Task<Outcome<string>> ConfirmAsync(int changeId, int version, string? accountTyped = null)
    {
        secrets.Ready();
        return store.WriteAsync<string>(async operation =>
        {
            if (await LoadAsync(operation, changeId) is not { } change) return AccessRefusals.NotFound;
            var person = change.Contributor!;
            if (IsRepeated(change, operation, version, PayeeChangeStatus.Confirmed)) return person.FullName;
            if (WhyNotConfirm(change, person, operation.Actor) is { } why) return why;
            if (change.Version != version) return ContributorRefusals.Decided(change);
            if (NewAccount(change, person, secrets) is { } account && accountTyped?.Trim() != account) return ContributorRefusals.AccountDiffers;
            if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
            person.Kind = change.Kind;
            person.PayBy = change.PayBy;
            person.TaxCodeProtected = change.TaxCodeProtected;
            person.BankAccountProtected = change.BankAccountProtected;
            person.BankName = change.BankName;
            if (change.CommitmentUntil is { } until && until != person.CommitmentUntil) await KeepCommitmentAsync(operation, change, until.Year);
            person.CommitmentUntil = change.CommitmentUntil;
            person.AwaitsConfirmation = false;
            await DecideAsync(operation, change, PayeeChangeStatus.Confirmed, null);
            operation.Record("contributors.change-confirmed", Subject.Contributor(person.Id),
                $"Xác nhận đổi thông tin chi trả của {person.FullName} do {change.ProposedByName} đề nghị: {change.Words}.");
            return person.FullName;
        });
    }

    /// <summary>Declined with a reason by whoever may confirm, or taken back by whoever proposed it.</summary>
    public Task<Outcome<string>> DeclineAsync(int changeId, int version, string? reason) => store.WriteAsync<string>(async operation =>
    {
        if (await LoadAsync(operation, changeId) is not { } change) return AccessRefusals.NotFound;
        var person = change.Contributor!;
        var takesBack = change.ProposedById is not null && change.ProposedById == operation.Actor.UserId;
        var made = takesBack ? PayeeChangeStatus.TakenBack : PayeeChangeStatus.Declined;
        if (IsRepeated(change, operation, version, made)) return person.FullName;
        if (!takesBack && WhyNotConfirm(change, person, operation.Actor) is { } why) return why;
        if (change.Version != version || change.Status != PayeeChangeStatus.Waiting) return ContributorRefusals.Decided(change);
        var words = VietnameseText.Tidy(reason);
        if (!takesBack && words.Length == 0) return ContributorRefusals.ReasonMissing;
        if (words.Length > PayeeChange.ReasonLength) return ContributorRefusals.ReasonTooLong;
        await DecideAsync(operation, change, made, words.Length > 0 ? words : null);
        operation.Record("contributors.change-declined", Subject.Contributor(person.Id), takesBack
            ? $"Rút đề nghị đổi thông tin chi trả của {person.FullName}: {change.Words}."
            : $"Từ chối đổi thông tin chi trả của {person.FullName} do {change.ProposedByName} đề nghị: {change.Words}. Lý do: {words}");
        return person.FullName;
    });

    /// <summary>Why this person may not confirm, if so: the screen asks the same.</summary>
    internal static Refusal? WhyNotConfirm(PayeeChange change, Contributor person, Actor actor)
    {
        if (actor.IsOneWith(change.ProposedById)) return ContributorRefusals.OwnProposal;
        if (!actor.Can(Permissions.ApprovePeriod) && !actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        if (change.Status != PayeeChangeStatus.Waiting) return ContributorRefusals.Decided(change);
        return actor.IsOneWith(person.UserId) ? ContributorRefusals.OwnMoney : null;
    }

    internal static bool MayTakeBack(PayeeChange change, Actor actor) =>
        change.Status == PayeeChangeStatus.Waiting && actor.UserId is not null && change.ProposedById == actor.UserId;

    /// <summary>The account that would be new, in the clear; null where the change leaves it or clears it.</summary>
    internal static string? NewAccount(PayeeChange change, Contributor person, PayeeSecrets secrets) =>
        secrets.Reveal(change.BankAccountProtected) is { } account && account != secrets.Reveal(person.BankAccountProtected) ? account : null;

    /// <summary>A commitment entered by its last day is one of that year, signed on a day nobody wrote down.</summary>
    private static async Task KeepCommitmentAsync(Operation operation, PayeeChange change, int year)
    {
        if (await SaveTaxCommitment.LivingAsync(operation, change.ContributorId, year) is not null) return;
        operation.Db.TaxCommitments.Add(new TaxCommitment
        {
            PortalId = operation.PortalId, ContributorId = change.ContributorId, Year = year, Form = TaxCommitment.UsualForm,
            ProposedById = change.ProposedById, ProposedByName = change.ProposedByName, ProposedAt = change.ProposedAt,
            Status = PayeeChangeStatus.Confirmed, DecidedById = operation.Actor.UserId, DecidedByName = operation.Actor.Name, DecidedAt = operation.Now,
        });
    }

    private static bool IsRepeated(PayeeChange change, Operation operation, int version, PayeeChangeStatus made) =>
        change.Status == made && change.Version == version + 1 && change.DecidedById is not null && change.DecidedById == operation.Actor.UserId;

    private static Task<PayeeChange?> LoadAsync(Operation operation, int changeId) =>
        operation.Db.PayeeChanges.Include(c => c.Contributor).SingleOrDefaultAsync(c => c.Id == changeId);

    private async Task DecideAsync(Operation operation, PayeeChange change, PayeeChangeStatus status, string? reason)
    {
        (change.Status, change.Reason) = (status, reason);
        (change.DecidedById, change.DecidedByName, change.DecidedAt) = (operation.Actor.UserId, operation.Actor.Name, operation.Now);
        foreach (var one in resting) await one.PayeeChangedAsync(operation, change.ContributorId);
    }
}
