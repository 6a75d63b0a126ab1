using Portal.Core.Html;
using Xunit;

namespace Portal.Tests.Html;

/// <summary>What office programs put into the clipboard beside plain markup: lists as paragraphs, letters of old fonts, signs, pictures.</summary>
public sealed class PasteCasesTests
{
    private static string Item(string place, string sign, string text) =>
        $"<p class=MsoListParagraph style='mso-list:{place}'><![if !supportLists]><span style='mso-list:Ignore'>{sign}"
            + $"<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>{text}</p>\n";

    [Fact, Trait("Fault", "ED7")]
    public void Lists_of_Word_stay_lists_with_their_levels()
    {
        var given = Item("l0 level1 lfo1", "·", "Đội một") + Item("l0 level2 lfo1", "o", "Tổ a") + Item("l0 level2 lfo1", "o", "Tổ b")
            + Item("l0 level1 lfo1", "·", "Đội hai") + "<p class=MsoNormal>Hết.</p>";

        AssertPasted(given, "<ul><li>Đội một<ul><li>Tổ a</li><li>Tổ b</li></ul></li><li>Đội hai</li></ul><p>Hết.</p>");
    }

    [Theory, Trait("Fault", "ED7"), Trait("Fault", "BUG6")]
    [InlineData("1.|2.|3.", "<ol><li>a</li><li>b</li><li>c</li></ol>")]
    [InlineData("4.|5.", "<ol start=\"4\"><li>a</li><li>b</li></ol>")]
    [InlineData("b)|c)", "<ol type=\"a\" start=\"2\"><li>a</li><li>b</li></ol>")]
    [InlineData("I.|II.|III.", "<ol type=\"I\"><li>a</li><li>b</li><li>c</li></ol>")]
    [InlineData("h)|i)|k)", "<ol type=\"a\" start=\"8\"><li>a</li><li>b</li></ol><ol type=\"a\" start=\"11\"><li>c</li></ol>")]
    [InlineData("1.|3.", "<ol><li>a</li></ol><ol start=\"3\"><li>b</li></ol>")]
    [InlineData("1.1.|1.2.", "<p>1.1. a</p><p>1.2. b</p>")]
    [InlineData("Điều 3.", "<p>Điều 3. a</p>")]
    [InlineData("-|-", "<ul><li>a</li><li>b</li></ul>")]
    public void Numbers_and_letters_of_Word_are_those_of_the_list(string signs, string wanted) =>
        AssertPasted(string.Concat(signs.Split('|').Select((sign, i) => Item("l0 level1 lfo1", sign, ((char)('a' + i)).ToString()))), wanted);

    [Fact]
    public void Another_list_of_Word_is_another_list() => AssertPasted(
        Item("l0 level1 lfo1", "1.", "a") + Item("l3 level1 lfo2", "1.", "b") + Item("l3 level2 lfo2", "a)", "c"),
        "<ol><li>a</li></ol><ol><li>b<ol type=\"a\"><li>c</li></ol></li></ol>");

    [Fact, Trait("Fault", "BUG10")]
    public void Signs_of_their_own_fonts_keep_their_meaning()
    {
        AssertPasted("<p><span style='font-family:Wingdings'>þ</span> Đồng ý <span style='font-family:Wingdings'>o</span> Không đồng ý <span "
            + "style='font-family:\"Wingdings 2\"'>R</span> Khác <span style='font-family:Wingdings'>è</span> Kết luận</p>",
            "<p>☑ Đồng ý ☐ Không đồng ý ☑ Khác → Kết luận</p>");
        AssertPasted("<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='font-family:Wingdings'><span style='mso-list:Ignore'>n"
            + "<span>&nbsp; </span></span></span>Khu dân cư số 1</p>", "<ul><li>Khu dân cư số 1</li></ul>");
        AssertPasted("<style>span.KyHieu {font-family:Symbol}</style><p>Độ chính xác <span class=KyHieu>\uF0B1</span>5 <font face=Symbol>m</font>m</p>",
            "<p>Độ chính xác ±5 μm</p>");

        var unknown = HtmlCleaner.Clean("<p>a<span style='font-family:Webdings'>\uF0F5\uF0F6</span>b</p>");
        Assert.Equal(("<p>ab</p>", 2), (unknown.Html, unknown.LeftOut.Signs));
        Assert.Equal("2 ký hiệu của phông riêng không đọc được: hãy chèn lại bằng nút Ký hiệu đặc biệt.", unknown.LeftOut.Sentence);
    }

