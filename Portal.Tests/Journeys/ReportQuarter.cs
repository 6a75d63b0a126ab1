using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Portal.Core.Reports.Drafts;
using Portal.Tests.Reports;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The report of the quarter that ended last, in Dương Kinh, step by step: drafted by itself, written, issued, opened again, replaced.</summary>
internal sealed class ReportQuarter(RunningPortal portal, ArticleJourney journey)
{
    public const string Ward = "duong-kinh";
    private readonly WardClock clock = new(TimeProvider.System);
    private readonly int number = Random.Shared.Next(10, 90);
    private List<int> editions = [];
    private int items;

    private DaySpan Span => ReportSpans.Before(ReportSpans.Around(ReportSpanKind.Quarter, clock.Today));
    private string Code => ReportSpans.Code(Span);
    private string Author => $"Đoàn Minh Khuê {number}";
    private string Late => $"Bài bổ sung sau khi phát hành {number}";
    private string NewTitle => $"Tiêu đề sau khi đính chính {number}";
    private string Opening => $"Trong quý có {items} tin, bài.";
    private string Proposal => $"Đề nghị bổ sung một biên tập viên, việc số {number}.";

    /// <summary>The day after the quarter: the earliest the paper may bear but one, and never ahead of today.</summary>
    private DateOnly On => Span.Last.AddDays(1);

    private PortalDbFactory Factory => new(Options.Create(new DatabaseOptions { DataFolder = portal.DataFolder }), clock);

    public PortalDbContext Context() => Factory.Create(Ward);

    private Task<IPage> AsAsync(string who, string path) => journey.AsAsync($"{who}.duongkinh", $"/{Ward}/{path}");

