using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Reports;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The money of this month in Phù Liễn, step by step in the browser, with two payees who have nothing else: by account, and in cash.</summary>
internal sealed class MoneyMonth(RunningPortal portal, ArticleJourney journey)
{
    private const string Ward = "phu-lien";
    private const string Account = "2309876543210";
    private readonly WardClock clock = new(TimeProvider.System);
    private readonly int number = Random.Shared.Next(100_000, 999_999);

    private string ByAccount => $"Lương Gia Bảo {number}";
    private string InCash => $"Phạm Diệu Linh {number}";
    private string TitleOf(string name) => $"Bài của {name}";

    /// <summary>The period this month's works lie in, and the one what is corrected later is paid with.</summary>
    private PeriodSpan Span => YearMonth.Of(clock.Today);
    private PeriodSpan Next => YearMonth.Of(clock.Today).Next;

    public PortalDbContext Context() =>
        new PortalDbFactory(Options.Create(new DatabaseOptions { DataFolder = portal.DataFolder }), clock).Create(Ward);

    private Task<IPage> AsAsync(string who, string path) => journey.AsAsync($"{who}.phulien", $"/{Ward}/{path}");

    private Task<IPage> PeriodAsync(string who, PeriodSpan? span = null, string query = "") => AsAsync(who, $"nhuan-but/{span ?? Span}{query}");

    /// <summary>A work of each, published today; one is to be paid by account and has none.</summary>
    public async Task BeginAsync()
    {
        var items = new SomeItems(Context, Ward);
        foreach (var name in new[] { ByAccount, InCash })
            await items.PublishedAsync(TitleOf(name), clock.LocalNow, by: [(await items.PersonAsync(name), 100)], proposed: null);
        await using var db = Context();
        await db.Contributors.Where(c => c.FullName == ByAccount).ExecuteUpdateAsync(s => s.SetProperty(c => c.PayBy, PayBy.Account));
    }

    public async Task AssessAsync()
    {
        var page = await PeriodAsync("thuky");
        await MonthByKeys.AssessAsync(page);
        await FinishAsync(page, Span);
    }

    private static Task FinishAsync(IPage page, PeriodSpan span) =>
        ArticleJourney.StepAsync(page, $"Chốt chấm {span.Words}", $"Chốt chấm {span.Words}", "Đã chấm xong");

    /// <summary>Refused, with the way to whoever has no account: there one person enters it, and another confirms it by typing it again.</summary>
    public async Task RefusedAndMendedAsync()
    {
        var head = await PeriodAsync("truongban");
        await head.Locator("main").GetByRole(AriaRole.Button, new() { Name = $"Duyệt kỳ {Span.Words}", Exact = true }).ClickAsync();
        await Assertions.Expect(head.GetByTestId("refusals")).ToContainTextAsync($"{ByAccount}: chi bằng chuyển khoản nhưng chưa có số tài khoản");
        await Assertions.Expect(head.Locator(".mud-dialog")).ToHaveCountAsync(0);
        var link = await head.GetByTestId("payee-notes").GetByRole(AriaRole.Listitem).Filter(new() { HasText = ByAccount })
            .GetByRole(AriaRole.Link, new() { Name = "Mở người nhận" }).First.GetAttributeAsync("href");

        var finance = await journey.AsAsync("ketoan.phulien", link!);
        await finance.FillAsync("#tai-khoan", Account);
        await NewWard.ChooseAsync(finance, "#ngan-hang", BankList.Shipped.Find("Agribank")!.Words);
        await finance.Locator(".panel button[type=submit]").ClickAsync();
        await finance.Locator(".mud-snackbar").First.WaitForAsync();

        await portal.OpenAsync(head, link!);
        await head.FillAsync("#so-nhap-lai", Account);
        await head.GetByRole(AriaRole.Button, new() { Name = "Xác nhận thay đổi" }).ClickAsync();
        await head.Locator(".mud-snackbar").Filter(new() { HasText = $"Đã xác nhận thông tin chi trả của {ByAccount}" }).WaitForAsync();
    }

    public async Task ApproveAndHandOverAsync(PeriodSpan? span = null)
    {
        var head = await PeriodAsync("truongban", span);
        var words = (span ?? Span).Words;
        await ArticleJourney.StepAsync(head, $"Duyệt kỳ {words}", $"Duyệt kỳ {words}", "Đã duyệt");
        await ArticleJourney.StepAsync(head, "Bàn giao kế toán", "Bàn giao kế toán", "Đã bàn giao kế toán");
    }

