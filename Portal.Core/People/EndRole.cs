using Portal.Core.Accounts;
using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>
/// Sets the last day of a role, today at the earliest; a role that has not begun yet is called off by a last day before its first. The row
/// stays as history. What the person has in work is shown first; it waits for others who hold the step's role. The portal's last administrator
/// stays in office.
/// </summary>
public sealed class EndRole(PortalStore store)
{
    /// <summary>What the person has in work under this role; nothing for whoever may not ask.</summary>
    public Task<HeldWork> CheckAsync(int membershipId) => store.ReadAsync(async operation =>
        operation.Actor.Can(Permissions.ManageAccounts)
            && await operation.Db.Memberships.Include(m => m.Unit).SingleOrDefaultAsync(m => m.Id == membershipId) is { } membership
            ? await HeldWork.OfAsync(operation, membership) : HeldWork.None);

    /// <summary>Returns the last day.</summary>
    public Task<Outcome<DateOnly>> ExecuteAsync(EndRoleForm form) => store.WriteAsync<DateOnly>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        var membership = await operation.Db.Memberships.Include(m => m.User).Include(m => m.Unit).SingleOrDefaultAsync(m => m.Id == form.MembershipId);
        if (membership is null) return AccessRefusals.NotFound;
        if (form.Unreadable.Any) return form.Unreadable.Refusals.ToList();
        if (membership.ToOn != form.SeenToOn) return AccessRefusals.Stale;
        if (form.LastOn is not { } last) return PeopleRefusals.LastDayMissing;
        if (PlausibleYears.Refuse("ngày cuối của vai trò", last, "LastOn") is { } year) return year;
        if (membership.ToOn is { } ended && ended < operation.Today) return PeopleRefusals.AlreadyEnded(ended);
        if (membership.ToOn is { } until && last > until) return PeopleRefusals.EndsLater(until);
        var calledOff = membership.FromOn > operation.Today && last == membership.FromOn.AddDays(-1);
        if (!calledOff)
        {
            if (last < operation.Today) return PeopleRefusals.EndsInThePast(operation.Today, "LastOn");
            if (last < membership.FromOn) return AccountRefusals.EndsBeforeItBegan(membership.FromOn) with { Field = "LastOn" };
        }
        if (await operation.WhyNotWithoutAsync([membership.Id], last.AddDays(1)) is { } lastAdministrator) return lastAdministrator;
        if (!form.WorkSeen && (await HeldWork.OfAsync(operation, membership)).Any) return PeopleRefusals.WorkWaits(membership.User!.DisplayName);
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        membership.ToOn = last;
        operation.Record("accounts.role-ended", Subject.User(membership.UserId), calledOff
            ? $"Bỏ vai trò {RoleWords.Of(membership.Role)} của {membership.User!.Words()} trước khi bắt đầu ngày {Vietnamese.Date(membership.FromOn)}."
            : $"Kết thúc vai trò {RoleWords.Of(membership.Role)} của {membership.User!.Words()}, ngày cuối {Vietnamese.Date(last)}.");
        return last;
    });
}
