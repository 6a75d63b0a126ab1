using System.Text.Json;
using Portal.Core.Comments;
using Portal.Core.Html;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Comments;

/// <summary>Passages in a real browser: read and found as the server does it, and marked in the box that is written in without becoming part of
/// its text.</summary>
[Trait("needs", "chromium")]
public sealed class PassageScriptTests(BareBrowser bare) : IClassFixture<BareBrowser>, IAsyncLifetime
{
    private ScriptPage page = null!;

    public async Task InitializeAsync() => page = await ScriptPage.OpenAsync(bare);

    public async Task DisposeAsync() => await page.DisposeAsync();

    private static string Json(object value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

    [Fact]
    public async Task The_browser_reads_a_stored_text_as_the_server_does()
    {
        string[] texts =
        [
            "<p>Có <strong>mười</strong> <a href=\"/x\">hộ</a></p><p>Hai</p>", "<ul><li>a</li><li><p>b</p></li></ul><h2>c</h2><hr>",
            "<table><caption>Bảng</caption><tbody><tr><td>1</td><td>2<br>3</td></tr></tbody></table>", "<p>Tru\u031Bo\u031B\u0301c\u00A0 đó\u00AD nhé</p>",
            "<figure data-picture=\"3\"></figure><blockquote><p>Sau</p></blockquote><aside class=\"note\"><p>Lưu ý</p></aside>",
        ];
        var stored = texts.Select(t => HtmlCleaner.Clean(t).Html).ToList();

        var read = await page.EvaluateAsync<string[]>($$"""
            () => import("/js/passages.js").then(({ textOf }) => {{Json(stored)}}.map(html => {
              const box = document.createElement("div");
              box.innerHTML = html;
              return textOf(box).text;
            }))
            """);

        Assert.Equal(stored.Select(PassageText.Of), read);
    }

    [Fact]
    public async Task The_browser_finds_a_passage_where_the_server_does()
    {
        var chance = new Random(7);
        string[] words = ["tổ", "5", "hộ", "họp", "dân", "phố", "ra", "quân"];
        string Text(int most) => string.Join(' ', Enumerable.Range(0, chance.Next(1, most)).Select(_ => words[chance.Next(words.Length)]));
        var cases = Enumerable.Range(0, 1500).Select(_ =>
        {
            var text = Text(40);
            var from = chance.Next(text.Length);
            var length = chance.Next(1, Math.Min(20, text.Length - from) + 1);
            var anchor = new PassageAnchor(text.Substring(from, length).Trim(), text[Math.Max(0, from - 30)..from].Trim(),
                text[(from + length)..Math.Min(text.Length, from + length + 30)].Trim(), from);
            // Some unchanged, some changed in it, some around it, some altogether
            var now = chance.Next(4) switch { 0 => text, 1 => text.Remove(from, length).Insert(from, Text(4)), 2 => $"{Text(9)} {text}", _ => Text(40) };
            return (Text: VietnameseWords(now), Anchor: anchor);
        }).ToList();

        var found = await page.EvaluateAsync<string?[]>($$"""
            () => import("/js/passages.js").then(({ find }) => {{Json(cases.Select(c => new { c.Text, c.Anchor }))}}.map(c => {
              const place = find(c.text, c.anchor);
              return place && `${place.from}-${place.to}${place.changed ? "~" : ""}`;
            }))
            """);

        Assert.Equal(cases.Select(c => PassageFinder.Find(c.Text, c.Anchor) is { } p ? $"{p.From}-{p.To}{(p.Changed ? "~" : "")}" : null), found);
        Assert.Contains(found, f => f is null);
        Assert.Contains(found, f => f?.EndsWith('~') == true);
    }

    private static string VietnameseWords(string text) => Core.Kernel.VietnameseText.Tidy(text);

    private Task ShowAsync(string quote, string prefix = "", string suffix = "") => page.EvaluateAsync($$"""
        () => {
          window.found = "nothing yet";
          const one = { id: 7, quote: {{Json(quote)}}, prefix: {{Json(prefix)}}, suffix: {{Json(suffix)}}, position: 0 };
          document.querySelector(".rich-text").writing.comments.show([one],
            ids => { window.found = ids.join(); }, id => { window.opened = id; });
        }
        """);

    private Task<string> MarkedAsync() =>
        page.EvaluateAsync<string>("() => [...document.querySelectorAll('.rich-text .passage')].map(p => p.textContent).join('|')");

    [Fact]
    public async Task A_passage_is_marked_in_the_box_goes_along_with_what_is_typed_and_is_never_part_of_the_text()
    {
        await page.AttachAsync(html: "<p>Sáng nay tổ <strong>5 họp</strong> xong.</p><p>Hai</p>");

        await ShowAsync("tổ 5 họp");
        Assert.Equal("tổ |5 họp", await MarkedAsync());
        Assert.Equal("7", await page.EvaluateAsync<string>("() => window.found"));
        Assert.Equal(0, await page.CallsAsync());
        await page.EvaluateAsync("() => { select('Sáng'); getSelection().collapseToStart(); }");
        await page.TypeAsync("Hôm qua và ");

        Assert.Equal("tổ |5 họp", await MarkedAsync());
        Assert.Equal("<p>Hôm qua và Sáng nay tổ <strong>5 họp</strong> xong.</p><p>Hai</p>", await page.HtmlAsync());
        Assert.DoesNotContain("passage", await page.EvaluateAsync<string>("() => JSON.stringify(watch.typed())"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_that_is_deleted_is_told_as_gone_and_found_again_when_it_is_brought_back()
    {
        await page.AttachAsync(html: "<p>Một câu ở đây.</p><p>Sáng nay tổ họp.</p>");
        await ShowAsync("Sáng nay tổ họp.");
        await page.EvaluateAsync("""
            () => {
              const all = document.createRange();
              all.selectNodeContents(document.querySelectorAll(".rich-text p")[1]);
              document.querySelector(".rich-text").focus();
              getSelection().removeAllRanges();
              getSelection().addRange(all);
              document.dispatchEvent(new Event("selectionchange"));
            }
            """);

        await page.PressAsync("Delete");
        await page.RunAsync(1200);
        Assert.Equal(("", ""), (await MarkedAsync(), await page.EvaluateAsync<string>("() => window.found")));

        await page.PressAsync("Control+z");
        await page.RunAsync(1200);
        Assert.Equal(("Sáng nay tổ họp.", "7"), (await MarkedAsync(), await page.EvaluateAsync<string>("() => window.found")));
    }

    [Fact]
    public async Task What_is_chosen_in_the_box_is_a_passage_and_without_a_choice_the_paragraph_is()
    {
        await page.AttachAsync(html: "<p>Một câu <em>nghiêng</em> ở đây.</p><ul><li>Mục hai</li></ul>");
        const string Chosen = """
            () => {
              const c = document.querySelector(".rich-text").writing.comments.chosen(true);
              return c && [c.prefix, c.quote, c.suffix, c.position].join("|");
            }
            """;

        await page.EvaluateAsync("() => { select('nghiêng'); document.dispatchEvent(new Event('selectionchange')); }");
        Assert.Equal("Một câu|nghiêng|ở đây. Mục hai|8", await page.EvaluateAsync<string>(Chosen));
        await page.EvaluateAsync("() => { getSelection().collapseToEnd(); document.dispatchEvent(new Event('selectionchange')); }");
        Assert.Equal("|Một câu nghiêng ở đây.|Mục hai|0", await page.EvaluateAsync<string>(Chosen));
    }

    [Fact]
    public async Task Words_composed_inside_a_marked_passage_lose_no_letter()
    {
        await page.AttachAsync(html: "<p>Sáng nay tổ họp.</p>");
        await ShowAsync("Sáng nay tổ họp.");
        await page.EvaluateAsync("() => { select('nay'); getSelection().collapseToEnd(); }");
        await page.TypeAsync(" ");
        await page.ComposeAsync(["đường", "phường", "trưởng"]);
        await page.RunAsync(1200);

        Assert.Equal("Sáng nay đường phường trưởng tổ họp.",
            (await page.TextAsync()).Replace('\u00A0', ' ').Replace("  ", " ", StringComparison.Ordinal).Trim());
        Assert.Contains("đường", await MarkedAsync(), StringComparison.Ordinal);
    }
}
