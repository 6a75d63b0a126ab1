namespace Portal.Core.Editions;

/// <summary>
/// What a room does when an edition is published or its item withdrawn, within the same transaction. <c>CoreRegistration</c> lists the
/// rooms in the order in which they are asked.
/// </summary>
public interface IPublishing
{
    Task PublishedAsync(Operation operation, LoadedEdition loaded);
    Task WithdrawnAsync(Operation operation, LoadedEdition loaded);
}
