using System.Globalization;
using Microsoft.Playwright;

namespace Portal.Tests.Support.Browsing;

/// <summary>
/// An empty page with the scripts of the editor and no server behind it: what they call is listed and answered by the test. The clock of the page
/// goes on when the test says so.
/// </summary>
internal sealed class ScriptPage : IAsyncDisposable
{
    private const string Html = """
        <!DOCTYPE html><meta charset="utf-8"><a class="skip" href="#"></a>
        <div data-editor><input id="tieu-de">
          <div class="rich">
            <div role="toolbar"><button data-command="bold" aria-pressed="false">B</button></div>
            <div class="rich-text" contenteditable="false"></div>
          </div>
          <dialog data-letters>
            <p data-part="sum"></p><table><tbody></tbody></table>
            <button data-act="convert">C</button><button data-act="stay">S</button><button data-act="cancel">K</button>
          </dialog>
          <p data-paste-later hidden></p>
        </div>
        <span data-says data-stored="Chưa lưu"></span><span data-says-aloud></span>
        <script>
          var calls = [];
          // A word of the text, as a range
          var range = word => {
            const walk = document.createTreeWalker(document.querySelector(".rich-text"), NodeFilter.SHOW_TEXT), found = document.createRange();
            for (let node = walk.nextNode(); node; node = walk.nextNode()) {
              const at = node.data.indexOf(word);
              if (at < 0) continue;
              found.setStart(node, at);
              found.setEnd(node, at + word.length);
              return found;
            }
          };
          var place = word => range(word).getBoundingClientRect();
          var select = word => {
            document.querySelector(".rich-text").focus();
            getSelection().removeAllRanges();
            getSelection().addRange(range(word));
          };
          var server = { invokeMethodAsync: (name, ...sent) => new Promise((done, fail) => calls.push({ name, sent, done, fail })) };
        </script>
        """;

    private readonly IBrowserContext window;
    private readonly TaskCompletionSource reloaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IPage page = null!;

    private ScriptPage(IBrowserContext window) => this.window = window;

    public static async Task<ScriptPage> OpenAsync(BareBrowser bare)
    {
        var opened = new ScriptPage(await bare.Browser.NewContextAsync());
        opened.page = await opened.window.NewPageAsync();
        await opened.page.RouteAsync("http://localhost:39999/**", Answer);
        await opened.page.GotoAsync("http://localhost:39999/trang");
        await opened.page.Clock.InstallAsync();
        opened.page.FrameNavigated += (_, _) => opened.reloaded.TrySetResult();
        return opened;
    }

    private static Task Answer(IRoute route)
    {
        var script = Path.Combine(Repository.Root, "Portal.Admin", "wwwroot", new Uri(route.Request.Url).AbsolutePath.TrimStart('/'));
        return route.FulfillAsync(File.Exists(script)
            ? new() { ContentType = "text/javascript; charset=utf-8", Body = File.ReadAllText(script) }
            : new() { ContentType = "text/html; charset=utf-8", Body = Html });
    }

    /// <summary>Ends when the page has opened itself again.</summary>
    public Task ReloadedAsync() => reloaded.Task.WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Fills the text box and watches the page, as the components do it.</summary>
    public Task AttachAsync(int version = 3, string html = "<p>Cũ</p>") => page.EvaluateAsync("""
        async ([version, html]) => {
          const rich = await import("/js/bundle/writing.js"), editor = await import("/js/editor.js");
          window.box = rich.create(document.querySelector(".rich"), server, html, 1000);
          window.watch = editor.attach(document.querySelector("[data-editor]"), server, "nguoi", version);
        }
        """, new object[] { version, html });

    public Task TypeTitleAsync(string text) => page.FillAsync("#tieu-de", text);

    public Task RunAsync(int milliseconds) => page.Clock.RunForAsync(milliseconds);

    public Task<int> CallsAsync() => page.EvaluateAsync<int>("() => calls.filter(c => c.name === 'SaveTyped').length");

    public Task AnswerAsync(int call, string answer) =>
        page.EvaluateAsync(string.Create(CultureInfo.InvariantCulture, $"async () => {{ calls[{call}].done({answer}); await null; await null; }}"));

