using Portal.Core.Editions;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Roles;

namespace Portal.Core.Library;

/// <summary>Turns stored files into rows, with where each of them stands.</summary>
internal static class LibraryRows
{
    private const int WideEnough = 800;

    /// <summary>Whoever writes sees the library; others have nothing to take from it.</summary>
    public static bool MaySee(Actor actor) => actor.Can(Permissions.Draft);

    /// <summary>Who brought it, and whoever sees all.</summary>
    public static bool MayChange(Actor actor, string? uploadedById) =>
        MaySee(actor) && (actor.Can(Permissions.SeeAll) || actor.UserId is { } own && uploadedById == own);

    public static async Task<List<LibraryRow>> OfAsync(Operation operation, IReadOnlyList<int> ids)
    {
        var db = operation.Db;
        var files = await db.MediaFiles.AsNoTracking().Include(m => m.Sizes).Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id);
        var people = files.Values.Select(m => m.UploadedById).OfType<string>().Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName);
        var uses = await UsesAsync(operation, ids);
        var besides = files.Values.SelectMany(m => new[] { m.MadeFromId, m.ReplacedById }).OfType<int>().Distinct().ToList();
        var others = besides.Count == 0 ? [] : await db.MediaFiles.Where(m => besides.Contains(m.Id))
            .Select(m => new LibraryName(m.Id, m.FileName)).ToDictionaryAsync(m => m.Id);
        return ids.Where(files.ContainsKey).Select(id => Row(files[id])).ToList();

        LibraryRow Row(MediaFile m) => new()
        {
            Id = m.Id, Version = m.Version, Kind = m.Kind, FileName = m.FileName, Alt = m.Alt, Credit = m.Credit, Tags = m.Tags,
            Width = m.Width, Height = m.Height, Bytes = m.Kind == FileKind.Picture ? m.Sizes.Max(s => s.Bytes) : m.Bytes,
            PreviewSha256 = m.Sizes.MinBy(s => s.Width)?.Sha256,
            SignatureWords = LibraryFile.Of(m).SignatureWords, Scan = m.Scan, UploadedBy = names.GetValueOrDefault(m.UploadedById ?? ""),
            CreatedAt = m.CreatedAt, SetAsideAt = m.SetAsideAt, SetAsideReason = m.SetAsideReason, Uses = uses[m.Id].ToList(),
            Shown = m.Sizes.OrderBy(s => s.Width).FirstOrDefault(s => s.Width >= WideEnough) is { } wide ? Size(wide)
                : m.Sizes.MaxBy(s => s.Width) is { } widest ? Size(widest) : null,
            Focus = new(m.FocusX, m.FocusY), MadeFrom = Other(m.MadeFromId), ReplacedBy = Other(m.ReplacedById),
            MayChange = MayChange(operation.Actor, m.UploadedById),
        };

        LibraryName? Other(int? id) => id is { } other ? others.GetValueOrDefault(other) : null;
    }

    private static LibrarySize Size(MediaSize size) => new(size.Sha256, size.Width, size.Height);

    private static async Task<ILookup<int, LibraryUse>> UsesAsync(Operation operation, IReadOnlyList<int> ids)
    {
        var (db, actor) = (operation.Db, operation.Actor);
        var shown = await db.EditionPictures.Where(p => ids.Contains(p.MediaFileId)).Select(p => new { p.MediaFileId, p.EditionId })
            .Concat(db.EditionAttachments.Where(a => ids.Contains(a.MediaFileId)).Select(a => new { a.MediaFileId, a.EditionId })).ToListAsync();
        var editionIds = shown.Select(s => s.EditionId).Distinct().ToList();
        var editions = await db.Editions.Where(e => editionIds.Contains(e.Id))
            .Select(e => new { e.Id, e.ItemId, e.Number, e.Status, e.Title, e.AuthoredById }).ToDictionaryAsync(e => e.Id);
        return shown.Select(s => (s.MediaFileId, Edition: editions[s.EditionId])).OrderBy(s => s.Edition.ItemId).ThenBy(s => s.Edition.Number)
            .ToLookup(s => s.MediaFileId, s => new LibraryUse(s.Edition.ItemId, s.Edition.Id, s.Edition.Number, s.Edition.Status,
                actor.Can(Permissions.SeeAll) || s.Edition.AuthoredById == actor.UserId ? s.Edition.Title : null));
    }
}
