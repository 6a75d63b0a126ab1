using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The script of the editor in a real browser, with a server that answers when the test says so.</summary>
[Trait("needs", "chromium")]
public sealed class EditorScriptTests(BareBrowser bare) : IClassFixture<BareBrowser>, IAsyncLifetime
{
    private ScriptPage page = null!;

    public async Task InitializeAsync() => page = await ScriptPage.OpenAsync(bare);

    public async Task DisposeAsync() => await page.DisposeAsync();

    [Fact, Trait("Fault", "SEC9")]
    public async Task A_text_that_is_refused_stays_under_its_own_address_when_the_page_is_left()
    {
        await page.AttachAsync();
        await page.TypeTitleAsync("Chưa lưu được");
        await page.RunAsync(2000);
        await page.AnswerAsync(0, "{ refused: true }");
        // As the framework does it: the new address stands before the old page takes leave
        await page.EvaluateAsync("() => { history.pushState(null, '', '/khac'); watch.dispose(); }");
        Assert.Equal(0, await page.KeptAsync());
        await page.EvaluateAsync("() => history.pushState(null, '', '/trang')");
        Assert.Equal(1, await page.KeptAsync());
    }

    [Fact, Trait("Fault", "SEC9")]
    public async Task A_new_item_s_text_moves_to_the_address_it_has_got()
    {
        await page.AttachAsync();
        await page.TypeTitleAsync("Bài mới");
        await page.RunAsync(2000);
        await page.TypeTitleAsync("Bài mới, gõ tiếp");
        await page.AnswerAsync(0, "{ done: true, changes: 1, words: 'Đã lưu lúc 09:00', version: 1, address: '/bai/7/soan' }");
        await page.EvaluateAsync("() => { history.pushState(null, '', '/khac'); watch.dispose(); history.pushState(null, '', '/trang'); }");
        Assert.Equal(0, await page.KeptAsync());
        await page.EvaluateAsync("() => history.pushState(null, '', '/bai/7/soan')");
        Assert.Equal(1, await page.KeptAsync());
    }

    [Fact, Trait("Fault", "ED1")]
    public async Task A_text_box_that_was_never_filled_is_not_watched()
    {
        Assert.True(await page.EvaluateAsync<bool>("""
            () => import("/js/editor.js").then(editor => editor.attach(document.querySelector("[data-editor]"), server, "nguoi", 3)).then(() => false, () => true)
            """));
        await page.AttachAsync();
        Assert.Equal("Cũ", await page.EvaluateAsync<string>("() => watch.typed().html.replace(/<[^>]+>/g, '')"));
    }

    [Fact, Trait("Fault", "ED17")]
    public async Task A_text_brought_in_does_not_take_the_place_of_what_was_typed_since_it_was_asked_for()
    {
        await page.AttachAsync();
        Assert.True(await page.EvaluateAsync<bool>("""
            () => {
              const asOf = watch.typed().changes;
              document.querySelector("#tieu-de").dispatchEvent(new Event("input", { bubbles: true }));
              return [watch.merged("<p>Gộp</p>", 4, asOf), watch.replaced("<p>Kia</p>", 4, asOf)].every(typedOn => typedOn);
            }
            """));
        Assert.Equal("Cũ", await page.TextAsync());
        Assert.False(await page.EvaluateAsync<bool>("() => watch.merged('<p>Gộp</p>', 4, watch.typed().changes)"));
        Assert.Equal("Gộp", await page.TextAsync());
    }

    [Fact, Trait("Fault", "ED1")]
    public async Task A_correction_typed_while_a_save_is_being_refused_is_sent()
    {
        await page.AttachAsync();
        await page.TypeTitleAsync("Sai");
        await page.RunAsync(2000);
        await page.TypeTitleAsync("Đã sửa");
        await page.AnswerAsync(0, "{ refused: true }");
        await page.RunAsync(2000);
        Assert.Equal(2, await page.CallsAsync());
        // Refused once more and nothing typed since: it waits for a change
        await page.AnswerAsync(1, "{ refused: true }");
        await page.RunAsync(5000);
        Assert.Equal(2, await page.CallsAsync());
        Assert.Equal("Chưa lưu được: xem lý do ở đầu trang", await page.SaysAsync());
    }

    [Fact, Trait("Fault", "ED1")]
    public async Task A_correction_typed_while_a_button_s_save_is_being_refused_is_sent()
    {
        await page.AttachAsync();
        await page.EvaluateAsync("() => { document.querySelector('#tieu-de').dispatchEvent(new Event('input', { bubbles: true })); watch.typed(); }");
        await page.TypeTitleAsync("Đã sửa");
        await page.EvaluateAsync("() => watch.told({ refused: true })");
        await page.RunAsync(2000);
        Assert.Equal(1, await page.CallsAsync());
    }

    [Fact, Trait("Fault", "ED1")]
    public async Task Typing_by_an_input_method_that_never_ends_its_word_is_saved_all_the_same()
    {
        await page.AttachAsync();
        await page.EvaluateAsync("() => document.querySelector('#tieu-de').dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))");
        await page.TypeTitleAsync("Tiếng Việt");
        await page.RunAsync(3500);
        Assert.Equal(1, await page.CallsAsync());
    }

    [Fact, Trait("Fault", "ED1")]
    public async Task A_page_whose_server_started_again_opens_itself_though_a_word_is_being_composed()
    {
        await page.AttachAsync();
        await page.EvaluateAsync("() => document.querySelector('#tieu-de').dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))");
        await page.TypeTitleAsync("Tiếng Việt");
        await page.LineAsync("lost");
        await page.ReloadedAsync();
    }

    [Fact, Trait("Fault", "ED1")]
    public async Task A_new_page_on_which_nothing_was_typed_says_nothing_of_saving_when_the_line_is_back()
    {
        await page.AttachAsync(version: 0);
        await page.LineAsync("down");
        Assert.Equal("Mất kết nối", await page.SaysAsync());
        await page.LineAsync("up");
        await page.AnswerAsync(0, "{ done: true, changes: 0, words: 'Chưa lưu', version: 0 }");
        Assert.Equal("Đã kết nối lại", await page.SaysAsync());
    }

    [Fact, Trait("Fault", "BUG3")]
    public async Task What_only_the_server_can_clean_is_not_pasted_over_a_dead_line()
    {
        await page.AttachAsync();
        await page.EvaluateAsync("() => { document.documentElement.dataset.line = 'down'; }");
        await page.PasteAsync("<p>Thấy<span style='display:none'> ẩn</span></p>", "");
        await page.PasteAsync("<p>Thấy<span style='display:none'> ẩn</span></p>", "Thấy ẩn");
        Assert.Equal("Cũ", await page.TextAsync());
        Assert.True(await page.EvaluateAsync<bool>("() => !document.querySelector('[data-paste-later]').hidden"));
        await page.PasteAsync("", "Hai dòng\nchữ thường");
        Assert.Contains("chữ thường", await page.TextAsync(), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('[data-paste-later]').hidden"));
    }
}
