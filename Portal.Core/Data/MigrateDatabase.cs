namespace Portal.Core.Data;

/// <summary>
/// Brings the database to this build: schema, then what the rooms load into it (<see cref="IMigrationStep"/>), the law's tables above
/// all. May run at every start and on several nodes at once.
/// </summary>
public sealed class MigrateDatabase(PortalDbFactory factory, IEnumerable<IMigrationStep> steps, WardClock clock)
{
    /// <summary>Throws <see cref="OperationRefusedException"/>, and changes nothing, where the database must be looked at first.</summary>
    public async Task ExecuteAsync(CancellationToken cancel = default)
    {
        if (await factory.IsBehindAsync(cancel)) await MigrateAsync(cancel);
        // Nodes that start at once come one after another: each sees what the one before it wrote
        var loaded = await new WriteTransaction(factory, portalId: null, clock).RunAsync<bool>(async db =>
        {
            foreach (var step in steps) await step.LoadAsync(db, cancel);
            return true;
        });
        if (!loaded.Done) throw new OperationRefusedException("another process has been writing for too long, so the law's tables were not looked at: try "
            + "again");
    }

    private async Task MigrateAsync(CancellationToken cancel)
    {
        if (!await factory.MayMigrateAsync(cancel))
            throw new OperationRefusedException("the database lacks tables of this build and this login may not make them: "
                + "run the verb migrate with the login that owns the schema");
        await using var db = factory.Create(portalId: null);
        await db.Database.MigrateAsync(cancel);
    }
}
