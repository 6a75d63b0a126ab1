extern alias PublicSite;

using PublicSite::Portal.Public.Pages;
using Xunit;

namespace Portal.Tests.PublicSite;

[Trait("Fault", "BUG16")]
public class TableFramesTests
{
    private static string Row(int cells) => $"<tr>{string.Concat(Enumerable.Repeat("<td>x</td>", cells))}</tr>";

    [Theory]
    [InlineData(3, "<table>")]
    [InlineData(7, "<table>")]
    [InlineData(8, "<table class=\"many\">")]
    [InlineData(13, "<table class=\"most\">")]
    public void A_table_stands_in_a_frame_and_says_how_wide_it_is(int columns, string begin) =>
        Assert.Equal($"<p>a</p><div class=\"frame\" role=\"group\" aria-label=\"Bảng 1\" "
            + $"tabindex=\"0\">{begin}<tbody>{Row(1)}{Row(columns)}</tbody></table></div><p>b</p>",
            TableFrames.Put($"<p>a</p><table><tbody>{Row(1)}{Row(columns)}</tbody></table><p>b</p>"));

    [Fact]
    public void Tables_are_counted_and_one_within_another_stays_inside()
    {
        var framed = TableFrames.Put("<table><tr><td><table><tr><td>trong</td></tr></table></td></tr></table>giữa<table><tr><th>hai</th></tr></table>");

        Assert.Equal("<div class=\"frame\" role=\"group\" aria-label=\"Bảng 1\" "
            + "tabindex=\"0\"><table><tr><td><table><tr><td>trong</td></tr></table></td></tr></table></div>giữa"
            + "<div class=\"frame\" role=\"group\" aria-label=\"Bảng 2\" tabindex=\"0\"><table><tr><th>hai</th></tr></table></div>", framed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p>Không có bảng &lt;table&gt; nào.</p>")]
    public void A_text_without_a_table_is_left_alone(string html) => Assert.Same(html, TableFrames.Put(html));
}
