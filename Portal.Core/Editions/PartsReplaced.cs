using Portal.Core.Html;
using Portal.Core.Media;
using Portal.Core.Media.Files;

namespace Portal.Core.Editions;

/// <summary>Puts one picture or file of the library in the place of another in an edition: in its lists, in its text and in what is found of it.</summary>
internal static class PartsReplaced
{
    /// <summary>Words, order and place stay; what a picture shows is chosen anew with the new one. What stood there already is not there twice.</summary>
    public static async Task SwapAsync(Operation operation, Edition edition, MediaFile old, MediaFile now)
    {
        if (old.Kind == FileKind.Picture) SwapPicture(operation, edition, old, now);
        else SwapFile(operation, edition, old, now);
        var attached = await AttachedText.OfAsync(operation, edition.Attachments.OrderBy(a => a.Position).Select(a => (a.MediaFileId, a.Name)).ToList());
        edition.SearchText = EditionWords.SearchText(edition, HtmlCleaner.Clean(edition.BodyHtml), attached);
    }

    /// <summary>A next edition begins with what took the place of what the former showed.</summary>
    public static async Task FollowAsync(Operation operation, Edition edition)
    {
        var passed = new HashSet<int>();
        while (true)
        {
            var held = edition.Pictures.Select(p => p.MediaFileId).Concat(edition.Attachments.Select(a => a.MediaFileId)).ToList();
            var old = await operation.Db.MediaFiles.Where(m => held.Contains(m.Id) && m.ReplacedById != null).OrderBy(m => m.Id).FirstOrDefaultAsync();
            // A ring of replacements would never end
            if (old is null || !passed.Add(old.Id)) return;
            await SwapAsync(operation, edition, old, await operation.Db.MediaFiles.SingleAsync(m => m.Id == old.ReplacedById));
        }
    }

    private static void SwapPicture(Operation operation, Edition edition, MediaFile old, MediaFile now)
    {
        var isThere = edition.Pictures.Exists(p => p.MediaFileId == now.Id);
        foreach (var picture in edition.Pictures.Where(p => p.MediaFileId == old.Id).ToList())
        {
            if (isThere) Remove(operation.Db.EditionPictures, edition.Pictures, picture);
            else (picture.MediaFileId, picture.File, picture.FocusX, picture.FocusY) = (now.Id, now, now.FocusX, now.FocusY);
        }
        var hasPlace = FigureMarks.In(edition.BodyHtml).Contains(now.Id);
        edition.BodyHtml = FigureMarks.Put(edition.BodyHtml, id => id != old.Id ? FigureMarks.Of(id) : hasPlace ? "" : FigureMarks.Of(now.Id));
    }

    private static void SwapFile(Operation operation, Edition edition, MediaFile old, MediaFile now)
    {
        var isThere = edition.Attachments.Exists(a => a.MediaFileId == now.Id);
        foreach (var file in edition.Attachments.Where(a => a.MediaFileId == old.Id).ToList())
        {
            if (isThere)
            {
                Remove(operation.Db.EditionAttachments, edition.Attachments, file);
                continue;
            }
            // A name somebody gave stays; one that came from the file comes from the new one
            if (file.Name == FileWords.TitleOf(old.FileName)) file.Name = FileWords.TitleOf(now.FileName);
            (file.MediaFileId, file.File) = (now.Id, now);
        }
    }

    private static void Remove<T>(DbSet<T> table, List<T> parts, T part) where T : class
    {
        // First marked, then taken from the list: the other way round it would be a part without its edition
        if (table.Entry(part).State is not EntityState.Detached) table.Remove(part);
        parts.Remove(part);
    }
}
