using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Accounts.Entra;

/// <summary>How a request is granted: an account of the portal to link, or a new one with its role.</summary>
public sealed class GrantForm
{
    public bool IsNew { get; set; } = true;
    public string? UserName { get; set; }

    /// <summary>Of a new account: as the office writes it, which the provider may not.</summary>
    public string? DisplayName { get; set; }
    public PortalRole Role { get; set; } = PortalRole.Contributor;
    public int? UnitId { get; set; }
}

/// <summary>
/// Answers a request by an account. A new one has no password: its person comes in by Microsoft. One that exists is linked only if it works
/// in this portal and in no other, since whoever links it decides who opens it.
/// </summary>
public sealed class GrantAccess(PortalStore store)
{
    /// <summary>Returns the account's name.</summary>
    public Task<Outcome<string>> ExecuteAsync(int id, GrantForm form) => store.WriteSharedAsync<string>(async operation =>
    {
        var found = await operation.FindOpenAsync(id);
        if (!found.Done) return found.As<string>();
        var request = found.Value;
        var person = new EntraPerson(request.TenantId, request.ObjectId, request.SaidName, request.SaidEmail);
        if (await operation.Db.EntraIdentities.AnyAsync(i => i.TenantId == person.TenantId && i.ObjectId == person.ObjectId))
            return EntraRefusals.TakenIdentity;
        var name = form.UserName?.Trim() ?? "";
        if (name.Length == 0) return EntraRefusals.UserNameMissing;
        var chosen = form.IsNew ? await NewAsync(operation, form, name) : await ExistingAsync(operation, name);
        if (!chosen.Done) return chosen.As<string>();
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        var user = chosen.Value;
        if (form.IsNew) Add(operation, user, form);
        operation.AddLink(person, user);
        request.Answer(AccessRequestState.Granted, operation);
        await operation.SaveAsync();
        await operation.RecordEverywhereAsync(user, "accounts.access-granted",
            form.IsNew ? $"Cấp tài khoản {user.Words()} với vai trò {RoleWords.Of(form.Role)} cho “{person.Name}” (Microsoft)."
                : $"Gắn “{person.Name}” (Microsoft) với tài khoản {user.Words()}.");
        return user.Words();
    });

    private static async Task<Outcome<PortalUser>> NewAsync(Operation operation, GrantForm form, string name)
    {
        var user = new NewUser(name, form.DisplayName ?? "", Email: null, Password: null);
        var reasons = CreateUser.Reasons(user, []).ToList();
        var normal = name.ToUpperInvariant();
        if (reasons.Count == 0 && await operation.Db.Users.AnyAsync(u => u.NormalizedUserName == normal || u.NormalizedEmail == normal))
            reasons.Add(EntraRefusals.NameInUse);
        reasons.AddRange(await RolePlace.ReasonsAsync(operation, form.Role, form.UnitId));
        return reasons.Count > 0 ? reasons : CreateUser.New(user);
    }

    private static async Task<Outcome<PortalUser>> ExistingAsync(Operation operation, string name)
    {
        var (db, here) = (operation.Db, operation.PortalId);
        if (await operation.FindUserAsync(name) is not { Disabled: false } user) return EntraRefusals.NotOfThisPortal;
        // Across portals: it asks only in which portals the one account serves
        var portals = await db.Memberships.IgnoreQueryFilters().Where(m => m.UserId == user.Id).Select(m => m.PortalId).Distinct().ToListAsync();
        if (!portals.Contains(here, StringComparer.Ordinal)) return EntraRefusals.NotOfThisPortal;
        if (user.Id == operation.Actor.UserId) return EntraRefusals.OwnAccount;
        if (portals.Count > 1) return EntraRefusals.AlsoElsewhere;
        return await db.EntraIdentities.AnyAsync(i => i.UserId == user.Id) ? EntraRefusals.OtherIdentity : user;
    }

    private static void Add(Operation operation, PortalUser user, GrantForm form)
    {
        operation.Db.Users.Add(user);
        operation.Db.Memberships.Add(new Membership
        {
            PortalId = operation.PortalId, UserId = user.Id, Role = form.Role, UnitId = form.UnitId, FromOn = operation.Today,
        });
    }
}

/// <summary>Declines a request, with a reason that stays.</summary>
public sealed class DeclineAccess(PortalStore store)
{
    /// <summary>Returns the name of whoever had asked.</summary>
    public Task<Outcome<string>> ExecuteAsync(int id, string? reason) => store.WriteAsync<string>(async operation =>
    {
        var found = await operation.FindOpenAsync(id);
        if (!found.Done) return found.As<string>();
        var words = VietnameseText.Tidy(reason);
        if (words.Length is 0 or > AccessRequest.ReasonLength) return EntraRefusals.ReasonMissing;
        found.Value.Answer(AccessRequestState.Declined, operation, words);
        operation.Record("accounts.access-declined", Subject.Portal(operation.PortalId), $"Từ chối yêu cầu truy cập của “{found.Value.SaidName}”: {words}");
        return found.Value.SaidName;
    });
}

/// <summary>The request to be answered.</summary>
internal static class AccessRequestsOfOperation
{
    public static async Task<Outcome<AccessRequest>> FindOpenAsync(this Operation operation, int id)
    {
        if (!operation.Actor.Can(EntraRights.Manage)) return AccessRefusals.NotAllowed;
        if (await operation.Db.AccessRequests.SingleOrDefaultAsync(r => r.Id == id) is not { } request) return AccessRefusals.NotFound;
        return request.State == AccessRequestState.Open ? request : EntraRefusals.Answered(request);
    }
}
