using Portal.Core.Data;

namespace Portal.Admin.Sample;

/// <summary>A store that does many changes in one transaction: hundreds of verbs are told, where each alone would cost a disk write.</summary>
public sealed class SampleStore(PortalDbFactory factory, IEnumerable<IActorFacts> facts, ICurrentUser user, IPortalScope scope, WardClock clock)
    : PortalStore(factory, facts, user, scope, clock)
{
    private readonly ICurrentUser user = user;
    private readonly Dictionary<string, Actor> actors = new(StringComparer.Ordinal);
    private Operation? batch;

    public async Task BatchAsync(Func<Task> changes)
    {
        var told = await base.WriteAsync<bool>(async operation =>
        {
            batch = operation;
            actors.Clear();
            try
            {
                await changes();
                operation.Db.ChangeTracker.Clear();
                return true;
            }
            finally
            {
                batch = null;
            }
        });
        if (!told.Done) throw new InvalidOperationException("The batch was not written: " + told);
    }

    public override Task<T> ReadAsync<T>(Func<Operation, Task<T>> read) => batch is null ? base.ReadAsync(read) : read(batch);

    protected override async Task<Outcome<T>> ChangeAsync<T>(Func<Operation, Task<Outcome<T>>> change)
    {
        if (batch is null) return await base.ChangeAsync(change);
        batch.Db.ChangeTracker.Clear();
        // Roles do not change within a batch, so each person is read once
        var key = user.UserId ?? "";
        if (!actors.TryGetValue(key, out var actor)) actors[key] = actor = await ActorAsync(batch.Db);
        var operation = batch.As(actor);
        var outcome = await change(operation);
        if (outcome.Done) await operation.SaveAsync();
        return outcome;
    }
}
