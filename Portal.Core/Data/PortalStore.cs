using System.Runtime.CompilerServices;

namespace Portal.Core.Data;

/// <summary>
/// The way every verb and every question of the back-office reaches the database: one context for one operation, writes in
/// one transaction together with their history, clashes turned into refusals.
/// </summary>
public class PortalStore(PortalDbFactory factory, IEnumerable<IActorFacts> facts, ICurrentUser user, IPortalScope scope, WardClock clock)
{
    /// <summary>A store of the system itself, which needs to know nothing of people.</summary>
    public static PortalStore OfSystem(PortalDbFactory factory, string? portalId, WardClock clock) =>
        new(factory, [], FixedUser.System, new FixedScope(portalId), clock);

    /// <summary>The same person in another portal.</summary>
    public PortalStore In(string portalId) => new(factory, facts, user, new FixedScope(portalId), clock);

    /// <summary>The same person outside every portal: what belongs to none, their own account above all.</summary>
    public PortalStore WithoutPortal() => new(factory, facts, user, new FixedScope(null), clock);

    /// <summary>Reads without tracking; the operation knows who asks.</summary>
    public virtual async Task<T> ReadAsync<T>(Func<Operation, Task<T>> read)
    {
        await using var db = factory.Create(scope.PortalId);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(await BeginAsync(db));
    }

    /// <summary>
    /// Runs a change in one transaction, behind every other writer of the portal (<see cref="WriteTransaction"/>). Without a portal
    /// it is a change of what belongs to none, accounts above all.
    /// </summary>
    public Task<Outcome<T>> WriteAsync<T>(Func<Operation, Task<Outcome<T>>> change, [CallerMemberName] string method = "") =>
        MeasureAsync(change, method, () => ChangeAsync(change));

    /// <summary>
    /// The same for a verb with work to be done before the transaction begins, since all other writers wait while one is open. What
    /// the work refuses is the verb's refusal.
    /// </summary>
    public Task<Outcome<T>> WriteAsync<TReady, T>(
        Func<Task<Outcome<TReady>>> prepare, Func<Operation, TReady, Task<Outcome<T>>> change, [CallerMemberName] string method = "") =>
        MeasureAsync(change, method, async () =>
        {
            var ready = await prepare();
            return ready.Done ? await ChangeAsync<T>(operation => change(operation, ready.Value)) : ready.As<T>();
        });

    /// <summary>The same for a portal's change that also touches what belongs to no portal, such as host names.</summary>
    internal Task<Outcome<T>> WriteSharedAsync<T>(Func<Operation, Task<Outcome<T>>> change, [CallerMemberName] string method = "") =>
        MeasureAsync(change, method, () => RunAsync(change, shared: true));

    /// <summary>Writes lines of a book and nothing else, behind the other writers of that book alone.</summary>
    internal Task<Outcome<T>> WriteBookAsync<T>(string book, Func<Operation, Task<Outcome<T>>> change) =>
        EndAsync(new WriteTransaction(factory, scope.PortalId, clock) { Book = book }, change);

    /// <summary>How a change is done; an heir may do many in one transaction.</summary>
    protected virtual Task<Outcome<T>> ChangeAsync<T>(Func<Operation, Task<Outcome<T>>> change) => RunAsync(change, shared: false);

    /// <summary>Who acts, as all rooms know them.</summary>
    protected async Task<Actor> ActorAsync(PortalDbContext db)
    {
        if (user.IsSystem) return Actor.System(user.Name);
        var actor = Actor.Nobody with { SessionId = user.SessionId };
        if (user.UserId is { } id)
            foreach (var room in facts) actor = await room.AddAsync(actor, id, db, clock.Today);
        return actor;
    }

    private async Task<Operation> BeginAsync(PortalDbContext db) => new(db, await ActorAsync(db), clock);

    /// <summary>The one place every verb passes: here its span and its measure are taken.</summary>
    private Task<Outcome<T>> MeasureAsync<T>(Delegate change, string method, Func<Task<Outcome<T>>> run) =>
        VerbTelemetry.RunAsync(VerbTelemetry.NameOf(change, method), scope.PortalId, clock, run);

    private Task<Outcome<T>> RunAsync<T>(Func<Operation, Task<Outcome<T>>> change, bool shared) =>
        EndAsync(new WriteTransaction(factory, scope.PortalId, clock) { Shared = shared }, change);

    private Task<Outcome<T>> EndAsync<T>(WriteTransaction transaction, Func<Operation, Task<Outcome<T>>> change) => transaction.RunAsync(async db =>
    {
        var operation = await BeginAsync(db);
        var outcome = await change(operation);
        if (outcome.Done) await operation.FinishAsync();
        return outcome;
    });
}
