using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties.Evidence;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Alerts;
using Portal.Tests.Media.Files;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Evidence;

/// <summary>The papers of a period with their signed copies.</summary>
public sealed class EvidencePageTests : AdminTestContext
{
    private async Task<IRenderedComponent<EvidencePage>> OpenAs(string who, string period = "2026-11")
    {
        As(who);
        return await OpenAsync<EvidencePage>($"nhuan-but/{period}/ho-so", ("Month", period));
    }

    private static void Attach(IRenderedComponent<EvidencePage> page, byte[] file, string name) =>
        page.FindComponents<PaperCopiesCard>()[1].FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(file, name));

    [Fact]
    public async Task A_signed_copy_is_attached_to_its_paper_and_what_is_none_is_refused_beside_it()
    {
        await Story.PeriodAt(Database, RoyaltyPeriodStatus.Paid);
        var page = await OpenAs(Someone.Finance);
        Assert.Equal(["Bảng chấm nhuận bút, bản 1", "Bảng kê chi trả, lần chi 01/2026, bản 1"],
            page.FindAll(".paper-copies h2").Select(h => h.TextContent.Trim()));

        Attach(page, SampleFiles.Docx(), "a.pdf");
        page.WaitForAssertion(() => Assert.Contains("PDF hoặc ảnh JPEG", page.Find("[data-paper=PaymentSheet-1] .field-error").TextContent,
            StringComparison.Ordinal));
        Attach(page, SampleFiles.Pdf(), "bang-ke-da-ky.pdf");

        page.WaitForAssertion(() => Assert.Contains("bang-ke-da-ky.pdf", page.Find("[data-paper=PaymentSheet-1] .signed-copies").TextContent,
            StringComparison.Ordinal));
        Assert.Contains("Chưa có bản ký", page.Find("[data-paper=AssessmentSheet-1]").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/nhuan-but/2026-11/ho-so.zip", page.FindAll("a").Single(a => a.TextContent.Trim() == "Tải hồ sơ minh chứng").GetAttribute("href"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_paid_in_two_parts_lists_the_papers_of_both_each_at_its_own_address()
    {
        await Story.PeriodAt(Database, RoyaltyPeriodStatus.HandedOver);
        var (today, month) = (new DateOnly(2026, 11, 20), new YearMonth(2026, 11));
        Story.Must(await Story.TryDisburse(Database, new() { PaidOn = today, Percent = 50, Reason = "Kinh phí" }, month));
        Story.Must(await Story.TryDisburse(Database, new() { PaidOn = today }, month));

        var page = await OpenAs(Someone.Finance);

        Assert.Equal([("Bảng chấm nhuận bút, bản 1", "/thanh-dong/nhuan-but/2026-11/bang-cham.pdf?ban=1"),
            ("Bảng kê chi trả, lần chi 01/2026, bản 1", "/thanh-dong/nhuan-but/chi-tra/2026-01/bang-ke.pdf"),
            ("Bảng kê chi trả, lần chi 02/2026, bản 1", "/thanh-dong/nhuan-but/chi-tra/2026-02/bang-ke.pdf")],
            page.FindAll(".paper-copies h2 a").Select(a => (a.TextContent.Trim(), a.GetAttribute("href")!)));
    }

    [Fact]
    public async Task The_papers_and_the_pack_of_a_quarter_have_its_own_address()
    {
        await Told.ProfileAsync(Database, p => p with { RoyaltyPeriods = [new ProfileRoyaltyPeriod(new(2026, 10, 1), 3)] });
        await A.Schedule(Database);
        var item = await Story.Publish(Database);
        await Story.Assess(Database, item.ItemId);
        Story.Must(await Story.TryApprove(Database, new(2026, 10)));

        var page = await OpenAs(Someone.Head, "2026-q4");
        var pack = Story.Must(await Database.As(Someone.Secretary).GetRequiredService<MakeEvidencePack>()
            .ExecuteAsync(new("2026-q4"), (_, _) => Task.FromResult<Outcome<byte[]>>(SampleFiles.Pdf())));

        Assert.Equal("Hồ sơ nhuận bút quý IV năm 2026", page.Find("h1").TextContent.Trim());
        Assert.Equal("/thanh-dong/nhuan-but/2026-q4/bang-cham.pdf?ban=1", Assert.Single(page.FindAll(".paper-copies h2 a")).GetAttribute("href"));
        Assert.Equal("ho-so-nhuan-but-thanh-dong-2026-q4.zip", pack.Name);
        await pack.Content.DisposeAsync();
    }

    [Fact]
    public async Task Before_anything_is_issued_the_page_says_when_papers_come()
    {
        await Story.PeriodAt(Database, RoyaltyPeriodStatus.Open);

        Assert.Contains("chưa có giấy tờ nào được phát hành", (await OpenAs(Someone.Head)).Markup, StringComparison.Ordinal);
    }
}
