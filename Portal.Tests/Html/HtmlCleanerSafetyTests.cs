using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Portal.Core.Html;
using Xunit;

namespace Portal.Tests.Html;

public sealed class HtmlCleanerSafetyTests
{
    /// <summary>What may be left, written down a second time here so that the table under test cannot vouch for itself.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["p"] = [], ["br"] = [], ["h2"] = [], ["h3"] = [], ["h4"] = [], ["strong"] = [], ["em"] = [], ["u"] = [], ["s"] = [],
        ["sub"] = [], ["sup"] = [], ["ul"] = [], ["ol"] = [], ["li"] = [], ["blockquote"] = [], ["hr"] = [], ["figure"] = [],
        ["figcaption"] = [], ["table"] = [], ["caption"] = [], ["thead"] = [], ["tbody"] = [], ["tr"] = [],
        ["td"] = ["colspan", "rowspan"], ["th"] = ["colspan", "rowspan", "scope"],
        ["a"] = ["href", "title", "rel"], ["img"] = ["src", "alt"],
    };

    public static TheoryData<string> Names => new(Payloads.All.Keys);

    [Fact]
    public void The_corpus_is_large_enough() => Assert.True(Payloads.All.Count >= 60);

    [Theory, MemberData(nameof(Names))]
    public void Nothing_dangerous_is_left_of(string payload) => AssertHarmless(HtmlCleaner.Clean(Payloads.All[payload]).Html);

    [Theory, MemberData(nameof(Names))]
    public void Cleaning_twice_is_the_same_as_once(string payload)
    {
        var once = HtmlCleaner.Clean(Payloads.All[payload]);
        var twice = HtmlCleaner.Clean(once.Html);
        Assert.Equal(once.Html, twice.Html);
        Assert.Equal(once.Text, twice.Text);
        Assert.Empty(twice.Removed);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_payload_in_a_container_is_as_harmless(string payload)
    {
        foreach (var frame in new[] { "<ul><li>{0}</li></ul>", "<table><tr><td>{0}</td></tr></table>", "<h2>{0}</h2>", "<b><i>{0}", "<figure>{0}</figure>",
            "<pre>{0}</pre>", "<a href=/x title=\"{0}\">x</a>", })
        {
            var once = HtmlCleaner.Clean(frame.Replace("{0}", Payloads.All[payload], StringComparison.Ordinal)).Html;
            AssertHarmless(once);
            Assert.Equal(once, HtmlCleaner.Clean(once).Html);
        }
    }

    /// <summary>Payloads cut up and glued at random (fixed seed): shapes nobody thinks of.</summary>
    [Fact]
    public void Mixtures_of_payloads_are_harmless_and_stable()
    {
        var all = Payloads.All.Values.Append("<ul><li>a<ol><li>b</ol>").Append("<table><caption>c<tr><th scope=row>a<td>b").Append("a<br><br>b")
            .Append("<blockquote>q<p>r").Append("<figure><figcaption>c</figcaption>").Append("<h1><div>x</div>").Append("&nbsp; &nbsp;").ToList();
        var random = new Random(20261122);
        for (var i = 0; i < 3000; i++)
        {
            var mixed = new StringBuilder();
            for (var n = random.Next(2, 7); n > 0; n--)
            {
                var part = all[random.Next(all.Count)];
                var from = random.Next(part.Length);
                mixed.Append(random.Next(2) == 0 ? part : part[from..random.Next(from, part.Length)]);
            }
            var once = HtmlCleaner.Clean(mixed.ToString());
            AssertHarmless(once.Html);
            Assert.Equal((mixed.ToString(), once.Html), (mixed.ToString(), HtmlCleaner.Clean(once.Html).Html));
            Assert.DoesNotContain("markup that does not read back as written", once.Removed);
            Assert.DoesNotContain("markup that could act", once.Removed);
        }
    }

    [Fact]
    public void Composing_the_marks_of_the_whole_markup_does_not_change_it()
    {
        foreach (var payload in Payloads.All.Values)
        {
            var html = HtmlCleaner.Clean(payload).Html;
            Assert.Equal(html, html.Normalize(NormalizationForm.FormC));
        }
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<blockquote>")]
    [InlineData("<span style='mso-list:Ignore'>")]
    [InlineData("<figure><figcaption>")]
    public void Nesting_of_any_depth_is_cleaned(string open)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 3000)) + "tận đáy<script>alert(1)</script>";
        var once = HtmlCleaner.Clean(deep);
        Assert.Contains("tận đáy", once.Text, StringComparison.Ordinal);
        AssertHarmless(once.Html);
        Assert.Equal(once.Html, HtmlCleaner.Clean(once.Html).Html);
    }

    [Fact]
    public void Markup_nested_beyond_all_reason_is_kept_as_text()
    {
        var clean = HtmlCleaner.Clean(string.Concat(Enumerable.Repeat("<div>", 50_000)) + "tận đáy<script>alert(1)</script>");
        Assert.Equal(["markup nested too deeply"], clean.Removed);
        Assert.EndsWith("tận đáy<script>alert(1)</script>", clean.Text, StringComparison.Ordinal);
        AssertHarmless(clean.Html);
    }

    /// <summary>A parser re-opens in every paragraph what was left open, so a few kilobytes ask for half a million elements.</summary>
    public static TheoryData<string> Floods => new()
    {
        { "<p>" + string.Concat(Enumerable.Range(0, 700).Select(i => $"<font a={i}>")) + string.Concat(Enumerable.Repeat("<p>x", 700)) },
        { "<p>" + string.Concat(Enumerable.Range(0, 400).Select(i => $"<font a={i} b='</font>'>")) + string.Concat(Enumerable.Repeat("<p>x", 700)) },
        { "<p><font " + string.Concat(Enumerable.Range(0, 1000).Select(i => $"a{i} ")) + ">" + string.Concat(Enumerable.Repeat("<p>x", 700)) },
        { $"<p><a href='https://example.vn/{new string('a', 1900)}'>" + string.Concat(Enumerable.Repeat("<p>x", 5000)) },
        { string.Concat(Enumerable.Repeat("<div></z>", 20_000)) + "<p>x" },
        { "<svg>" + string.Concat(Enumerable.Repeat("<td></z>", 20_000)) + "x" },
    };

    [Theory, MemberData(nameof(Floods))]
    public void Markup_that_asks_the_parser_for_a_flood_of_elements_is_kept_as_text(string flood)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clean = HtmlCleaner.Clean(flood);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 120_000_000);
        Assert.Equal(["markup nested too deeply"], clean.Removed);
        Assert.Contains("x", clean.Text, StringComparison.Ordinal);
        AssertHarmless(clean.Html);
    }

    [Fact]
    public void End_tags_of_nothing_do_not_hide_how_deep_the_markup_is() =>
        Assert.Null(MarkupBudget.Read(string.Concat(Enumerable.Repeat("<div></z>", MarkupBudget.Deepest + 2))));

    [Fact]
    public void A_long_article_as_an_office_program_writes_it_keeps_its_form()
    {
        var paragraph = "<p class=MsoNormal style='margin:0cm'><b><span lang=VI style='font-size:14.0pt'>Tin <i>trong</i> ngày<o:p></o:p></span></b></p>";
        var clean = HtmlCleaner.Clean("<html><body><b id=x>" + string.Concat(Enumerable.Repeat(paragraph, 4000)) + "</b>");
        Assert.Empty(clean.Removed);
        Assert.Contains("<em>trong</em>", clean.Html, StringComparison.Ordinal);
        Assert.Equal(4000, clean.Text.Split('\n').Length);
    }

    [Fact]
    public void Paragraphs_and_items_left_open_are_not_taken_for_nesting()
    {
        var clean = HtmlCleaner.Clean(string.Concat(Enumerable.Repeat("<p>a", 6000)) + "<ul>" + string.Concat(Enumerable.Repeat("<li>b<br>", 6000)));
        Assert.Empty(clean.Removed);
        Assert.Equal(12_000, clean.Text.Split('\n').Length);
    }

    [Fact]
    public void What_was_removed_is_named_once()
    {
        var clean = HtmlCleaner.Clean("<script>1</script><script>2</script><p class=x onclick=a>b</p><p onclick=c>d</p><a href=javascript:e>f</a><img "
            + "src=https://evil.example/p.png>");
        Assert.Equal(["script", "onclick", "href: javascript:e", "img: https://evil.example/p.png"], clean.Removed);
    }

    private static void AssertHarmless(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = true });
        var page = parser.ParseDocument("<!DOCTYPE html><body>" + html + "</body>");
        Assert.Empty(page.Head!.Children);
        foreach (var element in page.Body!.QuerySelectorAll("*"))
        {
            Assert.True(Allowed.TryGetValue(element.LocalName, out var attributes), $"<{element.LocalName}> is left in {html}");
            Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
            foreach (var attribute in element.Attributes)
                Assert.True(attributes.Contains(attribute.Name, StringComparer.Ordinal), $"{attribute.Name} is left on <{element.LocalName}> in {html}");
            if (element.GetAttribute("href") is { } href) Assert.Matches("^(https?://[a-z0-9.-]+(:[0-9]+)?([/?#]|$)|mailto:|tel:|[^:]*$|[^:]*[/?#])", href);
            if (element.GetAttribute("href") is { } link) Assert.DoesNotMatch(@"^//|[\\\s<>""]|^https?://[^/?#]*@", link);
            if (element.LocalName == "img") Assert.Matches("^/tep/[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$", element.GetAttribute("src"));
        }
        Assert.DoesNotContain(page.Body!.Descendants(), n => n.NodeType is not (NodeType.Element or NodeType.Text));
        Assert.DoesNotContain(html, c => char.IsControl(c));
    }
}
