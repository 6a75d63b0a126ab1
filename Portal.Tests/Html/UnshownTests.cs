using Portal.Core.Html;
using Xunit;

namespace Portal.Tests.Html;

/// <summary>Comments, hidden text and tracked deletions, as each program writes them, never reach the reader; the person is told.</summary>
public sealed class UnshownTests
{
    private const string WordComment = """
        <html><body><p class=MsoNormal>Đường dây nóng 24/7<span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a
        class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[A1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span></span>.</p>
        <div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 width="33%"><div style='mso-element:comment'><div id="_com_1"
        class=msocomtxt><p class=MsoCommentText><a class=msocomanchor href="#_msoanchor_1">[A1]</a>Chưa xác minh, đừng đăng</p></div></div></div></body></html>
        """;

    private const string GoogleComment = """
        <p><span>Nhà văn hóa mở cửa</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span> thứ Bảy.</span></p>
        <div style="border:1px solid black;margin:5px"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Hỏi lại chị Hoa</span></p><p><span>trước khi đăng</span></p></div>
        """;

    [Theory, Trait("Fault", "BUG2")]
    [InlineData(WordComment, "<p>Đường dây nóng 24/7.</p>")]
    [InlineData(GoogleComment, "<p>Nhà văn hóa mở cửa thứ Bảy.</p>")]
    [InlineData("<p>Họp tổ<a class=\"x MSOCOMANCHOR\" href=\"#_msocom_2\">[B2]</a>.</p>", "<p>Họp tổ.</p>")]
    [InlineData("<p>Họp tổ.</p><p class=MsoCommentText>Xem lại</p>", "<p>Họp tổ.</p>")]
    [InlineData("<p>Họp tổ<span role=comment>xem lại</span>.</p>", "<p>Họp tổ.</p>")]
    [InlineData("<p>Họp tổ<comment>xem lại</comment>.</p>", "<p>Họp tổ.</p>")]
    [InlineData("<p>Họp tổ<office:annotation>xem lại</office:annotation>.</p>", "<p>Họp tổ.</p>")]
    [InlineData("<table><tr><td>5<div style='mso-element:comment-list'><div style='mso-element:comment'><p>số cũ</p></div></div></td></tr></table>",
        "<table><tbody><tr><td>5</td></tr></tbody></table>")]
    public void A_comment_of_any_program_is_left_out_with_its_sign(string given, string wanted)
    {
        AssertCleaned(given, wanted);
        Assert.Equal(new LeftOut(1, 0, 0), HtmlCleaner.Clean(given).LeftOut);
    }

    [Theory, Trait("Fault", "BUG3")]
    [InlineData("<p>Danh sách<span style='display:none;mso-hide:all'> (nội bộ)</span> đã niêm yết.</p>")]
    [InlineData("<p>Danh sách<span style='mso-hide:all'> (nội bộ)</span> đã niêm yết.</p>")]
    [InlineData("<p>Danh sách<span style=\"DISPLAY : None !important\"> (nội bộ)</span> đã niêm yết.</p>")]
    [InlineData("<p>Danh sách<b hidden> (nội bộ)</b> đã niêm yết.</p>")]
    [InlineData("<p>Danh sách<span style='visibility:hidden'> (nội bộ)</span> đã niêm yết.</p>")]
    [InlineData("<p>Danh sách<span style='opacity:0.0'> (nội bộ)</span> đã niêm yết.</p>")]
    [InlineData("<p>Danh sách<span style='font-size:0pt'> (nội bộ <b style='font-size:100%'>A</b>)</span> đã niêm yết.</p>")]
    [InlineData("<p>Danh sách<span style='position:absolute;left:-9999px'> (nội bộ)</span> đã niêm yết.</p>")]
    [InlineData("<p>Danh sách<span style='max-height:0px;overflow:hidden'> (nội bộ)</span> đã niêm yết.</p>")]
    [InlineData("<p>Danh sách<sdfield type=HIDDENTEXT> (nội bộ)</sdfield> đã niêm yết.</p>")]
    [InlineData("<style>.an, #x {display: none}</style><p>Danh sách<span class='b an'> (nội bộ)</span> đã niêm yết.</p>")]
    [InlineData("<html><head><style><!-- /* Kiểu */ span.MsoAn {mso-style-name:An; mso-hide:all} --></style></head><body><p>Danh sách<span class=MsoAn> (nội "
        + "bộ)</span> đã niêm yết.</p>")]
    [InlineData("<style>p .an b{visibility:hidden} .an b.z {display:none}</style><p>Danh sách<i class=an><b class=z> (nội bộ)</b></i> đã niêm yết.</p>")]
    [InlineData("<p>Danh sách đã niêm yết.</p><div id=Section1 style='display: none'><p>nội bộ</p></div>")]
    [InlineData("<div style='display:none;max-height:0;overflow:hidden'>Xem trước: nội bộ</div><p>Danh sách đã niêm yết.</p>")]
    public void Hidden_text_of_any_program_is_left_out(string given)
    {
        AssertCleaned(given, "<p>Danh sách đã niêm yết.</p>");
        Assert.Equal(new LeftOut(0, 1, 0), HtmlCleaner.Clean(given).LeftOut);
    }

