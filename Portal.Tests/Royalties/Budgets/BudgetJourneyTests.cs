using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Royalties.Budgets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>
/// A year's budget as two people see it, in the city's portal, which the sample gives none: typed, confirmed, refused over it, leave given, printed, settled.
/// </summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Row", "G8"), Trait("Fault", "FIN11")]
public sealed class BudgetJourneyTests(RunningPortal portal)
{
    private const string Place = "/hai-phong/nhuan-but";
    private readonly WardClock clock = new(TimeProvider.System);

    private PortalDbContext Context() => new PortalDbFactory(Options.Create(new DatabaseOptions { DataFolder = portal.DataFolder }), clock).Create("hai-phong");

    private string Day => Vietnamese.Date(clock.Today);

    /// <summary>A rate of 500.000 đồng for the head, by which a list can be drawn up.</summary>
    private async Task RateAsync()
    {
        await using var db = Context();
        var position = await db.Memberships.Where(m => m.Role == PortalRole.Head && m.BoardPosition != null).Select(m => m.BoardPosition!).FirstAsync();
        db.AllowanceRates.Add(new()
        {
            PortalId = "hai-phong", Position = position, FromOn = new(clock.Today.Year, 1, 1), Amount = new(500_000), PaperNumber = "12/QĐ-UBND",
            PaperOn = new(clock.Today.Year, 1, 1), SaidByName = "Kế toán", SaidAt = clock.UtcNow,
        });
        await db.SaveChangesAsync();
    }

    private static ILocator Card(IPage page, string id) => page.Locator($"section[aria-labelledby={id}]");

    /// <summary>Both before the answer to the first has come; the field typed in last is left before.</summary>
    private static async Task SubmitTwiceAsync(ILocator form)
    {
        await form.Page.Keyboard.PressAsync("Tab");
        await form.EvaluateAsync("form => { form.requestSubmit(); form.requestSubmit(); }");
    }

    /// <summary>Types what the year has used already, by its page, and so much more; answers with the sum as it is written.</summary>
    private async Task<string> TypeAsync(IPage page, int year, long more)
    {
        await portal.OpenAsync(page, $"{Place}/ngan-sach?nam={year}");
        var used = await page.GetByTestId("budget-sum").Locator("dd").AllInnerTextsAsync();
        var amount = new Money(Dong(used[1]) + Dong(used[2]) + more).Digits;
        await page.FillAsync("#so-kinh-phi-nhap", amount);
        await page.FillAsync("#so-van-ban-kinh-phi", "15/QĐ-UBND");
        await page.FillAsync("#ngay-van-ban-kinh-phi", Day);
        await SubmitTwiceAsync(Card(page, "nhap-kinh-phi").Locator("form"));
        await Assertions.Expect(Card(page, "so-kinh-phi")).ToContainTextAsync("Chờ xác nhận");
        return amount;
    }

    private static long Dong(string shown) => long.Parse(shown.Where(char.IsAsciiDigit).ToArray(), CultureInfo.InvariantCulture);

    private async Task ConfirmAsync(IPage page, int year, string sum)
    {
        await portal.OpenAsync(page, $"{Place}/ngan-sach?nam={year}");
        await Card(page, "so-kinh-phi").GetByRole(AriaRole.Button, new() { Name = "Xác nhận" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("budget-sum")).ToContainTextAsync(sum);
    }

    [Fact]
    public async Task A_budget_is_typed_confirmed_refused_over_allowed_printed_and_settled()
    {
        var year = clock.Today.Year;
        await RateAsync();
        await using var desk = await portal.NewWindowAsync();
        await using var office = await portal.NewWindowAsync();
        var finance = await portal.SignInAsync(desk, "ketoan.haiphong", $"{Place}/ngan-sach");
        var head = await portal.SignInAsync(office, "truongban.haiphong", $"{Place}/ngan-sach");

        await ConfirmAsync(head, year, await TypeAsync(finance, year, 400_000));

        await portal.OpenAsync(finance, $"{Place}/phu-cap");
        await finance.GetByRole(AriaRole.Button, new() { Name = "Lập bảng" }).ClickAsync();
        await Assertions.Expect(finance.Locator("h1")).ToContainTextAsync("Đã lập, chờ duyệt");
        await portal.OpenAsync(head, $"{Place}/phu-cap");
        var approve = head.GetByRole(AriaRole.Button, new() { Name = "Duyệt bảng" });
        await approve.ClickAsync();
        await Assertions.Expect(head.GetByTestId("refusals")).ToContainTextAsync("khoản này cần thêm 500.000");

        await portal.OpenAsync(head, $"{Place}/ngan-sach");
        await head.FillAsync("#so-vuot", "100.000");
        await head.FillAsync("#so-van-ban-vuot", "27/UBND-KT");
        await head.FillAsync("#ngay-van-ban-vuot", Day);
        await head.FillAsync("#nguoi-ky-vuot", "Chủ tịch Nguyễn Văn Hòa");
        await head.FillAsync("#ly-do-vuot", "Bão số 9");
        await SubmitTwiceAsync(Card(head, "cho-phep-vuot").Locator("form"));
        await Assertions.Expect(Card(head, "so-kinh-phi")).ToContainTextAsync("Cho phép vượt dự toán: Bão số 9");
        await portal.OpenAsync(head, $"{Place}/phu-cap");
        await approve.ClickAsync();
        await Assertions.Expect(head.Locator("h1")).ToContainTextAsync("Đã duyệt, chờ chi");

        await head.GetByRole(AriaRole.Button, new() { Name = "Lấy số văn bản…" }).ClickAsync();
        await SubmitTwiceAsync(head.Locator(".mud-dialog form"));
        var printed = head.GetByRole(AriaRole.Link, new() { Name = "Bảng thanh toán phụ cấp số 01/PC-BBT (PDF)" });
        var file = await head.RunAndWaitForDownloadAsync(() => printed.ClickAsync());
        var pdf = Papers.Sheets.PdfReading.Of(await File.ReadAllBytesAsync(await file.PathAsync()));
        Assert.Contains("27/UBND-KT", string.Join(' ', pdf.Pages), StringComparison.Ordinal);

        // The year before is over: it is settled from nothing but its budget
        await ConfirmAsync(head, year - 1, await TypeAsync(finance, year - 1, 900_000));
        await head.GetByRole(AriaRole.Button, new() { Name = "Quyết toán năm" }).First.ClickAsync();
        await SubmitTwiceAsync(head.Locator(".mud-dialog form"));
        await Assertions.Expect(head.Locator("h1")).ToContainTextAsync("Đã quyết toán");

        await using var db = Context();
        Assert.Equal(3, await db.BudgetEntries.CountAsync());
        Assert.Equal([PaperKind.AllowanceSheet, PaperKind.BudgetSettlement],
            (await db.IssuedPapers.Where(p => p.RegisterNumber != null && (p.Kind == PaperKind.AllowanceSheet || p.Kind == PaperKind.BudgetSettlement))
                .ToListAsync()).Select(p => p.Kind).Order());
    }
}
