using System.Diagnostics;
using System.Globalization;
using Portal.Core.Kernel;
using Portal.Tests.Bench.Wire;

namespace Portal.Tests.Bench;

/// <summary>One person before one page, doing the same round again and again with pauses to read and think; each act is proven by its outcome.</summary>
internal sealed class ReplayedPerson : IAsyncDisposable
{
    /// <summary>What the titles of all they write begin with.</summary>
    public const string TitleBegins = "Bài đo số ";

    /// <summary>Of the pauses, in which people read, decide and write: half as long to half as long again.</summary>
    private const int ThinkMilliseconds = 6_000;

    /// <summary>After which the editor's script saves by itself.</summary>
    private const int SavePause = 1_000;

    private const string SavedWords = "Đã lưu bản nháp";

    private readonly string login;
    private readonly int number;
    private readonly WirePage page;
    private readonly WireEditor editor;
    private readonly Random dice;
    private Action<string, double> heard = (_, _) => { };

    private ReplayedPerson(string login, int number, WirePage page) =>
        (this.login, this.number, this.page, editor, dice) = (login, number, page, new(page), new(number));

    /// <summary>How many articles the person has sent.</summary>
    public int Sent { get; private set; }

    /// <summary>What was answered where a draft was not stored at the pause.</summary>
    public List<string> Unsaved { get; } = [];

    public bool Writes => login.StartsWith("tacgia", StringComparison.Ordinal);

    /// <summary>Opens the first screen with a circuit of its own and waits until it is there.</summary>
    public static async Task<ReplayedPerson> ComeInAsync(WireVisitor visitor, string login, int number)
    {
        var first = await WirePage.OpenAsync(visitor, "/");
        await first.UntilAsync("the first screen", IsHome);
        return new(login, number, first);
    }

    /// <param name="rounds">How many times.</param>
    /// <param name="report">Hears of each act: its round, kind and milliseconds.</param>
    public async Task WorkAsync(int rounds, Action<int, string, double> report)
    {
        for (var round = 0; round < rounds; round++)
        {
            var now = round;
            heard = (act, milliseconds) => report(now, act, milliseconds);
            await LookAsync();
            if (Writes) await WriteAsync(round);
        }
    }

    public ValueTask DisposeAsync() => page.DisposeAsync();

    private async Task LookAsync()
    {
        // The page one has come in on is that screen already
        if (page.Read(IsHome)) await MenuAsync("viec-cua-toi", IsQueue);
        await ActAsync("first screen", () => PressMenuAsync("trang-cua-toi"), IsHome);
        await ActAsync("queue", () => PressMenuAsync("viec-cua-toi"), IsQueue);
        await ActAsync("list", () => PressMenuAsync("bai"), p => IsList(p) && !IsNarrowed(p));
        await ActAsync("search", () =>
        {
            page.Fill("loc-tu", "phường");
            page.Enter("loc-tu");
            return Task.CompletedTask;
        }, p => IsList(p) && IsNarrowed(p));
        var rows = page.Read(p => p.All.Where(n => n.HasClass("row-link")).Select(n => n["href"]).ToList());
        var chosen = rows[dice.Next(rows.Count)];
        await ActAsync("item", () => page.ClickAsync(n => n.HasClass("row-link") && n["href"] == chosen),
            p => p.All.Any(n => n.Element == "article" && n.HasClass("commented")));
    }

    private async Task WriteAsync(int round)
    {
        await MenuAsync("viec-cua-toi", IsQueue);
        editor.Begin();
        await ActAsync("editor", () => page.ClickAsync(n => n.Element == "a" && LeadsTo(n, "bai/moi")),
            p => WireEditor.IsWatched(p) && p.All.Any(n => n.Attributes.ContainsKey("data-editor")));
        editor.Fill("tieu-de", string.Create(CultureInfo.InvariantCulture, $"{TitleBegins}{number} lượt {round}"));
        editor.Fill("sapo", "Hơn hai trăm người cùng dọn các tuyến đường từ sáng sớm.");
        editor.Type("Mỗi tổ dân phố nhận một đoạn đường và một kênh thoát nước.");
        if (page.Read(FirstField) is { } field) editor.Fill("linh-vuc", field);
        editor.Fill("su-kien", DateText.Of(new WardClock(TimeProvider.System).LocalNow.AddMinutes(-20)));
        await Task.Delay(SavePause);
        // What is not stored at the pause the script tries again: here the save by hand does
        if (await editor.SaveAsync(byHand: false) is { } why) Unsaved.Add(why);
        await ActAsync("save", SaveAsync, p => Says(p, words => words == SavedWords));
        await ActAsync("send", () => page.ClickAsync(n => n.Attributes.ContainsKey("data-send")),
            p => page.Address.AbsolutePath.EndsWith("/viec-cua-toi", StringComparison.Ordinal) && IsQueue(p) && Says(p, words => words != SavedWords));
        Sent++;
    }

    private async Task SaveAsync()
    {
        if (await editor.SaveAsync(byHand: true) is { } why)
            throw new InvalidOperationException($"{login}: the draft was not stored ({why}); the page says: {page.Read(p => p.Words)}");
    }

    private async Task MenuAsync(string path, Func<WirePage, bool> holds)
    {
        await PressMenuAsync(path);
        await page.UntilAsync(path, holds);
    }

    private Task PressMenuAsync(string path) => page.ClickAsync(n => n.HasClass("mud-nav-link") && LeadsTo(n, path));

    /// <summary>A pause, then the act until its outcome has arrived, which must not have been there before.</summary>
    private async Task ActAsync(string kind, Func<Task> act, Func<WirePage, bool> outcome)
    {
        await Task.Delay(dice.Next(ThinkMilliseconds / 2, ThinkMilliseconds * 3 / 2));
        if (page.Read(outcome)) throw new InvalidOperationException($"{login}: the outcome of “{kind}” was there before the act.");
        var begun = Stopwatch.GetTimestamp();
        await act();
        var arrived = await page.UntilAsync($"the outcome of “{kind}” of {login}", outcome);
        heard(kind, Stopwatch.GetElapsedTime(begun, arrived).TotalMilliseconds);
    }

    private static bool LeadsTo(WireNode link, string path) => link["href"] is { } href && href.EndsWith('/' + path, StringComparison.Ordinal);

    private static bool IsHome(WirePage page) =>
        page.All.Any(n => n["data-testid"] == "viec-cho" && n.All.Any(m => m.HasClass("row-link") || m.HasClass("overview-none")));

    private static bool IsQueue(WirePage page) => page.All.Any(n => n["aria-label"] == "Lọc việc") && HasRows(page, orNone: true);

    private static bool IsList(WirePage page) => page.All.Any(n => n["id"] == "loc-tu") && HasRows(page, orNone: false);

    private static bool IsNarrowed(WirePage page) => page.All.Any(n => n.HasClass("list-condition"));

    /// <summary>Those that were asked for last, not the former ones while these are awaited.</summary>
    private static bool HasRows(WirePage page, bool orNone) =>
        page.All.Any(n => (n.HasClass("list-rows") && n["aria-busy"] is null) || (orNone && n.HasClass("empty")));

    private static bool Says(WirePage page, Func<string, bool> which) =>
        page.All.Any(n => n.HasClass("mud-snackbar-content-message") && n.Words.Trim() is { Length: > 0 } words && which(words));

    private static string? FirstField(WirePage page) =>
        page.All.FirstOrDefault(n => n["id"] == "linh-vuc")?.All.Select(n => n["value"]).FirstOrDefault(v => v is { Length: > 0 });
}
