using Portal.Core.Accounts;
using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>An invitation just made: its token is told here and nowhere else. Where it goes by mail it is empty, and only the invited ever reads it.</summary>
public sealed record InvitationLink(int Id, string FullName, string Token, DateTime ExpiresAt)
{
    /// <summary>The address the link is sent to; null where it is shown.</summary>
    public string? MailedTo { get; init; }

    /// <summary>What the invited opens, inside the back-office.</summary>
    public string Path => PathOf(Token);

    internal static string PathOf(string token) => $"/loi-moi?ma={token}";

    /// <summary>Told or mailed, never both.</summary>
    internal static InvitationLink Of(Invitation invitation, string token, bool byMail) =>
        new(invitation.Id, invitation.FullName, byMail ? "" : token, invitation.ExpiresAt) { MailedTo = byMail ? invitation.Email : null };
}

/// <summary>
/// Invites somebody who has no account yet. Whoever has one in this portal is named, with the way to their page; what stands in the way in
/// other portals is refused with a sentence that tells nothing of them.
/// </summary>
public sealed class InviteUser(PortalStore store, InvitationMail mail)
{
    public Task<Outcome<InvitationLink>> ExecuteAsync(InvitationForm form)
    {
        if (form.ByMail) mail.Ready();
        return store.WriteSharedAsync(operation => InviteAsync(operation, form));
    }

    private async Task<Outcome<InvitationLink>> InviteAsync(Operation operation, InvitationForm form)
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        var (userName, email) = (form.UserName.Trim(), string.IsNullOrWhiteSpace(form.Email) ? null : form.Email.Trim());
        var reasons = CreateUser.Reasons(userName, form.FullName, email).ToList();
        if (reasons.Count == 0) reasons.AddRange(await TakenAsync(operation, userName, email));
        foreach (var role in form.Roles) reasons.AddRange(await RoleRules.ReasonsAsync(operation, role));
        foreach (var again in form.Roles.Where(r => r.Role is not null).GroupBy(r => (r.Role, r.UnitId)).SelectMany(g => g.Skip(1)))
            reasons.Add(PeopleRefusals.RoleTwice("Role" + again.Suffix));
        if (form.ContributorId is { } payee && !await operation.Db.Contributors.AnyAsync(c => c.Id == payee && c.UserId == null && c.Active))
            reasons.Add(PeopleRefusals.PayeeTaken);
        if (form.Roles.Count == 0) reasons.Add(AccountRefusals.RoleMissing("Role"));
        if (form.ByMail && reasons.All(r => r.Field != "Email") && await mail.WhyNotAsync(operation.Db, email) is { } unsent) reasons.Add(unsent);
        if (reasons.Count > 0) return reasons;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;

        var token = OneTimeToken.New();
        var invitation = New(operation, form, token);
        (invitation.UserName, invitation.Email) = (userName, email);
        operation.Db.Invitations.Add(invitation);
        await operation.Db.SaveChangesAsync();
        var roles = string.Join(", ", form.Roles.Select(r => RoleWords.Of(r.Role!.Value)).Distinct());
        operation.Record("accounts.invited", Subject.Invitation(invitation.Id),
            $"Mời {invitation.FullName} ({userName}) giữ vai trò {roles}; lời mời {(form.ByMail ? "gửi qua thư, " : "")}có hạn đến "
                + $"{WardClock.Say(invitation.ExpiresAt)}.");
        if (form.ByMail) await mail.AddAsync(operation, invitation, token);
        return InvitationLink.Of(invitation, token, form.ByMail);
    }

    private static Invitation New(Operation operation, InvitationForm form, string token) => new()
    {
        PortalId = operation.PortalId, TokenHash = OneTimeToken.HashOf(token), FullName = VietnameseText.Tidy(form.FullName), UserName = "",
        InvitedById = operation.Actor.UserId, InvitedByName = operation.Actor.Name, InvitedAt = operation.Now, ExpiresAt = operation.Now + Invitation.GoodFor,
        ContributorId = form.ContributorId,
        Roles = form.Roles.Select(r => new InvitedRole
        {
            PortalId = operation.PortalId, Role = r.Role!.Value, UnitId = r.UnitId, BoardPosition = RoleRules.Position(r), FromOn = r.FromOn, ToOn = r.ToOn,
        }).ToList(),
    };

    /// <summary>One signs in with a name or with an address: neither may stand for two people, whether they have come or are invited.</summary>
    private static async Task<List<Refusal>> TakenAsync(Operation operation, string userName, string? email)
    {
        var (db, now) = (operation.Db, operation.Now);
        var (name, address) = (userName.ToUpperInvariant(), email?.ToUpperInvariant());
        var accounts = await db.Users.Where(u => u.NormalizedUserName == name || u.NormalizedEmail == name
                || address != null && (u.NormalizedEmail == address || u.NormalizedUserName == address)).ToListAsync();
        // Across portals: names that are promised to somebody there
        var promised = (await db.Invitations.IgnoreQueryFilters().AsNoTracking().Where(i => i.UsedAt == null && i.WithdrawnAt == null).ToListAsync())
            .Select(i => new { i.PortalId, i.FullName, UserName = i.UserName.ToUpperInvariant(), Email = i.Email?.ToUpperInvariant(), i.ExpiresAt }).ToList();
        var meant = promised.Where(i => i.UserName == name || address is not null && i.Email == address).ToList();
        foreach (var account in accounts)
            if (await operation.Db.Memberships.AnyAsync(m => m.UserId == account.Id))
                return [PeopleRefusals.HasAccount(account.Words(), $"/{operation.PortalId}/nguoi-dung/{account.Id}")];
        if (meant.FirstOrDefault(i => i.PortalId == operation.PortalId) is { } own) return [PeopleRefusals.InvitedAlready(own.FullName)];
        var reasons = new List<Refusal>();
        var elsewhere = meant.Where(i => i.ExpiresAt >= now).ToList();
        if (accounts.Any(a => a.NormalizedUserName == name || a.NormalizedEmail == name) || elsewhere.Any(i => i.UserName == name))
            reasons.Add(PeopleRefusals.NameUnusable(await FreeNameAsync(db, userName, promised.Select(i => i.UserName))));
        if (address is not null && (accounts.Any(a => a.NormalizedEmail == address || a.NormalizedUserName == address)
            || elsewhere.Any(i => i.Email == address))) reasons.Add(PeopleRefusals.EmailUnusable);
        return reasons;
    }

    private static async Task<string> FreeNameAsync(PortalDbContext db, string userName, IEnumerable<string> promised)
    {
        var stem = userName.ToUpperInvariant();
        var alike = await db.Users.Where(u => u.NormalizedUserName!.StartsWith(stem)).Select(u => u.NormalizedUserName!).ToListAsync();
        return SignInNames.Free(userName, alike.Concat(promised).ToHashSet(StringComparer.Ordinal));
    }
}
