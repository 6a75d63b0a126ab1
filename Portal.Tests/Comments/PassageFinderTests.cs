using CsCheck;
using Portal.Core.Comments;
using Xunit;

namespace Portal.Tests.Comments;

/// <summary>A passage is found again in a text that was changed.</summary>
public class PassageFinderTests
{
    private const string Text = "Sáng nay, tổ 5 họp. Chiều nay, tổ 5 ra quân. Tối nay, tổ 5 nghỉ.";

    private static string? Found(string text, PassageAnchor anchor) =>
        PassageFinder.Find(text, anchor) is { } place ? $"{(place.Changed ? "~" : "")}{place.From}:{text[place.From..place.To]}" : null;

    [Fact]
    public void Of_like_places_the_one_with_the_same_words_around_is_taken_wherever_it_went()
    {
        var anchor = new PassageAnchor("tổ 5", "họp. Chiều nay,", "ra quân. Tối", 31);

        Assert.Equal("31:tổ 5", Found(Text, anchor));
        Assert.Equal("11:tổ 5", Found("Chiều nay, tổ 5 ra quân. Sáng nay, tổ 5 họp.", anchor));
    }

    [Fact]
    public void Without_any_likeness_around_the_nearest_is_taken() =>
        Assert.Equal("20:tổ 5", Found("tổ 5 xx xx xx xx xx tổ 5", new("tổ 5", "abc", "def", 23)));

    [Fact]
    public void Where_the_words_were_changed_what_stands_between_the_words_around_is_the_passage()
    {
        var anchor = new PassageAnchor("15 hộ dân", "Toàn phường có", "được hỗ trợ.", 15);

        Assert.Equal("~15:16 hộ", Found("Toàn phường có 16 hộ được hỗ trợ.", anchor));
        Assert.Null(Found("Toàn phường có được hỗ trợ.", anchor));
        Assert.Null(Found("Viết lại hẳn rồi.", anchor));
    }

    [Fact]
    public void The_first_and_the_last_words_of_a_text_are_found_by_their_one_side()
    {
        Assert.Equal("~0:Chiều nay", Found("Chiều nay, tổ 5 họp.", new("Sáng nay", "", ", tổ 5 họp.", 0)));
        Assert.Equal("~11:nghỉ.", Found("Sáng, tổ 5 nghỉ.", new("họp.", "Sáng, tổ 5", "", 11)));
        Assert.Null(Found("Chiều nay", new("Sáng nay", "", "", 0)));
    }

    [Fact]
    public void A_passage_grown_out_of_all_measure_is_another() =>
        Assert.Null(Found($"đầu {new string('x', 300)} cuối", new("giữa", "đầu", "cuối", 4)));

    [Fact]
    public void The_whole_text_is_no_place() => Assert.Null(Found(Text, PassageAnchor.Whole));

    [Theory]
    [InlineData("<p>Có <strong>mười</strong> hộ</p><p>Hai</p>", "Có mười hộ Hai")]
    [InlineData("<ul><li>a</li><li><p>b</p></li></ul><h2>c</h2>", "a b c")]
    [InlineData("<table><caption>Bảng</caption><tbody><tr><td>1</td><td>2<br>3</td></tr></tbody></table>", "1 2 3")]
    [InlineData("<p>Trước</p><figure data-picture=\"3\"></figure><p>Sau&nbsp;đó</p>", "Trước Sau đó")]
    public void A_text_is_read_as_one_line(string html, string read) => Assert.Equal(read, PassageText.Of(html));

    private static readonly Gen<string> Words = Gen.OneOf("tổ", "5", "hộ", "họp", "dân", "phố").Array[1, 30].Select(w => string.Join(' ', w));

    /// <summary>A text and a passage of it.</summary>
    private static readonly Gen<(string Text, PassageAnchor Anchor)> Passage = Words.SelectMany(text => Gen.Int[0, text.Length - 1].SelectMany(from =>
        Gen.Int[1, text.Length - from].Select(length => (text, Cut(text, from, length)))).Where(p => p.Item2.Quote == p.Item2.Quote.Trim()));

    private static PassageAnchor Cut(string text, int from, int length) =>
        new(text.Substring(from, length), text[Math.Max(0, from - PassageAnchor.AroundLength)..from].Trim(),
            text[(from + length)..Math.Min(text.Length, from + length + PassageAnchor.AroundLength)].Trim(), from);

    [Fact]
    public void A_passage_of_an_unchanged_text_is_found_as_those_words() => Passage.Where(p => p.Anchor.Quote.Length > 0).Sample(p =>
    {
        var place = PassageFinder.Find(p.Text, p.Anchor)!.Value;
        Assert.Equal((false, p.Anchor.Quote), (place.Changed, p.Text[place.From..place.To]));
    });

    [Fact]
    public void What_is_added_before_and_behind_a_text_moves_a_passage_and_loses_none() => Gen.Select(Passage, Words, Words).Sample((p, before, after) =>
    {
        var place = PassageFinder.Find($"{before} {p.Text} {after}", p.Anchor);
        Assert.True(p.Anchor.IsWhole || place is { Changed: false });
    });
}
