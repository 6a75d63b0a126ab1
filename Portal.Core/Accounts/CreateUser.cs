using Microsoft.AspNetCore.Identity;
using Portal.Core.Accounts.Passwords;
using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Units;

namespace Portal.Core.Accounts;

/// <summary>A new account: who, and the password they begin with; none for whoever comes in by another provider.</summary>
public sealed record NewUser(string UserName, string DisplayName, string? Email, string? Password);

/// <summary>A role to be held, from today on unless another first day is given; the unit by its code.</summary>
public sealed record NewMembership(string PortalId, PortalRole Role, string? UnitCode = null, string? BoardPosition = null, DateOnly? FromOn = null)
{
    /// <summary>Last day; none while the term is open.</summary>
    public DateOnly? ToOn { get; init; }
}

/// <summary>
/// Creates an account with its memberships, or adds memberships to an existing one of the same name (its password and e-mail
/// stay): used by the commands, the set-up page and seeding, so it may run twice. All of it is done or nothing.
/// </summary>
public sealed class CreateUser(PortalDbFactory factory, IPasswordHasher<PortalUser> hasher, WardClock clock)
{
    /// <summary>Returns the account's id.</summary>
    public Task<Outcome<string>> ExecuteAsync(NewUser form, IReadOnlyList<NewMembership> memberships, CancellationToken cancel = default) =>
        AccountHistory.StoreOf(factory, clock).WriteAsync(operation => AddAsync(operation, form, memberships, cancel));

    /// <summary>The same inside somebody else's transaction.</summary>
    internal async Task<Outcome<string>> AddAsync(Operation operation, NewUser form, IReadOnlyList<NewMembership> memberships, CancellationToken cancel)
    {
        form = form with { Email = string.IsNullOrWhiteSpace(form.Email) ? null : form.Email.Trim() };
        var user = await operation.FindUserAsync(form.UserName);
        var reasons = user is null ? Reasons(form, await operation.Db.PortalWordsAsync()).Concat(await TakenAsync(operation.Db, form, cancel)).ToList() : [];
        reasons.AddRange(memberships.Select(m => PlausibleYears.Refuse("ngày đầu của vai trò", m.FromOn, "FromOn")).OfType<Refusal>());
        var places = await UnknownPlacesAsync(operation.Db, memberships, cancel);
        reasons.AddRange(places);
        await operation.LockAsync(memberships.Select(m => m.PortalId));
        if (places.Count == 0) foreach (var membership in memberships) reasons.AddRange(await WrongPlaceAsync(operation, membership, cancel));
        if (reasons.Count > 0) return reasons;
        if (user is null)
        {
            user = New(form);
            if (form.Password is { } password) (user.PasswordHash, user.PasswordSetAt) = (hasher.HashPassword(user, password), operation.Now);
            operation.Db.Users.Add(user);
            await operation.SaveAsync();
        }
        foreach (var membership in memberships)
            await operation.InPortalAsync(membership.PortalId, () => GiveRoleAsync(operation, user, membership, cancel));
        return user.Id;
    }

    /// <summary>One signs in with a name or with an address, so neither may stand for two people.</summary>
    private static async Task<List<Refusal>> TakenAsync(PortalDbContext db, NewUser form, CancellationToken cancel)
    {
        var reasons = new List<Refusal>();
        var name = form.UserName.Trim().ToUpperInvariant();
        if (await db.Users.AnyAsync(u => u.NormalizedEmail == name, cancel)) reasons.Add(AccountRefusals.NameTaken);
        if (form.Email?.ToUpperInvariant() is { } email && await db.Users.AnyAsync(u => u.NormalizedEmail == email || u.NormalizedUserName == email, cancel))
            reasons.Add(AccountRefusals.EmailTaken);
        return reasons;
    }

