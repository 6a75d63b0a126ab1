using Portal.Core.Accounts;

namespace Portal.Core.People;

/// <summary>Notes when somebody signed in, for the list of people. A sign-in that is only renewed keeps its time.</summary>
public sealed class NoteSignIn(PortalDbFactory factory, WardClock clock)
{
    public Task<Outcome<bool>> ExecuteAsync(string userId, DateTime at) => AccountHistory.StoreOf(factory, clock).WriteAsync<bool>(async operation =>
        // In one statement, so that it changes nothing else of an account at which Identity may be writing
        await operation.Db.Users.Where(u => u.Id == userId && (u.LastSignInAt == null || u.LastSignInAt < at))
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.LastSignInAt, at)) > 0);
}
