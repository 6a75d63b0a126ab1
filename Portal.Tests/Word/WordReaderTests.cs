using System.Text;
using Portal.Core.Kernel;
using Portal.Core.Word;
using Portal.Tests.Media;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Word.WordFiles;

namespace Portal.Tests.Word;

/// <summary>What becomes of the text of a Word file, as Word writes it.</summary>
[Trait("Row", "B2")]
public class WordReaderTests
{
    private static WordText Read(string body, params (string Name, byte[] Bytes)[] more)
    {
        using var file = Of(body, more);
        return Story.Must(WordReader.Read(file, new WordLimits(), 20_000_000));
    }

    private static string Html(string body, params (string Name, byte[] Bytes)[] more) => Read(P(R("Mở đầu")) + body, more).Html["<p>Mở đầu</p>".Length..];

    private static string Told(WordText text) => string.Join("; ", text.Losses.Lines);

    [Fact]
    public void Title_and_lead_are_taken_off_the_head_and_the_rest_is_the_text()
    {
        var text = Read(P(R("HỘI NGHỊ TỔNG KẾT NĂM 2026"), Styled("Title")) + P(R("Sáng 20/11, phường Thành Đông tổ chức hội nghị tổng kết.", "<w:b/>"))
            + P(R("Dự hội nghị có 120 đại biểu.")));

        Assert.Equal(("HỘI NGHỊ TỔNG KẾT NĂM 2026", "Sáng 20/11, phường Thành Đông tổ chức hội nghị tổng kết.", "<p>Dự hội nghị có 120 đại biểu.</p>"),
            (text.Title, text.Abstract, text.Html));
    }

    [Fact]
    public void A_text_that_begins_plainly_has_no_title_of_its_own() =>
        Assert.Equal(("", "<p>Dự hội nghị có 120 đại biểu.</p>"), Read(P(R("Dự hội nghị có 120 đại biểu."))) is var text ? (text.Title, text.Html) : default);

    [Fact]
    public void Formats_of_words_stay_and_headings_are_headings() => Assert.Equal(
        "<h2>Phần một</h2><h3>Mục nhỏ</h3><p>Số <strong>15</strong> và <em>nghiêng</em>, m<sup>2</sup>, H<sub>2</sub>O, <u>gạch chân</u></p>",
        Html(P(R("Phần một"), Styled("u1")) + P(R("Mục nhỏ"), Styled("u2"))
            + P(R("Số ") + R("15", "<w:b/>") + R(" và ") + R("nghiêng", "<w:i/>") + R(", m")
                + R("2", "<w:vertAlign w:val=\"superscript\"/>") + R(", H") + R("2", "<w:position w:val=\"-4\"/>")
                + R("O, ")
                + R("gạch chân", "<w:u w:val=\"single\"/>"))));

    [Fact]
    [Trait("Fault", "ED7")]
    public void Lists_stay_lists_with_their_letters_and_go_on_counting_after_what_stands_between() => Assert.Equal(
        "<ol><li>Một</li><li>Hai<ol type=\"a\"><li>chữ a</li><li>chữ b</li></ol></li></ol><p>Xen giữa</p><ol start=\"3\"><li>Ba</li></ol>"
            + "<ul><li>gạch đầu dòng</li></ul>",
        Html(P(R("Một"), Numbered(1)) + P(R("Hai"), Numbered(1)) + P(R("chữ a"), Numbered(1, 1)) + P(R("chữ b"), Numbered(1, 1)) + P(R("Xen giữa"))
            + P(R("Ba"), Numbered(1)) + P(R("gạch đầu dòng"), Numbered(2))));

    [Fact]
    public void A_number_with_words_of_its_own_stays_in_the_text() =>
        Assert.Equal("<p>Điều 3. Phạm vi</p><p>Nội dung</p><p>Điều 4. Đối tượng</p>",
            Html(P(R("Phạm vi"), Numbered(3)) + P(R("Nội dung")) + P(R("Đối tượng"), Numbered(3))));

    [Fact]
    public void A_numbered_heading_keeps_its_number() => Assert.Equal("<h2>1. Kết quả</h2>", Html(P(R("Kết quả"), Styled("u1") + Numbered(1))));

    [Fact]
    public void Links_are_followed_by_reference_and_by_field_and_places_inside_the_file_are_words() => Assert.Equal(
        "<p><a href=\"https://haiphong.gov.vn/\" rel=\"noopener\">Cổng</a> và <a href=\"https://chinhphu.vn/\" rel=\"noopener\">Chính phủ</a>, xem mục 2</p>",
        Html(P($"<w:hyperlink r:id=\"r1\">{R("Cổng")}</w:hyperlink>" + R(" và ")
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"https://chinhphu.vn/\"</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("Chính phủ") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + R(", ") + $"<w:hyperlink w:anchor=\"muc2\">{R("xem mục 2")}</w:hyperlink>"), References(("r1", "https://haiphong.gov.vn/", true))));

