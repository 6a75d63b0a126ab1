using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties.Payees;
using Portal.Core.Royalties.Payees;
using Portal.Tests.Media.Files;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payees;

/// <summary>One payee's page: the scan of a commitment is asked for and attached there, and what a certificate prints is seen without the form.</summary>
[Trait("Row", "G5")]
public sealed class PayeePageTests : AdminTestContext
{
    private int payee;

    protected override async Task ArrangeAsync() => payee = await A.Contributor(Database, "Mai Anh");

    private Task<IRenderedComponent<PayeePage>> PageAsync() => OpenAsync<PayeePage>($"cong-tac-vien/{payee}", ("Id", payee));

    [Fact]
    public async Task Whoever_confirms_is_asked_for_the_scan_attaches_it_there_and_it_is_no_longer_missing()
    {
        Story.Must(await Database.As(Someone.Secretary).GetRequiredService<SaveTaxCommitment>()
            .ExecuteAsync(payee, new() { Year = 2026, SignedOn = new(2026, 11, 2) }));
        As(Someone.Finance);
        var page = await PageAsync();
        Assert.Contains("Hãy gắn trước khi xác nhận", page.Find("section[aria-labelledby=h-cam-ket] tbody").TextContent, StringComparison.Ordinal);

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(SampleFiles.Docx(), "cam-ket.docx"));
        page.WaitForAssertion(() => Assert.Contains("phải là PDF hoặc ảnh JPEG", page.Find("#loi-SignedCopy").TextContent, StringComparison.Ordinal));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(SampleFiles.Pdf(), "cam-ket.pdf"));

        page.WaitForAssertion(() => Assert.StartsWith("/thanh-dong/ban-cam-ket/", page.Find(".signed-copies a").GetAttribute("href"),
            StringComparison.Ordinal));
        Assert.DoesNotContain("Thiếu bản quét", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_address_phone_and_nationality()
    {
        As(Someone.Finance);
        Assert.Equal(("Chưa có", "Chưa có", "Việt Nam"), Shown(await PageAsync()));
        await using (var db = Database.Context())
            await db.Contributors.Where(c => c.Id == payee).ExecuteUpdateAsync(set => set.SetProperty(c => c.Address, "Số 5, đường Hà Nội")
                .SetProperty(c => c.Phone, "0912 345 678").SetProperty(c => c.Nationality, "Nhật Bản"));

        Assert.Equal(("Số 5, đường Hà Nội", "0912 345 678", "Nhật Bản"), Shown(await PageAsync()));
    }

    private static (string Address, string Phone, string Nationality) Shown(IRenderedComponent<PayeePage> page) => (
        page.Find("[data-testid=address]").TextContent, page.Find("[data-testid=phone]").TextContent, page.Find("[data-testid=nationality]").TextContent);
}
