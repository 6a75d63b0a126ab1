using Portal.Core.Html;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Typing, moving and pasting in the text box itself, in a real browser without a server.</summary>
[Trait("needs", "chromium")]
public sealed class WritingScriptTests(BareBrowser bare) : IClassFixture<BareBrowser>, IAsyncLifetime
{
    private ScriptPage page = null!;

    public async Task InitializeAsync() => page = await ScriptPage.OpenAsync(bare);

    public async Task DisposeAsync() => await page.DisposeAsync();

    /// <summary>Words of the sample's articles, those with many marks first.</summary>
    private static List<string> Words(int count) => File.ReadAllText(Path.Combine(Repository.Root, "assets", "sample", "thanh-dong.json"))
        .Split([' ', '"', ',', '.', ':', ';', '\\', '\n', '(', ')', '{', '}', '[', ']'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.All(char.IsLetter) && word.Any(c => c > '\u00BF')).Distinct(StringComparer.Ordinal).Take(count).ToList();

    [Fact]
    public async Task Five_hundred_words_by_composition_lose_no_letter()
    {
        await page.AttachAsync(html: "");
        await page.EvaluateAsync("() => document.querySelector('.rich-text').focus()");
        var words = Words(500);
        Assert.Equal(500, words.Count);

        await page.ComposeAsync(words);

        Assert.Equal(string.Join(' ', words), (await page.TextAsync()).Replace('\u00A0', ' ').Trim());
        var handed = await page.EvaluateAsync<string>("() => watch.typed().html.replace(/<[^>]+>/g, '').replaceAll('&nbsp;', ' ')");
        Assert.Equal(string.Join(' ', words), handed.Trim());
    }

    [Fact]
    public async Task Words_typed_by_going_back_over_bare_letters_lose_none_even_in_lists_tables_and_bold_text()
    {
        foreach (var html in new[] { "<ul><li>mở</li></ul>", "<table><tbody><tr><td>mở</td><td>b</td></tr></tbody></table>", "<p><strong>mở</strong></p>" })
        {
            await using var own = await ScriptPage.OpenAsync(bare);
            await own.AttachAsync(html: html);
            await own.EvaluateAsync("() => { select('mở'); getSelection().collapseToEnd(); }");
            var words = Words(30);
            await own.TypeAsync(" ");
            await own.RetypeAsync(words.Take(15));
            await own.ComposeAsync(words.Skip(15));

            Assert.StartsWith("mở " + string.Join(' ', words), (await own.TextAsync()).Replace('\u00A0', ' '), StringComparison.Ordinal);
        }
    }

    public static TheoryData<string> Stored => new(
        "<p>a <strong>b <em>c</em></strong> <u>d</u> <s>e</s> m<sup>2</sup> H<sub>2</sub>O</p>",
        "<p>a<br>b&nbsp;c</p><hr><p>d</p>",
        "<h2>A</h2><h3>B <em>c</em></h3><h4>D</h4>",
        "<p><a href=\"https://haiphong.gov.vn/a?b=1&amp;c=2\" title=\"Xem\" rel=\"noopener\">a</a> "
            + "<a href=\"mailto:a@b.vn\">b</a> <a href=\"tel:113\">c</a></p>",
        "<p><a href=\"/van-ban\">a</a> <a href=\"van-ban?x=1:2\">b</a></p>",
        "<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>",
        "<ol type=\"a\" start=\"2\"><li>a</li></ol><ol start=\"0\"><li>b<ol type=\"I\"><li>c</li></ol></li></ol>",
        "<ul><li><h3>a</h3>b</li><li><blockquote><p>c</p></blockquote></li></ul>",
        "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>",
        "<aside class=\"note\"><h3>Lưu ý</h3><p>a</p><ol><li>b</li></ol></aside>",
        "<figure data-picture=\"12\"></figure><p>a</p><div class=\"series\"><figure data-picture=\"3\"></figure><figure data-picture=\"4\"></figure></div>",
        "<ul><li>a<figure data-picture=\"7\"></figure></li></ul>",
        "<figure><img src=\"/tep/a.jpg\" alt=\"Sân đình\"><figcaption>Ảnh: <em>Tổ</em></figcaption></figure><p>a<img src=\"/tep/b.jpg\" alt=\"\">b</p>",
        "<table><caption>Bảng <strong>1</strong></caption><thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>"
            + "<tbody><tr><th scope=\"row\">1</th><td>2</td></tr></tbody></table>",
        "<table><thead><tr><th rowspan=\"2\" scope=\"col\">A</th><th colspan=\"2\" scope=\"col\">B</th></tr><tr><th scope=\"col\">c</th>"
            + "<th scope=\"col\">d</th></tr></thead><tbody><tr><td>1</td><td>2</td><td></td></tr></tbody></table>",
        "<table><tbody><tr><td><table><tbody><tr><td>trong</td></tr></tbody></table></td><td><ul><li>a</li></ul></td></tr></tbody></table>",
        "<table><tbody><tr>" + string.Concat(Enumerable.Repeat("<td>x</td>", 60)) + "</tr></tbody></table>");

    [Theory, MemberData(nameof(Stored))]
    public async Task What_is_stored_comes_out_of_the_box_as_it_went_in(string stored)
    {
        Assert.Equal(stored, HtmlCleaner.Clean(stored).Html);

        await page.AttachAsync(html: stored);

        Assert.Equal(stored, HtmlCleaner.Clean(await page.HtmlAsync()).Html);
    }

    [Fact, Trait("Fault", "BUG14")]
    public async Task Text_dragged_moves_to_where_it_is_dropped()
    {
        await page.AttachAsync(html: "<p>Một khoản đầu, bốn.</p><p>Hai.</p><p>Ba đoạn.</p>");

        await page.DragAsync("khoản", "đoạn");

        var paragraphs = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.rich-text p')].map(p => p.textContent)");
        Assert.Equal([false, false, true], paragraphs.Select(p => p.Contains("khoản", StringComparison.Ordinal)));
    }

    [Fact, Trait("Fault", "BUG14")]
    public async Task Text_of_another_window_comes_in_where_it_is_dropped_not_where_the_cursor_is()
    {
        await page.AttachAsync(html: "<p>Một hai.</p><p>Ba bốn.</p>");
        await page.EvaluateAsync("() => { select('bốn'); getSelection().collapseToEnd(); }");

        await page.EvaluateAsync("""
            () => {
              const data = new DataTransfer(), { left, top, height } = place("hai");
              data.setData("text/plain", "ngoài ");
              document.querySelector(".rich-text").dispatchEvent(
                new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + 1, clientY: top + height / 2 }));
            }
            """);

        Assert.Equal("<p>Một ngoài hai.</p><p>Ba bốn.</p>", await page.HtmlAsync());
    }

    [Fact]
    public async Task A_paragraph_moves_by_keys_and_so_does_an_item_of_a_list()
    {
        await page.AttachAsync(html: "<p>Một.</p><ol><li><p>a</p></li><li><p>b</p></li></ol><p>Ba.</p>");
        await page.EvaluateAsync("() => { select('Ba'); getSelection().collapseToEnd(); }");
        await page.PressAsync("Alt+ArrowUp");
        Assert.Equal("<p>Một.</p><p>Ba.</p><ol><li><p>a</p></li><li><p>b</p></li></ol><p></p>", await page.HtmlAsync());

        await page.EvaluateAsync("() => { select('b'); getSelection().collapseToEnd(); }");
        await page.PressAsync("Alt+ArrowUp");
        Assert.Equal("<p>Một.</p><p>Ba.</p><ol><li><p>b</p></li><li><p>a</p></li></ol><p></p>", await page.HtmlAsync());
    }

    [Fact]
    public async Task Undo_goes_back_past_a_save()
    {
        await page.AttachAsync(html: "<p>Cũ</p>");
        await page.EvaluateAsync("() => { select('Cũ'); getSelection().collapseToEnd(); }");
        await page.TypeAsync(" một");
        await page.RunAsync(2000);
        await page.AnswerAsync(0, "{ done: true, changes: 99, words: 'Đã lưu lúc 09:00', version: 4 }");
        await page.TypeAsync(" hai");
        for (var i = 0; i < 4; i++) await page.PressAsync("Control+z");

        Assert.Equal("<p>Cũ</p>", await page.HtmlAsync());
    }

    [Fact, Trait("Fault", "BUG15"), Trait("Fault", "ED7")]
    public async Task Pictures_of_the_clipboard_get_a_place_each_and_those_of_Word_lie_in_its_other_text()
    {
        await page.AttachAsync(html: "");
        var marked = await page.EvaluateAsync<string>("""
            async () => {
              const { withMarks } = await import("/js/bundle/writing.js");
              const rtf = String.raw`{\rtf1 a{\*\shppict{\pict{\*\picprop\shplid1{\sp{\sn x}{\sv 1}}}\picw10\pngblip\bliptag-5`
                + String.raw`{\*\blipuid 89504e470d0a1a0a}89504e470d0a1a0a0000000d4948445200}}`
                + String.raw`{\nonshppict{\pict\picw10\wmetafile8 0100090000030000}}{\pict\jpegblip ffd8ffe000104a46494600010100000100010000ffd9}}`;
              const { html, files } = withMarks('<p>a<img src="file:///C:/1.png" alt=x></p><img src="file:///C:/2.jpg"><img '
                + 'src="data:image/png;base64,iVBORw0KGgo=">' + '<img src="https://vi.example/3.png">', rtf);
              const head = async file => [...new Uint8Array(await file.arrayBuffer())].slice(0, 4).join(",");
              const said = await Promise.all(files.map(async f => `${f.file.name} ${f.file.type} ${await head(f.file)}`));
              return [html.replaceAll("><", ">\n<"), ...said].join("\n");
            }
            """);

        Assert.Equal("""
            <p>a<figure data-picture="900000001">
            </figure>
            </p>
            <figure data-picture="900000002">
            </figure>
            <figure data-picture="900000003">
            </figure>
            <img src="https://vi.example/3.png">
            Ảnh dán 1.png image/png 137,80,78,71
            Ảnh dán 2.jpg image/jpeg 255,216,255,224
            Ảnh dán 3.png image/png 137,80,78,71
            """, marked);
    }
}
