using System.Text;
using Microsoft.Playwright;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// What the browser sends while somebody types in title, text and notes of an editor: nothing but signs of life, until the pause at which
/// it saves, once. Counted as the messages of the circuit are before they are compressed.
/// </summary>
internal static class TypingWire
{
    private const int Keys = 20;
    private const int BetweenKeys = 60;
    // Longer than the pause after which it saves and the answer to it
    private const int Rest = 3500;

    // A ping of SignalR in its binary form: one byte of length, an array of one, the number 6
    private static readonly byte[] Ping = [0x02, 0x91, 0x06];

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var (folder, _) = await ground.SampleAsync();
        var (_, port) = await ground.StartAppAsync("Portal.Admin", new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development", ["Database__DataFolder"] = folder,
        });
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await RunningPortal.LaunchAsync(playwright);
        await using var window = await RunningPortal.NewWindowAsync(browser);
        var sent = new List<byte[]>();
        window.Page += (_, opened) => opened.WebSocket += (_, socket) => socket.FrameSent += (_, frame) =>
        {
            var bytes = frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? "");
            if (bytes.AsSpan().SequenceEqual(Ping)) return;
            lock (sent) sent.Add(bytes);
        };
        var page = await OwnBackOffice.SignInAsync(window, BenchGround.Address(port), "/thanh-dong/bai/moi");
        await page.SelectOptionAsync("#chuyen-muc", new SelectOptionValue { Index = 1 });
        await page.WaitForTimeoutAsync(Rest);

        var scripts = await page.EvaluateAsync<double[]>("""
            () => performance.getEntriesByType("resource")
                .filter(r => /\/js\/(bundle\/writing|editor|kept|line|says)[.\w]*\.js/.test(r.name)).map(r => r.encodedBodySize)
            """);

        var (bytes, saves, places) = (0d, 0d, new[] { "#tieu-de", "#sapo", "#noi-dung-bai" });
        foreach (var place in places)
        {
            await page.ClickAsync(place);
            await page.WaitForTimeoutAsync(Rest);
            lock (sent) sent.Clear();
            await page.Keyboard.TypeAsync("Hội thi tuyên truyền"[..Keys], new() { Delay = BetweenKeys });
            lock (sent) bytes += sent.Sum(f => f.Length);
            await page.WaitForTimeoutAsync(Rest);
            lock (sent) saves = Math.Max(saves, sent.Count(f => f.AsSpan().IndexOf("SaveTyped"u8) >= 0));
        }
        return
        [
            Figures.TypingBytes.Of(bytes / (Keys * places.Length), $"{Keys} keys each in title, abstract and text, {BetweenKeys} ms apart"),
            Figures.TypingSaves.Of(saves, "saves at the pause after them, the most of the three places"),
            Figures.EditorWeight.Of(scripts.Sum() / 1024, $"{scripts.Length} scripts of the editor's page, as they come"),
        ];
    }
}
