using Portal.Core.Roles;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payees;

/// <summary>Contributors of the portal in Vietnamese alphabetical order; needs the right to see royalties.</summary>
public sealed class FindContributors(PortalStore store, PayeeSecrets secrets)
{
    public Task<Outcome<List<ContributorRow>>> ExecuteAsync() => store.ReadAsync<Outcome<List<ContributorRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var found = await operation.Db.Contributors.AsNoTracking().Include(c => c.Unit).ToListAsync();
        var ids = found.Select(c => c.UserId).OfType<string>().ToList();
        var accounts = await operation.Db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.UserName);
        var waiting = await operation.Db.PayeeChanges.AsNoTracking().Where(c => c.Status == PayeeChangeStatus.Waiting).ToDictionaryAsync(c => c.ContributorId);
        return found.OrderBy(c => c.FullName, VietnameseText.Order).Select(c => new ContributorRow(
            c.Id, c.Version, c.FullName, c.PenName, c.UnitId, c.Unit?.ShortName, c.Kind, c.PayBy, PayeeSecrets.Mask(secrets.Reveal(c.TaxCodeProtected)),
            PayeeSecrets.Mask(secrets.Reveal(c.BankAccountProtected)), c.BankName, c.CommitmentUntil, c.Active, accounts.GetValueOrDefault(c.UserId ?? ""),
            c.AwaitsConfirmation)
        {
            Address = c.Address, Phone = c.Phone, Nationality = c.Nationality,
            Waiting = waiting.GetValueOrDefault(c.Id) is { } change ? Row(change, c, operation.Actor) : null,
        }).ToList();
    });

    private PayeeChangeRow Row(PayeeChange change, Contributor person, Actor actor)
    {
        var why = DecidePayeeChange.WhyNotConfirm(change, person, actor);
        var newAccount = DecidePayeeChange.NewAccount(change, person, secrets) is not null;
        return new(change.Id, change.Version, change.Words, change.ProposedByName, change.ProposedAt, newAccount, why is null,
            DecidePayeeChange.MayTakeBack(change, actor), why?.Sentence);
    }
}
