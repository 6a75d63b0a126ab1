using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Roles;

namespace Portal.Core.Papers;

/// <summary>Opens a signed copy, for whoever may see its paper.</summary>
public sealed class OpenSignedCopy(PortalStore store, FileStore files)
{
    public async Task<Outcome<OpenedFile>> ExecuteAsync(int id)
    {
        var found = await store.ReadAsync<Outcome<SignedCopy>>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.SeeRoyalties) && !operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
            var copy = await operation.Db.SignedCopies.Include(c => c.Paper).SingleOrDefaultAsync(c => c.Id == id);
            return copy is null || !operation.Actor.Can(FindPapers.PermissionFor(copy.Paper!.Kind)) ? AccessRefusals.NotFound : copy;
        });
        if (!found.Done) return found.As<OpenedFile>();
        var copy = found.Value;
        return files.Open(copy.FileSha256) is { } content
            ? new OpenedFile(content, FileType.Of(copy.Kind), FileWords.SavedAs(FileWords.TitleOf(copy.FileName), copy.Kind), copy.FileSha256)
            : AccessRefusals.NotFound;
    }
}
