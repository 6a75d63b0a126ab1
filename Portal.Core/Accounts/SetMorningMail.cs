namespace Portal.Core.Accounts;

/// <summary>Whether one's own account is told each morning by mail what waits; everybody is until they decline.</summary>
public sealed class SetMorningMail(PortalStore store)
{
    /// <summary>Returns what was set; set to that already it is done as well.</summary>
    public Task<Outcome<bool>> ExecuteAsync(bool wanted) => store.WithoutPortal().WriteAsync<bool>(async operation =>
    {
        if (operation.Actor.UserId is not { } me) return AccessRefusals.NotAllowed;
        var user = await operation.Db.Users.AsTracking().SingleAsync(u => u.Id == me);
        if (user.NoMorningMail == !wanted) return wanted;
        user.NoMorningMail = !wanted;
        await operation.RecordEverywhereAsync(user, "accounts.morning-mail",
            $"{user.Words()} {(wanted ? "nhận" : "thôi nhận")} thư báo việc buổi sáng.");
        return wanted;
    });
}
