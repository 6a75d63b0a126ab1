using System.Globalization;
using Portal.Core.Editions;
using Portal.Tests.Support;

namespace Portal.Tests.Editions;

/// <summary>An article with one of everything, and what of it every view must show.</summary>
internal static class WholeArticle
{
    /// <summary>The text with the marks of five pictures: two alone and a pair; the first of all has no place and stands above.</summary>
    public static string Body(IReadOnlyList<int> pictures) => string.Create(CultureInfo.InvariantCulture, $"""
        <h2>Kết quả</h2><p>Hồ sơ <strong>gồm</strong>:</p><ol type="a" start="3"><li>Đơn đề nghị<ul><li>bản chính</li></ul></li><li>Bản sao</li></ol>
        <figure data-picture="{pictures[1]}"></figure><h3>Số liệu</h3>
        <table><caption>Bảng 1. Số hộ</caption><thead><tr><th scope="col">Tổ</th><th scope="col">Số hộ</th></tr></thead>
        <tbody><tr><th scope="row">Tổ 1</th><td>20</td></tr><tr><th scope="row">Tổ 2</th><td>35</td></tr></tbody></table>
        <div class="series"><figure data-picture="{pictures[2]}"></figure><figure data-picture="{pictures[3]}"></figure></div>
        <aside class="note"><p>Hạn nộp: 30/11/2026.</p></aside><figure data-picture="{pictures[4]}"></figure><ul><li>Liên hệ tổ trưởng</li></ul>
        """).Replace("\n", "", StringComparison.Ordinal);

    /// <summary>Title and abstract first, attachments behind the text; pages end with the byline.</summary>
    public static readonly IReadOnlyList<string> Shape =
    [
        "h1 Ra quân dọn vệ sinh môi trường", "p Hơn hai trăm người cùng dọn các tuyến đường.",
        "figure Ảnh 0 | Chú thích 0. Ảnh: Người chụp 0",
        .. Text,
        "h2 Tệp đính kèm", "file Kế hoạch ra quân (PDF, 1,2 MB)", "p Bài: Mai Anh",
    ];

    private static IEnumerable<string> Text =>
    [
        "h2 Kết quả", "p Hồ sơ gồm:", "ol a 3", "li Đơn đề nghị", "ul", "li bản chính", "li Bản sao",
        "figure Ảnh 1 | Chú thích 1. Ảnh: Người chụp 1", "h3 Số liệu",
        "table", "caption Bảng 1. Số hộ", "th col Tổ", "th col Số hộ", "th row Tổ 1", "td 20", "th row Tổ 2", "td 35",
        "series", "figure Ảnh 2 | Chú thích 2. Ảnh: Người chụp 2", "figure Ảnh 3 | Chú thích 3. Ảnh: Người chụp 3",
        "aside", "p Hạn nộp: 30/11/2026.", "figure Ảnh 4 | Chú thích 4. Ảnh: Người chụp 4", "ul", "li Liên hệ tổ trưởng",
    ];

    public static List<PictureForm> Pictures(IReadOnlyList<int> ids) => ids.Select((id, i) => new PictureForm
    {
        MediaFileId = id, Alt = $"Ảnh {i}", Caption = $"Chú thích {i}", Credit = $"Người chụp {i}",
    }).ToList();

    public static async Task<EditionForm> FormAsync(PortalDatabase database)
    {
        var form = await A.CompleteForm(database);
        var ids = new List<int>();
        foreach (var digit in "abcde") ids.Add(await A.Picture(database, digit: digit));
        (form.Pictures, form.BodyHtml) = (Pictures(ids), Body(ids));
        form.Attachments = [new() { MediaFileId = await A.File(database), Name = "Kế hoạch ra quân" }];
        return form;
    }
}
