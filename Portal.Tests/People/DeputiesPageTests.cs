using Bunit;
using Portal.Admin.People;
using Portal.Core.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>The page on which deputies are appointed. Today is 20/11/2026.</summary>
public sealed class DeputiesPageTests : AdminTestContext
{
    [Fact]
    public async Task A_head_appoints_his_own_deputy_who_is_told_on_his_screen_and_ends_it()
    {
        As(Someone.Head);
        var page = await OpenAsync<DeputiesPage>("thay-mat");
        // Nobody chosen is the head himself
        Assert.Single(page.FindAll("#nguoi-vang"));
        await ChooseAsync(page.Find("#nguoi-thay"), "Vũ Hoài Nam · Phó Trưởng ban");
        page.Find("#tu-ngay").Change("20/11/2026");
        page.Find("#den-ngay").Change("19/11/2026");
        await page.Find("form").SubmitAsync();
        Assert.Contains("Ngày cuối đứng trước ngày đầu", page.Find("#loi-ToOn").TextContent, StringComparison.Ordinal);
        page.Find("#den-ngay").Change("25/11/2026");
        await page.Find("form").SubmitAsync();
        Assert.Contains("đang thay mặt", page.Find("[data-testid=deputy]").TextContent, StringComparison.Ordinal);

        As(Someone.Deputy);
        page = await OpenAsync<DeputiesPage>("thay-mat");
        Assert.Contains("bạn đang thay Hoàng Ngọc Ánh", page.Find("[data-testid=acting]").TextContent, StringComparison.Ordinal);
        await page.Find("[data-testid=deputy] button").ClickAsync(new());
        Assert.Contains("đã kết thúc sớm", page.Find("[data-testid=deputy]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_account_administrator_chooses_both()
    {
        As(Someone.AccountAdministrator);
        var page = await OpenAsync<DeputiesPage>("thay-mat");
        await ChooseAsync(page.Find("#nguoi-vang"), "Đỗ Thanh Mai · Kế toán");
        await ChooseAsync(page.Find("#nguoi-thay"), "Lê Thu Trang · Thư ký biên tập");
        page.Find("#tu-ngay").Change("01/12/2026");
        page.Find("#den-ngay").Change("05/12/2026");
        await page.Find("form").SubmitAsync();

        var row = Assert.Single(Story.Must(await Desk.Verb<FindDeputies>(Database).ExecuteAsync()).Rows);
        Assert.Equal(("Đỗ Thanh Mai", "Lê Thu Trang", DeputyState.Coming), (row.Absent, row.Deputy, row.State));
    }

    [Fact]
    public async Task Who_may_appoint_nobody_sees_no_form()
    {
        As(Someone.Finance);
        var page = await OpenAsync<DeputiesPage>("thay-mat");

        Assert.Empty(page.FindAll("form"));
        Assert.Contains("Bạn chưa cử ai thay mặt, cũng chưa thay mặt ai.", page.Find(".empty").TextContent, StringComparison.Ordinal);
    }
}
