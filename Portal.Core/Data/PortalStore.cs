using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Kernel;

namespace Portal.Core.Data;

/// <summary>
/// The way every verb and every question of the back-office reaches the database: one context for one operation, writes in
/// one immediate transaction together with their history, clashes turned into refusals.
/// </summary>
public sealed class PortalStore(PortalDbFactory factory, ICurrentUser user, IPortalScope scope, WardClock clock)
{
    private const int MostTries = 6;
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
    /// Runs a change in one transaction. A refusal rolls everything back; a race lost to another writer is tried again, and
    /// becomes <see cref="AccessRefusals.Stale"/> if it is lost every time. Any other failure of the database is thrown at once.
    /// </summary>
    public async Task<Outcome<T>> WriteAsync<T>(Func<Session, Task<Outcome<T>>> change)
    {
        if (batch is not null) return await InBatchAsync(change);
        for (var attempt = 1; ; attempt++)
        {
            await using var db = factory.Create(scope.PortalId);
            var strategy = db.Database.CreateExecutionStrategy();
            try
            {
                return await strategy.ExecuteAsync(async () =>
                {
                    db.ChangeTracker.Clear();
                    // On SQLite this is BEGIN IMMEDIATE: what is read below cannot change before it is written
                    await using var transaction = await db.Database.BeginTransactionAsync();
                    var session = new Session(db, await Actor.LoadAsync(db, user, clock.Today), clock);
                    var outcome = await change(session);
                    if (!outcome.Done) return outcome;
                    await session.SaveAsync();
                    await transaction.CommitAsync();
                    return outcome;
                });
            }
            catch (DbUpdateException lost) when (LostRace.Is(lost))
            {
                if (attempt == MostTries) return AccessRefusals.Stale;
                // Another writer took the same unique number or changed the same row: the second look sees what it wrote, and
                // a verb that was given the version a person saw refuses by itself
                await Task.Delay(Random.Shared.Next(5, 30));
            }
        }
    }

    /// <summary>Does many changes in one transaction: for seeding and imports, where each alone would cost a disk write.</summary>
    public async Task BatchAsync(Func<Task> changes)
    {
        await using var db = factory.Create(scope.PortalId);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            batch = new Session(db, await Actor.LoadAsync(db, user, clock.Today), clock);
            batchActors = [];
            if (scope.PortalId is not null) await batch.ProfileAsync();
            try
            {
                await changes();
                await transaction.CommitAsync();
            }
            finally
            {
                batch = null;
            }
        });
    }

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
