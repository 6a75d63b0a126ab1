using Portal.Core.Accounts;
using Portal.Core.Accounts.Passwords;
using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payees;

namespace Portal.Core.People;

/// <summary>What the invited person sees: who invites, to which portal, with which roles.</summary>
public sealed record InvitationView(
    string FullName, string UserName, string PortalId, string PortalName, string InvitedByName, IReadOnlyList<string> Roles, DateTime ExpiresAt);

/// <summary>
/// The one-time link of an invitation, in the hands of whoever is invited and signed in nowhere: shows what it offers, then makes the account with the
/// password the person chose and spends the link; all of it or nothing.
/// </summary>
public sealed class AcceptInvitation(PortalDbFactory factory, CreateUser createUser, IEnumerable<IRestOnPayees> resting, WardClock clock)
{
    /// <summary>What the link offers, or why it no longer does.</summary>
    public async Task<Outcome<InvitationView>> FindAsync(string? token)
    {
        await using var db = factory.Create(portalId: null);
        if (await FindAsync(db, token) is not { } found) return PeopleRefusals.InvitationUnknown;
        if (WhyNot(found, clock.UtcNow) is { } why) return why;
        var portal = await db.Portals.Where(p => p.Id == found.PortalId).Select(p => p.Name).SingleAsync();
        return new InvitationView(
            found.FullName, found.UserName, found.PortalId, portal, found.InvitedByName, found.Roles.Select(Words).ToList(), found.ExpiresAt);
    }

    /// <summary>Returns the id of the new account.</summary>
    public Task<Outcome<string>> ExecuteAsync(string? token, string? password) => AccountHistory.StoreOf(factory, clock).WriteAsync<string>(async operation =>
    {
        if (await FindAsync(operation.Db, token) is not { PortalId: var portalId }) return PeopleRefusals.InvitationUnknown;
        Outcome<string> outcome = PeopleRefusals.InvitationUnknown;
        await operation.InPortalAsync(portalId, async () => outcome = await UseAsync(operation, token, password));
        return outcome;
    });

    /// <summary>Read anew behind the portal's lock: of two who use the link at once, or of one who uses and one who withdraws it, one is refused.</summary>
    private async Task<Outcome<string>> UseAsync(Operation operation, string? token, string? password)
    {
        if (await FindAsync(operation.Db, token) is not { } invitation) return PeopleRefusals.InvitationUnknown;
        if (WhyNot(invitation, operation.Now) is { } why) return why;
        var owner = new PasswordOwner(invitation.UserName, invitation.FullName, invitation.Email);
        if (PasswordRules.Check(password, owner, await operation.Db.PortalWordsAsync()) is { } weak) return weak;
        var roles = invitation.Roles.Where(r => r.ToOn is null || r.ToOn >= operation.Today)
            .Select(r => new NewMembership(invitation.PortalId, r.Role, r.Unit?.Code, r.BoardPosition, r.FromOn) { ToOn = r.ToOn }).ToList();
        if (roles.Count == 0 || await operation.FindUserAsync(invitation.UserName) is not null) return PeopleRefusals.InvitationOutdated;
        var payee = await operation.Db.Contributors.SingleOrDefaultAsync(c => c.Id == invitation.ContributorId);
        if (payee is { UserId: not null }) return PeopleRefusals.InvitationOutdated;
        var made = await createUser.AddAsync(operation, new(invitation.UserName, invitation.FullName, invitation.Email, password!), roles, default);
        // Nothing of it can be put right by whoever holds the link
        if (!made.Done) return PeopleRefusals.InvitationOutdated;
        if (payee is not null) await LinkAsync(operation, payee, made.Value);
        var now = operation.Now;
        await operation.Db.Invitations.Where(i => i.Id == invitation.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedAt, now).SetProperty(i => i.UserId, made.Value));
        await InvitationMail.DropAsync(operation, invitation.Id, "Lời mời đã được nhận.");
        operation.Record("accounts.invitation-used", Subject.User(made.Value),
            $"{invitation.FullName} ({invitation.UserName}) nhận lời mời của {invitation.InvitedByName} và tự đặt mật khẩu.");
        return made;
    }

    /// <summary>From now on the portal knows which works and which money are the person's own.</summary>
    private async Task LinkAsync(Operation operation, Contributor payee, string userId)
    {
        payee.UserId = userId;
        await operation.Db.SaveChangesAsync();
        operation.Record("contributors.saved", Subject.Contributor(payee.Id), $"Gắn tài khoản vừa nhận lời mời với cộng tác viên {payee.FullName}.");
        foreach (var one in resting) await one.PayeeChangedAsync(operation, payee.Id);
    }

    private static async Task<Invitation?> FindAsync(PortalDbContext db, string? token)
    {
        if (string.IsNullOrEmpty(token)) return null;
        var hash = OneTimeToken.HashOf(token);
        // Across portals: whoever is invited works in none yet, and the link says which
        return await db.Invitations.IgnoreQueryFilters().AsNoTracking().Include(i => i.Roles.OrderBy(r => r.Id)).ThenInclude(r => r.Unit)
            .SingleOrDefaultAsync(i => i.TokenHash == hash);
    }

    private static Refusal? WhyNot(Invitation invitation, DateTime now) =>
        invitation.UsedAt is not null ? PeopleRefusals.InvitationUsed
        : invitation.WithdrawnAt is not null ? PeopleRefusals.InvitationWithdrawn
        : invitation.IsOver(now) ? PeopleRefusals.InvitationOver(invitation.ExpiresAt) : null;

    private static string Words(InvitedRole role) => (role.BoardPosition ?? RoleWords.Of(role.Role)) + (role.Unit is { } unit ? $", {unit.Name}" : "")
        + (role.FromOn is { } from ? $", từ ngày {Vietnamese.Date(from)}" : "") + (role.ToOn is { } to ? $", đến hết ngày {Vietnamese.Date(to)}" : "");
}
