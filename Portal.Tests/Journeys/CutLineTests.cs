using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>
/// The line is cut at every call the page makes while an article is written; further, a line that falls silent, a server that starts again, a
/// database that is locked, and what is kept in the browser. Nothing typed is lost, and the words on the screen are true all along.
/// </summary>
[Trait("needs", "chromium")]
[Trait("Fault", "ED1")]
public sealed class CutLineTests(BareBrowser bare, OwnBackOffice office) : IClassFixture<BareBrowser>, IClassFixture<OwnBackOffice>, IAsyncLifetime
{
    private const int AtOnce = 5;
    private IBrowserContext window = null!;

    public async Task InitializeAsync()
    {
        window = await bare.NewWindowAsync();
        // Cookies know no ports: whoever signed in over one line is signed in over all
        await using var line = new LineProxy(office.Port);
        await (await OwnBackOffice.SignInAsync(window, line.Url, "/thanh-dong/bai/moi")).CloseAsync();
    }

    public async Task DisposeAsync() => await window.DisposeAsync();

    [Fact]
    public async Task The_line_may_break_at_every_call_of_a_writing_and_nothing_typed_is_lost()
    {
        IReadOnlyList<string> calls;
        await using (var whole = await OneWriting.OpenAsync(office, window))
        {
            whole.Line.Listen();
            await whole.WriteAsync();
            await whole.SavedAsync();
            calls = whole.Line.Calls;
        }
        Assert.Contains(calls, c => c.EndsWith("SaveTyped", StringComparison.Ordinal));

        // Each call is lost on its way; of each save the answer is lost as well
        var breaks = calls.Select((name, i) => (Call: i + 1, Answer: false))
            .Concat(calls.Select((name, i) => (Call: i + 1, Answer: true)).Where(b => calls[b.Call - 1].EndsWith("SaveTyped", StringComparison.Ordinal)));
        await Parallel.ForEachAsync(breaks, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (at, _) => await BreakAsync(at.Call, at.Answer));
    }

    private async Task BreakAsync(int call, bool answer)
    {
        await using var writing = await OneWriting.OpenAsync(office, window);
        writing.Line.Listen(call, answer);
        try
        {
            await writing.WriteAsync();
            // A writing may get by with fewer calls than the recorded one: then it breaks at its end
            writing.Line.Cut();
            await writing.TypeAsync("#noi-dung-bai", " Gõ tiếp khi mất mạng.");
            await writing.TypeAsync("#sapo", " Thêm một câu.");
            writing.Line.Restore();
            await writing.SavedAsync();
            await writing.TypeAsync("#noi-dung-bai", " Và sau đó.");
            await writing.SavedAsync();
        }
        catch (Exception e)
        {
            var way = answer ? ", on the way back," : "";
            throw new InvalidOperationException($"The line broke at call {call}{way} of {string.Join(", ", writing.Line.Calls)}", e);
        }
    }

    [Fact]
    [Trait("Fault", "ED19")]
    public async Task A_line_that_falls_silent_is_noticed_typing_goes_on_and_all_is_saved_when_it_is_back()
    {
        await using var writing = await OneWriting.OpenAsync(office, window);
        await writing.TypeAsync("#tieu-de", writing.Title);
        await writing.SavedAsync();
        writing.Line.Silence();
        await writing.TypeAsync("#noi-dung-bai", "Gõ khi đường truyền câm.");
        await Assertions.Expect(writing.Page.GetByTestId("saved-words")).ToContainTextAsync("Mất kết nối – chưa lưu", new() { Timeout = 20000 });
        await writing.TypeAsync("#noi-dung-bai", " Vẫn gõ được.");
        writing.Line.Restore();
        await Assertions.Expect(writing.Page.GetByTestId("saved-words")).ToContainTextAsync("Đã kết nối lại, đã lưu lúc", new() { Timeout = 20000 });
        await writing.SavedAsync();
    }

