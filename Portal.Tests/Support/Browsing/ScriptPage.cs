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
          <p data-paste-later hidden></p>
        </div>
        <span data-says data-stored="Chưa lưu"></span><span data-says-aloud></span>
        <script>
          var calls = [];
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
    public Task AttachAsync(int version = 3) => page.EvaluateAsync("""
        async version => {
          const rich = await import("/js/bundle/writing.js"), editor = await import("/js/editor.js");
          rich.create(document.querySelector(".rich"), server, "<p>Cũ</p>", 1000);
          window.watch = editor.attach(document.querySelector("[data-editor]"), server, "nguoi", version);
        }
        """, version);

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

    public Task EvaluateAsync(string script) => page.EvaluateAsync(script);

    public Task<T> EvaluateAsync<T>(string script) => page.EvaluateAsync<T>(script);

    public async ValueTask DisposeAsync() => await window.DisposeAsync();
}
