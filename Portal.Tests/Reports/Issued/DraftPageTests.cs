using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Reports.Drafts;
using Portal.Admin.Reports.Issued;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Media.Files;
using Portal.Core.Reports.Drafts;
using Portal.Core.Reports.Issued;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports.Issued;

/// <summary>The pages on which a report is written, issued and looked at afterwards.</summary>
[Trait("Row", "H2")]
public sealed class DraftPageTests : AdminTestContext
{
    private static readonly DaySpan October = DaySpan.Of(new YearMonth(2026, 10));

    protected override async Task ArrangeAsync()
    {
        Services.AddSingleton(new SheetPdfOptions()).AddSingleton<SheetPdf>().AddLogging();
        var items = new SomeItems(Database);
        var an = await items.PersonAsync("Nguyễn Hải An", "vhxh");
        await items.PublishedAsync("Tháng mười", new(2026, 10, 10, 9, 0, 0), unit: "vhxh", by: [(an, 100)], amount: 506_000);
    }

    private Task<IRenderedComponent<DraftPage>> DraftAsync() => OpenAsync<DraftPage>("bao-cao/soan/2026-10", ("Code", "2026-10"));

    [Fact]
    public async Task A_report_is_begun_written_and_issued_on_the_page_and_a_refused_date_stays_beside_its_field()
    {
        As(Someone.Secretary);
        var page = await DraftAsync();
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Soạn báo cáo").ClickAsync(new());
        await page.Find("#loi-mo-dau").ChangeAsync(new() { Value = "Có 12 hội nghị." });
        Assert.Contains("Số tự gõ, không tự tính lại: 12", page.Find("[data-testid=typed-numbers]").TextContent, StringComparison.Ordinal);
        await page.Find("form.draft-texts").SubmitAsync();
        Assert.Equal("Có 12 hội nghị.", Story.Must(await Services.GetRequiredService<GetReportDraft>().ExecuteAsync(October)).Places[0].Text);

        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Phát hành…").ClickAsync(new());
        await Dialogs.Find("#ngay-van-ban").ChangeAsync(new() { Value = "21/11/2026" });
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("chưa đến", Dialogs.Find("form.dialog-body").TextContent, StringComparison.Ordinal);
        await Dialogs.Find("#ngay-van-ban").ChangeAsync(new() { Value = "02/11/2026" });
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Equal(new(2026, 11, 2), Story.Must(await Services.GetRequiredService<GetIssuedReport>().ExecuteAsync(October)).Paper.Head.Date);
    }

    [Fact]
    public async Task The_second_of_two_who_edit_sees_both_texts()
    {
        As(Someone.Secretary);
        Story.Must(await Services.GetRequiredService<MakeReportDraft>().ExecuteAsync(October));
        var page = await DraftAsync();
        var version = Story.Must(await Services.GetRequiredService<GetReportDraft>().ExecuteAsync(October)).Version;
        Story.Must(await Database.As(Someone.Head).GetRequiredService<SaveReportDraft>().ExecuteAsync(October, version,
            new Dictionary<string, DraftText> { [DraftTexts.Opening] = new("Của trưởng ban.") }));

        await page.Find("#loi-mo-dau").ChangeAsync(new() { Value = "Của thư ký." });
        await page.Find("form.draft-texts").SubmitAsync();

        Assert.Contains("Của trưởng ban.", page.Find("[data-place='@mo-dau'] .draft-other").TextContent, StringComparison.Ordinal);
        Assert.Equal("Của thư ký.", page.Find("#loi-mo-dau").GetAttribute("value") ?? page.Find("#loi-mo-dau").TextContent);
        await page.Find("form.draft-texts").SubmitAsync();
        Assert.Equal("Của thư ký.", Story.Must(await Services.GetRequiredService<GetReportDraft>().ExecuteAsync(October)).Places[0].Text);
    }

    [Fact]
    public async Task A_report_just_issued_says_that_nothing_changed()
    {
        As(Someone.Secretary);
        Story.Must(await Services.GetRequiredService<IssueReport>().ExecuteAsync(October, new()));

        var page = await OpenAsync<IssuedPage>("bao-cao/ban/2026-10", ("Code", "2026-10"));

        Assert.Contains("vẫn như lúc phát hành", page.Find("[data-testid=changed-figures]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=changed-figures] table"));
        Assert.True(page.Markup.IndexOf("Trên đây là báo cáo", StringComparison.Ordinal)
            > page.Markup.LastIndexOf("class=\"sheet\"", StringComparison.Ordinal), "The closing sentence stands after the last table.");
    }

    [Fact]
    public async Task An_issued_report_shows_what_changed_beside_it_and_each_figure_opens_its_kept_rows()
    {
        As(Someone.Secretary);
        Story.Must(await Services.GetRequiredService<IssueReport>().ExecuteAsync(October, new()));
        await new SomeItems(Database).PublishedAsync("Bài bổ sung", new(2026, 10, 20, 9, 0, 0), unit: "vhxh");

        var page = await OpenAsync<IssuedPage>("bao-cao/ban/2026-10", ("Code", "2026-10"));
        Assert.Contains("Số: 01/BC-BBT", page.Find("[data-testid=paper-state]").TextContent, StringComparison.Ordinal);
        var changed = page.Find("[data-testid=changed-figures]");
        Assert.Contains("+1", changed.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/thanh-dong/bao-cao/ban/2026-10/dong?ban=1&so=", changed.QuerySelector("tbody a")!.GetAttribute("href"), StringComparison.Ordinal);

        var key = Story.Must(await Services.GetRequiredService<GetIssuedReport>().ExecuteAsync(October)).Changed[0].Key;
        var rows = await OpenAsync<KeptRowsPage>($"bao-cao/ban/2026-10/dong?ban=1&so={key}", ("Code", "2026-10"));
        Assert.Contains("Tháng mười", rows.Find("table").TextContent, StringComparison.Ordinal);
        Assert.Contains("Thêm: Bài bổ sung", rows.Find("[data-testid=changed-rows]").TextContent, StringComparison.Ordinal);
    }
}
