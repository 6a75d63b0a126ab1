using Portal.Core.Html;
using Xunit;

namespace Portal.Tests.Html;

/// <summary>What a text may be made of (docs/decisions/0041-editor.md), and that each of it is stored as it stands.</summary>
public sealed class StoredGrammarTests
{
    [Theory, Trait("Fault", "BUG6")]
    [InlineData("<ol style='margin-top:0cm' start=2 type=a><li class=MsoNormal>Hồ sơ</li><li class=MsoNormal>Lệ phí</li></ol>",
        "<ol type=\"a\" start=\"2\"><li>Hồ sơ</li><li>Lệ phí</li></ol>")]
    [InlineData("<ol start=4><li>Bộ phận Một cửa</li></ol>", "<ol start=\"4\"><li>Bộ phận Một cửa</li></ol>")]
    [InlineData("<ol type=1 start=1><li>a</li></ol>", "<ol><li>a</li></ol>")]
    [InlineData("<ol type=I start=0><li>a</li></ol>", "<ol type=\"I\" start=\"0\"><li>a</li></ol>")]
    [InlineData("<ol type=x start=99999><li>a</li></ol><ol start=-2><li>b</li></ol>", "<ol><li>a</li></ol><ol><li>b</li></ol>")]
    [InlineData("<ol><li style='list-style-type:lower-alpha'>a</li></ol>", "<ol type=\"a\"><li>a</li></ol>")]
    [InlineData("<ol style='list-style:upper-roman inside'><li>a</li></ol>", "<ol type=\"I\"><li>a</li></ol>")]
    [InlineData("<ol><li value=3>a</li><li>b</li><li value=9>c</li><li value=10>d</li></ol>",
        "<ol start=\"3\"><li>a</li><li>b</li></ol><ol start=\"9\"><li>c</li><li>d</li></ol>")]
    [InlineData("<ul type=square start=3><li value=4>a</li></ul>", "<ul><li>a</li></ul>")]
    public void A_list_keeps_its_letters_and_its_first_number(string given, string wanted) => AssertStored(given, wanted);

    [Theory]
    [InlineData("<table><tr><th>Tổ</th><th>Số hộ</th></tr><tr><td>1</td><td>20</td></tr></table>",
        "<table><thead><tr><th scope=\"col\">Tổ</th><th scope=\"col\">Số hộ</th></tr></thead><tbody><tr><td>1</td><td>20</td></tr></tbody></table>")]
    [InlineData("<table><tr><th>Tổ 1<td>20<tr><th>Tổ 2<td>30</table>",
        "<table><tbody><tr><th scope=\"row\">Tổ 1</th><td>20</td></tr><tr><th scope=\"row\">Tổ 2</th><td>30</td></tr></tbody></table>")]
    [InlineData("<table><tr><th rowspan=2>Tổ</th><th colspan=2>Số</th></tr><tr><th>Nam</th><th>Nữ</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>",
        "<table><thead><tr><th rowspan=\"2\" scope=\"col\">Tổ</th><th colspan=\"2\" scope=\"col\">Số</th></tr><tr><th scope=\"col\">Nam</th>"
            + "<th scope=\"col\">Nữ</th></tr></thead><tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>")]
    [InlineData("<table><tr><th rowspan=2>Tổ</th><th>Số</th></tr><tr><td>1</td></tr></table>",
        "<table><tbody><tr><th rowspan=\"2\" scope=\"row\">Tổ</th><th>Số</th></tr><tr><td>1</td></tr></tbody></table>")]
    [InlineData("<table><tr><th>Chỉ có đầu</th></tr></table>", "<table><tbody><tr><th scope=\"row\">Chỉ có đầu</th></tr></tbody></table>")]
    public void The_head_of_a_table_says_what_it_is_head_of(string given, string wanted) => AssertStored(given, wanted);

    [Theory, Trait("Fault", "ED6")]
    [InlineData("<p>a</p><figure data-picture=12 class=x></figure><p>b</p>", "<p>a</p><figure data-picture=\"12\"></figure><p>b</p>")]
    [InlineData("<p>a<figure data-picture=7></figure>b", "<p>a</p><figure data-picture=\"7\"></figure><p>b</p>")]
    [InlineData("<ul><li>a<figure data-picture=7></figure></li></ul>", "<ul><li>a<figure data-picture=\"7\"></figure></li></ul>")]
    [InlineData("<table><tr><td><figure data-picture=7></figure></td></tr></table>",
        "<table><tbody><tr><td><figure data-picture=\"7\"></figure></td></tr></tbody></table>")]
    [InlineData("<figure data-picture=012></figure>", "<figure data-picture=\"12\"></figure>")]
    [InlineData("<figure data-picture=7>chữ lạc</figure>", "<figure data-picture=\"7\"></figure><p>chữ lạc</p>")]
    [InlineData("<figure data-picture=0></figure><figure data-picture='7\"'></figure><figure data-picture=1234567890></figure>", "")]
    [InlineData("<h2>Đề mục<figure data-picture=7></figure></h2>", "<h2>Đề mục</h2>")]
    public void A_mark_says_where_a_picture_stands(string given, string wanted) => AssertStored(given, wanted);

    [Theory]
    [InlineData("<div class='series x'><figure data-picture=1></figure> <figure data-picture=2></figure></div>",
        "<div class=\"series\"><figure data-picture=\"1\"></figure><figure data-picture=\"2\"></figure></div>")]
    [InlineData("<div class=series><figure data-picture=1></figure></div>", "<figure data-picture=\"1\"></figure>")]
    [InlineData("<div class=series><figure data-picture=1></figure>chữ<figure data-picture=2></figure></div>",
        "<div class=\"series\"><figure data-picture=\"1\"></figure><figure data-picture=\"2\"></figure></div><p>chữ</p>")]
    [InlineData("<div class=series></div>", "")]
    [InlineData("<aside class=note>Lưu ý<ul><li>a</li></ul></aside>", "<aside class=\"note\"><p>Lưu ý</p><ul><li>a</li></ul></aside>")]
    [InlineData("<aside class='box'>a</aside><aside class=note> </aside>", "<p>a</p>")]
    [InlineData("<p class=note>a</p><div class=note>b</div>", "<p>a</p><p>b</p>")]
    public void A_series_holds_pictures_and_a_note_box_a_text(string given, string wanted) => AssertStored(given, wanted);

    [Theory]
    [InlineData("<p>Số 1<sup>er</sup>, H<sub>2</sub>O</p>")]
    [InlineData("<p><img src=\"/tep/a.jpg\" alt=\"Sân đình\"></p>")]
    [InlineData("<figure><img src=\"/tep/a.jpg\" alt=\"x\"><figcaption>Ảnh: Tổ Thư ký</figcaption></figure>")]
    [InlineData("<h2>A</h2><h3>B</h3><h4>C</h4><blockquote><p>d</p></blockquote><hr><p>e<br>f</p>")]
    [InlineData("<table><caption>Bảng 1</caption><tbody><tr><td>1</td><td>2</td></tr></tbody></table>")]
    public void What_was_stored_before_stays_as_it_is(string stored) => AssertStored(stored, stored);

    private static void AssertStored(string given, string wanted)
    {
        var clean = HtmlCleaner.Clean(given);
        Assert.Equal(wanted, clean.Html);
        Assert.Equal(wanted, HtmlCleaner.Clean(clean.Html).Html);
        Assert.DoesNotContain("markup that could act", clean.Removed);
    }
}
