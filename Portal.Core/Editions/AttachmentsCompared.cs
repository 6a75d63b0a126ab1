using Portal.Core.Comparing;
using Portal.Core.Media.Files;

namespace Portal.Core.Editions;

/// <summary>The attachments of two editions: which came, went, were given another file, name or place. Told by their files, then by their names.</summary>
internal static class AttachmentsCompared
{
    public static IReadOnlyList<ComparedAttachment> Of(IEnumerable<EditionAttachment> before, IEnumerable<EditionAttachment> after)
    {
        var (old, now) = (before.OrderBy(a => a.Position).ToList(), after.OrderBy(a => a.Position).ToList());
        var kept = old.Select(a => a.MediaFileId).Where(id => now.Exists(n => n.MediaFileId == id)).ToList();
        var order = now.Select(a => a.MediaFileId).Where(kept.Contains).ToList();
        var gone = old.Where(a => !kept.Contains(a.MediaFileId)).ToList();
        var changes = now.Select(Compared).OfType<ComparedAttachment>().ToList();
        return [.. gone.Select(a => Told(a, "Đã bỏ", Words(a), "")), .. changes];

        ComparedAttachment? Compared(EditionAttachment file)
        {
            if (old.Find(a => a.MediaFileId == file.MediaFileId) is { } was)
            {
                var (moved, renamed) = (kept.IndexOf(file.MediaFileId) != order.IndexOf(file.MediaFileId), was.Name != file.Name);
                if (!moved && !renamed) return null;
                return Told(file, renamed ? moved ? "Đổi chỗ, đổi tên" : "Đổi tên" : "Đổi chỗ", Words(was), Words(file));
            }
            if (gone.Find(a => VietnameseText.Fold(a.Name) == VietnameseText.Fold(file.Name)) is not { } former) return Told(file, "Mới thêm", "", Words(file));
            gone.Remove(former);
            return Told(file, "Thay tệp", Words(former), Words(file));
        }
    }

    private static ComparedAttachment Told(EditionAttachment file, string what, string before, string after) => new(what, WordDiff.Of(before, after))
    {
        MediaFileId = file.MediaFileId,
    };

    private static string Words(EditionAttachment file) => $"{file.Name} ({FileType.Describe(file.File!.Kind, file.File.Bytes)})";
}