    public Task LineAsync(string line) => page.EvaluateAsync("line => { document.dispatchEvent(new CustomEvent('portal-line', { detail: line })); }", line);

    public Task<string> SaysAsync() => page.InnerTextAsync("[data-says]");

    public Task<string> TextAsync() => page.InnerTextAsync(".rich-text");

    /// <summary>How many texts a page opened now at this address would offer.</summary>
    public Task<int> KeptAsync() => page.EvaluateAsync<int>("""
        async () => {
          const { keepFor } = await import("/js/kept.js");
          return (await keepFor("nguoi", 3).list()).texts.length;
        }
        """);

    public Task PasteAsync(string html, string plain) => page.EvaluateAsync("""
        async ([html, plain]) => {
          const data = new DataTransfer(), text = document.querySelector(".rich-text");
          if (html) data.setData("text/html", html);
          if (plain) data.setData("text/plain", plain);
          text.focus();
          text.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
          await null; await null; await null; await null;
        }
        """, new[] { html, plain });

    /// <summary>
    /// Types words as an input method does: letters without marks first, each put in the place of the ones before, until the word stands and a blank ends it.
    /// </summary>
    public async Task ComposeAsync(IEnumerable<string> words)
    {
        var session = await window.NewCDPSessionAsync(page);
        foreach (var word in words)
        {
            foreach (var step in Steps(word))
                await session.SendAsync("Input.imeSetComposition", new() { ["text"] = step, ["selectionStart"] = step.Length, ["selectionEnd"] = step.Length });
            await session.SendAsync("Input.insertText", new() { ["text"] = word });
            await page.Keyboard.InsertTextAsync(" ");
        }
    }

    /// <summary>Types words as programs do that go back over what stands there: bare letters, then away with them and the word.</summary>
    public async Task RetypeAsync(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var bare = Portal.Core.Kernel.VietnameseText.Fold(word);
            await page.Keyboard.TypeAsync(bare);
            foreach (var _ in bare) await page.Keyboard.PressAsync("Backspace");
            await page.Keyboard.InsertTextAsync(word);
            await page.Keyboard.InsertTextAsync(" ");
        }
    }

    private static IEnumerable<string> Steps(string word)
    {
        var bare = Portal.Core.Kernel.VietnameseText.Fold(word);
        for (var i = 1; i <= bare.Length; i++) yield return bare[..i];
        for (var i = 1; i <= word.Length; i++) yield return word[..i] + bare[i..];
    }

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public Task TypeAsync(string text) => page.Keyboard.InsertTextAsync(text);

    /// <summary>Presses the mouse in the middle of a word of the text.</summary>
    public async Task ClickWordAsync(string word)
    {
        var at = await page.EvaluateAsync<float[]>(
            "word => { const { left, top, width, height } = place(word); return [left + width / 2, top + height / 2]; }", word);
        await page.Mouse.ClickAsync(at[0], at[1]);
    }

    /// <summary>What the text box would hand over.</summary>
    public Task<string> HtmlAsync() => page.EvaluateAsync<string>("() => document.querySelector('.rich-text').writing.html()");

    /// <summary>Chooses a word of the text, takes hold of it and lets it go on another, as the browser tells a page of it.</summary>
    public Task DragAsync(string word, string to) => page.EvaluateAsync("""
        ([word, to]) => {
          select(word);
          const data = new DataTransfer(), text = document.querySelector(".rich-text");
          const send = (type, { left, top, width, height }) => text.dispatchEvent(new DragEvent(type,
            { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + width / 2, clientY: top + height / 2 }));
          const [from, until] = [place(word), place(to)];
          document.dispatchEvent(new Event("selectionchange"));
          send("dragstart", from);
          send("drop", until);
          send("dragend", until);
        }
        """, new[] { word, to });

    public Task EvaluateAsync(string script) => page.EvaluateAsync(script);

    public Task<T> EvaluateAsync<T>(string script) => page.EvaluateAsync<T>(script);

    public async ValueTask DisposeAsync() => await window.DisposeAsync();
}
