using Microsoft.Playwright;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>
/// One article written in one tab over one line. Every look compares what the page says with what the database has: it may say "đã lưu" only
/// when everything on the screen is there.
/// </summary>
internal sealed class OneWriting : IAsyncDisposable
{
    private readonly OwnBackOffice office;
    private static int number;

    private OneWriting(OwnBackOffice office)
    {
        this.office = office;
        Line = new LineProxy(office.Port);
    }

    public LineProxy Line { get; }
    public IPage Page { get; private set; } = null!;
    public string Title { get; } = $"Đường truyền thử {Interlocked.Increment(ref number)}.";

    public static async Task<OneWriting> OpenAsync(OwnBackOffice office, IBrowserContext window)
    {
        var writing = new OneWriting(office);
        writing.Page = await window.NewPageAsync();
        await writing.Page.GotoAsync(writing.Line.Url + "/thanh-dong/bai/moi");
        await OwnBackOffice.WatchedAsync(writing.Page);
        await writing.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return writing;
    }

    /// <summary>Title, abstract, section and text, with a look after each; whether the line holds makes no difference to whoever types.</summary>
    public async Task WriteAsync()
    {
        await TypeAsync("#tieu-de", Title);
        await TypeAsync("#noi-dung-bai", "Câu thứ nhất.");
        await RestAsync();
        await TypeAsync("#sapo", "Tóm tắt một câu.");
        await Page.SelectOptionAsync("#linh-vuc", "culture");
        await TypeAsync("#noi-dung-bai", " Câu thứ hai.");
        await RestAsync();
        await Page.PressAsync("#noi-dung-bai", "Control+s");
        await TypeAsync("#noi-dung-bai", " Câu cuối.");
        await LookAsync();
    }

    public async Task TypeAsync(string field, string text)
    {
        await Page.FocusAsync(field);
        if (field == "#noi-dung-bai") await Page.Keyboard.PressAsync("Control+End");
        await Page.Keyboard.TypeAsync(text);
        await LookAsync();
    }

    /// <summary>A pause, as long as it takes until all is saved or the line is seen to be down.</summary>
    private async Task RestAsync() =>
        await PatienceAsync(async () => await LookAsync() is var seen && (seen.SaysSaved || seen.Line != "up"), "all saved, or the line down");

    /// <summary>Waits until all is saved and said so, and sees to it that this is so.</summary>
    public async Task SavedAsync()
    {
        await PatienceAsync(async () => (await LookAsync()).SaysSaved, "all saved");
        var stored = office.Stored(Title);
        var seen = await LookAsync();
        Assert.Equal((1, seen.Title, seen.Abstract), (stored.Count, stored.Title, stored.Abstract));
        Assert.Equal(seen.Text, Text(stored.Body));
    }

    /// <summary>What the page shows, held against the database.</summary>
    public async Task<Look> LookAsync()
    {
        var seen = await Page.EvaluateAsync<Look>("""
            () => ({
              says: document.querySelector("[data-says]").textContent, line: document.documentElement.dataset.line ?? "up",
              title: document.querySelector("#tieu-de").value, abstract: document.querySelector("#sapo").value,
              text: document.querySelector("#noi-dung-bai").innerText.replace(/\s+/g, " ").trim(),
            })
            """);
        if (!seen.SaysSaved) return seen;
        var stored = office.Stored(Title);
        if (seen.Title.Length + seen.Abstract.Length + seen.Text.Length == 0) return seen;
        Assert.True(seen.Title == stored.Title && seen.Abstract == stored.Abstract && seen.Text == Text(stored.Body),
            $"“{seen.Says}” while the server has “{stored.Title}”, “{stored.Abstract}”, “{stored.Body}” and the screen {seen}");
        return seen;
    }

    private static async Task PatienceAsync(Func<Task<bool>> until, string what)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        while (!await until())
        {
            if (limit.IsCancellationRequested) Assert.Fail($"Not within 40 seconds: {what}");
            await Task.Delay(60);
        }
    }

    private static string Text(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!.TextContent.Replace('\u00A0', ' ').Trim();

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        await Line.DisposeAsync();
    }

    /// <summary>What a person sees.</summary>
    internal sealed record Look
    {
        public string Says { get; init; } = "";
        public string Line { get; init; } = "";
        public string Title { get; init; } = "";
        public string Abstract { get; init; } = "";
        public string Text { get; init; } = "";

        public bool SaysSaved => Says.Contains("đã lưu lúc", StringComparison.OrdinalIgnoreCase);
    }
}