    /// <summary>What the person saw stays: rules for print, for another class, undone ones, and odd but visible sizes.</summary>
    [Theory, Trait("Fault", "BUG3")]
    [InlineData("<style>@media print {.an {display:none}} .khac {display:none}</style><p class=an>Thấy</p>")]
    [InlineData("<style>.an:hover {display:none} .an[x] {display:none} p {display:none}</style><p class=an>Thấy</p>")]
    [InlineData("<style>.an {display:none}</style><p class=an style='display:block'>Thấy</p>")]
    [InlineData("<div style='font-size:0'><p style='font-size:12pt'>Thấy</p></div>")]
    [InlineData("<div style='visibility:hidden'><p style='visibility:visible'>Thấy</p></div>")]
    [InlineData("<p style='text-indent:-113.4pt;margin-left:113.4pt'>Thấy</p>")]
    [InlineData("<p aria-hidden=true style='opacity:0.9;font-size:0.9em;mso-hide:none'>Thấy</p>")]
    [InlineData("<table><tr><td style='max-width:0;width:100%'>Thấy</td></tr></table>")]
    [InlineData("<details><summary>Thấy</summary></details>")]
    public void What_was_seen_stays(string given)
    {
        var clean = HtmlCleaner.Clean(given);
        Assert.Equal("Thấy", clean.Text);
        Assert.False(clean.LeftOut.Any);
    }

    [Theory, Trait("Fault", "BUG3")]
    [InlineData("<table><tr><td>a</td></tr><tr height=0 style='display:none;mso-height-source:userset'><td>ẩn</td></tr></table>",
        "<table><tbody><tr><td>a</td></tr></tbody></table>")]
    [InlineData("<table><tr><td>a</td><td style='display:none'>ẩn</td><td>b</td></tr></table>", "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>")]
    [InlineData("<table><col width=64><col width=0 style='display:none'><col width=64><tr><td>a</td><td>ẩn</td><td>b</td></tr></table>",
        "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>")]
    [InlineData("<table><colgroup><col><col style='display:none' span=2><col></colgroup><tr><th colspan=4>A</th></tr><tr><td "
        + "rowspan=2>a</td><td>ẩn</td><td></td><td>b</td></tr><tr><td></td><td></td><td>c</td></tr></table>",
        "<table><thead><tr><th colspan=\"2\" scope=\"col\">A</th></tr></thead>"
            + "<tbody><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>")]
    [InlineData("<ul><li>a</li><li style='display:none'>ẩn</li></ul>", "<ul><li>a</li></ul>")]
    [InlineData("<table><caption style='display:none'>ẩn</caption><tr><td>a</td></tr></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>")]
    [InlineData("<table><caption style='visibility:hidden'>ẩn</caption><tr><td>a</td></tr></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>")]
    [InlineData("<table><caption style='font-size:0'>ẩn</caption><tr><td>a</td></tr></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>")]
    [InlineData("<table><tbody style='visibility:collapse'><tr><td>ẩn</td></tr></tbody><tr><td>a</td></tr></table>",
        "<table><tbody><tr><td></td></tr><tr><td>a</td></tr></tbody></table>")]
    public void Hidden_rows_columns_cells_and_items_are_left_out(string given, string wanted)
    {
        AssertCleaned(given, wanted);
        Assert.Equal(1, HtmlCleaner.Clean(given).LeftOut.Hidden);
    }

    [Theory, Trait("Fault", "BUG4")]
    [InlineData("<p>Họp lúc <del datetime=\"2026-11-20T08:00\" cite=\"mailto:A\">8 giờ</del><ins datetime=\"2026-11-20T08:00\">14 giờ</ins>.</p>")]
    [InlineData("<p>Họp lúc <span class=msoDel><del cite=x>8 giờ</del></span><span class=msoIns><ins>14 giờ</ins></span>.</p>")]
    [InlineData("<p>Họp lúc <span class=\"TextRun TrackChangeTextDeletion TrackedChange\">8 giờ</span><span class=\"TrackChangeTextInsertion "
        + "TrackedChange\">14 giờ</span>.</p>")]
    [InlineData("<p>Họp lúc <span class=\"suggestion suggestion-deletion\">8 giờ</span>14 giờ.</p>")]
    [InlineData("<p>Họp lúc <w:del><w:r>8 giờ</w:r></w:del><w:ins>14 giờ</w:ins>.</p>")]
    [InlineData("<p>Họp lúc <span role=deletion>8 giờ</span><span role=insertion>14 giờ</span>.</p>")]
    [InlineData("<p>Họp lúc 14 giờ.</p><del><p>8 giờ</p></del>")]
    public void A_tracked_deletion_is_left_out_and_an_insertion_is_plain(string given)
    {
        AssertCleaned(given, "<p>Họp lúc 14 giờ.</p>");
        Assert.Equal(new LeftOut(0, 0, 1), HtmlCleaner.Clean(given).LeftOut);
    }

