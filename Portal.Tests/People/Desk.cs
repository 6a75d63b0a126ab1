using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Support;

namespace Portal.Tests.People;

/// <summary>What the account administrator of Thành Đông does, for the tests of it.</summary>
internal static class Desk
{
    public const string Password = "Mai-ngoi-cu-do-47";

    public static T Verb<T>(PortalDatabase database, string by = Someone.AccountAdministrator, string portal = A.ThanhDong) where T : notnull =>
        database.As(by, portal).GetRequiredService<T>();

    /// <summary>A person who may be invited: an author of the unit VHXH.</summary>
    public static InvitationForm Form(string name = "Nguyễn Thị Hồng Ánh", string? email = null)
    {
        var form = new InvitationForm { FullName = name, Email = email, UserName = SignInNames.Propose(name) };
        form.Roles[0].Role = PortalRole.Contributor;
        return form;
    }

    public static async Task<InvitationLink> Invite(PortalDatabase database, InvitationForm? form = null) =>
        Story.Must(await Verb<InviteUser>(database).ExecuteAsync(form ?? Form()));

    /// <summary>Whoever holds the link is signed in nowhere.</summary>
    public static AcceptInvitation Accepts(PortalDatabase database) => database.As("", "").GetRequiredService<AcceptInvitation>();

    public static async Task<string> Accepted(PortalDatabase database, InvitationForm? form = null) =>
        Story.Must(await Accepts(database).ExecuteAsync((await Invite(database, form)).Token, Password));

    public static async Task<Membership> Role(PortalDatabase database, string userId, PortalRole role, string portal = A.ThanhDong)
    {
        await using var db = database.Context(portal);
        return await db.Memberships.AsNoTracking().Where(m => m.UserId == userId && m.Role == role).OrderBy(m => m.Id).LastAsync();
    }

    public static async Task<Outcome<DateOnly>> End(
        PortalDatabase database, string userId, PortalRole role, DateOnly? last, string by = Someone.AccountAdministrator, bool workSeen = false)
    {
        var membership = await Role(database, userId, role);
        return await Verb<EndRole>(database, by).ExecuteAsync(
            new() { MembershipId = membership.Id, SeenToOn = membership.ToOn, LastOn = last, WorkSeen = workSeen });
    }

    /// <summary>The head has an authenticator, two recovery codes and a passkey; none of them opens anything.</summary>
    public static async Task Factor(PortalDatabase database)
    {
        await using var db = database.Context();
        var head = await db.Users.SingleAsync(u => u.Id == Someone.Head);
        head.TwoFactorEnabled = true;
        db.SecondFactors.Add(new SecondFactor { UserId = head.Id, SecretSealed = "x", SetUpAt = new(2026, 11, 2, 2, 0, 0, DateTimeKind.Utc) });
        db.RecoveryCodes.AddRange(new RecoveryCode { UserId = head.Id, Hash = "a" }, new RecoveryCode { UserId = head.Id, Hash = "b" });
        var made = new IdentityPasskeyData { Name = "Máy bàn", PublicKey = [], AttestationObject = [], ClientDataJson = [] };
        db.UserPasskeys.Add(new() { UserId = head.Id, CredentialId = [1, 2, 3], Data = made });
        await db.SaveChangesAsync();
    }

    /// <summary>A sign-in of that moment, ended since.</summary>
    public static async Task SignedIn(PortalDatabase database, string userId, DateTime at)
    {
        await using var db = database.Context();
        db.Sessions.Add(new AccountSession
        {
            Id = Guid.CreateVersion7(), UserId = userId, BeganAt = at, SeenAt = at, ProvedAt = at, Address = "10.0.0.7", Browser = "Firefox trên Linux",
            EndedAt = at, EndedBy = userId,
        });
        await db.SaveChangesAsync();
    }

    public static async Task<UserRow> Row(PortalDatabase database, string name) =>
        Story.Must(await Verb<FindUsers>(database).ExecuteAsync()).Single(r => r.Name == name);

    public static async Task<List<string>> Lines(PortalDatabase database, string portal = A.ThanhDong)
    {
        await using var db = database.Context(portal);
        return await db.History.Where(h => h.Action.StartsWith("accounts.")).OrderBy(h => h.Sequence).Select(h => h.Action).ToListAsync();
    }
}