    [Fact, Trait("Fault", "BUG11"), Trait("Row", "C9")]
    public void Letters_of_old_fonts_become_letters_and_the_first_of_them_are_shown()
    {
        var pasted = HtmlCleaner.CleanPasted("<p class=MsoNormal><span style='font-family:\".VnTime\"'>Ph\u00ADêng tæ chøc héi nghÞ tiÕp xóc cö tri</span></p>"
            + "<p class=MsoNormal><span style='font-family:\"VNI-Times\"'>Phöôøng toå chöùc hoäi nghò</span></p>"
            + "<p class=MsoNormal><span style='font-family:\".VnTimeH\"'>ñy ban nh©n d©n</span></p>");

        Assert.Equal("<p>Phường tổ chức hội nghị tiếp xúc cử tri</p><p>Phường tổ chức hội nghị</p><p>ỦY BAN NHÂN DÂN</p>", pasted.Html);
        Assert.Equal(3, pasted.Converted!.Pieces);
        Assert.Equal("Phường tổ chức hội nghị tiếp xúc cử tri", pasted.Converted.After);
        Assert.Contains("“Phường tổ chức hội nghị tiếp xúc cử tri”", pasted.Converted.Sentence, StringComparison.Ordinal);
    }

    [Fact, Trait("Fault", "BUG11"), Trait("Row", "C9")]
    public void Letters_of_old_fonts_are_shown_before_and_after_each_once_and_stay_as_they_are_for_who_wants_them_so()
    {
        const string piece = "<p><font face=\".VnTime\">Ph\u00ADêng tæ chøc</font></p>";
        const string given = piece + "<p><font face=\"VNI-Times\">Phöôøng</font></p>" + piece;

        var pasted = HtmlCleaner.CleanPasted(given);
        Assert.Equal([("Phêng tæ chøc", "Phường tổ chức"), ("Phöôøng", "Phường")],
            pasted.Converted!.Samples.Select(s => (s.Before.Replace("\u00AD", "", StringComparison.Ordinal), s.After)));
        Assert.Equal(3, pasted.Converted.Pieces);

        var asItIs = HtmlCleaner.CleanPasted(given, lettersStay: true);
        Assert.Null(asItIs.Converted);
        Assert.Contains("<p>Phöôøng</p>", asItIs.Html, StringComparison.Ordinal);
        Assert.Equal("<p>Phöôøng toå chöùc hoäi nghò</p>", HtmlCleaner.FromText("Phöôøng toå chöùc hoäi nghò", lettersStay: true).Html);
    }

    [Theory, Trait("Fault", "BUG11"), Trait("Row", "C9")]
    [InlineData(".VnTime", "Tr\u00ADêng mÇm non §Æng H¶i: §\u00B5o t¹o, båi d\u00ADìng; quü khuyÕn häc",
        "Trường mầm non Đặng Hải: Đào tạo, bồi dưỡng; quỹ khuyến học")]
    [InlineData("VNI-Times", "ÑAÛNG UÛY, UÛY BAN NHAÂN DAÂN phöôøng; lòch tieáp coâng daân, nghæ leã, kyõ naêng, quyeát ñònh",
        "ĐẢNG ỦY, ỦY BAN NHÂN DÂN phường; lịch tiếp công dân, nghỉ lễ, kỹ năng, quyết định")]
    public void Both_tables_hold_for_whole_sentences(string font, string given, string wanted) =>
        AssertPasted($"<p><font face=\"{font}\">{given}</font></p>", $"<p>{wanted}</p>");