    [Fact]
    public void A_link_inside_another_field_is_followed() => Assert.Equal("<p><a href=\"https://chinhphu.vn/\" rel=\"noopener\">Chính phủ</a></p>",
        Html(P("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF 1 = 1</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"https://chinhphu.vn/\"</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("Chính phủ")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")));

    [Fact]
    public void Tables_keep_heads_and_joined_cells()
    {
        static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(R(text))}</w:tc>";
        var table = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell("Tổ") + Cell("Số hộ", "<w:gridSpan w:val=\"2\"/>") + "</w:tr>"
            + "<w:tr>" + Cell("Tổ 1", "<w:vMerge w:val=\"restart\"/>") + Cell("15") + Cell("16") + "</w:tr>"
            + "<w:tr>" + Cell("", "<w:vMerge/>") + Cell("17") + Cell("18") + "</w:tr></w:tbl>";

        Assert.Equal("<table><thead><tr><th scope=\"col\">Tổ</th><th colspan=\"2\" scope=\"col\">Số hộ</th></tr></thead><tbody>"
            + "<tr><td rowspan=\"2\">Tổ 1</td><td>15</td><td>16</td></tr><tr><td>17</td><td>18</td></tr></tbody></table>",
            Html(table));
    }

    [Fact]
    public void A_bold_first_row_is_the_head_of_its_table()
    {
        static string Row(string properties, params string[] cells) =>
            $"<w:tr>{string.Concat(cells.Select(c => $"<w:tc>{P(R(c, properties))}</w:tc>"))}</w:tr>";

        Assert.StartsWith("<table><thead><tr><th scope=\"col\"><strong>Tổ</strong></th>",
            Html($"<w:tbl>{Row("<w:b/>", "Tổ", "Số hộ")}{Row("", "Tổ 1", "15")}</w:tbl>"), StringComparison.Ordinal);
        Assert.DoesNotContain("<th", Html($"<w:tbl>{Row("<w:b/>", "Tổ", "Số hộ")}{Row("<w:b/>", "Tổ 1", "15")}</w:tbl>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_by_its_style_is_one() => Assert.Equal("<blockquote><p>Lời Bác</p></blockquote>",
        Html(P(R("Lời Bác"), Styled("TrichDan")), ("word/styles.xml", Xml("styles", "<w:style w:styleId=\"TrichDan\"><w:name w:val=\"Quote\"/></w:style>"))));

    [Fact]
    public void One_cell_alone_is_a_note_box_and_a_table_within_a_table_gives_its_words_with_a_number()
    {
        var inner = $"<w:tbl><w:tr><w:tc>{P(R("trong 1"))}</w:tc><w:tc>{P(R("trong 2"))}</w:tc></w:tr></w:tbl>";
        var text = Read(P(R("Mở đầu")) + $"<w:tbl><w:tr><w:tc>{P(R("Lưu ý: nộp trước 20/11"))}</w:tc></w:tr></w:tbl>"
            + $"<w:tbl><w:tr><w:tc>{P(R("Ngoài"))}{inner}</w:tc><w:tc>{P(R("B"))}</w:tc></w:tr></w:tbl>");

        Assert.Contains("<aside class=\"note\"><p>Lưu ý: nộp trước 20/11</p></aside>", text.Html, StringComparison.Ordinal);
        Assert.Contains("trong 1 – trong 2", text.Html, StringComparison.Ordinal);
        Assert.Equal("1 bảng lồng trong bảng (giữ lại chữ)", Told(text));
    }

    [Fact]
    public void Pictures_stand_where_they_stood_with_the_words_that_describe_them()
    {
        var png = PictureFiles.Png(40, 30);
        var text = Read(P(R("Trước")) + P(Picture("r1", "Lễ khai mạc")) + P(R("Sau")) + P(Picture("r1") + Picture("r2")) + P(Picture("r3")),
            References(("r1", "media/image1.png", false), ("r2", "media/image2.emf", false), ("r3", "https://x.vn/a.jpg", true)),
            ("word/media/image1.png", png), ("word/media/image2.emf", [1, 2, 3, 4]));

        Assert.Equal("<p>Trước</p><figure data-picture=\"1\"></figure><p>Sau</p><figure data-picture=\"1\"></figure>", text.Html);
        Assert.Equal((1, "image1.png", "Lễ khai mạc", png.Length), text.Pictures.Single() is var p ? (p.Number, p.Name, p.Alt, p.Bytes.Length) : default);
        Assert.Equal("1 ảnh kiểu EMF (hãy chèn lại dưới dạng JPEG hoặc PNG); 1 ảnh nằm ngoài tệp", Told(text));
    }

    [Theory]
    [InlineData("Ảnh: Quang cảnh lễ khai mạc", "", true)]
    [InlineData("Hình 3. Sơ đồ tuyến đường", "", true)]
    [InlineData("Quang cảnh lễ khai mạc", "ChuThich", true)]
    [InlineData("Ảnh hưởng của bão số 3 rất lớn.", "", false)]
    [InlineData("Đại biểu dự hội nghị.", "", false)]
    public void A_line_below_a_picture_is_its_caption_where_it_says_so(string below, string style, bool isCaption)
    {
        var styles = Xml("styles", "<w:style w:styleId=\"ChuThich\"><w:name w:val=\"caption\"/></w:style>");
        var text = Read(P(R("Trước")) + P(Picture("r1")) + P(R(below), Styled(style)), References(("r1", "media/image1.png", false)),
            ("word/media/image1.png", PictureFiles.Png(40, 30)), ("word/styles.xml", styles));

        Assert.Equal(isCaption ? below : "", text.Pictures[0].Caption);
        Assert.Equal(!isCaption, text.Html.Contains(below, StringComparison.Ordinal));
    }

    [Fact]
    public void Notes_at_the_foot_are_numbered_in_the_order_of_the_text_and_stand_at_its_end()
    {
        var notes = Xml("footnotes", "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>"
            + $"<w:footnote w:id=\"7\">{P(R("Theo Nghị định 18"))}</w:footnote><w:footnote w:id=\"9\">{P(R("Số liệu 2025"))}</w:footnote>");

        Assert.Equal("<p>Một<sup>1</sup> hai<sup>2</sup></p><h2>Chú thích</h2><p><sup>1</sup> Số liệu 2025</p><p><sup>2</sup> Theo Nghị định 18</p>",
            Html(P(R("Một") + "<w:r><w:footnoteReference w:id=\"9\"/></w:r>" + R(" hai") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>"),
                ("word/footnotes.xml", notes)));
    }

    [Fact]
    public void What_was_struck_hidden_or_remarked_is_not_taken_and_is_counted()
    {
        var text = Read(P(R("Họp lúc ") + "<w:del><w:r><w:delText>8 giờ</w:delText></w:r></w:del>" + $"<w:ins>{R("14 giờ")}</w:ins>"
            + R("mật", "<w:vanish/>") + R(" nữa", "<w:vanish/>") + R(".") + "<w:r><w:commentReference w:id=\"1\"/></w:r>"));

        Assert.Equal("<p>Họp lúc 14 giờ.</p>", text.Html);
        Assert.Equal("1 nhận xét, 1 đoạn ẩn, 1 phần đã xóa khi theo dõi thay đổi (không dành cho người đọc)", Told(text));
    }

    [Fact]
    public void Contents_charts_formulas_and_heads_of_pages_are_named_with_their_numbers()
    {
        var chart = "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/></a:graphic>"
            + "</wp:inline></w:drawing></w:r>";
        var text = Read(P(R("Phần 1 … 2"), Styled("MucLuc1")) + P(R("Phần 2 … 5"), Styled("MucLuc1")) + P(R("Chữ") + chart)
            + P("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"),
            References(("h", "header1.xml", false), ("f", "footer1.xml", false)),
            ("word/header1.xml", Xml("hdr", P(R("Bản lưu hành nội bộ")))), ("word/footer1.xml", Xml("ftr", P(R("2")))));

        Assert.Equal("<p>Chữ</p><p>a+b</p>", text.Html);
        Assert.Equal("1 mục lục; 1 biểu đồ (hãy chụp thành ảnh); 1 công thức (chỉ giữ lại chữ); 1 đầu trang, chân trang", Told(text));
    }

    [Fact]
    public void Signs_of_symbol_fonts_become_signs_everybody_has()
    {
        var text = Read(P(R("Xong ") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F021\"/></w:r>"));
        Assert.Equal(("<p>Xong ✓</p>", "1 ký hiệu của phông Wingdings"), (text.Html, Told(text)));
    }

    [Fact]
    public void A_text_box_stands_after_its_paragraph_and_only_once() => Assert.Equal("<p>Đoạn</p><p>Trong hộp</p>",
        Html(P(R("Đoạn") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><w:txbxContent>" + P(R("Trong hộp"))
            + "</w:txbxContent></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + P(R("Trong hộp"))
            + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>")));

    [Theory]
    [InlineData("", "word.empty")]
    [InlineData("%PDF-1.7 gì đó", "word.pdf")]
    [InlineData("{\\rtf1 chữ}", "word.not-word")]
    [InlineData("PK nhưng không phải zip", "word.damaged")]
    public void Files_that_are_no_Word_text_are_refused_with_what_to_do(string content, string code)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(content));
        Assert.Equal([code], WordReader.Read(file, new(), 1000).Codes());
    }
}
