namespace Portal.Core.Editions;

/// <summary>
/// Notes that somebody other than the sender has begun at the step an edition stands at, by whatever act: from then on it is not called back. A room with an
/// act of its own (a comment) calls this too.
/// </summary>
internal static class BeginWork
{
    private static bool Begins(Operation operation, LoadedEdition loaded) =>
        loaded.Edition is { Status: EditionStatus.InWorkflow, BegunById: null } edition && operation.Actor.UserId is not null
        && !operation.Actor.IsOneWith(edition.SentById) && loaded.Workflow.WhyNotAct(loaded.Facts, operation.Actor) is null;

    /// <summary>Part of a change of the edition itself.</summary>
    public static void Mark(Operation operation, LoadedEdition loaded)
    {
        if (Begins(operation, loaded)) loaded.Edition.MarkBegun(operation.Actor.UserId!, operation.Actor.Name, operation.Now);
    }

    /// <summary>Where nothing else of the edition changes: whoever has it on the screen is not overtaken by it.</summary>
    public static async Task MarkUnseenAsync(Operation operation, LoadedEdition loaded)
    {
        if (!Begins(operation, loaded)) return;
        var (id, self, name, now) = (loaded.Edition.Id, operation.Actor.UserId, operation.Actor.Name, operation.Now);
        await operation.Db.Editions.Where(e => e.Id == id && e.BegunById == null).ExecuteUpdateAsync(set => set
            .SetProperty(e => e.BegunById, self).SetProperty(e => e.BegunByName, name).SetProperty(e => e.BegunAt, now));
    }
}
