using Portal.Core.Html;
using Xunit;

namespace Portal.Tests.Html;

[Trait("Fault", "ED6")]
public sealed class FigureMarksTests
{
    private const string Text = "<p>a</p><figure data-picture=\"12\"></figure><p>&lt;figure data-picture=&quot;3&quot;&gt;&lt;/figure&gt;</p>"
        + "<figure data-picture=\"4\"></figure>";

    [Fact]
    public void A_text_is_cut_at_its_marks_and_what_only_looks_like_one_is_text()
    {
        var parts = FigureMarks.Parts(Text);

        Assert.Equal([null, 12, null, 4], parts.Select(p => p.Picture));
        Assert.Equal("<p>a</p>", parts[0].Html);
        Assert.Equal(new HashSet<int> { 12, 4 }, FigureMarks.In(Text));
        Assert.Empty(FigureMarks.Parts(""));
    }

    [Fact]
    public void A_mark_gives_way_to_its_picture_and_vanishes_without_one() =>
        Assert.Equal("<p>a</p>[12]<p>&lt;figure data-picture=&quot;3&quot;&gt;&lt;/figure&gt;</p>",
            FigureMarks.Put(Text, id => id == 12 ? "[12]" : ""));

    [Theory]
    [InlineData("<p>a</p><figure data-picture=12></figure>", "<p>a</p><figure data-picture=\"12\"></figure>")]
    [InlineData("<p>a</p><figure data-picture=5></figure>", "<p>a</p>")]
    [InlineData("<div class=series><figure data-picture=5></figure><figure data-picture=12></figure></div>", "<figure data-picture=\"12\"></figure>")]
    [InlineData("<ul><li>a</li><li><figure data-picture=5></figure></li></ul>", "<ul><li>a</li></ul>")]
    public void Marks_of_pictures_the_item_does_not_have_go(string given, string wanted)
    {
        var only = FigureMarks.Only(HtmlCleaner.Clean(given), new HashSet<int> { 12 });

        Assert.Equal(wanted, only.Html);
        Assert.Equal(wanted, HtmlCleaner.Clean(only.Html).Html);
    }

    [Fact]
    public void What_was_said_of_the_whole_text_is_still_said()
    {
        var clean = HtmlCleaner.Clean("<script>x</script><p>a<span hidden>ẩn</span></p><figure data-picture=5></figure>");

        var only = FigureMarks.Only(clean, new HashSet<int>());

        Assert.Equal((1, "script"), (only.LeftOut.Hidden, Assert.Single(only.Removed)));
    }
}