    /// <summary>One payment, partly by transfer and partly in cash; then the period is closed.</summary>
    public async Task PayBothWaysAndCloseAsync()
    {
        var page = await PayAsync(Span);
        await Assertions.Expect(Row(page, ByAccount)).ToContainTextAsync("Chuyển khoản");
        await Assertions.Expect(Row(page, InCash)).ToContainTextAsync("Tiền mặt");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Excel danh sách chuyển khoản" })).ToBeVisibleAsync();
        await portal.OpenAsync(page, $"/{Ward}/nhuan-but/{Span}");
        await ArticleJourney.StepAsync(page, $"Đóng kỳ {Span.Words}", $"Đóng kỳ {Span.Words}", "Đã đóng");
    }

    private async Task<IPage> PayAsync(PeriodSpan span)
    {
        var page = await AsAsync("ketoan", $"nhuan-but/chi-tra/moi?ky={span}");
        await Assertions.Expect(page.Locator($"#ky-{span}")).ToBeCheckedAsync();
        await page.GetByTestId("paid-here").WaitForAsync();
        // The sample has an organisation in it, which is paid against its invoice
        foreach (var box in await page.Locator("input[id^=so-hoa-don-]").AllAsync()) await box.FillAsync("00000123");
        foreach (var day in await page.Locator("input[id^=ngay-hoa-don-]").AllAsync()) await day.FillAsync(Vietnamese.Date(clock.Today));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận đã chi" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Lần chi" }).Filter(new() { HasText = $"/{clock.Today.Year}" }).WaitForAsync();
        return page;
    }

    private static ILocator Row(IPage page, string name) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = name });

    /// <summary>A line of the closed period was too small: what is to come is paid with the next period, and the closed one says what it said.</summary>
    public async Task CorrectAndPayWithTheNextAsync()
    {
        var secretary = await PeriodAsync("thuky", query: "?xem=dieu-chinh");
        await secretary.FillAsync("#tim-dong", InCash);
        await secretary.Keyboard.PressAsync("Tab");
        await secretary.Locator(".adjustable a.row-link").Filter(new() { HasText = TitleOf(InCash) }).ClickAsync();
        await secretary.GetByLabel("Truy lĩnh (chi thêm)").CheckAsync();
        await secretary.FillAsync("#so-tien-dc", "100000");
        await secretary.FillAsync("#ly-do-dc", "Chấm thiếu phần ảnh");
        await secretary.Keyboard.PressAsync("Tab");
        // A double tap, the second before the answer to the first: one adjustment
        await secretary.Locator("aside.panel form").EvaluateAsync("form => { form.requestSubmit(); form.requestSubmit(); }");
        await secretary.Locator(".mud-snackbar").First.WaitForAsync();
        await portal.OpenAsync(secretary, $"/{Ward}/nhuan-but/{Next}?xem=dieu-chinh");
        await Assertions.Expect(Row(secretary, InCash)).ToHaveCountAsync(1);
        await Assertions.Expect(Row(secretary, InCash)).ToContainTextAsync("100.000");
        await FinishAsync(secretary, Next);
        await ApproveAndHandOverAsync(Next);
        await Assertions.Expect(Row(await PayAsync(Next), InCash)).ToContainTextAsync("100.000");
    }

    /// <summary>What every paper of both periods and their payments says, by its address, whole as finance gets it.</summary>
    public async Task<Dictionary<string, string>> PapersAsync()
    {
        var page = await PeriodAsync("ketoan");
        List<YearMonth> months = [Span.First, Next.First];
        List<string> about;
        await using (var db = Context())
            about = (await db.Disbursements.Where(d => d.Periods.Any(p => db.RoyaltyPeriods.Any(r => r.Id == p.PeriodId && months.Contains(r.Month))))
                .ToListAsync()).ConvertAll(d => $"/{Ward}/nhuan-but/chi-tra/{d.Code}");
        var papers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var span in new[] { Span, Next })
            foreach (var format in new[] { "xlsx", "pdf" }) await ReadAsync(page, papers, $"/{Ward}/nhuan-but/{span}/bang-cham.{format}");
        foreach (var address in about)
        {
            await portal.OpenAsync(page, address);
            foreach (var link in await page.Locator("a[href$='.pdf'], a[href$='.xlsx'], a[href$='.csv']").AllAsync())
                await ReadAsync(page, papers, (await link.GetAttributeAsync("href"))!);
        }
        return papers;
    }

    private async Task ReadAsync(IPage page, Dictionary<string, string> papers, string address) =>
        papers[address] = await PaperReading.OfAsync(portal, page, address);
}
