using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Admin.Papers;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Roles;
using Portal.Tests.Papers.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Papers;

/// <summary>What the address of a paper answers when the paper is long.</summary>
public sealed class LongPaperAnswerTests : IDisposable
{
    private const string Path = "/thanh-dong/nhuan-but/2026-11/chi-tra.pdf";
    private readonly LongPrints prints = new();

    public void Dispose() => prints.Dispose();

    private async Task<HttpResponse> AskAsync(Outcome<Sheet> sheet, string query = "", string person = Someone.Finance)
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        (http.Request.Method, http.Request.Path, http.Request.QueryString) = ("GET", Path, new QueryString(query));
        http.Request.RouteValues["portal"] = "thanh-dong";
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person)], "test"));
        http.Response.Body = new MemoryStream();
        var files = new PaperFiles(new SheetPdf(prints.Options, NullLogger<SheetPdf>.Instance), prints.Jobs);
        await (await files.AnswerAsync(sheet, "bang-ke", "pdf", "/thanh-dong", CancellationToken.None)).ExecuteAsync(http);
        Assert.Equal("no-store", http.Response.Headers.CacheControl);
        return http.Response;
    }

    private static string BodyOf(HttpResponse answer) => System.Text.Encoding.UTF8.GetString(((MemoryStream)answer.Body).ToArray());

    private static Sheet Long => SomeSheets.Payment(PrintJobs.LongRows);

    private PrintJob JobOf(HttpResponse answer) =>
        prints.Jobs.Find(Guid.Parse(answer.Headers.Location.ToString().Split('/')[^1]), Someone.Finance)!;

    [Fact]
    public async Task A_short_paper_is_the_file_itself()
    {
        if (OperatingSystem.IsWindows()) return;
        var answer = await AskAsync(SomeSheets.Payment(3));

        Assert.Equal((200, "application/pdf"), (answer.StatusCode, answer.ContentType));
        Assert.Contains("bang-ke.pdf", answer.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_one_leads_to_its_print_twice_to_the_same_and_gives_the_file_when_ready()
    {
        if (OperatingSystem.IsWindows()) return;
        prints.Hold();
        var first = await AskAsync(Long, "?ban=2");
        Assert.Equal(302, first.StatusCode);
        Assert.StartsWith("/thanh-dong/tep-dang-tao/", first.Headers.Location.ToString(), StringComparison.Ordinal);
        Assert.Equal(first.Headers.Location, (await AskAsync(Long, "?ban=2")).Headers.Location);
        var job = JobOf(first);
        Assert.Equal(Path + "?ban=2", job.Address);
        // Fetched too early it leads back to the print
        Assert.Equal(first.Headers.Location, (await AskAsync(Long, $"?ban=2&in={job.Id}")).Headers.Location);
        prints.Release();
        await LongPrints.UntilAsync(job, PrintState.Ready);

        var file = await AskAsync(Long, $"?ban=2&in={job.Id}");

        Assert.Equal((200, "application/pdf"), (file.StatusCode, file.ContentType));
        Assert.StartsWith("%PDF-", BodyOf(file), StringComparison.Ordinal);
        Assert.Equal(1, prints.Started);
    }

    [Fact]
    public async Task The_right_is_asked_again_at_the_pick_up_and_the_file_is_for_who_asked_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        var job = JobOf(await AskAsync(Long));
        await LongPrints.UntilAsync(job, PrintState.Ready);

        var refused = await AskAsync(AccessRefusals.NotAllowed, $"?in={job.Id}");
        Assert.Equal(403, refused.StatusCode);
        Assert.DoesNotContain("%PDF", BodyOf(refused), StringComparison.Ordinal);
        // Somebody else with the right gets a print of their own
        var other = await AskAsync(Long, $"?in={job.Id}", Someone.Head);
        Assert.Equal(302, other.StatusCode);
        Assert.DoesNotContain(job.Id.ToString(), other.Headers.Location.ToString(), StringComparison.Ordinal);
        // A print fetches no other paper
        var elsewhere = await AskAsync(Long, $"?ban=7&in={job.Id}");
        Assert.DoesNotContain(job.Id.ToString(), elsewhere.Headers.Location.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_print_with_whole_numbers_is_given_to_nobody_who_would_get_masked_ones_now()
    {
        if (OperatingSystem.IsWindows()) return;
        var job = JobOf(await AskAsync(Long with { Whole = true }));
        await LongPrints.UntilAsync(job, PrintState.Ready);

        // The role that sees whole numbers has ended since
        var masked = await AskAsync(Long with { Title = "Số đã che" }, $"?in={job.Id}");

        Assert.Equal(302, masked.StatusCode);
        Assert.NotSame(job, JobOf(masked));
        Assert.Equal(200, (await AskAsync(Long with { Whole = true }, $"?in={job.Id}")).StatusCode);
    }

    [Fact]
    public async Task One_print_too_many_is_refused_with_what_to_do()
    {
        if (OperatingSystem.IsWindows()) return;
        prints.Hold();
        for (var i = 0; i < PrintJobs.MostOpen; i++) Assert.Equal(302, (await AskAsync(Long, $"?ban={i}")).StatusCode);

        var refused = await AskAsync(Long, "?ban=9");

        Assert.Equal(409, refused.StatusCode);
        Assert.Contains("hủy tệp không cần nữa", System.Net.WebUtility.HtmlDecode(BodyOf(refused)), StringComparison.Ordinal);
    }
}
