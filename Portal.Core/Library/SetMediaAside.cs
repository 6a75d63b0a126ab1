using Portal.Core.History;
using Portal.Core.Media;

namespace Portal.Core.Library;

/// <summary>
/// Takes a picture or a file out of use, with a reason, or back into it. Nothing is deleted, and what is public stays as it is: an edition that
/// holds it is told so before it moves on.
/// </summary>
public sealed class SetMediaAside(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(int id, int version, string? reason) => ChangeAsync(id, version, (operation, file) =>
    {
        var words = VietnameseText.Tidy(reason);
        if (words.Length == 0) return LibraryRefusals.ReasonMissing;
        if (words.Length > MediaFile.ReasonLength) return LibraryRefusals.ReasonTooLong(words.Length);
        if (file.SetAsideAt is not null) return LibraryRefusals.AlreadyAside;
        (file.SetAsideAt, file.SetAsideReason) = (operation.Now, words);
        operation.Record("media.set-aside", Subject.Media(file.Id), $"Ngừng dùng tư liệu “{file.FileName}”. Lý do: {words}");
        return null;
    });

    public Task<Outcome<int>> BringBackAsync(int id, int version) => ChangeAsync(id, version, (operation, file) =>
    {
        if (file.SetAsideAt is null) return LibraryRefusals.NotAside;
        (file.SetAsideAt, file.SetAsideReason, file.ReplacedById) = (null, null, null);
        operation.Record("media.brought-back", Subject.Media(file.Id), $"Dùng lại tư liệu “{file.FileName}”.");
        return null;
    });

    private Task<Outcome<int>> ChangeAsync(int id, int version, Func<Operation, MediaFile, Refusal?> change) => store.WriteAsync<int>(async operation =>
    {
        if (!LibraryRows.MaySee(operation.Actor)) return AccessRefusals.NotAllowed;
        if (await operation.Db.MediaFiles.SingleOrDefaultAsync(m => m.Id == id) is not { } file) return AccessRefusals.NotFound;
        if (!LibraryRows.MayChange(operation.Actor, file.UploadedById)) return LibraryRefusals.NotYours;
        if (file.Version != version) return AccessRefusals.Stale;
        return change(operation, file) is { } refusal ? refusal : file.Id;
    });
}
