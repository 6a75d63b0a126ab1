using Portal.Core.Html;
using Xunit;

namespace Portal.Tests.Html;

/// <summary>The wall behind our cleaner: never felt while the cleaner does its work, and there on the day it does not.</summary>
public sealed class ScriptWallTests
{
    public static TheoryData<string> Names => new(Payloads.All.Keys);

    /// <summary>Trees as the cleaner would build them if one of its rules were missing, and the markup that is to be left.</summary>
    private static readonly Dictionary<string, (CleanElement Tree, string Left, string Text)> Faults = new(StringComparer.Ordinal)
    {
        ["script rule missing"] = (P(new CleanText("a"), El("script", new CleanText("alert(1)")), new CleanText("b")), "<p>ab</p>", "ab"),
        ["style rule missing"] = (P(El("style", new CleanText("p{background:url(//evil.example)}")), new CleanText("b")), "<p>b</p>", "b"),
        ["frame rule missing"] = (P(new CleanText("a"), With("iframe", "srcdoc", "<script>parent.alert(1)</script>")), "<p>a</p>", "a"),
        ["form rule missing"] = (With("form", "action", "https://evil.example/", P(new CleanText("Mật khẩu"))), "<p>Mật khẩu</p>", "Mật khẩu"),
        ["handler kept"] = (P(With("strong", "onclick", "alert(1)", new CleanText("a"))), "<p><strong>a</strong></p>", "a"),
        ["style attribute kept"] = (P(With("em", "style", "position:fixed;inset:0", new CleanText("a"))), "<p><em>a</em></p>", "a"),
        ["address rule missing"] = (P(With("a", "href", "JaVa\tscript:alert(1)", new CleanText("a"))), "<p>a</p>", "a"),
        ["data address kept"] = (P(With("a", "href", "data:text/html,<script>alert(1)</script>", new CleanText("a"))), "<p>a</p>", "a"),
    };

    public static TheoryData<string> FaultNames => new(Faults.Keys);

    [Theory, MemberData(nameof(FaultNames))]
    public void What_a_missing_rule_of_ours_would_let_through_is_stopped_and_its_text_is_not_shown(string fault)
    {
        var (tree, left, text) = Faults[fault];
        Assert.True(HtmlCleaner.ReadsBackAs([tree], CleanWriter.Write([tree])), "the reading back does not see it: this is the wall's to stop");

        var clean = HtmlCleaner.Finish([tree], new RemovedList());

        Assert.Equal((left, text), (clean.Html, clean.Text));
        Assert.Contains("markup that could act", clean.Removed);
    }

    [Theory, MemberData(nameof(Names))]
    public void What_our_cleaner_writes_passes_to_the_byte(string payload)
    {
        foreach (var frame in new[]
                 {
                     "{0}", "<ul><li>{0}</li></ul>", "<table><tr><th scope=row>{0}</th><td colspan=2>{0}</td></tr></table>",
                     "<figure><img src=/tep/a.jpg alt=\"{0}\"><figcaption>{0}</figcaption></figure>",
                 })
        {
            var clean = HtmlCleaner.Clean(frame.Replace("{0}", Payloads.All[payload], StringComparison.Ordinal));
            Assert.Null(ScriptWall.Stop(clean.Html));
            Assert.DoesNotContain("markup that could act", clean.Removed);
        }
    }

    [Theory]
    [InlineData("/tim-kiem?q=a:b")]
    [InlineData("?ngay=20:30")]
    [InlineData("/a/b:c")]
    [InlineData("mailto:ubnd@haiphong.gov.vn")]
    [InlineData("tel:+842253822")]
    [InlineData("https://example.vn:8443/x?y=javascript:1#z")]
    public void Addresses_our_rules_allow_pass(string address)
    {
        var written = HtmlCleaner.Clean($"<p><a href=\"{address}\">a</a></p>").Html;
        Assert.Contains($"href=\"{address}\"", written, StringComparison.Ordinal);
        Assert.Null(ScriptWall.Stop(written));
    }

    [Theory]
    [InlineData("javascript:alert(1)?a:b")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("blob:https://evil.example/1")]
    public void Addresses_that_act_do_not(string address) => Assert.Equal("<p><a>a</a></p>", ScriptWall.Stop($"<p><a href=\"{address}\">a</a></p>"));

    private static CleanElement P(params List<CleanNode> children) => new("p", children);

    private static CleanElement El(string name, params List<CleanNode> children) => new(name, children);

    private static CleanElement With(string name, string attribute, string value, params List<CleanNode> children) =>
        new(name, [new(attribute, value)], children);
}
