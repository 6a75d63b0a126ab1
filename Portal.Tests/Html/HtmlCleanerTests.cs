using System.Text;
using Portal.Core.Html;
using Xunit;

namespace Portal.Tests.Html;

public sealed class HtmlCleanerTests
{
    [Theory]
    [InlineData("Họp tổ dân phố", "<p>Họp tổ dân phố</p>")]
    [InlineData("<div>Một</div><div>Hai</div>", "<p>Một</p><p>Hai</p>")]
    [InlineData("đầu<p>giữa</p>cuối", "<p>đầu</p><p>giữa</p><p>cuối</p>")]
    [InlineData("<p>a</p><p>&nbsp;</p><p><br></p><p> <b> </b></p><p>b</p>", "<p>a</p><p>b</p>")]
    [InlineData("<p>a&nbsp;&nbsp;&nbsp;b&nbsp;c \n d&nbsp;</p>", "<p>a b&nbsp;c d</p>")]
    [InlineData("<p>a<br>b</p><p><br>c<br></p>", "<p>a<br>b</p><p>c</p>")]
    [InlineData("a<br><br>b<br>&nbsp;<br>c", "<p>a</p><p>b</p><p>c</p>")]
    [InlineData("<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h5>E</h5><h6>F</h6>", "<h2>A</h2><h2>B</h2><h3>C</h3><h4>D</h4><h4>E</h4><h4>F</h4>")]
    [InlineData("<h2><div>A</div><div>B</div></h2><h3> </h3>", "<h2>A<br>B</h2>")]
    [InlineData("<b>a</b><i>b</i><u>c</u><strike>d</strike><s>e</s><sub>f</sub><sup>g</sup>",
        "<p><strong>a</strong><em>b</em><u>c</u><s>de</s><sub>f</sub><sup>g</sup></p>")]
    [InlineData("<b>a</b><strong>b</strong><b></b>", "<p><strong>ab</strong></p>")]
    [InlineData("<b>a </b>b", "<p><strong>a</strong> b</p>")]
    [InlineData("<b><p>a</p><ul><li>b</li></ul></b>", "<p><strong>a</strong></p><ul><li><strong>b</strong></li></ul>")]
    [InlineData("<b><i>a</b>b</i>", "<p><strong><em>a</em></strong><em>b</em></p>")]
    [InlineData("<pre>một\n  hai\n\nba</pre>", "<p>một<br>hai</p><p>ba</p>")]
    [InlineData("a<hr>b", "<p>a</p><hr><p>b</p>")]
    [InlineData("<blockquote>a<p>b</p></blockquote><blockquote> </blockquote>", "<blockquote><p>a</p><p>b</p></blockquote>")]
    public void Paragraphs_and_dress_take_one_shape(string given, string wanted) => AssertCleaned(given, wanted);

    [Theory]
    [InlineData("<ul><li>a</li><li></li><li><p>b</p></li></ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>")]
    [InlineData("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>")]
    [InlineData("<ol type=A start=3>lạc<li>a</li></ol><ol></ol>", "<ol type=\"A\" start=\"3\"><li>lạc</li><li>a</li></ol>")]
    [InlineData("<li>mồ côi</li>", "<p>mồ côi</p>")]
    [InlineData("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li><p>a</p><p>b</p></li></ul>")]
    public void Lists_hold_items_only(string given, string wanted) => AssertCleaned(given, wanted);

    [Theory]
    [InlineData("<table border=1><tr><th scope=COL>A<td colspan=2 rowspan=1 width=5>B</table>",
        "<table><tbody><tr><th scope=\"col\">A</th><td colspan=\"2\">B</td></tr></tbody></table>")]
    [InlineData("<table><caption>Bảng 1</caption><colgroup><col></colgroup><thead><tr><th>A</th></tr></thead><tbody><tr><td><p>1</p></td></tr></tbody>"
        + "<tfoot><tr><td>2</td></tr></tfoot></table>",
        "<table><caption>Bảng 1</caption><thead><tr><th scope=\"col\">A</th></tr></thead><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>")]
    [InlineData("<table><tr><td>a</td><td></td></tr><tr></tr></table>", "<table><tbody><tr><td>a</td><td></td></tr></tbody></table>")]
    [InlineData("<table><tr><td colspan=-3 rowspan=99999>a</td></tr></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>")]
    [InlineData("<table><tr><td>&nbsp;</td></tr></table>", "")]
    public void Tables_keep_their_spans_and_nothing_else(string given, string wanted) => AssertCleaned(given, wanted);

    [Theory]
    [InlineData("<figure><img src=/tep/a.jpg alt=' Sân  đình '><figcaption>Ảnh: Tổ Thư ký</figcaption></figure>",
        "<figure><img src=\"/tep/a.jpg\" alt=\"Sân đình\"><figcaption>Ảnh: Tổ Thư ký</figcaption></figure>")]
    [InlineData("<figure><figcaption>Chú thích</figcaption></figure>", "<p>Chú thích</p>")]
    [InlineData("<p><img src=/tep/a.jpg width=9 style='x'></p>", "<p><img src=\"/tep/a.jpg\" alt=\"\"></p>")]
    [InlineData("<h2><img src=/tep/a.jpg alt=x></h2>", "<p><img src=\"/tep/a.jpg\" alt=\"x\"></p>")]
    [InlineData("<p>a<img src=https://haiphong.gov.vn/a.jpg>b</p>", "<p>ab</p>")]
    public void Pictures_come_from_the_store_only(string given, string wanted) => AssertCleaned(given, wanted);

