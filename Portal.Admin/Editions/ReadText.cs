using System.Globalization;
using System.Net;
using Portal.Core.Editions;
using Portal.Core.Html;

namespace Portal.Admin.Editions;

/// <summary>Text and pictures of an edition in the order visitors will see them: the public page goes by the same marks.</summary>
internal static class ReadText
{
    private const string Nothing = "<p class=\"soft\">Chưa có nội dung.</p>";
    private const int WideEnough = 800;

    public static string Whole(string portalId, EditionDetail edition)
    {
        // Cleaned once more, since an older build may have let something through
        var html = HtmlCleaner.Clean(edition.Form.BodyHtml).Html;
        var placed = FigureMarks.In(html);
        var others = edition.Pictures.Select((picture, i) => (picture, IsFirst: i == 0)).Where(p => !placed.Contains(p.picture.MediaFileId)).ToList();
        return string.Concat(
        [
            .. others.Where(p => p.IsFirst).Select(p => Figure(portalId, p.picture)),
            html.Length == 0 ? Nothing
                : FigureMarks.Put(html, id => edition.Pictures.FirstOrDefault(p => p.MediaFileId == id) is { } picture ? Figure(portalId, picture) : ""),
            .. others.Where(p => !p.IsFirst).Select(p => Figure(portalId, p.picture)),
        ]);
    }

    private static string Figure(string portalId, PictureOnEdition picture)
    {
        var shown = picture.Sizes.FirstOrDefault(s => s.Width >= WideEnough) is { Sha256: not null } big ? big : picture.Sizes[^1];
        var image = string.Create(CultureInfo.InvariantCulture,
            $"<img src=\"/{portalId}/tep/{shown.Sha256}.jpg\" width=\"{shown.Width}\" height=\"{shown.Height}\" alt=\"{WebUtility.HtmlEncode(picture.Alt)}\">");
        var words = picture.Credit.Length > 0 ? $"{Vietnamese.Closed(picture.Caption)} Ảnh: {picture.Credit}".TrimStart() : picture.Caption;
        return $"<figure>{image}{(words.Length > 0 ? $"<figcaption>{WebUtility.HtmlEncode(words)}</figcaption>" : "")}</figure>";
    }
}
