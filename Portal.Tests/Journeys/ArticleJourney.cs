using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;

namespace Portal.Tests.Journeys;

/// <summary>The steps of an article's life as people do them in the browser, one window a person.</summary>
internal sealed class ArticleJourney(RunningPortal portal) : IAsyncDisposable
{
    private readonly List<IBrowserContext> windows = [];

    private readonly int number = Random.Shared.Next(100_000, 999_999);

    /// <summary>A title no other item has, with marks and đ in it.</summary>
    public string Title => $"Khai mạc hội thi Đường làng sạch đẹp số {number}";

    /// <summary>Wrote it: 70 per cent. Resident, without a contract.</summary>
    public string Writer => $"Đỗ Thị Hòa {number}";

    /// <summary>Took the picture: 30 per cent. Not resident, so that tax is withheld from the first đồng.</summary>
    public string Photographer => $"Trần Văn Ước {number}";

    /// <summary>The title after the secretary's edit.</summary>
    public string EditedTitle => Title + " của phường";

    public static readonly YearMonth Month = YearMonth.Of(new WardClock(TimeProvider.System).Today);

    /// <summary>A window of its own, nobody signed in.</summary>
    public async Task<IPage> NewPageAsync()
    {
        var window = await portal.NewWindowAsync();
        windows.Add(window);
        return await window.NewPageAsync();
    }

    /// <summary>A window of its own in which that person has signed in and opened a page.</summary>
    public async Task<IPage> AsAsync(string person, string path)
    {
        var window = await portal.NewWindowAsync();
        windows.Add(window);
        return await portal.SignInAsync(window, person, path);
    }

    /// <summary>Enters both people as contributors, who have no other work.</summary>
    public async Task AddContributorsAsync(IPage page)
    {
        foreach (var (name, kind) in new[] { (Writer, PayeeKind.Resident), (Photographer, PayeeKind.NonResident) })
        {
            await portal.OpenAsync(page, "/thanh-dong/cong-tac-vien?them=1");
            await page.FillAsync("#ho-ten", name);
            await page.ClickAsync("#doi-tuong");
            await page.GetByRole(AriaRole.Option, new() { Name = PayeeKindWords.Of(kind), Exact = true }).ClickAsync();
            await page.GetByLabel("Tiền mặt, ký nhận").CheckAsync();
            await page.Locator(".panel button[type=submit]").ClickAsync();
            await page.GetByRole(AriaRole.Row).Filter(new() { HasText = name }).WaitForAsync();
        }
    }

    /// <summary>A second person confirms what the money of both depends on.</summary>
    public async Task ConfirmContributorsAsync(IPage page)
    {
        foreach (var name in new[] { Writer, Photographer })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận thay đổi" }).ClickAsync();
            await page.Locator(".mud-snackbar").Filter(new() { HasText = $"Đã xác nhận thông tin chi trả của {name}" }).WaitForAsync();
        }
    }

    /// <summary>Writes the article with a picture and two contributors (70 and 30 per cent) and submits it.</summary>
    public async Task WriteAndSubmitAsync(IPage page)
    {
        await page.FillAsync("#tieu-de", Title);
        await page.FillAsync("#sapo", "Sáng nay, hội thi thu hút đông đảo người dân các tổ dân phố tham gia.");
        await page.ClickAsync("#noi-dung-bai");
        await page.Keyboard.InsertTextAsync("Mỗi tổ dân phố dự thi một tuyến đường tự quản. Ban giám khảo chấm theo ba tiêu chí: sạch, xanh và an toàn.");
        await page.SelectOptionAsync("#chuyen-muc", new SelectOptionValue { Label = "Tin tức – Sự kiện" });
        await page.SelectOptionAsync("#linh-vuc", "culture");
        await page.FillAsync("#su-kien", DateText.Of(new WardClock(TimeProvider.System).LocalNow.AddMinutes(-20)));
        await page.SelectOptionAsync("#the-loai", "tin-anh");
        await TakeContributorsAsync(page);
        await page.SetInputFilesAsync("input[type=file]", Path.Combine(Repository.Root, "assets", "pictures", "hoi-nghi.jpg"));
        await page.FillAsync("#anh-0-mo-ta", "Quang cảnh hội trường trong lễ khai mạc");
        await page.FillAsync("#anh-0-chu-thich", "Lễ khai mạc hội thi");
        await page.FillAsync("#anh-0-nguon", "Trung tâm Dịch vụ sự nghiệp công");
        await page.ClickAsync("text=Gửi Tổ Thư ký biên tập");
        await DoneAsync(page, "Gửi Tổ Thư ký biên tập");
    }

    /// <summary>Waits for the sentence that says a move was made.</summary>
    public static Task DoneAsync(IPage page, string move) =>
        page.Locator(".mud-snackbar").Filter(new() { HasText = Portal.Admin.Editions.ContentWords.Done(move) }).WaitForAsync();

    /// <summary>Runs a journey; when it fails, what every window shows is kept as a picture.</summary>
    public async Task WatchAsync(Func<Task> journey)
    {
        try
        {
            await journey();
        }
        catch
        {
            var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "failed-journeys")).FullName;
            foreach (var (page, i) in windows.SelectMany(w => w.Pages).Select((p, i) => (p, i)))
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{Title}-{i}.png"), FullPage = true });
            throw;
        }
    }

    /// <summary>Opens the person's queue and the item in it.</summary>
    public static async Task OpenFromQueueAsync(IPage page, string title)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/bai/[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    /// <summary>Makes a move of a period and confirms it, until the page tells its new state.</summary>
    public static async Task StepAsync(IPage page, string button, string confirm, string state)
    {
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = confirm, Exact = true }).ClickAsync();
        await page.GetByText(state, new() { Exact = true }).First.WaitForAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in windows) await window.DisposeAsync();
    }

    private async Task TakeContributorsAsync(IPage page)
    {
        while (await page.Locator("div.person").CountAsync() is var count && count < 2)
        {
            await page.ClickAsync("text=Thêm người");
            await Assertions.Expect(page.Locator("div.person")).ToHaveCountAsync(count + 1);
        }
        await ChooseAsync(page, 1, Writer);
        await ChooseAsync(page, 2, Photographer);
        await page.GetByLabel("Phần việc của tác giả 2").SelectOptionAsync("Photo");
        await page.GetByLabel("Tỷ lệ phần trăm của tác giả 1").FillAsync("70");
        await page.GetByLabel("Tỷ lệ phần trăm của tác giả 2").FillAsync("30");
        await page.GetByLabel("Tỷ lệ phần trăm của tác giả 2").PressAsync("Tab");
        await Assertions.Expect(page.GetByTestId("share-sum")).ToHaveTextAsync("Tổng 100%");
    }

    internal static async Task ChooseAsync(IPage page, int author, string name)
    {
        var box = page.GetByLabel($"Tên tác giả {author}");
        var chosen = page.Locator("div.person").Nth(author - 1).Locator("[data-who]");
        // On a busy machine the list is drawn anew under the pointer, and who sees nothing chosen chooses again
        for (var again = 0; again < 3; again++)
        {
            await box.FillAsync(name);
            await page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = name }).ClickAsync();
            try
            {
                // The words alone say nothing: they were typed
                await Assertions.Expect(chosen).Not.ToHaveAttributeAsync("value", "0");
                break;
            }
            catch (PlaywrightException) when (again < 2)
            {
                await box.FillAsync("");
            }
        }
        await Assertions.Expect(box).ToHaveValueAsync(new Regex(Regex.Escape(name), RegexOptions.None, TimeSpan.FromSeconds(1)));
    }
}