    [Fact]
    public async Task Leaving_over_a_dead_line_is_held_back_with_a_word_and_closing_the_tab_asks()
    {
        await using var writing = await OneWriting.OpenAsync(office, window);
        var page = writing.Page;
        await writing.TypeAsync("#tieu-de", writing.Title);
        await writing.SavedAsync();
        writing.Line.Cut();
        await writing.TypeAsync("#noi-dung-bai", "Chưa lên máy chủ.");
        await page.WaitForSelectorAsync("html[data-line=down]");

        await page.Locator(".side a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#components-reconnect-modal.asked")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi Tổ Thư ký biên tập" }).ClickAsync();
        Assert.Contains("/soan", page.Url, StringComparison.Ordinal);
        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.DismissAsync();
        };
        await page.EvaluateAsync("() => { setTimeout(() => location.reload(), 0); }");
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(20)));
        await writing.LookAsync();

        writing.Line.Restore();
        await writing.SavedAsync();
    }

    [Fact]
    public async Task No_key_crosses_the_line()
    {
        await using var writing = await OneWriting.OpenAsync(office, window);
        writing.Line.Listen();
        await writing.Page.FocusAsync("#noi-dung-bai");
        await writing.Page.Keyboard.TypeAsync(new string('a', 150));
        // Saves at pauses and nothing else, however slow the machine types
        Assert.DoesNotContain(writing.Line.Calls, c => c.EndsWith("DispatchEventAsync", StringComparison.Ordinal));
        Assert.True(writing.Line.Calls.Count(c => c.EndsWith("SaveTyped", StringComparison.Ordinal)) < 30, string.Join(", ", writing.Line.Calls));
        await writing.TypeAsync("#tieu-de", writing.Title);
        await writing.SavedAsync();
    }

    [Fact]
    public async Task A_server_that_starts_again_finds_the_page_opening_itself_and_saving_what_was_typed_meanwhile()
    {
        await using var writing = await OneWriting.OpenAsync(office, window);
        await writing.TypeAsync("#tieu-de", writing.Title);
        await writing.SavedAsync();
        await office.StopAsync();
        await writing.TypeAsync("#noi-dung-bai", "Gõ khi máy chủ khởi động lại.");
        await writing.Page.EvaluateAsync("() => { document.documentElement.dataset.oldPage = ''; }");
        await office.StartAsync();
        await writing.Page.WaitForSelectorAsync("html:not([data-old-page]) [data-watched]", new() { Timeout = 60000 });
        await Assertions.Expect(writing.Page.Locator("#noi-dung-bai")).ToHaveTextAsync("Gõ khi máy chủ khởi động lại.");
        await writing.SavedAsync();
        // What the server had is no text that somebody left behind
        await Assertions.Expect(writing.Page.GetByTestId("kept")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_server_that_ends_after_the_first_save_and_before_its_answer_has_one_draft_afterwards()
    {
        await using var writing = await OneWriting.OpenAsync(office, window);
        writing.Line.Deafen();
        await writing.TypeAsync("#tieu-de", writing.Title);
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20)))
            while (office.Stored(writing.Title).Count == 0) await Task.Delay(100, patience.Token);
        await office.StopAsync();
        await writing.TypeAsync("#noi-dung-bai", "Gõ sau lần lưu không có câu trả lời.");
        writing.Line.Restore();
        await writing.Page.EvaluateAsync("() => { document.documentElement.dataset.oldPage = ''; }");
        await office.StartAsync();
        await writing.Page.WaitForSelectorAsync("html:not([data-old-page]) [data-watched]", new() { Timeout = 60000 });
        await writing.SavedAsync();
        Assert.Contains("Gõ sau lần lưu", office.Stored(writing.Title).Body, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "SEC3")]
    public async Task A_locked_database_is_said_and_the_save_comes_by_itself_afterwards()
    {
        await using var writing = await OneWriting.OpenAsync(office, window);
        await writing.TypeAsync("#tieu-de", writing.Title);
        await writing.SavedAsync();
        using (office.Lock())
        {
            await writing.TypeAsync("#noi-dung-bai", "Gõ khi cơ sở dữ liệu bị khóa.");
            await Assertions.Expect(writing.Page.GetByTestId("saved-words")).ToContainTextAsync("Máy chủ chưa trả lời – chưa lưu", new() { Timeout = 20000 });
            await writing.TypeAsync("#noi-dung-bai", " Vẫn gõ tiếp.");
        }
        await writing.SavedAsync();
    }

    [Fact]
    [Trait("Fault", "SEC9")]
    public async Task A_kept_text_outlives_whatever_is_typed_and_saved_beside_it_and_comes_back_whole()
    {
        await using var writing = await OneWriting.OpenAsync(office, window);
        await writing.TypeAsync("#tieu-de", writing.Title);
        await writing.SavedAsync();
        var address = new Uri(writing.Page.Url).AbsolutePath;
        writing.Line.Cut();
        await writing.TypeAsync("#noi-dung-bai", "Phần giữ lại.");
        await writing.Page.WaitForSelectorAsync("html[data-line=down]");
        // Gone without a word, as a tab is that the system throws away
        await writing.Page.CloseAsync(new() { RunBeforeUnload = false });

        writing.Line.Restore();
        var page = await window.NewPageAsync();
        await page.GotoAsync(writing.Line.Url + address);
        await OwnBackOffice.WatchedAsync(page);
        await Assertions.Expect(page.GetByTestId("kept")).ToContainTextAsync("Phần giữ lại.");
        await page.ClickAsync("#noi-dung-bai");
        await page.Keyboard.TypeAsync("Phần gõ mới.");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.GetByTestId("saved-words")).ToContainTextAsync("Đã lưu lúc");
        await Assertions.Expect(page.GetByTestId("kept")).ToContainTextAsync("Phần giữ lại.");

        await page.ClickAsync("text=Khôi phục phần chưa lưu");
        await Assertions.Expect(page.Locator("#noi-dung-bai")).ToHaveTextAsync("Phần giữ lại.");
        // What stood there before is offered in its turn
        await Assertions.Expect(page.GetByTestId("kept")).ToContainTextAsync("Phần gõ mới.");
        await StoredAsync(writing.Title, "Phần giữ lại.");

        // The pointer goes elsewhere in between: what has come to stand under it would not be pressed at once (ED2)
        await page.Mouse.MoveAsync(0, 0);
        await page.ClickAsync("text=Khôi phục phần chưa lưu");
        await Assertions.Expect(page.Locator("#noi-dung-bai")).ToHaveTextAsync("Phần gõ mới.");
        await StoredAsync(writing.Title, "Phần gõ mới.");
        await page.Mouse.MoveAsync(0, 0);
        await page.GetByTestId("kept").GetByText("Xóa phần này").ClickAsync();
        await Assertions.Expect(page.GetByTestId("kept")).ToHaveCountAsync(0);
    }

    /// <summary>Saved by itself: the status says nothing of which text it means, so the database is asked until it has it.</summary>
    private async Task StoredAsync(string title, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!office.Stored(title).Body.Contains(text, StringComparison.Ordinal)) await Task.Delay(100, patience.Token);
    }
}
