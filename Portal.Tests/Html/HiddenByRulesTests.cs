using Portal.Core.Html;
using Xunit;

namespace Portal.Tests.Html;

/// <summary>What of a text is hidden or shown, where rules of its style sheets, its own styles and depth work together.</summary>
[Trait("Fault", "BUG3")]
public sealed class HiddenByRulesTests
{
    [Theory]
    [InlineData("<style>.an{font-size:0}</style><p>Thấy<span class=an>ẩn</span></p>")]
    [InlineData("<style>.an{font:0/0 a}</style><p>Thấy<span class=an>ẩn</span></p>")]
    [InlineData("<p>Thấy<span style='font:0/0 a'>ẩn</span></p>")]
    [InlineData("<p>Thấy<span style='font: italic bold 0px / 1.2 Arial'>ẩn</span></p>")]
    [InlineData("<style>.an{visibility:hidden}</style><p>Thấy<span class=an>ẩn</span></p>")]
    [InlineData("<style>.tab{display:none}.tab.on{display:block}</style><p class='tab on'>Thấy</p><p class=tab>ẩn</p>")]
    [InlineData("<style>.on.tab{display:block}.tab{display:none}</style><p class='tab on'>Thấy</p><p class=tab>ẩn</p>")]
    [InlineData("<style>.tab.on{display:block}.tab{display:none!important}</style><p>Thấy</p><p class='tab on'>ẩn</p>")]
    [InlineData("<style>.an{display:none !important}</style><p>Thấy</p><p class=an style='display:block'>ẩn</p>")]
    [InlineData("<style>.an{display:block}.an{display:none}</style><p>Thấy</p><p class=an>ẩn</p>")]
    [InlineData("<style>.a{position:absolute}.b{left:-9999px}</style><p>Thấy</p><p class='a b'>ẩn</p>")]
    public void What_the_rules_hide_is_left_out(string given)
    {
        var clean = HtmlCleaner.Clean(given);
        Assert.Equal("Thấy", clean.Text);
        Assert.Equal(1, clean.LeftOut.Hidden);
    }

    [Theory]
    [InlineData("<style>.a{display:none}.a{display:block}</style><p class=a>Thấy</p>")]
    [InlineData("<style>#t{display:block}.tab{display:none}</style><p class=tab id=t>Thấy</p>")]
    [InlineData("<style>.a{visibility:hidden}.b{visibility:visible}</style><div class=a><p class=b>Thấy</p></div>")]
    [InlineData("<style>.a{font-size:0}.b{font:bold 12pt/1.5 Arial}</style><div class=a><p class=b>Thấy</p></div>")]
    [InlineData("<style>.a{font:0/0 a}</style><p class=a style='font:12pt Arial'>Thấy</p>")]
    [InlineData("<style>.a{font:700 12px/0 Arial}</style><p class=a>Thấy</p>")]
    [InlineData("<style>.a{opacity:0}.a.b{opacity:1}</style><p class='a b'>Thấy</p>")]
    public void What_another_rule_shows_again_stays(string given)
    {
        var clean = HtmlCleaner.Clean(given);
        Assert.Equal("Thấy", clean.Text);
        Assert.False(clean.LeftOut.Any);
    }

    [Theory]
    [InlineData("<span style='visibility:hidden'>ẩn</span>")]
    [InlineData("<span style='font-size:0'>ẩn</span>")]
    [InlineData("<span class=an>ẩn</span>")]
    [InlineData("<div style='visibility:hidden'><p><span>ẩn</span></p></div>")]
    public void What_lies_too_deep_to_be_built_hides_all_the_same(string hidden)
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 205));
        var clean = HtmlCleaner.Clean($"<style>.an{{font-size:0}}</style>{deep}Thấy{hidden} <i>rõ</i>");
        Assert.Equal("Thấy rõ", clean.Text);
        Assert.Equal(1, clean.LeftOut.Hidden);
    }
}
