using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Media;
using Portal.Core.Media.Files;

namespace Portal.Core.Library;

/// <summary>
/// What a replacement does, or did: editions changed at once, those that wait for a judgement and keep what they have, and those that are public.
/// </summary>
public sealed record ReplacedMedia(int Changed, IReadOnlyList<LibraryUse> Judged, IReadOnlyList<LibraryUse> Live)
{
    /// <summary>Of those that keep what they have: judged already, so that publishing them, or their time, will fail until they were returned.</summary>
    public int Approved => Judged.Count(u => u.IsApproved);

    public int Waiting => Judged.Count - Approved;
}

/// <summary>
/// Puts a picture or file in the place of another everywhere it is still being worked on, and takes the old one out of use. Nothing public changes: a next
/// edition of what shows the old one begins with the new one. What waits to be judged, or was judged and waits for its time, is not changed under the
/// hands of whoever judges: it is held back, as with everything out of use, until it was returned. Words, names and places stay; the old file
/// stays for what showed it.
/// </summary>
public sealed class ReplaceMedia(PortalStore store, LoadEdition load)
{
    /// <summary>What it would do, to be shown before it is asked for.</summary>
    public Task<Outcome<ReplacedMedia>> PlanAsync(int id) => store.ReadAsync<Outcome<ReplacedMedia>>(async operation =>
    {
        if (!LibraryRows.MaySee(operation.Actor)) return AccessRefusals.NotAllowed;
        if (await LibraryRows.OfAsync(operation, [id]) is not [var row]) return AccessRefusals.NotFound;
        if (!row.MayChange) return LibraryRefusals.NotYours;
        var (changed, told) = await SplitAsync(operation, row);
        return told with { Changed = changed.Count };
    });

    /// <param name="id">What is replaced.</param>
    /// <param name="version">The version of it that was seen.</param>
    /// <param name="byId">What comes in its place: of the library too, in use, and a picture for a picture.</param>
    public Task<Outcome<ReplacedMedia>> ExecuteAsync(int id, int version, int byId) => store.WriteAsync<ReplacedMedia>(async operation =>
    {
        if (!LibraryRows.MaySee(operation.Actor)) return AccessRefusals.NotAllowed;
        if (await LibraryRows.OfAsync(operation, [id]) is not [var row]) return AccessRefusals.NotFound;
        if (!row.MayChange) return LibraryRefusals.NotYours;
        if (row.Version != version) return AccessRefusals.Stale;
        var old = await operation.Db.MediaFiles.SingleAsync(m => m.Id == id);
        if (await operation.Db.MediaFiles.Include(m => m.Sizes).SingleOrDefaultAsync(m => m.Id == byId) is not { } now) return AccessRefusals.NotFound;
        if (WhyNot(old, now) is { } refusal) return refusal;

        var (changed, told) = await SplitAsync(operation, row);
        foreach (var loaded in changed) await ChangeAsync(operation, loaded, old, now);
        old.ReplacedById = now.Id;
        // Out of use already, it keeps the reason it was given
        if (old.SetAsideAt is null)
            (old.SetAsideAt, old.SetAsideReason) = (operation.Now, VietnameseText.Shorten($"Đã thay bằng “{now.FileName}”", MediaFile.ReasonLength - 1));
        operation.Record("media.replaced", Subject.Media(old.Id), $"Thay “{old.FileName}” bằng “{now.FileName}” ở {changed.Count} bài đang soạn; "
            + $"{told.Live.Count} bài đang đăng giữ nguyên đến khi có bản mới.");
        return told with { Changed = changed.Count };
    });

    private static Refusal? WhyNot(MediaFile old, MediaFile now) =>
        old.ReplacedById is not null ? LibraryRefusals.AlreadyReplaced
        : old.Id == now.Id ? LibraryRefusals.ByItself
        : old.Kind == FileKind.Picture != (now.Kind == FileKind.Picture) ? LibraryRefusals.OtherKind
        : now.SetAsideAt is not null ? LibraryRefusals.ByAside(now.FileName) : null;

    private async Task<(List<LoadedEdition> Changed, ReplacedMedia Told)> SplitAsync(Operation operation, LibraryRow row)
    {
        var (changed, judged) = (new List<LoadedEdition>(), new List<LibraryUse>());
        var inWork = row.Uses.Where(u => u.IsApproved || u.Status is EditionStatus.Draft or EditionStatus.Returned or EditionStatus.InWorkflow);
        foreach (var use in inWork.DistinctBy(u => u.EditionId))
        {
            var loaded = (await load.ExecuteAsync(operation, use.EditionId))!;
            if (!use.IsApproved && loaded.Workflow.StepOf(loaded.Edition.Step).MayEdit) changed.Add(loaded);
            else judged.Add(use);
        }
        return (changed, new(0, judged, row.Uses.Where(u => u.Status == EditionStatus.Published).DistinctBy(u => u.EditionId).ToList()));
    }

    /// <summary>A version on, so that a page that has the edition open is told; and whoever changed it judges it no more.</summary>
    private static async Task ChangeAsync(Operation operation, LoadedEdition loaded, MediaFile old, MediaFile now)
    {
        var edition = loaded.Edition;
        await PartsReplaced.SwapAsync(operation, edition, old, now);
        operation.Db.Entry(edition).Property(e => e.UpdatedAt).IsModified = true;
        await WritingHistory.RecordAsync(operation, edition, isNew: false, loaded.Workflow.StepOf(edition.Step).Name,
            [WritingHistory.Replaced(old.FileName, now.FileName)]);
    }
}
