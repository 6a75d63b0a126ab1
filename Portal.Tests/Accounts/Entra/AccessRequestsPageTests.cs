using AngleSharp.Dom;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Accounts.Entra;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Entra;

/// <summary>The administrator's page of requests for access and of the map of app roles.</summary>
public sealed class AccessRequestsPageTests : AdminTestContext
{
    protected override Task ArrangeAsync()
    {
        Services.AddEntraScreens(new EntraSettings());
        As(Someone.AccountAdministrator);
        return Task.CompletedTask;
    }

    private async Task<IRenderedComponent<AccessRequestsPage>> OpenAsync(string? shown = null)
    {
        if (shown is null) return await OpenAsync<AccessRequestsPage>("yeu-cau-truy-cap");
        return await OpenAsync<AccessRequestsPage>("yeu-cau-truy-cap?xem=" + shown);
    }

    private async Task AskAsync(string name) => Story.Must(await Database.AsSystem().GetRequiredService<AskForAccess>().ExecuteAsync(
        EntraPerson.Of(Guid.NewGuid().ToString(), Guid.NewGuid().ToString(), name, "ai@example.vn")!, "thanh-dong"));

    private static IElement Button(IRenderedComponent<AccessRequestsPage> page, string words) =>
        page.FindAll("button").Single(b => b.TextContent.Trim() == words);

    private static async Task TypeAsync(IRenderedComponent<AccessRequestsPage> page, string id, string text) =>
        await page.Find("#" + id).ChangeAsync(new() { Value = text });

    [Fact]
    public async Task Only_who_may_sees_it()
    {
        As(Someone.Head);
        Assert.Empty((await OpenAsync()).FindAll("table"));
    }

    [Fact]
    public async Task Without_any_request_it_says_where_they_come_from() =>
        Assert.Contains("Chưa có ai xin quyền truy cập", (await OpenAsync()).Markup, StringComparison.Ordinal);

    [Fact]
    public async Task An_account_is_given_beside_the_list_and_a_refusal_stands_at_its_field_with_everything_typed()
    {
        await AskAsync("Trần Thị Mới");
        var page = await OpenAsync();
        await Button(page, "Trả lời").ClickAsync(new());
        Assert.Equal("Trần Thị Mới", page.Find("#ho-ten").GetAttribute("value"));
        await Button(page, "Cấp tài khoản").ClickAsync(new());
        Assert.Contains("Hãy nhập tên đăng nhập", page.Find("#loi-UserName").TextContent, StringComparison.Ordinal);
        await TypeAsync(page, "ten-dang-nhap", "moi.tranthi");
        Assert.Empty(page.FindAll("#loi-UserName"));

        await Button(page, "Cấp tài khoản").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Đã cấp", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("aside"));
        await using var db = Database.Context();
        Assert.True(await db.Users.AnyAsync(u => u.UserName == "moi.tranthi"));
    }

    [Fact]
    public async Task Two_administrators_in_one_request_the_slower_is_told_who_was_faster()
    {
        await AskAsync("Trần Thị Mới");
        var page = await OpenAsync();
        await Button(page, "Trả lời").ClickAsync(new());
        await TypeAsync(page, "ly-do", "Không làm ở đây");
        var id = Story.Must(await Services.GetRequiredService<FindAccessRequests>().ExecuteAsync())[0].Id;
        Story.Must(await Database.AsSystem().GetRequiredService<DeclineAccess>().ExecuteAsync(id, "Trước"));

        await Button(page, "Từ chối yêu cầu").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("đã được Hệ thống trả lời", page.Find("aside [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Không làm ở đây", page.Find("#ly-do").GetAttribute("value"));
    }

    [Fact]
    public async Task A_rule_is_added_and_taken_out()
    {
        var page = await OpenAsync("vai-tro");
        await Button(page, "Thêm quy tắc").ClickAsync(new());
        Assert.NotNull(page.Find("#loi-AppRole"));
        await TypeAsync(page, "vai-tro-ung-dung", "BienTap.ThuKy");
        await Button(page, "Thêm quy tắc").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Thư ký biên tập", page.Find("tbody").TextContent, StringComparison.Ordinal));

        await Button(page, "Bỏ").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tbody tr")));
    }
}