    /// <summary>
    /// Two live articles of the sample as if first published in that quarter, and one more with an author and money. Not one that another journey
    /// works on: what has a next edition cannot be given one.
    /// </summary>
    public async Task BeginAsync()
    {
        await using var db = Context();
        var (published, approval, article, day) = (EditionStatus.Published, "approval", ContentKind.Article, Span.First.AddDays(20));
        editions = await db.Editions
            .Where(e => e.Status == published && e.Step == approval && e.Number == 1 && e.Item!.Kind == article && e.Item.LiveEditionId == e.Id
                && e.Item.Editions.Count == 1)
            .OrderByDescending(e => e.Id).Select(e => e.Id).Take(2).ToListAsync();
        Assert.Equal(2, editions.Count);
        var at = WardClock.StartOf(day).AddHours(9);
        await db.Items.Where(i => editions.Contains(i.LiveEditionId!.Value)).ExecuteUpdateAsync(set => set.SetProperty(i => i.FirstPublishedAt, at));
        await db.Editions.Where(e => editions.Contains(e.Id)).ExecuteUpdateAsync(set => set.SetProperty(e => e.PublishedAt, at));
        await db.Publications.Where(p => editions.Contains(p.EditionId)).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.FirstPublishedAt, at).SetProperty(p => p.PublishedAt, at));
        await db.RoyaltyWorks.Where(w => editions.Contains(w.EditionId!.Value)).ExecuteUpdateAsync(set => set.SetProperty(w => w.PublishedOn, day));
        var rows = new SomeItems(Context, Ward);
        await rows.PublishedAsync($"Bài của {Author}", day.ToDateTime(new(10, 0)), unit: "vp", due: day.ToDateTime(new(17, 0)),
            by: [(await rows.PersonAsync(Author, "vp"), 100)], amount: 506_000);
        // Early in a quarter the sample itself lies in the one before
        var (from, to) = (WardClock.StartOf(Span.First), WardClock.StartOf(Span.Last.AddDays(1)));
        items = await db.Items.CountAsync(i => i.FirstPublishedAt >= from && i.FirstPublishedAt < to);
    }

    /// <summary>What the profile asks for; null drafts nothing by itself, as the sample has it.</summary>
    public async Task ProfileAsync(ProfileReports? reports)
    {
        await using var db = Context();
        var site = await db.Portals.AsTracking().SingleAsync(p => p.Id == Ward);
        site.ProfileJson = ProfileFile.Write(site.Profile with { Reports = reports });
        await db.SaveChangesAsync();
    }

    /// <summary>
    /// The profile asks for quarters on their first day, and the timer looks. Nodes do so by themselves every minute: whichever comes first drafts it, and
    /// one that comes second within the same instant is refused by the unique index.
    /// </summary>
    public async Task DraftedByItselfAsync()
    {
        await ProfileAsync(new() { QuarterDay = 1, FromOn = Span.Last });
        await new DraftReports(Factory, clock).RunAsync(new(() => Task.FromResult(true), (_, _) => { }));
        await using var db = Context();
        var (code, draft) = (Code, await db.ReportDrafts.SingleAsync());
        Assert.Equal((code, (string?)null), (draft.Span, draft.MadeById));
    }

    /// <summary>From the queue of the secretary: two texts, one of them with a figure that is computed.</summary>
    public async Task WrittenAsync()
    {
        var page = await AsAsync("thuky", "viec-cua-toi");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Báo cáo {Span.Words} đã soạn" }).First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("draft-state")).ToContainTextAsync("Hệ thống");
        await page.FillAsync("#loi-mo-dau", "Trong quý có {dang-tin.tong} tin, bài.");
        await page.FillAsync("#loi-kien-nghi", Proposal);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".draft-filled")).ToHaveTextAsync($"Sẽ in: {Opening}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu lời văn" }).First.ClickAsync();
        await page.Locator(".mud-snackbar").Filter(new() { HasText = "Đã lưu lời văn báo cáo" }).WaitForAsync();
    }

    /// <summary>With number and date; the page of the issued report.</summary>
    public async Task<IPage> IssuedAsync(string? reason = null)
    {
        var page = await AsAsync("thuky", $"bao-cao/soan/{Code}");
        await page.GetByRole(AriaRole.Button, new() { Name = reason is null ? "Phát hành…" : "Phát hành bản thay thế…" }).ClickAsync();
        await page.FillAsync("#ngay-van-ban", Vietnamese.Date(On));
        if (reason is null) await page.FillAsync("#so-van-ban", Vietnamese.Number(number));
        else await page.FillAsync("#ly-do-thay", reason);
        await page.Keyboard.PressAsync("Tab");
        await page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = $"Phát hành báo cáo {Span.Words}" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("paper-state"))
            .ToContainTextAsync($"{NumberOf(reason is null ? 0 : 1)}, ngày {Vietnamese.Date(On)}");
        return page;
    }

    private string NumberOf(int after) => $"Số: {number + after}/BC-BBT";

    public Task OpenAsync(IPage page, int issue) => portal.OpenAsync(page, $"/{Ward}/bao-cao/ban/{Code}?ban={issue}");

    /// <summary>All the issued report says: on the page, in the PDF, in the workbook.</summary>
    public async Task<(string Page, string Pdf, string Workbook)> ReadAsync(IPage page, int issue)
    {
        await OpenAsync(page, issue);
        await page.Locator("section.sheet").First.WaitForAsync();
        var said = await page.Locator("section.report-words, figure.chart, section.sheet").AllInnerTextsAsync();
        return (string.Join('\n', said), await PaperReading.OfAsync(portal, page, $"/{Ward}/bao-cao/{Code}.pdf?ban={issue}"),
            await PaperReading.OfAsync(portal, page, $"/{Ward}/bao-cao/{Code}.xlsx?ban={issue}"));
    }

    public void AssertSays((string Page, string Pdf, string Workbook) report)
    {
        foreach (var said in new[] { Author, Opening, Proposal }) Assert.Contains(said, report.Page, StringComparison.Ordinal);
        var pdf = report.Pdf.ReplaceLineEndings(" ");
        foreach (var said in new[] { NumberOf(0), Opening, Proposal, "Mã kiểm tra: " })
            Assert.Contains(said, pdf, StringComparison.Ordinal);
        Assert.Contains(NumberOf(0), report.Workbook, StringComparison.Ordinal);
        Assert.Contains(Author, report.Workbook, StringComparison.Ordinal);
    }

    /// <summary>A figure of every part leads to rows that are as they were kept.</summary>
    public async Task EachPartOpensItsRowsAsync(IPage page)
    {
        await OpenAsync(page, 1);
        await page.Locator("section.sheet").First.WaitForAsync();
        var links = await page.Locator("section.sheet td a[href*='/dong?ban=1&so=']").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        var parts = links.DistinctBy(l => l.Split("&so=")[1].Split('.')[0]).ToList();
        Assert.InRange(parts.Count, 6, 20);
        foreach (var link in parts)
        {
            await portal.OpenAsync(page, link);
            await Assertions.Expect(page.GetByTestId("changed-rows")).ToContainTextAsync("Hôm nay vẫn đúng những dòng này");
            await Assertions.Expect(page.GetByTestId("refusals")).ToHaveCountAsync(0);
        }
    }

    /// <summary>One is corrected by two people and gets another title, one withdrawn, and one more turns up within the quarter.</summary>
    public async Task CorrectedWithdrawnAndAddedAsync()
    {
        var secretary = await AsAsync("thuky", $"bai/{editions[0]}");
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Đính chính…" }).ClickAsync();
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Sửa và gửi đính chính" }).ClickAsync();
        await secretary.WaitForURLAsync("**/soan");
        await OwnBackOffice.WatchedAsync(secretary);
        await secretary.FillAsync("#tieu-de", NewTitle);
        await secretary.FillAsync("#sapo", "Hội thi có 1.357 người tham dự.");
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Gửi đính chính" }).ClickAsync();
        await Assertions.Expect(secretary.Locator("#loi-dinh-chinh")).ToHaveValueAsync(new Regex("^Đính chính: ", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await secretary.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Gửi đính chính" }).ClickAsync();
        await secretary.WaitForURLAsync("**/viec-cua-toi");

        var head = await AsAsync("truongban", "viec-cua-toi");
        await head.GetByRole(AriaRole.Link, new() { Name = NewTitle }).First.ClickAsync();
        await head.Locator(".checklist input").ClickAsync();
        await head.GetByTestId("moves").Locator("button").Last.ClickAsync();
        await Assertions.Expect(head.Locator(".chip").First).ToContainTextAsync("Đã đăng");

        await portal.OpenAsync(head, $"/{Ward}/bai/{editions[1]}");
        await head.GetByRole(AriaRole.Button, new() { Name = "Gỡ khỏi cổng…" }).First.ClickAsync();
        await head.FillAsync("#ly-do-go", "Nội dung trùng");
        await head.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Gỡ khỏi cổng", Exact = true }).ClickAsync();
        await Assertions.Expect(head.Locator(".chip").First).ToContainTextAsync("Đã gỡ");
        await new SomeItems(Context, Ward).PublishedAsync(Late, Span.First.AddDays(40).ToDateTime(new(9, 0)), unit: "vp");
    }

    /// <summary>Beside the report: the figure that grew, and behind it what joined and what is called otherwise.</summary>
    public async Task DifferenceStandsBesideAsync(IPage page)
    {
        await OpenAsync(page, 1);
        const string published = "Tin, bài, văn bản đã đăng";
        var total = page.GetByTestId("changed-figures").GetByRole(AriaRole.Row).Filter(new() { HasText = $"{published}: {published}" });
        await Assertions.Expect(total.Locator("td.num")).ToHaveTextAsync(new[] { $"{items}", $"{items + 1}", "+1" });
        await total.GetByRole(AriaRole.Link).ClickAsync();
        var rows = page.GetByTestId("changed-rows");
        await Assertions.Expect(rows).ToContainTextAsync($"Thêm: {Late}");
        await Assertions.Expect(rows).ToContainTextAsync($"Khác: {NewTitle}");
        await Assertions.Expect(page.Locator(".sheet-table").First).Not.ToContainTextAsync(NewTitle);
        await Assertions.Expect(page.Locator(".sheet-table").First).ToContainTextAsync($"Bài của {Author}");
    }

    /// <summary>What the public site says at the address that the issued report bears: of the number and the day and nothing of what it holds.</summary>
    public async Task<string> PublicAsync(IPage page, int issue)
    {
        await OpenAsync(page, issue);
        var state = page.GetByTestId("paper-state");
        var address = await state.GetByRole(AriaRole.Link, new() { Name = "Mở trang kiểm tra công khai" }).GetAttributeAsync("href");
        var hash = Regex.Match(await state.InnerTextAsync(), "đối chiếu:? (?<hash>[0-9a-f ]+)\\.", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Groups["hash"].Value;
        Assert.StartsWith(portal.HostFor(Ward) + "/kiem-tra/", address, StringComparison.Ordinal);
        var site = await journey.NewPageAsync();
        await site.GotoAsync(address!);
        var said = await site.Locator("main").InnerTextAsync();
        Assert.NotEmpty(hash);
        foreach (var words in new[] { hash, Vietnamese.Date(On), $"{number + issue - 1}/BC-BBT" }) Assert.Contains(words, said, StringComparison.Ordinal);
        foreach (var words in new[] { Author, Proposal, Code }) Assert.DoesNotContain(words, said, StringComparison.Ordinal);
        return said;
    }

    public async Task ReplacedAsync(IPage page)
    {
        await Assertions.Expect(page.GetByTestId("paper-state")).ToContainTextAsync("Thay thế bản 1");
        await Assertions.Expect(page.Locator(".report-words").First).ToContainTextAsync($"Báo cáo này thay thế Báo cáo số {number}/BC-BBT");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"Khác {Author}");
        await OpenAsync(page, 1);
        await Assertions.Expect(page.GetByTestId("paper-state")).ToContainTextAsync("Đã được thay thế bởi bản 2");
        Assert.Contains($"Văn bản số {number + 1}/BC-BBT", await PublicAsync(page, 1), StringComparison.Ordinal);
    }
}
