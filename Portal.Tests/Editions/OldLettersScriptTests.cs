using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Letters of old fonts are shown before they enter, and a passage is found again; in a real browser without a server.</summary>
[Trait("needs", "chromium")]
[Trait("Fault", "BUG11")]
[Trait("Row", "C9")]
public sealed class OldLettersScriptTests(BareBrowser bare) : IClassFixture<BareBrowser>, IAsyncLifetime
{
    private const string Answer = """
        { html: "<p>Phường họp</p>", old: { html: "<p>Phöôøng hoïp</p>", pieces: 14, samples: [{ before: "Phöôøng hoïp", after: "Phường họp" }] } }
        """;

    private ScriptPage page = null!;

    public async Task InitializeAsync()
    {
        page = await ScriptPage.OpenAsync(bare);
        await page.AttachAsync(html: "<p>Cũ</p>");
        await page.EvaluateAsync("() => { select('Cũ'); getSelection().collapseToEnd(); }");
        await page.PasteAsync("<p><font face='VNI-Times'>Phöôøng hoïp</font></p>", "");
        await page.AnswerAsync(0, Answer);
    }

    public async Task DisposeAsync() => await page.DisposeAsync();

    private Task<bool> IsOpenAsync() => page.EvaluateAsync<bool>("() => document.querySelector('[data-letters]').open");

    private Task<bool> HoldsFocusAsync() => page.EvaluateAsync<bool>("() => document.querySelector('.rich-text').contains(document.activeElement)");

    [Fact]
    public async Task They_are_shown_before_and_after_and_enter_only_when_somebody_says_so_and_one_undo_takes_them_back()
    {
        Assert.True(await IsOpenAsync());
        Assert.Equal(["Phöôøng hoïp", "Phường họp"],
            await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-letters] td')].map(d => d.textContent)"));
        Assert.Contains("14 đoạn gõ bằng phông trước Unicode; dưới đây là 1 đoạn đầu.",
            await page.EvaluateAsync<string>("() => document.querySelector('[data-letters] [data-part=sum]').textContent"), StringComparison.Ordinal);
        Assert.Equal("<p>Cũ</p>", await page.HtmlAsync());

        // The first button has the focus
        await page.PressAsync("Enter");

        Assert.Equal("CũPhường họp", (await page.TextAsync()).Trim());
        Assert.True(await HoldsFocusAsync());
        Assert.True(await page.EvaluateAsync<bool>("() => calls.some(c => c.name === 'LettersConverted')"));
        await page.PressAsync("Control+z");
        Assert.Equal("<p>Cũ</p>", await page.HtmlAsync());
    }

    [Fact]
    public async Task Escape_lets_nothing_in_and_gives_the_text_its_cursor_back()
    {
        await page.PressAsync("Escape");

        Assert.False(await IsOpenAsync());
        Assert.Equal("<p>Cũ</p>", await page.HtmlAsync());
        Assert.True(await HoldsFocusAsync());
        await page.TypeAsync(" mới");
        Assert.Equal("<p>Cũ mới</p>", await page.HtmlAsync());
    }

    [Fact]
    public async Task Who_wants_them_as_they_are_gets_them_letter_by_letter()
    {
        await page.PressAsync("Tab");
        await page.PressAsync("Enter");

        Assert.Equal("CũPhöôøng hoïp", (await page.TextAsync()).Trim());
        Assert.False(await page.EvaluateAsync<bool>("() => calls.some(c => c.name === 'LettersConverted')"));
    }

    [Fact]
    public async Task No_key_of_the_page_saves_or_sends_below_the_open_dialog()
    {
        await page.TypeTitleAsync("Tiêu đề");
        await page.PressAsync("Control+s");
        Assert.Equal(0, await page.CallsAsync());
    }

    [Fact]
    public async Task A_passage_is_found_by_its_words_whatever_blanks_and_formats_stand_between_them()
    {
        await using var own = await ScriptPage.OpenAsync(bare);
        await own.AttachAsync(html: "<p>Một câu.</p><ul><li><p>Hội&nbsp; thi <strong>nấu</strong> ăn</p></li></ul><p>Cuối</p>");

        Assert.True(await own.EvaluateAsync<bool>("() => box.goTo('Hội thi nấu ăn')"));
        // The browser shows the selection when it comes to it
        Assert.Equal("Hội thi nấu ăn", await own.EvaluateAsync<string>("""
            async () => {
              for (let tries = 0; tries < 200 && !getSelection().toString(); tries++) await new Promise(done => setTimeout(done, 25));
              return getSelection().toString().replace(/\s+/g, " ");
            }
            """));
        Assert.False(await own.EvaluateAsync<bool>("() => box.goTo('đã xóa từ lâu')"));
        Assert.True(await own.EvaluateAsync<bool>("() => box.goToField('tieu-de')"));
        Assert.False(await own.EvaluateAsync<bool>("() => box.goToField('khong-co')"));
    }
}
