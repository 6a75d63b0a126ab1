namespace Portal.Core.Editions;

/// <summary>
/// The one way to the public, taken by whoever judged the edition and by the timer alike: in the transaction of the caller replaces the edition that was
/// live, stops the deadline, and has the other rooms do their part (<see cref="IPublishing"/>): the publication is written, the royalty work opened.
/// </summary>
public sealed class GoPublic(IEnumerable<IPublishing> publishing)
{
    /// <param name="operation">The transaction of the caller, who has asked the workflow before.</param>
    /// <param name="loaded">The edition that goes public.</param>
    /// <param name="by">Whoever judged it.</param>
    internal async Task DoAsync(Operation operation, LoadedEdition loaded, string? by)
    {
        var (edition, item) = (loaded.Edition, loaded.Item);
        if (item.LiveEditionId is { } liveId && liveId != edition.Id)
        {
            (await operation.Db.Editions.SingleAsync(e => e.Id == liveId)).Replace();
        }
        edition.Publish(by, operation.Now);
        item.LiveEditionId = edition.Id;
        (item.SectionId, item.UnitId) = (edition.SectionId, edition.UnitId);
        item.FirstPublishedAt ??= operation.Now;
        foreach (var room in publishing) await room.PublishedAsync(operation, loaded);
        await operation.Db.Deadlines.Where(d => d.ItemId == item.Id && d.MetAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.MetAt, operation.Now));
        await Notices.DeadlineOverAsync(operation, item.Id);
    }
}
