using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Telemetry;

namespace Portal.Core.Data;

/// <summary>
/// The way every verb and every question of the back-office reaches the database: one context for one operation, writes in
/// one transaction together with their history, clashes turned into refusals.
/// </summary>
public sealed class PortalStore(PortalDbFactory factory, ICurrentUser user, IPortalScope scope, WardClock clock)
{
    private Session? batch;
    private Dictionary<string, Actor> batchActors = [];

    /// <summary>Reads without tracking; the session knows who asks.</summary>
    public async Task<T> ReadAsync<T>(Func<Session, Task<T>> read)
    {
        if (batch is not null) return await read(batch);
        await using var db = factory.Create(scope.PortalId);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(new Session(db, await Actor.LoadAsync(db, user, clock.Today), clock));
    }

    /// <summary>
    /// Runs a change in one transaction, behind every other writer of the portal (<see cref="WriteTransaction"/>). Without a portal
    /// it is a change of what belongs to none, accounts above all.
    /// </summary>
    public Task<Outcome<T>> WriteAsync<T>(Func<Session, Task<Outcome<T>>> change, [CallerMemberName] string method = "") =>
        MeasureAsync(change, method, () => WriteNowAsync(change));

    /// <summary>
    /// The same for a verb with work to be done before the transaction begins, since all other writers wait while one is open. What
    /// the work refuses is the verb's refusal.
    /// </summary>
    public Task<Outcome<T>> WriteAsync<TReady, T>(
        Func<Task<Outcome<TReady>>> prepare, Func<Session, TReady, Task<Outcome<T>>> change, [CallerMemberName] string method = "") =>
        MeasureAsync(change, method, async () =>
        {
            var ready = await prepare();
            return ready.Done ? await WriteNowAsync<T>(session => change(session, ready.Value)) : ready.Refusals.ToList();
        });

    /// <summary>The same for a portal's change that also touches what belongs to no portal, such as host names.</summary>
    internal Task<Outcome<T>> WriteSharedAsync<T>(Func<Session, Task<Outcome<T>>> change, [CallerMemberName] string method = "") =>
        MeasureAsync(change, method, () => RunAsync(change, shared: true));

    /// <summary>Does many changes in one transaction: for seeding and imports, where each alone would cost a disk write.</summary>
    public async Task BatchAsync(Func<Task> changes)
    {
        var told = await new WriteTransaction(factory, scope.PortalId, clock).RunAsync<bool>(async db =>
        {
            batch = new Session(db, await Actor.LoadAsync(db, user, clock.Today), clock);
            batchActors = [];
            try
            {
                if (scope.PortalId is not null) await batch.ProfileAsync();
                await changes();
                db.ChangeTracker.Clear();
                return true;
            }
            finally
            {
                batch = null;
            }
        });
        if (!told.Done) throw new InvalidOperationException("The batch was not written: " + told);
    }

    /// <summary>The one place every verb passes: here its span and its measure are taken.</summary>
    private Task<Outcome<T>> MeasureAsync<T>(Delegate change, string method, Func<Task<Outcome<T>>> run) =>
        VerbTelemetry.RunAsync(VerbTelemetry.NameOf(change, method), scope.PortalId, clock, run);

    private Task<Outcome<T>> WriteNowAsync<T>(Func<Session, Task<Outcome<T>>> change) => batch is null ? RunAsync(change, shared: false) : InBatchAsync(change);

    private Task<Outcome<T>> RunAsync<T>(Func<Session, Task<Outcome<T>>> change, bool shared) =>
        new WriteTransaction(factory, scope.PortalId, clock) { Shared = shared }.RunAsync(async db =>
        {
            var session = new Session(db, await Actor.LoadAsync(db, user, clock.Today), clock);
            var outcome = await change(session);
            if (outcome.Done) await session.SaveAsync();
            return outcome;
        });

    private async Task<Outcome<T>> InBatchAsync<T>(Func<Session, Task<Outcome<T>>> change)
    {
        batch!.Db.ChangeTracker.Clear();
        // Roles do not change within a batch, so each person is read once
        var key = user.UserId ?? "";
        if (!batchActors.TryGetValue(key, out var actor)) batchActors[key] = actor = await Actor.LoadAsync(batch.Db, user, clock.Today);
        var session = batch.As(actor);
        var outcome = await change(session);
        if (outcome.Done) await session.SaveAsync();
        return outcome;
    }
}
