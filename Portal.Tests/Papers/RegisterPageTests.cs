using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Papers;
using Portal.Core.Data;
using Portal.Core.Papers;
using Portal.Tests.Papers.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Papers;

[Trait("Row", "G6")]
public sealed class RegisterPageTests : AdminTestContext
{
    [Fact]
    public async Task An_empty_register_says_when_numbers_are_given()
    {
        As(Someone.Secretary);

        Assert.Contains("số được cấp khi phát hành", (await OpenAsync<RegisterPage>("so-van-ban")).Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_numbered_paper_stands_with_its_number_and_leads_to_its_file()
    {
        var services = Database.As(Someone.Secretary);
        Story.Must(await services.GetRequiredService<PortalStore>().WriteAsync(operation => services.GetRequiredService<KeepPaper>()
            .ApplyAsync(operation, PaperKind.ActivityReport, "2026-11", SomeSheets.Report(), null, new PaperNumbering("BC-BBT", operation.Today, 5))));
        As(Someone.Secretary);

        var page = await OpenAsync<RegisterPage>("so-van-ban");

        var link = page.Find("a.row-link");
        Assert.StartsWith("05/BC-BBT", link.TextContent, StringComparison.Ordinal);
        Assert.EndsWith(".pdf", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Báo cáo hoạt động", page.Find("tbody").TextContent, StringComparison.Ordinal);
    }
}
