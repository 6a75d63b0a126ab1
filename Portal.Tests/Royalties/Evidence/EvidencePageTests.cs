using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Admin.Royalties.Evidence;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Media.Files;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Evidence;

/// <summary>The papers of a period with their signed copies.</summary>
public sealed class EvidencePageTests : AdminTestContext
{
    private async Task<IRenderedComponent<EvidencePage>> OpenAs(string who)
    {
        As(who);
        return await OpenAsync<EvidencePage>("nhuan-but/2026-11/ho-so", ("Month", "2026-11"));
    }

    private static void Attach(IRenderedComponent<EvidencePage> page, byte[] file, string name) =>
        page.FindComponents<PaperCopiesCard>()[1].FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(file, name));

    [Fact]
    public async Task A_signed_copy_is_attached_to_its_paper_and_what_is_none_is_refused_beside_it()
    {
        await Story.PeriodAt(Database, RoyaltyPeriodStatus.Paid);
        var page = await OpenAs(Someone.Finance);
        Assert.Equal(["Bảng chấm nhuận bút, bản 1", "Bảng kê chi trả, bản 1"], page.FindAll(".paper-copies h2").Select(h => h.TextContent.Trim()));

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
    public async Task Before_anything_is_issued_the_page_says_when_papers_come()
    {
        await Story.PeriodAt(Database, RoyaltyPeriodStatus.Open);

        Assert.Contains("chưa có giấy tờ nào được phát hành", (await OpenAs(Someone.Head)).Markup, StringComparison.Ordinal);
    }
}