    private static async Task<List<Refusal>> UnknownPlacesAsync(PortalDbContext db, IReadOnlyList<NewMembership> memberships, CancellationToken cancel)
    {
        var reasons = new List<Refusal>();
        foreach (var portalId in memberships.Select(m => m.PortalId).Distinct())
            if (!await db.Portals.AnyAsync(p => p.Id == portalId, cancel))
                reasons.Add(AccountRefusals.PortalUnknown(portalId));
        // A unit is looked for in the portal it is named for, which the context does not work in yet
        foreach (var (portalId, code) in memberships.Where(m => m.UnitCode is not null).Select(m => (m.PortalId, m.UnitCode)))
            if (!await db.Units.IgnoreQueryFilters().AnyAsync(u => u.PortalId == portalId && u.Code == code && u.Active, cancel))
                reasons.Add(AccountRefusals.UnitUnknown(portalId, code!));
        return reasons;
    }

    /// <summary>The rules of every other way to give a role; whoever invites or asks on screen has met them before.</summary>
    private static async Task<List<Refusal>> WrongPlaceAsync(Operation operation, NewMembership membership, CancellationToken cancel)
    {
        List<Refusal> reasons = [];
        await operation.InPortalAsync(membership.PortalId, async () => reasons = await RolePlace.ReasonsAsync(
            operation, membership.Role, await UnitIdAsync(operation.Db, membership, cancel), membership.BoardPosition));
        return reasons;
    }

    private static async Task<int?> UnitIdAsync(PortalDbContext db, NewMembership membership, CancellationToken cancel) =>
        membership.UnitCode is { } code ? await db.Units.Where(u => u.Code == code).Select(u => u.Id).SingleAsync(cancel) : null;

    private static async Task GiveRoleAsync(Operation operation, PortalUser user, NewMembership membership, CancellationToken cancel)
    {
        var db = operation.Db;
        var unitId = await UnitIdAsync(db, membership, cancel);
        var today = operation.Today;
        // A term that has ended does not stand in the way of a new one
        if (await db.Memberships.AnyAsync(m =>
            m.UserId == user.Id && m.Role == membership.Role && m.UnitId == unitId && (m.ToOn == null || m.ToOn >= today), cancel)) return;
        var from = membership.FromOn ?? today;
        db.Memberships.Add(new Membership
        {
            PortalId = membership.PortalId, UserId = user.Id, Role = membership.Role, UnitId = unitId,
            BoardPosition = membership.BoardPosition, FromOn = from, ToOn = membership.ToOn,
        });
        operation.Record("accounts.role-given", Subject.User(user.Id),
            $"Giao vai trò {RoleWords.Of(membership.Role)} cho {user.Words()} từ ngày {from:dd/MM/yyyy}{To(membership.ToOn)}.");
    }

    internal static string To(DateOnly? last) => last is { } day ? $" đến hết ngày {day:dd/MM/yyyy}" : "";

    internal static PortalUser New(NewUser form) => new()
    {
        UserName = form.UserName.Trim(),
        NormalizedUserName = form.UserName.Trim().ToUpperInvariant(),
        DisplayName = VietnameseText.Tidy(form.DisplayName),
        Email = form.Email,
        NormalizedEmail = form.Email?.ToUpperInvariant(),
        EmailConfirmed = form.Email is not null,
        LockoutEnabled = true,
        SecurityStamp = AccountHistory.NewStamp(),
    };

    internal static IEnumerable<Refusal> Reasons(NewUser form, IReadOnlyList<string> portals)
    {
        foreach (var reason in Reasons(form.UserName, form.DisplayName, form.Email)) yield return reason;
        if (form.Password is { } password && PasswordRules.Check(password, new(form.UserName, form.DisplayName, form.Email), portals) is { } weak)
            yield return weak;
    }

    /// <summary>What is wrong with what an account is called.</summary>
    internal static IEnumerable<Refusal> Reasons(string userName, string displayName, string? address)
    {
        if (userName.Trim().Length is < 3 or > 60 || userName.Trim().Any(c => !(char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@')))
            yield return AccountRefusals.UserName;
        if (VietnameseText.Tidy(displayName).Length is 0 or > PortalUser.DisplayNameLength)
            yield return AccountRefusals.DisplayName;
        if (address is { } email && !MailAddressText.IsGood(email))
            yield return AccountRefusals.Email;
    }
}
