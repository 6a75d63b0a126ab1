using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Accounts;

/// <summary>A role in a portal that comes to its last day; the unit by its code, null for the role in whatever unit.</summary>
public sealed record EndedRole(string UserName, string PortalId, PortalRole Role, string? UnitCode = null);

/// <summary>
/// Sets the last day of a role in office (that day included; today unless another is given, which may lie in the past or the
/// future). Nothing is deleted: what the person did in office stays theirs.
/// </summary>
public sealed class EndMembership(PortalDbFactory factory, WardClock clock)
{
    /// <summary>Returns the last day.</summary>
    public Task<Outcome<DateOnly>> ExecuteAsync(EndedRole ended, DateOnly? on = null) =>
        AccountHistory.StoreOf(factory, clock).WriteAsync<DateOnly>(async operation =>
    {
        if (PlausibleYears.Refuse("ngày cuối của vai trò", on, "On") is { } year) return year;
        if (await operation.FindUserAsync(ended.UserName) is not { } user) return AccountRefusals.Unknown(ended.UserName);
        var last = on ?? operation.Today;
        Refusal? refused = null;
        await operation.InPortalAsync(ended.PortalId, async () => refused = await EndAsync(operation, user, ended, last));
        return refused is null ? last : refused;
    });

    private static async Task<Refusal?> EndAsync(Operation operation, PortalUser user, EndedRole ended, DateOnly last)
    {
        var today = operation.Today;
        var held = await operation.Db.Memberships.Where(m => m.UserId == user.Id && m.Role == ended.Role && (m.ToOn == null || m.ToOn >= today))
            .Where(m => ended.UnitCode == null || m.Unit!.Code == ended.UnitCode).ToListAsync();
        if (held.Count == 0) return AccountRefusals.NoSuchRole(ended.UserName, RoleWords.Of(ended.Role), ended.PortalId);
        if (held.Max(m => m.FromOn) is var from && from > last) return AccountRefusals.EndsBeforeItBegan(from);
        foreach (var membership in held) membership.ToOn = last;
        operation.Record("accounts.role-ended", Subject.User(user.Id),
            $"Kết thúc vai trò {RoleWords.Of(ended.Role)} của {user.Words()}, ngày cuối {last:dd/MM/yyyy}.");
        return null;
    }
}
