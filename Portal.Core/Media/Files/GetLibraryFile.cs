namespace Portal.Core.Media.Files;

/// <summary>One file of the portal's library, for who has just sent it over http and now shows it in a form.</summary>
public sealed class GetLibraryFile(PortalStore store)
{
    public Task<Outcome<LibraryFile>> ExecuteAsync(int id) => store.ReadAsync<Outcome<LibraryFile>>(async operation =>
        !operation.Actor.Belongs ? AccessRefusals.NotAllowed
        : await operation.Db.MediaFiles.FirstOrDefaultAsync(m => m.Id == id && m.Kind != FileKind.Picture) is { } file
            ? LibraryFile.Of(file) : AccessRefusals.NotFound);
}
