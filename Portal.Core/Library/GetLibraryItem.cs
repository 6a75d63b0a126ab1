namespace Portal.Core.Library;

/// <summary>One picture or file of the library with everything the panel beside the list says of it.</summary>
public sealed class GetLibraryItem(PortalStore store)
{
    public Task<Outcome<LibraryRow>> ExecuteAsync(int id) => store.ReadAsync<Outcome<LibraryRow>>(async operation =>
        !LibraryRows.MaySee(operation.Actor) ? AccessRefusals.NotAllowed
        : await LibraryRows.OfAsync(operation, [id]) is [var row] ? row : AccessRefusals.NotFound);
}
