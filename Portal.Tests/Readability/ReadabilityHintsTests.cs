using Portal.Core.Readability;
using Xunit;

namespace Portal.Tests.Readability;

/// <summary>What is advised of which text, and that a plain good text is left alone.</summary>
public class ReadabilityHintsTests
{
    private static readonly ReadabilityRules Rules = ReadabilityRules.Shipped;

    private const string Title = "Ra quân dọn vệ sinh môi trường";
    private const string Abstract = "Hơn hai trăm người cùng dọn các tuyến đường.";

    private static IReadOnlyList<ReadabilityHint> Of(string body, string title = Title, string lead = Abstract, params string[] alts) =>
        ReadabilityHints.Of(new(title, lead, body, alts), Rules);

    private static List<HintKind> Kinds(IEnumerable<ReadabilityHint> hints) => hints.Select(h => h.Kind).ToList();

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("chữ", count));

    [Fact]
    public void A_plain_text_asks_for_nothing() => Assert.Empty(Of(
        "<h2>Kết quả</h2><p>Sáng 20/11/2026, các tổ dân phố cùng ra quân. Có 1.250 người dự.</p><ul><li>Tổ 1</li></ul>", alts: ["Người dân quét đường"]));

    [Theory]
    [InlineData("", "Một, hai câu", HintKind.AbstractMissing)]
    [InlineData("   ", "Một, hai câu", HintKind.AbstractMissing)]
    public void A_missing_abstract_is_advised(string lead, string says, HintKind kind)
    {
        var hint = Assert.Single(Of("<p>Có.</p>", lead: lead));
        Assert.Equal(kind, hint.Kind);
        Assert.Contains(says, hint.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Title_and_abstract_are_measured_at_their_limits()
    {
        Assert.Empty(Of("", title: new string('a', Rules.TitleCharacters), lead: Words(Rules.AbstractWords)));
        Assert.Equal([HintKind.TitleLong, HintKind.AbstractLong],
            Kinds(Of("", title: new string('a', Rules.TitleCharacters + 1), lead: Words(Rules.AbstractWords + 1))));
        Assert.Equal([HintKind.TitleCapitals], Kinds(Of("", title: "KHAI MẠC HỘI THI NẤU ĂN")));
        Assert.Empty(Of("", title: "UBND phường khai mạc hội thi"));
    }

    [Theory]
    [InlineData(40, 0)]
    [InlineData(41, 1)]
    public void A_sentence_is_long_beyond_the_limit_of_words(int words, int hints) =>
        Assert.Equal(hints, Of($"<p>{Words(words)}. Câu sau ngắn.</p>").Count(h => h.Kind == HintKind.SentenceLong));

    [Fact]
    public void Signs_are_no_words_and_a_cell_is_no_sentence()
    {
        Assert.Empty(Of($"<p>{Words(20)} – {Words(20)}</p>"));
        Assert.Empty(Of($"<table><tbody><tr><td>{Words(200)}</td></tr></tbody></table>"));
    }

    [Theory]
    [InlineData("Một câu. Hai câu! Ba câu? Bốn câu…", 4)]
    [InlineData("Tại TP. Hải Phòng, ông Th. nói. Hết.", 2)]
    [InlineData("Chi 1.250.000 đồng. Hết.", 2)]
    [InlineData("Ông nói: “Tốt lắm.” Bà gật đầu.", 2)]
    [InlineData("Mục 1. Tổ chức thực hiện", 1)]
    [InlineData("dòng một\ndòng hai", 2)]
    [InlineData("Họp lúc 8h30 ... rồi về", 1)]
    public void Sentences_end_where_a_reader_ends_them(string text, int sentences) => Assert.Equal(sentences, Sentences.Of(text, Rules.Dotted).Count());

    [Fact]
    public void A_long_paragraph_is_named_by_how_it_begins()
    {
        var sentences = string.Join(' ', Enumerable.Repeat("Đây là một câu ngắn.", 31));
        var hint = Assert.Single(Of($"<p>{sentences}</p>"));
        Assert.Equal(HintKind.ParagraphLong, hint.Kind);
        Assert.StartsWith("Đây là một câu ngắn.", hint.Passage, StringComparison.Ordinal);
        Assert.StartsWith("155 chữ, nên không quá 150", hint.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Ủy ban MTTQ phường họp.</p>", "MTTQ: ở lần đầu hãy viết “Mặt trận Tổ quốc (MTTQ)”.")]
    [InlineData("<p>Phòng CDEF tiếp dân. CDEF mở cửa.</p>", "CDEF: ở lần đầu hãy viết đủ chữ, ví dụ “… (CDEF)”.")]
    [InlineData("<ul><li>đóng BHYT</li></ul>", "BHYT: ở lần đầu hãy viết “bảo hiểm y tế (BHYT)”.")]
    public void Letters_that_stand_for_words_are_explained_at_their_first_use(string body, string sentence)
    {
        var hint = Assert.Single(Of(body));
        Assert.Equal((HintKind.Abbreviation, sentence), (hint.Kind, hint.Sentence));
    }

    [Theory]
    [InlineData("<p>UBND và HĐND phường họp.</p>")]
    [InlineData("<p>Mặt trận Tổ quốc (MTTQ) họp. MTTQ kêu gọi.</p>")]
    [InlineData("<p>MTTQ (Mặt trận Tổ quốc) họp.</p>")]
    [InlineData("<p>Theo 218/QĐ-BTTTT và KH-ABCD/12, gửi a@ABCD.vn.</p>")]
    [InlineData("<p>Quý III, khóa XIV, thế kỷ XX.</p>")]
    [InlineData("<h2>KẾT QUẢ THỰC HIỆN NĂM</h2>")]
    [InlineData("<p>Tổ A và tổ B.</p>")]
    public void Known_explained_and_official_letters_are_left_alone(string body) => Assert.Empty(Of(body));

    [Theory]
    [InlineData("<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2>", 0)]
    [InlineData("<h2>A</h2><h4>C</h4>", 1)]
    [InlineData("<h3>B</h3><h3>C</h3>", 1)]
    [InlineData("<h2>A</h2><h4>C</h4><h3>B</h3>", 1)]
    public void A_heading_that_skips_a_level_is_advised(string body, int hints) =>
        Assert.Equal(hints, Of(body).Count(h => h.Kind == HintKind.HeadingJump));

    [Theory]
    [InlineData("tại đây", true)]
    [InlineData("Xem chi tiết.", true)]
    [InlineData("TẠI ĐÂY", true)]
    [InlineData("biểu mẫu đăng ký", false)]
    public void Words_of_a_link_say_where_it_leads(string words, bool isAdvised)
    {
        var hints = Of($"<p>Xem <a href=\"/van-ban\">{words}</a></p><ul><li><a href=\"/b\"><strong>{words}</strong></a></li></ul>");
        Assert.Equal(isAdvised ? 2 : 0, hints.Count(h => h.Kind == HintKind.LinkText));
    }

    [Theory]
    [InlineData("Họp ngày 20/11.", 1)]
    [InlineData("Ngày 20 tháng 11, phường họp", 1)]
    [InlineData("Họp ngày 20/11/2026", 0)]
    [InlineData("Ngày 20 tháng 11 năm 2026", 0)]
    [InlineData("Ngày 20 tháng 11/2026", 0)]
    [InlineData("Số 20/11", 0)]
    public void A_day_says_its_year(string text, int hints) => Assert.Equal(hints, Of($"<p>{text}</p>").Count(h => h.Kind == HintKind.DateWithoutYear));

    [Fact]
    public void Pictures_without_words_are_named_by_their_place()
    {
        var hints = Of("<p>Có.</p>", alts: ["Đường làng", " ", ""]);
        Assert.Equal([1, 2], hints.Select(h => h.Picture));
        Assert.All(hints, h => Assert.Equal(HintKind.PictureWithoutAlt, h.Kind));
    }

    [Fact]
    public void Two_blanks_are_found_by_the_words_around_them()
    {
        var hint = Assert.Single(Of("<p>một&nbsp; hai</p>"));
        Assert.Equal((HintKind.DoubleBlank, "một hai"), (hint.Kind, hint.Passage));
    }

    [Fact]
    public void Every_kind_has_words_and_every_abbreviation_stands_once()
    {
        Assert.All(Enum.GetValues<HintKind>(), kind => Assert.NotEmpty(HintWords.Of(kind, "Sapo")));
        Assert.Equal(Rules.Abbreviations.Count, Rules.Abbreviations.Select(a => a.Short).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_text_at_the_limit_of_the_editor_is_read_in_a_blink()
    {
        var body = string.Concat(Enumerable.Repeat($"<p>{Words(45)} ABCD.  <a href=\"/a\">tại đây</a></p>", 900));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(Of(body).Count > 900);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }
}
