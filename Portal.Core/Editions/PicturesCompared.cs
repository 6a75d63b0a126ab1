using Portal.Core.Comparing;

namespace Portal.Core.Editions;

/// <summary>The pictures of two editions: which came and went, which changed places, whose words were changed. Told by their files.</summary>
internal static class PicturesCompared
{
    public static IReadOnlyList<ComparedPicture> Of(IEnumerable<EditionPicture> before, IEnumerable<EditionPicture> after)
    {
        var (old, now) = (before.OrderBy(p => p.Position).ToList(), after.OrderBy(p => p.Position).ToList());
        var kept = old.Where(p => now.Exists(n => n.MediaFileId == p.MediaFileId)).Select(p => p.MediaFileId).ToList();
        var order = now.Select(p => p.MediaFileId).Where(kept.Contains).ToList();
        var gone = old.Where(p => !kept.Contains(p.MediaFileId)).Select(p => Told(p, "Đã bỏ", Words(p), ""));
        return [.. gone, .. now.Select(Compared).OfType<ComparedPicture>()];

        ComparedPicture? Compared(EditionPicture picture)
        {
            if (old.Find(p => p.MediaFileId == picture.MediaFileId) is not { } was) return Told(picture, "Mới thêm", "", Words(picture));
            var moved = kept.IndexOf(picture.MediaFileId) != order.IndexOf(picture.MediaFileId);
            var what = new[]
            {
                moved ? "đổi chỗ" : null, Words(was) != Words(picture) ? "đổi chú thích" : null,
                (was.FocusX, was.FocusY) != (picture.FocusX, picture.FocusY) ? "đổi tâm ảnh" : null,
            }.OfType<string>().ToList();
            return what.Count == 0 ? null : Told(picture, Vietnamese.Capital(string.Join(", ", what)), Words(was), Words(picture));
        }
    }

    private static ComparedPicture Told(EditionPicture picture, string what, string before, string after) =>
        new(EditionDetail.Told(picture), what, WordDiff.Of(before, after));

    private static string Words(EditionPicture picture)
    {
        var (alt, credit) = (picture.Alt is { Length: > 0 } a ? $"mô tả: {a}" : "", picture.Credit is { Length: > 0 } c ? $"ảnh: {c}" : "");
        return string.Join(" – ", new[] { picture.Caption, alt, credit }.Where(w => w.Length > 0));
    }
}
