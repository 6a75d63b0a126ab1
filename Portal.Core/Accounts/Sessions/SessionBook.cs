using Microsoft.Extensions.Options;
using Portal.Core.Accounts.Security;
using Portal.Core.History.Security;

namespace Portal.Core.Accounts.Sessions;

/// <summary>Whether a sign-in may go on, and what its row says.</summary>
public sealed record SessionState(DateTime SeenAt, DateTime ProvedAt, SignInMeans Means);

/// <summary>Where a sign-in comes from.</summary>
public sealed record SignInPlace(string Address, string Browser);

/// <summary>The door's own dealings with sign-ins: begun, seen, proved again, ended. What a person does with theirs are verbs.</summary>
public sealed class SessionBook(PortalDbFactory factory, IOptions<DoorRules> rules, WardClock clock)
{
    /// <summary>So often a sign-in that is at work is noted as seen.</summary>
    private static readonly TimeSpan Coarse = TimeSpan.FromMinutes(5);

    /// <summary>Returns the new sign-in's id.</summary>
    public async Task<Guid> BeginAsync(string userId, SignInMeans means, SignInPlace place)
    {
        var id = Guid.CreateVersion7();
        var begun = await AccountHistory.StoreOf(factory, clock).WriteAsync<Guid>(async operation =>
        {
            operation.Db.Sessions.Add(new AccountSession
            {
                Id = id, UserId = userId, Means = means, BeganAt = operation.Now, SeenAt = operation.Now,
                // Another provider may have let them in by a session left open there: nobody was asked who they are just now
                ProvedAt = means is SignInMeans.Entra or SignInMeans.EntraFactor ? DateTime.UnixEpoch : operation.Now,
                Address = VietnameseText.Shorten(place.Address, AccountSession.AddressLength - 1),
                Browser = VietnameseText.Shorten(place.Browser, AccountSession.BrowserLength - 1),
            });
            await operation.NoteOfAsync(userId, "door.signed-in", $"Đăng nhập bằng {SignInWords.Of(means)}.");
            return id;
        });
        return begun.Done ? id : throw new DatabaseBusyException("The sign-in could not be noted: " + begun);
    }

    /// <summary>Null where there is no such sign-in of that account any more.</summary>
    public async Task<SessionState?> FindAsync(Guid id, string userId)
    {
        await using var db = factory.Create(portalId: null);
        return await db.Sessions.Where(s => s.Id == id && s.UserId == userId && s.EndedAt == null)
            .Select(s => new SessionState(s.SeenAt, s.ProvedAt, s.Means)).SingleOrDefaultAsync();
    }

    /// <summary>Notes that it is at work; seldom, since it writes. Busy or not, the request it belongs to goes on.</summary>
    public async Task SeenAsync(Guid id, SessionState state)
    {
        if (clock.UtcNow - state.SeenAt < Coarse) return;
        try
        {
            await ChangeAsync(id, (session, now) => session.SeenAt = now);
        }
        catch (Exception trouble) when (StorageTroubles.Is(trouble))
        {
            // A full disk must not keep anybody from reading
        }
    }

    /// <summary>
    /// Before a proof is looked at: counts it. False where as many have been wrong, or are being looked at, as there may be: then the sign-in is ended,
    /// and only it. Whoever sits at a machine left open guesses no further, and nobody else is kept out.
    /// </summary>
    public Task<Outcome<bool>> BeginProofAsync(Guid id) => CountProofAsync(id, session => ++session.Proofs <= rules.Value.MostFailures);

    /// <summary>The proof was wrong. False where it was the last one, and the sign-in is ended.</summary>
    public Task<Outcome<bool>> ProofFailedAsync(Guid id) => CountProofAsync(id, session => session.Proofs < rules.Value.MostFailures);

    /// <summary>The person has shown again who they are.</summary>
    public Task<Outcome<bool>> ProvedAsync(Guid id) => ChangeAsync(id, (session, now) => (session.ProvedAt, session.Proofs) = (now, 0));

    public Task EndAsync(Guid id, string by) => AccountHistory.StoreOf(factory, clock).WriteAsync<bool>(async operation =>
    {
        if (await operation.Db.Sessions.SingleOrDefaultAsync(s => s.Id == id && s.EndedAt == null) is not { } session) return false;
        session.End(operation.Now, by);
        await operation.NoteOfAsync(session.UserId, "door.signed-out", $"Đăng xuất trên {session.Browser}.");
        return true;
    });

    /// <summary>All of an account: a sign-out that the person asked for.</summary>
    public Task EndAllAsync(string userId, string by) => AccountHistory.StoreOf(factory, clock).WriteAsync<bool>(async operation =>
    {
        var ended = await operation.EndSessionsAsync(userId, by: by);
        if (ended > 0) await operation.NoteOfAsync(userId, "door.signed-out", $"Đăng xuất ở mọi nơi: {ended} phiên.");
        return true;
    });

    private Task<Outcome<bool>> CountProofAsync(Guid id, Func<AccountSession, bool> goesOn) => WriteAsync(id, async (operation, session) =>
    {
        if (goesOn(session)) return true;
        session.End(operation.Now, "Hệ thống");
        await operation.NoteOfAsync(session.UserId, "door.session-stopped",
            $"Kết thúc phiên đăng nhập trên {session.Browser}: xác nhận lại sai {rules.Value.MostFailures} lần liên tiếp.", SecurityOutcome.Refused);
        return false;
    });

    private Task<Outcome<bool>> ChangeAsync(Guid id, Action<AccountSession, DateTime> change) => WriteAsync(id, (operation, session) =>
    {
        change(session, operation.Now);
        return Task.FromResult(true);
    });

    /// <summary>False also where the sign-in has ended meanwhile.</summary>
    private Task<Outcome<bool>> WriteAsync(Guid id, Func<Operation, AccountSession, Task<bool>> change) =>
        AccountHistory.StoreOf(factory, clock).WriteAsync<bool>(async operation =>
            await operation.Db.Sessions.AsTracking().SingleOrDefaultAsync(s => s.Id == id && s.EndedAt == null) is { } session
            && await change(operation, session));
}

/// <summary>Ending sign-ins inside another change of the account.</summary>
internal static class SessionsOfOperation
{
    public static async Task<int> EndSessionsAsync(this Operation operation, string userId, Guid? but = null, string? by = null)
    {
        var open = await operation.Db.Sessions.AsTracking().Where(s => s.UserId == userId && s.EndedAt == null && s.Id != but).ToListAsync();
        foreach (var session in open) session.End(operation.Now, by ?? operation.Actor.Name);
        return open.Count;
    }
}