    /// <summary>Struck on purpose, as prices are: it stays.</summary>
    [Theory, Trait("Fault", "BUG4")]
    [InlineData("<p><s>90.000</s> 70.000 đồng</p>")]
    [InlineData("<p><span style='text-decoration:line-through'>90.000</span> 70.000 đồng</p>")]
    [InlineData("<p class='model track-model'><strike>90.000</strike> 70.000 đồng</p>")]
    public void Text_struck_on_purpose_stays(string given) => AssertCleaned(given, "<p><s>90.000</s> 70.000 đồng</p>");

    [Fact]
    public void The_person_is_told_in_numbers_what_was_left_out()
    {
        var clean = HtmlCleaner.Clean("<p>a<del>b</del><del>c</del><span hidden>d</span><span role=comment>e</span></p>");
        Assert.Equal("1 nhận xét, 1 đoạn ẩn, 2 phần đã xóa khi theo dõi thay đổi", clean.LeftOut.Words);
        Assert.StartsWith("Khi dán đã bỏ 1 nhận xét, 1 đoạn ẩn, 2 phần đã xóa khi theo dõi thay đổi: ", clean.LeftOut.Sentence, StringComparison.Ordinal);
        Assert.Equal("", HtmlCleaner.Clean("<p>a</p>").LeftOut.Sentence);
    }

    [Fact]
    public void Style_sheets_and_columns_made_to_cost_time_are_read_in_little()
    {
        var rules = string.Concat(Enumerable.Range(0, 5000).Select(i => $".a{i} .b, .x:is(.a{i}), .x{i}{{display:none}}"));
        var deep = string.Concat(Enumerable.Repeat("<div class='x9 b'>", 300));
        var table = "<table><col style='display:none'>"
            + string.Concat(Enumerable.Repeat("<tr>" + string.Concat(Enumerable.Repeat("<td colspan=200>y</td>", 50)) + "</tr>", 200)) + "</table>";
        var slow = string.Concat(Enumerable.Repeat("/*", 100_000))
            + $"<p style='font-size:{new string('0', 200_000)}x;text-indent:-{new string('9', 200_000)}'>y</p>";
        var before = GC.GetAllocatedBytesForCurrentThread();
        HtmlCleaner.Clean($"<style>{rules}{new string('{', 5000)}</style>{table}{deep}");
        HtmlCleaner.Clean($"<style>{slow[..200_000]}</style>{slow[200_000..]}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400_000_000);
    }

    /// <summary>Places inside a text have no name any more once it is clean, so a link to one would lead nowhere.</summary>
    [Theory, Trait("Fault", "BUG18")]
    [InlineData("<p>Theo quy định<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\">[1]</a> hiện hành.</p>",
        "<p>Theo quy định[1] hiện hành.</p>")]
    [InlineData("<p><a href=\"#_Toc123\">1. Mở đầu</a></p>", "<p>1. Mở đầu</p>")]
    [InlineData("<p><a href=\" #h.abc\">Mục lục</a></p>", "<p>Mục lục</p>")]
    [InlineData("<p><a href=\"/van-ban#muc-2\">Mục 2</a></p>", "<p><a href=\"/van-ban#muc-2\">Mục 2</a></p>")]
    public void A_link_to_a_place_that_is_gone_is_plain_text(string given, string wanted) => AssertCleaned(given, wanted);

    [Theory, Trait("Fault", "BUG12")]
    [InlineData("<html><body>\r\n<!--StartFragment--> phường Phù Liễn<!--EndFragment-->\r\n</body></html>", " phường Phù Liễn")]
    [InlineData("<meta charset='utf-8'><span style='color:red'>phường <b>Phù Liễn&nbsp;</b></span>", "phường <strong>Phù Liễn</strong> ")]
    [InlineData("<p> phường Phù Liễn </p>\n", "<p>phường Phù Liễn</p>")]
    [InlineData("\nphường Phù Liễn\n", "phường Phù Liễn")]
    [InlineData("<p>Một</p><p>Hai</p>", "<p>Một</p><p>Hai</p>")]
    [InlineData("<ul><li>Một</li></ul>", "<ul><li>Một</li></ul>")]
    [InlineData("", "")]
    public void A_copied_piece_of_a_line_keeps_the_blanks_at_its_ends(string given, string wanted) => Assert.Equal(wanted, HtmlCleaner.CleanPasted(given).Html);

    private static void AssertCleaned(string given, string wanted)
    {
        var clean = HtmlCleaner.Clean(given);
        Assert.Equal(wanted, clean.Html);
        var again = HtmlCleaner.Clean(clean.Html);
        Assert.Equal(wanted, again.Html);
        Assert.False(again.LeftOut.Any);
    }
}
