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
    public async Task A_register_narrowed_to_nothing_does_not_say_that_no_number_was_ever_given()
    {
        await KeepAsync(PaperKind.ActivityReport, new(2026, 10, 2));
        await KeepAsync(PaperKind.BudgetEstimate, new(2025, 10, 2));
        As(Someone.Secretary);

        var page = await OpenAsync<RegisterPage>("so-van-ban?nam=2025&loai=bao-cao-hoat-dong");

        Assert.Contains("khớp với bộ lọc", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Equal("/thanh-dong/so-van-ban", page.Find(".empty a").GetAttribute("href"));
        Assert.Equal(2, (await OpenAsync<RegisterPage>("so-van-ban")).FindAll("tbody tr").Count);
    }

    private async Task KeepAsync(PaperKind kind, DateOnly day)
    {
        var services = Database.As(Someone.Secretary);
        Story.Must(await services.GetRequiredService<PortalStore>().WriteAsync(operation => services.GetRequiredService<KeepPaper>()
            .ApplyAsync(operation, kind, $"{day.Year}-{kind}", SomeSheets.Report(), null, new PaperNumbering("BC-BBT", day, null))));
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
        Assert.Equal("Báo cáo: Tình hình hoạt động Cổng thông tin điện tử phường Thành Đông tháng 01/2026",
            page.Find("td[data-label='Trích yếu'] .whole").TextContent);
        // Read whole as well: "Giấy đề nghị thanh t…" tells nobody what it is
        Assert.Equal("Báo cáo hoạt động", page.Find("td[data-label='Loại'] .whole").TextContent);
        Assert.Equal("Phạm Quốc Việt", page.Find("td[data-label='Người ký']").TextContent.Trim());
    }
}
