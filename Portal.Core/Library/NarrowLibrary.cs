using Portal.Core.Editions;
using Portal.Core.Lists;
using Portal.Core.Media;

namespace Portal.Core.Library;

/// <summary>The rows an address asks for, and a sentence for each condition that could not be followed.</summary>
internal static class NarrowLibrary
{
    public static (IQueryable<MediaFile> Files, IReadOnlyList<string> LeftOut) Of(PortalDbContext db, ListAsk ask)
    {
        var (files, leftOut) = (db.MediaFiles.AsQueryable(), new List<string>());
        foreach (var word in VietnameseText.Fold(ask[LibraryList.Words]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            files = files.Where(m => m.SearchText.Contains(word));
        // Tags stand between commas in the order in which they were given
        if (VietnameseText.Fold(ask[LibraryList.Tag]) is { Length: > 0 } tag) files = files.Where(m => m.Tags != "" && m.SearchText.Contains(tag));
        if (LibraryList.KindsOf(ask[LibraryList.Kind]) is { } kinds) files = files.Where(m => kinds.Contains(m.Kind));
        else if (ask[LibraryList.Kind] is { } kind) leftOut.Add(Unknown("Loại", kind));
        switch (ask[LibraryList.Use])
        {
            case "tren-cong":
                files = files.Where(m => db.EditionPictures.Any(p => p.MediaFileId == m.Id && LiveOnes(db).Contains(p.EditionId))
                    || db.EditionAttachments.Any(a => a.MediaFileId == m.Id && LiveOnes(db).Contains(a.EditionId)));
                break;
            case "chua":
                files = files.Where(m => !db.EditionPictures.Any(p => p.MediaFileId == m.Id) && !db.EditionAttachments.Any(a => a.MediaFileId == m.Id));
                break;
            case "ngung":
                files = files.Where(m => m.SetAsideAt != null);
                break;
            case { } state:
                leftOut.Add(Unknown("Nơi dùng", state));
                break;
        }
        if (ask.Sort is { } sort && !LibraryList.Shape.Columns.Any(c => c.Sorts && c.Code == sort)) leftOut.Add(ListArrange.NoColumn(sort));
        return (files, leftOut);
    }

    public static IQueryable<MediaFile> Sorted(this IQueryable<MediaFile> files, ListAsk ask) => LibraryList.Shape.SortOf(ask) switch
    {
        ("dung-luong", true) => files.OrderByDescending(m => m.Bytes).ThenByDescending(m => m.Id),
        ("dung-luong", false) => files.OrderBy(m => m.Bytes).ThenBy(m => m.Id),
        (_, false) => files.OrderBy(m => m.CreatedAt).ThenBy(m => m.Id),
        _ => files.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id),
    };

    private static IQueryable<int> LiveOnes(PortalDbContext db) => db.Editions.Where(e => e.Status == EditionStatus.Published).Select(e => e.Id);

    private static string Unknown(string name, string value) =>
        $"{name} “{VietnameseText.Shorten(value, 40)}” không hợp lệ nên danh sách không lọc theo điều kiện này.";
}
