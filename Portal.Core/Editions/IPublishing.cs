namespace Portal.Core.Editions;

/// <summary>
/// What a room does when an edition is published or its item withdrawn, within the same transaction. <c>CoreRegistration</c> lists the
/// rooms in the order in which they are asked.
/// </summary>
public interface IPublishing
{
    Task PublishedAsync(Operation operation, LoadedEdition loaded);
    Task WithdrawnAsync(Operation operation, LoadedEdition loaded);

    /// <summary>The end set for what is public has come: it is shown no longer, and nothing else of it changes.</summary>
    Task EndedAsync(Operation operation, LoadedEdition loaded) => Task.CompletedTask;
}
