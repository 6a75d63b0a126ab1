using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Reports.Drafts;
using Portal.Admin.Reports.Issued;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports.Drafts;
using Portal.Core.Reports.Issued;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports.Issued;

/// <summary>What the pages of a report ask twice, keep though it is not printed, and no longer offer.</summary>
[Trait("Row", "H2")]
public sealed class AskedTwicePagesTests : AdminTestContext
{
    private static readonly DaySpan October = DaySpan.Of(new YearMonth(2026, 10));

    protected override async Task ArrangeAsync()
    {
        Services.AddSingleton(new SheetPdfOptions()).AddSingleton<SheetPdf>().AddLogging();
        await new SomeItems(Database).PublishedAsync("Tháng mười", new(2026, 10, 10, 9, 0, 0), unit: "vhxh");
    }

    private async Task<IRenderedComponent<DraftPage>> DraftAsync()
    {
        As(Someone.Secretary);
        Story.Must(await Services.GetRequiredService<MakeReportDraft>().ExecuteAsync(October));
        return await OpenAsync<DraftPage>("bao-cao/soan/2026-10", ("Code", "2026-10"));
    }

    [Fact]
    public async Task A_number_that_leaps_is_asked_for_twice_and_then_borne()
    {
        var page = await DraftAsync();
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Phát hành…").ClickAsync(new());
        await Dialogs.Find("#so-van-ban").ChangeAsync(new() { Value = "500" });

        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("vượt xa số tiếp theo", Dialogs.Find("form.dialog-body").TextContent, StringComparison.Ordinal);
        Assert.False((await Services.GetRequiredService<GetIssuedReport>().ExecuteAsync(October)).Done);
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Equal("Số: 500/BC-BBT", Story.Must(await Services.GetRequiredService<GetIssuedReport>().ExecuteAsync(October)).Paper.Head.Number);
    }

    [Fact]
    public async Task A_text_that_is_not_printed_says_so_and_outlives_a_save()
    {
        As(Someone.Secretary);
        Story.Must(await Services.GetRequiredService<MakeReportDraft>().ExecuteAsync(October));
        var draft = Story.Must(await Services.GetRequiredService<GetReportDraft>().ExecuteAsync(October));
        Story.Must(await Services.GetRequiredService<SaveReportDraft>().ExecuteAsync(October, draft.Version,
            new Dictionary<string, DraftText> { ["phan-cu"] = new("Lời của một phần cũ.") }));

        var page = await DraftAsync();
        Assert.Contains("không in đoạn này", page.Find("[data-place='phan-cu'] [data-testid=not-printed]").TextContent, StringComparison.Ordinal);
        await page.Find("#loi-mo-dau").ChangeAsync(new() { Value = "Mở đầu." });
        await page.Find("form.draft-texts").SubmitAsync();

        Assert.Equal("Lời của một phần cũ.", Story.Must(await Services.GetRequiredService<GetReportDraft>().ExecuteAsync(October)).Places[^1].Text);
    }

    [Fact]
    public async Task A_report_that_was_replaced_offers_nothing_to_send()
    {
        As(Someone.Secretary);
        var issue = Services.GetRequiredService<IssueReport>();
        Story.Must(await issue.ExecuteAsync(October, new()));
        Story.Must(await issue.ExecuteAsync(October, new() { NewestSeen = 1, Reason = "Bổ sung" }));

        var old = await OpenAsync<IssuedPage>("bao-cao/ban/2026-10?ban=1", ("Code", "2026-10"));

        Assert.Contains("không gửi nữa", old.Find("[data-testid=send-report]").TextContent, StringComparison.Ordinal);
        Assert.Empty(old.FindAll("#dia-chi"));
    }
}
