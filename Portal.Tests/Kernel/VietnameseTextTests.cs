using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Kernel;

public class VietnameseTextTests
{
    [Fact]
    public void Text_pasted_decomposed_equals_text_typed_composed()
    {
        Assert.Equal("Phù Liễn", VietnameseText.Nfc("Phu\u0300 Lie\u0302\u0303n"));
        Assert.Equal("ế", VietnameseText.Nfc("e\u0302\u0301"));
        Assert.Equal("ế", VietnameseText.Nfc("\u00ea\u0301"));
        Assert.Null(VietnameseText.Nfc(null));
    }

    [Theory, Trait("Fault", "BUG7")]
    [InlineData("\u00D0ường hoa và \u00D0ội tình nguyện", "Đường hoa và Đội tình nguyện", "duong-hoa-va-doi-tinh-nguyen")]
    [InlineData("\u0189ông \u0256ảo", "Đông đảo", "dong-dao")]
    [InlineData("b\u00F0", "bđ", "bd")]
    public void Letters_that_only_look_like_D_with_a_stroke_become_it(string given, string stored, string slug)
    {
        Assert.Equal(stored, VietnameseText.Tidy(given));
        Assert.Equal(slug, VietnameseText.Slug(given));
        Assert.Equal(VietnameseText.Fold(stored), VietnameseText.Fold(given));
    }

    [Theory, Trait("Fault", "BUG9")]
    [InlineData("Khánh thà\u00ADnh nhà văn\u200B hó\u200Ba", "Khánh thành nhà văn hóa")]
    [InlineData("\uFEFFPhù \u202ELiễn\u202C\u2060", "Phù Liễn")]
    [InlineData("Phù\tLiễn\r\n\u00A0 2026\u0000", "Phù Liễn 2026")]
    [InlineData("văn\u200Dhóa", "vănhóa")]
    [InlineData("Gia đình \U0001F468\u200D\U0001F469", "Gia đình \U0001F468\u200D\U0001F469")]
    public void A_line_of_text_loses_what_is_not_seen(string given, string wanted)
    {
        Assert.Equal(wanted, VietnameseText.Tidy(given));
        Assert.Equal(wanted, VietnameseText.Tidy(VietnameseText.Tidy(given)));
    }

    [Theory]
    [InlineData("Đường Trần Tất Văn", "duong tran tat van")]
    [InlineData("Phù Liễn", "phu lien")]
    [InlineData("ĐẶNG THỊ ƯỚC", "dang thi uoc")]
    [InlineData("e\u0302\u0301", "e")]
    [InlineData("Số 12/QĐ-UBND", "so 12/qd-ubnd")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Folding_takes_away_case_and_marks(string? text, string folded)
    {
        Assert.Equal(folded, VietnameseText.Fold(text));
    }

    [Fact]
    public void Folded_text_keeps_step_with_the_original_for_every_vietnamese_letter()
    {
        const string Letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
        foreach (var letter in Letters + Letters.ToUpperInvariant())
            Assert.True(VietnameseText.Fold(letter.ToString()) is [>= 'a' and <= 'z'], letter.ToString());
    }

    [Theory]
    [Trait("Fault", "ED22")]
    [InlineData("Lễ khai mạc hội thi", "Lễ khai mạc hội thi.")]
    [InlineData("Lễ khai mạc hội thi.", "Lễ khai mạc hội thi.")]
    [InlineData("Vì sao?", "Vì sao?")]
    [InlineData("Khẩu hiệu “Xanh, sạch.”", "Khẩu hiệu “Xanh, sạch.”")]
    [InlineData("Đội “Xanh”", "Đội “Xanh”.")]
    [InlineData("", "")]
    public void ED22_a_caption_ends_as_a_sentence_before_its_credit(string caption, string closed) => Assert.Equal(closed, Vietnamese.Closed(caption));

    [Theory]
    [InlineData("Đường Trần Tất Văn", "duong-tran-tat-van")]
    [InlineData("  20/11 – Ngày Nhà giáo!  ", "20-11-ngay-nha-giao")]
    [InlineData("???", "tin")]
    [InlineData(null, "tin")]
    public void A_slug_is_made_of_letters_digits_and_single_hyphens(string? text, string slug)
    {
        Assert.Equal(slug, VietnameseText.Slug(text));
    }

    [Fact]
    public void A_slug_has_at_most_eighty_characters_and_ends_with_a_whole_word()
    {
        var slug = VietnameseText.Slug(string.Concat(Enumerable.Repeat("phường ", 40)));

        Assert.True(slug.Length <= 80);
        Assert.EndsWith("phuong", slug, StringComparison.Ordinal);
        Assert.Equal(80, VietnameseText.Slug(new string('a', 300)).Length);
    }

    [Fact]
    public void Alphabetical_order_is_the_vietnamese_one()
    {
        string[] names = ["Đỗ", "Dương", "Âu", "An", "Ơn", "Ông", "Oanh", "Ăn", "Êm", "Em", "Ưng", "Ung", "Duy", "Đào"];

        Assert.Equal(["An", "Ăn", "Âu", "Duy", "Dương", "Đào", "Đỗ", "Em", "Êm", "Oanh", "Ông", "Ơn", "Ung", "Ưng"], names.Order(VietnameseText.Order));
    }

    [Theory]
    [InlineData("  a \t b\r\n c ", "a b c")]
    [InlineData("\u00a0a\u00a0", "a")]
    [InlineData(null, "")]
    public void Tidy_text_has_single_blanks(string? text, string tidy)
    {
        Assert.Equal(tidy, VietnameseText.Tidy(text));
    }

    [Theory]
    [InlineData("ngắn", 10, "ngắn")]
    [InlineData("một hai ba bốn", 10, "một hai ba…")]
    [InlineData("một hai, ba bốn", 8, "một hai…")]
    [InlineData("aaaaaaaaaaaaaaaa", 5, "aaaaa…")]
    public void A_preview_is_cut_at_a_word(string text, int most, string shortened)
    {
        Assert.Equal(shortened, VietnameseText.Shorten(text, most));
    }

    [Fact]
    public void A_character_that_has_no_normal_form_ends_nothing()
    {
        Assert.Equal("a\uFFFDb", VietnameseText.Nfc("a\uFFFEb"));
        Assert.Equal("a\uFFFDb", VietnameseText.Fold("a\uFFFEb"));
        Assert.Equal("a-b", VietnameseText.Slug("a\uFFFEb"));
        Assert.Equal("ab", VietnameseText.Tidy("a\uFFFEb"));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_a_whole_one_kept()
    {
        foreach (var (text, whole) in new[] { ("a\ud83d", "a\ufffd"), ("\ude00b", "\ufffdb"), ("a\ud83d\ude00b", "a\ud83d\ude00b") })
            Assert.Equal((whole, whole, whole), (VietnameseText.Nfc(text), VietnameseText.Tidy(text), VietnameseText.Fold(text)));
    }

    [Fact]
    public void No_cut_goes_through_a_surrogate_pair()
    {
        Assert.Equal(("aaaa", "aaaa\ud83d\ude00", ""),
            (VietnameseText.Start("aaaa\ud83d\ude00b", 5), VietnameseText.Start("aaaa\ud83d\ude00b", 6), VietnameseText.Start("\ud83d\ude00", 1)));
        Assert.Equal("aaaa…", VietnameseText.Shorten("aaaa\ud83d\ude00bbb", 5));
        Assert.Equal(new string('a', 199), Core.Publications.SearchWords.Parse(new string('a', 199) + "\ud83d\ude00")!.Text);
    }
}