    [Fact, Trait("Fault", "BUG11"), Trait("Row", "C9")]
    public void Text_of_today_in_which_only_the_name_of_an_old_font_was_left_is_not_touched()
    {
        const string given = "<p style='font-family:.VnTime'>Hội nghị tổng kết</p><p style='font-family:.VnTime'>là bà</p>";

        var pasted = HtmlCleaner.CleanPasted(given);

        Assert.Equal(("<p>Hội nghị tổng kết</p><p>là bà</p>", (Converted?)null), (pasted.Html, pasted.Converted));
    }

    [Theory, Trait("Fault", "BUG11"), Trait("Row", "C9")]
    [InlineData("Ph\u00ADêng tæ chøc héi nghÞ tiÕp xóc cö tri\nNgµy 5/12", "<p>Phường tổ chức hội nghị tiếp xúc cử tri</p><p>Ngày 5/12</p>")]
    [InlineData("Phöôøng toå chöùc hoäi nghò tieáp xuùc cöû tri", "<p>Phường tổ chức hội nghị tiếp xúc cử tri</p>")]
    [InlineData("Phường tổ chức hội nghị", "<p>Phường tổ chức hội nghị</p>")]
    [InlineData("là bà má có gì đâu", "<p>là bà má có gì đâu</p>")]
    [InlineData("à la carte, café, résumé, naïve", "<p>à la carte, café, résumé, naïve</p>")]
    [InlineData("Số 12/KH, 5 %, 20 °C ± 2", "<p>Số 12/KH, 5 %, 20 °C ± 2</p>")]
    public void Bare_text_in_old_letters_is_read_and_other_text_is_left_alone(string given, string wanted) =>
        Assert.Equal(wanted, HtmlCleaner.FromText(given).Html);

    [Fact, Trait("Fault", "BUG15"), Trait("Fault", "ED7")]
    public void Pictures_that_do_not_come_along_are_counted_and_those_of_smileys_are_signs()
    {
        var pasted = HtmlCleaner.CleanPasted("<p class=MsoNormal><img width=300 height=200 src=\"file:///C:/clip_image002.jpg\" alt=\"Sơ đồ\">Hình 1</p>"
            + "<div>Cảm ơn bà con <img alt=\"👍\" src=\"https://static.example.vn/emoji/x.png\" width=16> đã ủng hộ</div>"
            + "<img src=https://x.vn/d.gif width=1 height=1>");

        Assert.Equal(("<p>Hình 1</p><p>Cảm ơn bà con 👍 đã ủng hộ</p>", 1), (pasted.Html, pasted.LeftOut.Pictures));
        Assert.Equal("1 ảnh chưa lấy được: hãy thêm bằng nút Chèn ảnh.", pasted.LeftOut.Sentence);
    }

    [Fact]
    public void What_plays_or_runs_is_counted() => Assert.Equal(2,
        HtmlCleaner.CleanPasted("<p>a</p><iframe src=https://youtube.example/1></iframe><video src=/x.mp4></video><script>x</script>").LeftOut.Embedded);

    [Theory]
    [InlineData("<p>Theo quy định<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\">[1]</a> hiện hành.</p>",
        "<p>Theo quy định[1] hiện hành.</p>")]
    [InlineData("<p>Ðường hoa, k\u00ADhu\u200B phố</p>", "<p>Đường hoa, khu phố</p>")]
    [Trait("Fault", "BUG18"), Trait("Fault", "BUG7"), Trait("Fault", "BUG9")]
    public void Links_to_nowhere_foreign_letters_and_unseen_characters_do_not_stay(string given, string wanted) => AssertPasted(given, wanted);

    private static void AssertPasted(string given, string wanted)
    {
        var pasted = HtmlCleaner.Clean(given);
        Assert.Equal(wanted, pasted.Html);
        Assert.Equal(wanted, HtmlCleaner.Clean(pasted.Html).Html);
    }
}
