namespace Portal.Core.Accounts.Sessions;

/// <summary>Ends one sign-in: its cookie at the next request, what it has open at the next operation and within a minute.</summary>
public sealed class EndSession(PortalStore store)
{
    /// <summary>Ended already it is done as well. Returns where it was, in words.</summary>
    public Task<Outcome<string>> ExecuteAsync(Guid id) => store.WriteSharedAsync<string>(async operation =>
    {
        var session = await operation.Db.Sessions.Include(s => s.User).SingleOrDefaultAsync(s => s.Id == id);
        if (session is null || !await operation.MayAsync(session.UserId)) return AccessRefusals.NotFound;
        if (session.EndedAt is not null) return session.Browser;
        session.End(operation.Now, operation.Actor.Name);
        await operation.SaveAsync();
        await operation.RecordEverywhereAsync(session.User!, "accounts.session-ended",
            $"Kết thúc phiên đăng nhập của {session.User!.Words()} trên {session.Browser} ({session.Address}).");
        return session.Browser;
    });
}

/// <summary>Ends every sign-in of an account, of one's own all but the one asked from.</summary>
public sealed class EndOtherSessions(PortalStore store)
{
    /// <summary>Returns how many.</summary>
    public Task<Outcome<int>> ExecuteAsync(string userId) => store.WriteSharedAsync<int>(async operation =>
    {
        if (!await operation.MayAsync(userId)) return AccessRefusals.NotFound;
        if (await operation.Db.Users.SingleOrDefaultAsync(u => u.Id == userId) is not { } user) return AccessRefusals.NotFound;
        var ended = await operation.EndSessionsAsync(userId, but: operation.Actor.UserId == userId ? operation.Actor.SessionId : null);
        if (ended == 0) return 0;
        await operation.SaveAsync();
        await operation.RecordEverywhereAsync(user, "accounts.sessions-ended", operation.Actor.UserId == userId
            ? $"Kết thúc {ended} phiên đăng nhập khác của {user.Words()}." : $"Kết thúc {ended} phiên đăng nhập của {user.Words()}.");
        return ended;
    });
}
