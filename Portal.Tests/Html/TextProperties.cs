using System.Text;
using CsCheck;
using Portal.Core.Html;
using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Html;

/// <summary>What holds of every text and every markup, however it was put together.</summary>
public sealed class TextProperties
{
    private const string Letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ 0123456789/-.";

    /// <summary>Characters of every kind, letters and unseen ones among them oftener than chance would have it.</summary>
    private static readonly Gen<string> Any = Gen.String[
        Gen.OneOf(Gen.Char['\u0000', '\uFFFF'], Gen.Char[Letters], Gen.Char["\u0001\u0085\u00AD\u200B\u200D\u202E\u2028\uFEFF\uFE0F\u0301 \t\n"]), 0, 30];

    private static readonly string[] Elements =
    [
        "p", "div", "b", "strong", "i", "u", "span", "h1", "h2", "h4", "ul", "ol", "li", "table", "tr", "td", "th", "thead", "caption", "blockquote", "figure",
        "figcaption", "pre", "a", "sub", "script", "style", "svg", "o:p", "del", "section", "center", "dl", "dd", "aside",
    ];

    private static readonly Gen<string> Vietnamese = Gen.String[Gen.Char[Letters + Letters.ToUpperInvariant()], 0, 60];

    /// <summary>Pieces of markup, whole and broken, of every kind the cleaner has a rule for.</summary>
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Select(Gen.OneOf(Elements), Gen.Bool).Select((name, ends) => ends ? $"</{name}>" : $"<{name}>"),
        Gen.OneOf(
            "<br>", "<hr>", "<img src=/tep/a.jpg alt='ảnh'>", "<img src=x onerror=alert(1)>", "<a href='/x?a=b:c' title=\"t\">", "<a href=javascript:alert(1)>",
            "<a href=https://hải-phòng.vn/ạ>", "<th scope=row colspan=2>", "<td rowspan=3>", "<th rowspan=2>", "<ol type=a start=3>",
            "<li value=7>",
            "<figure data-picture=12></figure>", "<figure data-picture=4>", "<div class=series>", "<aside class=note>",
            "<p style='display:none'>", "<p style='font-weight:bold'>",
            "<!-- ghi chú -->", "<![if !vml]>", "<p class=MsoListParagraph>"),
        Gen.OneOf(
            "&nbsp;", "&amp;", "&lt;script&gt;", "&#x301;", "e\u0302\u0301", "\u00AD", "\u200B", "\uFEFF", "\n", "\t", " ", "\u00A0", "<", ">", "\"", "'", "&",
            "\U0001F600", "\uD83D"),
        Vietnamese);

    private static readonly Gen<string> Markup = Piece.Array[0, 25].Select(string.Concat);

    [Fact]
    public void Cleaning_is_done_once_and_for_all() => Markup.Sample(given =>
    {
        var once = HtmlCleaner.Clean(given);
        var twice = HtmlCleaner.Clean(once.Html);

        Assert.Equal((once.Html, once.Text), (twice.Html, twice.Text));
        Assert.Empty(twice.Removed);
        Assert.Equal(LeftOut.Nothing, twice.LeftOut);
        Assert.DoesNotContain("markup that could act", once.Removed);
        Assert.DoesNotContain("markup that does not read back as written", once.Removed);
        Assert.True(once.Html.IsNormalized(NormalizationForm.FormC));
    }, iter: 2_000);

    [Fact]
    public void Folding_does_not_mind_case_marks_apart_or_being_done_twice() => Gen.Select(Vietnamese, Vietnamese).Sample((text, more) =>
    {
        var folded = VietnameseText.Fold(text);

        Assert.Equal(text.Length, folded.Length);
        Assert.All(folded, c => Assert.True(c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or ' ' or '/' or '-' or '.', $"{c} in {folded}"));
        Assert.Equal(folded, VietnameseText.Fold(folded));
        Assert.Equal(folded, VietnameseText.Fold(text.ToUpperInvariant()));
        Assert.Equal(folded, VietnameseText.Fold(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal(folded + VietnameseText.Fold(more), VietnameseText.Fold(text + more));
    }, iter: 2_000);

    [Fact]
    public void A_slug_is_its_own_slug_and_fits_an_address() => Gen.OneOf(Vietnamese, Any).Sample(text =>
    {
        var slug = VietnameseText.Slug(text);

        Assert.Equal(slug, VietnameseText.Slug(slug));
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", slug);
        Assert.InRange(slug.Length, 1, 80);
    }, iter: 2_000);

    [Fact]
    public void A_tidy_line_stays_as_it_is_and_holds_nothing_unseen() => Gen.OneOf(Vietnamese, Any, Piece.Array[1, 8].Select(string.Concat)).Sample(text =>
    {
        var tidy = VietnameseText.Tidy(text);

        Assert.Equal(tidy, VietnameseText.Tidy(tidy));
        // A joiner may stay, between the signs it joins
        Assert.DoesNotContain(tidy.EnumerateRunes(), r => VietnameseText.IsUnseen(r) && r.Value != 0x200D);
        Assert.True(tidy.IsNormalized(NormalizationForm.FormC));
    }, iter: 2_000);
}
