using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.Kernel;

namespace Portal.Core.Accounts;

/// <summary>A new account: who, and the password they begin with.</summary>
public sealed record NewUser(string UserName, string DisplayName, string? Email, string Password);

/// <summary>A role to be held, from today on unless another first day is given; the unit by its code.</summary>
public sealed record NewMembership(string PortalId, PortalRole Role, string? UnitCode = null, string? BoardPosition = null, DateOnly? FromOn = null);

/// <summary>
/// Creates an account with its memberships, or adds memberships to an existing one of the same name (its password stays):
/// used by the commands, the set-up page and seeding, so it may run twice.
/// </summary>
public sealed class CreateUser(PortalDbFactory factory, IPasswordHasher<PortalUser> hasher, WardClock clock)
{
    /// <summary>Returns the account's id.</summary>
    public async Task<Outcome<string>> ExecuteAsync(NewUser form, IReadOnlyList<NewMembership> memberships, CancellationToken cancel = default)
    {
        var normal = form.UserName.Trim().ToUpperInvariant();
        await using var db = factory.Create(portalId: null);
        var user = await db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == normal, cancel);
        var reasons = (user is null ? Reasons(form) : []).ToList();
        foreach (var portalId in memberships.Select(m => m.PortalId).Distinct())
            if (!await db.Portals.AnyAsync(p => p.Id == portalId, cancel))
                reasons.Add(new("accounts.portal-unknown", $"Không có cổng “{portalId}” trong hệ thống.", "Portal"));
        reasons.AddRange(await UnknownUnitsAsync(memberships, cancel));
        if (reasons.Count > 0) return reasons;
        if (user is null)
        {
            user = New(form, normal);
            user.PasswordHash = hasher.HashPassword(user, form.Password);
            db.Users.Add(user);
            await db.SaveChangesAsync(cancel);
        }
        foreach (var membership in memberships) await AddAsync(user.Id, membership, cancel);
        return user.Id;
    }

    /// <summary>Asked before anything is written: a refusal must not leave half an account behind.</summary>
    private async Task<List<Refusal>> UnknownUnitsAsync(IReadOnlyList<NewMembership> memberships, CancellationToken cancel)
    {
        var reasons = new List<Refusal>();
        foreach (var membership in memberships.Where(m => m.UnitCode is not null))
        {
            await using var db = factory.Create(membership.PortalId);
            if (!await db.Units.AnyAsync(u => u.Code == membership.UnitCode, cancel))
                reasons.Add(new("accounts.unit-unknown", $"Cổng “{membership.PortalId}” không có đơn vị “{membership.UnitCode}”.", "Unit"));
        }
        return reasons;
    }

    private async Task AddAsync(string userId, NewMembership membership, CancellationToken cancel)
    {
        await using var db = factory.Create(membership.PortalId);
        int? unitId = membership.UnitCode is { } code ? await db.Units.Where(u => u.Code == code).Select(u => u.Id).SingleAsync(cancel) : null;
        var today = clock.Today;
        // A term that has ended does not stand in the way of a new one
        if (await db.Memberships.AnyAsync(m => m.UserId == userId && m.Role == membership.Role && m.UnitId == unitId && (m.ToOn == null || m.ToOn >= today), cancel)) return;
        db.Memberships.Add(new Membership
        {
            PortalId = membership.PortalId, UserId = userId, Role = membership.Role, UnitId = unitId,
            BoardPosition = membership.BoardPosition, FromOn = membership.FromOn ?? clock.Today,
        });
        await db.SaveChangesAsync(cancel);
    }

    private static PortalUser New(NewUser form, string normal) => new()
    {
        UserName = form.UserName.Trim(),
        NormalizedUserName = normal,
        DisplayName = VietnameseText.Tidy(form.DisplayName),
        Email = form.Email,
        NormalizedEmail = form.Email?.ToUpperInvariant(),
        EmailConfirmed = form.Email is not null,
        LockoutEnabled = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };

    private static IEnumerable<Refusal> Reasons(NewUser form)
    {
        if (form.UserName.Trim().Length is < 3 or > 60 || form.UserName.Any(c => !(char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@')))
            yield return new("accounts.user-name", "Tên đăng nhập gồm 3 đến 60 chữ không dấu, số, dấu chấm hoặc gạch nối.", "UserName");
        if (VietnameseText.Tidy(form.DisplayName).Length is 0 or > PortalUser.DisplayNameLength)
            yield return new("accounts.display-name", "Hãy nhập họ và tên.", "DisplayName");
        if (form.Email is { Length: > 0 } email && !MailAddress.TryCreate(email, out _))
            yield return new("accounts.email", "Địa chỉ thư điện tử chưa đúng: hãy kiểm tra lại.", "Email");
        if (PasswordRules.Check(form.Password) is { } weak) yield return weak;
    }
}