    [Theory]
    [InlineData("<a href=/van-ban title=' Xem ' target=_blank>a</a>", "<p><a href=\"/van-ban\" title=\"Xem\">a</a></p>")]
    [InlineData("<a href=https://haiphong.gov.vn/x?a=1&b=2>a</a>", "<p><a href=\"https://haiphong.gov.vn/x?a=1&amp;b=2\" rel=\"noopener\">a</a></p>")]
    [InlineData("<a href=mailto:tiepdan@haiphong.gov.vn>a</a> <a href='tel:0225 3 123 456'>b</a>",
        "<p><a href=\"mailto:tiepdan@haiphong.gov.vn\">a</a> <a href=\"tel:02253123456\">b</a></p>")]
    [InlineData("<a name=x>a</a><a href=javascript:b>b</a>", "<p>ab</p>")]
    [InlineData("<a href=/x><div>a</div><div>b</div></a>", "<p><a href=\"/x\">a</a></p><p><a href=\"/x\">b</a></p>")]
    public void Links_keep_their_address_and_title(string given, string wanted) => AssertCleaned(given, wanted);

    [Theory]
    [InlineData("<p class=MsoNormal style='mso-margin-top-alt:auto'><span lang=VI style='font-size:14.0pt;mso-ansi-language:VI'>Căn cứ <b "
        + "style='mso-bidi-font-weight:normal'>Luật</b><o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>",
        "<p>Căn cứ <strong>Luật</strong></p>")]
    [InlineData("<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><style>p.MsoNormal{margin:0}</style><p>a</p><!--EndFragment-->", "<p>a</p>")]
    [InlineData("<p class=MsoListParagraph><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt \"Times New "
        + "Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Vệ sinh môi trường</p>", "<ul><li>Vệ sinh môi trường</li></ul>")]
    [InlineData("<p><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>Mục</p>", "<ol><li>Mục</li></ol>")]
    [InlineData("<b style='font-weight:normal' id=docs-internal><p><span style='font-weight:700;font-style:italic'>a</span><span "
        + "style='font-weight:400'>b</span></p></b>", "<p><strong><em>a</em></strong>b</p>")]
    [InlineData("<span style='text-decoration:underline line-through'>a</span>", "<p><u><s>a</s></u></p>")]
    [InlineData("<html><head><title>x</title><meta charset=utf-8></head><body lang=VI><div class=WordSection1><p>a</p></div></body></html>", "<p>a</p>")]
    [InlineData("<p>a\u00ADb\u200Bc\uFEFF \u202Ed</p>", "<p>abc d</p>")]
    public void What_Word_writes_becomes_plain_paragraphs(string given, string wanted) => AssertCleaned(given, wanted);

    [Fact]
    public void Marks_are_composed_even_across_tags_that_go()
    {
        var given = "<p>Quye\u0302<span>\u0301</span>t đi\u0323nh</p>";
        AssertCleaned(given, "<p>Quyết định</p>");
        Assert.True(HtmlCleaner.Clean(given).Html.IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public void The_plain_text_has_one_line_for_each_paragraph_item_and_row()
    {
        var clean = HtmlCleaner.Clean("<h2>Tin &amp; ảnh</h2><p>Một<br>hai&nbsp;ba</p><ul><li>x<ul><li>y</li></ul></li></ul>"
            + "<table><tr><td>1<td><p>2<p>3</table><figure><img src=/tep/a.jpg alt=z><figcaption>c</figcaption></figure>");
        Assert.Equal("Tin & ảnh\nMột\nhai ba\nx\ny\n1\t2 3\nc", clean.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("<p>&nbsp;</p><script>x</script>")]
    public void Nothing_to_read_is_empty(string? given)
    {
        var clean = HtmlCleaner.Clean(given);
        Assert.True(clean.IsEmpty);
        Assert.Equal("", clean.Text);
    }

    [Fact]
    public void Plain_text_becomes_paragraphs_and_its_signs_stay_signs()
    {
        var clean = HtmlCleaner.FromText("Dòng 1 <b> & \"x\"\r\n\r\nDòng 2");
        Assert.Equal("<p>Dòng 1 &lt;b&gt; &amp; &quot;x&quot;</p><p>Dòng 2</p>", clean.Html);
        Assert.Equal("Dòng 1 <b> & \"x\"\nDòng 2", clean.Text);
    }

    private static void AssertCleaned(string given, string wanted)
    {
        var clean = HtmlCleaner.Clean(given);
        Assert.Equal(wanted, clean.Html);
        Assert.Equal(wanted, HtmlCleaner.Clean(clean.Html).Html);
    }
}
