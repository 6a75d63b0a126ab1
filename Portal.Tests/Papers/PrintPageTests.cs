using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Papers;
using Portal.Tests.Papers.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Papers;

/// <summary>The page that watches a long print; a shell script plays the browser.</summary>
public sealed class PrintPageTests : AdminTestContext
{
    private readonly LongPrints prints = new();

    protected override Task ArrangeAsync()
    {
        Services.AddSingleton(prints.Options).AddSingleton(prints.Jobs);
        return Task.CompletedTask;
    }

    private PrintJob Start() => prints.Jobs.Start(Someone.Finance, "bang-ke", "/thanh-dong/nhuan-but/2026-11/chi-tra.pdf?ban=2",
        "/thanh-dong/nhuan-but/2026-11", SomeSheets.Payment(PrintJobs.LongRows)).Value;

    private Task<IRenderedComponent<PrintPage>> OpenAsync(Guid id) => OpenAsync<PrintPage>($"{PrintPage.Path}/{id}", (nameof(PrintPage.Id), id));

    private static string Words(IRenderedComponent<PrintPage> page) => page.Find("[data-testid=print-state]").TextContent;

    private string Address => new Uri(Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery;

    [Fact]
    public async Task What_waits_and_what_prints_is_told_as_it_is_and_the_file_comes_by_itself_when_ready()
    {
        if (OperatingSystem.IsWindows()) return;
        As(Someone.Finance);
        prints.Hold();
        var job = Start();
        await LongPrints.UntilAsync(job, PrintState.Printing);
        var page = await OpenAsync(job.Id);

        Assert.Contains("Đang dàn trang và in, không quá 60 giây", Words(page), StringComparison.Ordinal);
        Assert.Contains("bang-ke.pdf, 1.000 dòng", page.Find(".lead").TextContent, StringComparison.Ordinal);
        Assert.Equal("status", page.Find("[data-testid=print-state]").GetAttribute("role"));
        prints.Release();
        await page.WaitForStateAsync(() => page.FindAll("a").Any(a => a.TextContent.Trim() == "Tải tệp PDF"), TimeSpan.FromMinutes(2));

        var file = $"{job.Address}&in={job.Id}";
        Assert.Equal(file, page.FindAll("a").Single(a => a.TextContent.Trim() == "Tải tệp PDF").GetAttribute("href"));
        await page.WaitForStateAsync(() => Address.Contains("chi-tra.pdf", StringComparison.Ordinal), TimeSpan.FromMinutes(2));
        Assert.Equal(file, Address);
    }

    [Fact]
    public async Task Cancelling_ends_the_print_and_leaves_the_way_to_try_again()
    {
        if (OperatingSystem.IsWindows()) return;
        As(Someone.Finance);
        prints.Hold();
        var job = Start();
        await LongPrints.UntilAsync(job, PrintState.Printing);
        var page = await OpenAsync(job.Id);

        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Hủy tạo tệp").ClickAsync(new());

        Assert.Equal(PrintState.Cancelled, job.State);
        await page.WaitForStateAsync(() => page.Find("h1").TextContent.Contains("Đã hủy", StringComparison.Ordinal), TimeSpan.FromMinutes(2));
        Assert.Equal(job.Address, page.FindAll("a").Single(a => a.TextContent.Trim() == "Tạo lại tệp PDF").GetAttribute("href"));
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Contains("Hủy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_is_said_with_its_reason_and_the_way_back()
    {
        if (OperatingSystem.IsWindows()) return;
        As(Someone.Finance);
        prints.Fail();
        var job = Start();
        await LongPrints.UntilAsync(job, PrintState.Refused);
        var page = await OpenAsync(job.Id);

        Assert.Contains("trình duyệt trên máy chủ gặp lỗi", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Equal(job.Back, page.FindAll("a").Single(a => a.TextContent.Trim() == "Quay lại").GetAttribute("href"));
    }

    [Fact]
    public async Task Somebody_elses_print_and_a_forgotten_one_are_not_there()
    {
        if (OperatingSystem.IsWindows()) return;
        As(Someone.Head);
        var job = Start();
        await LongPrints.UntilAsync(job, PrintState.Ready);

        Assert.Contains("Không còn tệp này", (await OpenAsync(job.Id)).Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("chi-tra.pdf", Address, StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) prints.Dispose();
        base.Dispose(disposing);
    }
}
