using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Portal.Core.Html;
using Xunit;

namespace Portal.Tests.Html;

/// <summary>
/// The corpus in a real browser. Every payload calls alert or asks evil.example for something; here alert marks the page and
/// every host of .example leads to a listener that notes who is asked (the page itself pretends to come from here.example).
/// </summary>
[Trait("needs", "chromium")]
public sealed class HtmlCleanerBrowserTests
{
    private const string AllowedElements =
        "P BR H2 H3 H4 STRONG EM U S SUB SUP UL OL LI BLOCKQUOTE A TABLE CAPTION THEAD TBODY TR TD TH HR FIGURE FIGCAPTION IMG";

    [Fact]
    public async Task No_script_of_a_cleaned_text_runs_and_nothing_is_asked_for()
    {
        var seen = await ShowAsync(Payloads.All.Values.Select(p => HtmlCleaner.Clean(p).Html));
        Assert.Contains("<title>quiet</title>", seen.Page, StringComparison.Ordinal);
        Assert.Contains("data-foreign=\"\"", seen.Page, StringComparison.Ordinal);
        Assert.Empty(seen.Asked);
    }

    /// <summary>Without this the test above could pass because nothing was being watched.</summary>
    [Fact]
    public async Task The_same_watch_sees_uncleaned_payloads()
    {
        var seen = await ShowAsync([Payloads.All["handler_on_picture"], Payloads.All["picture_foreign_without_scheme"], Payloads.All["svg_load"]]);
        Assert.Contains("<title>a script ran</title>", seen.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-foreign=\"\"", seen.Page, StringComparison.Ordinal);
        Assert.NotEmpty(seen.Asked);
    }

    private static async Task<(string Page, IReadOnlyList<string> Asked)> ShowAsync(IEnumerable<string> texts)
    {
        // Each text stands in a section of its own, is then written a second time through innerHTML, and its elements and
        // attributes are compared with the list by the browser's own reading.
        var page = $$"""
            <!DOCTYPE html><html><head><meta charset="utf-8"><base href="http://here.example/"><title>quiet</title><script>
            alert = confirm = prompt = print = function () { document.title = 'a script ran'; };
            addEventListener('load', function () {
              var allowed = '{{AllowedElements}}'.split(' '), foreign = [];
              document.querySelectorAll('section').forEach(function (s) {
                s.innerHTML = s.innerHTML;
                s.querySelectorAll('*').forEach(function (e) {
                  if (allowed.indexOf(e.tagName) < 0) foreign.push(e.tagName);
                  for (var a of e.attributes) if (/^on|^(id|name|style|class|srcdoc)$/.test(a.name)) foreign.push(a.name);
                  if (e.tagName === 'A' && e.href && !/^(https?|mailto|tel):/.test(e.href)) foreign.push(e.href);
                });
              });
              document.documentElement.setAttribute('data-foreign', foreign.join(' '));
            });
            </script></head><body>{{string.Concat(texts.Select(t => $"<section>{t}</section>"))}}</body></html>
            """;
        var folder = Directory.CreateTempSubdirectory("portal-browser-").FullName;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var asked = new List<string>();
        using var done = new CancellationTokenSource();
        var listening = ListenAsync(listener, asked, done.Token);
        try
        {
            var file = Path.Combine(folder, "page.html");
            await File.WriteAllTextAsync(file, page, new UTF8Encoding(false));
            var dump = await RunAsync(folder, new Uri(file).AbsoluteUri, ((IPEndPoint)listener.LocalEndpoint).Port);
            await done.CancelAsync();
            await listening;
            return (dump, asked);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ListenAsync(TcpListener listener, List<string> asked, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                using var caller = await listener.AcceptTcpClientAsync(stop);
                var start = new byte[2048];
                var read = await caller.GetStream().ReadAsync(start, stop);
                var words = Encoding.Latin1.GetString(start, 0, read);
                // Pictures of the store are asked of the site itself; encrypted or unreadable requests can only go elsewhere.
                if (read > 0 && !words.Contains("Host: here.example", StringComparison.Ordinal)) asked.Add(words.Split('\n')[0]);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser has ended.
        }
    }

    private static async Task<string> RunAsync(string folder, string address, int port)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("PORTAL_CHROMIUM") ?? "chromium")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync",
            "--disable-component-update", "--disable-default-apps", "--disable-dev-shm-usage", "--no-proxy-server",
            "--user-data-dir=" + Path.Combine(folder, "profile"), $"--host-resolver-rules=MAP *.example 127.0.0.1:{port}, MAP * ~NOTFOUND",
            "--virtual-time-budget=4000", "--dump-dom", address,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var browser = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        try
        {
            var page = browser.StandardOutput.ReadToEndAsync(limit.Token);
            var said = browser.StandardError.ReadToEndAsync(limit.Token);
            await browser.WaitForExitAsync(limit.Token);
            await said;
            return await page;
        }
        catch (OperationCanceledException)
        {
            browser.Kill(entireProcessTree: true);
            throw;
        }
    }
}
