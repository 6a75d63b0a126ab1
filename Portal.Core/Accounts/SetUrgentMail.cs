namespace Portal.Core.Accounts;

/// <summary>Whether one's own account is told by mail at once of what is urgent; everybody is until they decline.</summary>
public sealed class SetUrgentMail(PortalStore store)
{
    /// <summary>Returns what was set; set to that already it is done as well.</summary>
    public Task<Outcome<bool>> ExecuteAsync(bool wanted) => store.WithoutPortal().WriteAsync<bool>(async operation =>
    {
        if (operation.Actor.UserId is not { } me) return AccessRefusals.NotAllowed;
        var user = await operation.Db.Users.AsTracking().SingleAsync(u => u.Id == me);
        if (user.NoUrgentMail == !wanted) return wanted;
        user.NoUrgentMail = !wanted;
        await operation.RecordEverywhereAsync(user, "accounts.urgent-mail",
            $"{user.Words()} {(wanted ? "nhận" : "thôi nhận")} thư báo việc khẩn.");
        return wanted;
    });
}
