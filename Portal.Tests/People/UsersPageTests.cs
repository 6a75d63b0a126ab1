using Bunit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.People;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>The list of people, the form that invites and the invitation beside the list. Today is 20/11/2026.</summary>
public sealed class UsersPageTests : AdminTestContext
{
    protected override Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([new("Links:AdminAddress", "https://quantri.vi-du.vn")]).Build());
        As(Someone.AccountAdministrator);
        return Task.CompletedTask;
    }

    private static async Task Press(IRenderedComponent<UsersPage> page, string words) =>
        await page.FindAll("button").Single(b => b.TextContent.Trim() == words).ClickAsync(new());

    [Fact]
    public async Task Everybody_of_the_portal_and_nobody_else_is_listed_with_what_they_may_do()
    {
        var page = await OpenAsync<UsersPage>("nguoi-dung");

        var rows = page.FindAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(Someone.All.Count(p => p.Membership.PortalId == A.ThanhDong), rows.Count);
        Assert.DoesNotContain("Bùi Gia Khánh", page.Markup, StringComparison.Ordinal);
        var head = rows.Single(r => r.Contains("Hoàng Ngọc Ánh", StringComparison.Ordinal));
        Assert.Contains("Duyệt đăng; Duyệt kỳ nhuận bút; Gỡ bài", head, StringComparison.Ordinal);
        Assert.EndsWith("/nguoi-dung/truong-ban", page.FindAll("a.row-link").Single(a => a.TextContent == "Hoàng Ngọc Ánh").GetAttribute("href"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?vai-tro=ke-toan", 1, 0)]
    [InlineData("?don-vi=Ph%C3%B2ng%20VH-XH", 2, 0)]
    [InlineData("?trang-thai=moi", 1, 0)]
    [InlineData("?trang-thai=ngung", 0, 0)]
    [InlineData("?tu=anh", 4, 0)]
    [InlineData("?vai-tro=vua&don-vi=X&trang-thai=la", 11, 3)]
    public async Task The_list_is_narrowed_by_its_address_and_says_what_it_left_out(string query, int rows, int leftOut)
    {
        await Desk.Invite(Database);
        var page = await OpenAsync<UsersPage>("nguoi-dung" + query);

        Assert.Equal((rows, leftOut), (page.FindAll("tbody tr").Count, page.FindAll(".list-left-out").Count));
    }

    [Fact]
    public async Task An_invitation_opens_beside_the_list_gets_a_new_link_and_is_withdrawn()
    {
        var first = await Desk.Invite(Database);
        var page = await OpenAsync<UsersPage>($"nguoi-dung?loi-moi={first.Id}");
        Assert.Contains("Lời mời gửi Nguyễn Thị Hồng Ánh", page.Find(".panel h2").TextContent, StringComparison.Ordinal);

        await Press(page, "Cấp liên kết mới");
        var shown = page.Find("#lien-ket").GetAttribute("value")!;
        Assert.StartsWith("https://quantri.vi-du.vn/loi-moi?ma=", shown, StringComparison.Ordinal);
        Story.Must(await Desk.Accepts(Database).FindAsync(shown.Split('=')[1]));
        Assert.False((await Desk.Accepts(Database).FindAsync(first.Token)).Done);

        await Press(page, "Rút lời mời…");
        await Dialogs.Find("form").SubmitAsync();
        Assert.Empty(page.FindAll(".panel"));
        Assert.Equal(["people.invitation-withdrawn"], (await Desk.Accepts(Database).FindAsync(shown.Split('=')[1])).Codes());
    }

    [Fact]
    public async Task Inviting_proposes_the_sign_in_name_and_shows_the_link_once()
    {
        var page = await OpenAsync<InvitePage>("nguoi-dung/moi");
        page.Find("#ho-ten").Change("Nguyễn Thị Hồng Ánh");
        Assert.Equal("anh.nguyenthihong", page.Find("#ten-dang-nhap").GetAttribute("value"));
        await ChooseAsync(page.Find("#vai-tro"), "Thư ký biên tập");
        page.Find("#den-ngay").Change("31/12/2027");
        await page.Find("form.form-card").SubmitAsync();

        Assert.StartsWith("https://quantri.vi-du.vn/loi-moi?ma=", page.Find("#lien-ket").GetAttribute("value"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
        var row = await Desk.Row(Database, "Nguyễn Thị Hồng Ánh");
        Assert.Equal((UserState.Invited, PortalRole.Secretary, new DateOnly(2027, 12, 31)), (row.State, row.Roles[0].Role, row.Roles[0].ToOn));
    }

    [Fact]
    public async Task A_refused_invitation_keeps_what_was_typed_and_stands_beside_its_fields()
    {
        var page = await OpenAsync<InvitePage>("nguoi-dung/moi");
        page.Find("#ho-ten").Change("Lê Thu Trang");
        page.Find("#ten-dang-nhap").Change("thu-ky");
        page.Find("#den-ngay").Change("hôm qua");
        await page.Find("form.form-card").SubmitAsync();

        Assert.Contains("đã có tài khoản", page.Find("#loi-UserName").TextContent, StringComparison.Ordinal);
        Assert.Contains("chọn vai trò", page.Find("#loi-Role").TextContent, StringComparison.Ordinal);
        Assert.Equal("/thanh-dong/nguoi-dung/thu-ky", page.Find("[data-testid=refusals] a[href$='/nguoi-dung/thu-ky']").GetAttribute("href"));
        Assert.Equal(("Lê Thu Trang", "thu-ky", "hôm qua"), (page.Find("#ho-ten").GetAttribute("value"), page.Find("#ten-dang-nhap").GetAttribute("value"),
            page.Find("#den-ngay").GetAttribute("value")));
    }

    [Fact]
    public async Task The_same_form_sent_twice_invites_once_and_says_so()
    {
        var tabs = new List<IRenderedComponent<InvitePage>> { await OpenAsync<InvitePage>("nguoi-dung/moi"), await OpenAsync<InvitePage>("nguoi-dung/moi") };
        foreach (var page in tabs)
        {
            page.Find("#ho-ten").Change("Nguyễn Thị Hồng Ánh");
            await ChooseAsync(page.Find("#vai-tro"), "Kế toán");
            await page.Find("form.form-card").SubmitAsync();
        }

        Assert.NotEmpty(tabs[0].FindAll("#lien-ket"));
        Assert.Contains("Đã có lời mời", tabs[1].Find("#loi-UserName").TextContent, StringComparison.Ordinal);
        Assert.Single(Story.Must(await Desk.Verb<FindUsers>(Database).ExecuteAsync()), r => r.State == UserState.Invited);
    }

    [Fact]
    public async Task The_workbook_has_the_rows_of_the_screen()
    {
        await Desk.Invite(Database);
        var shape = UserList.Shape;
        var file = await Desk.Verb<ExportUsers>(Database).ExecuteAsync(shape.Read("?trang-thai=moi&cot=ten.vai-tro.dang-nhap"));

        Assert.Equal(["Họ và tên|Tên đăng nhập|Vai trò",
            "Nguyễn Thị Hồng Ánh|anh.nguyenthihong|Cộng tác viên (từ ngày nhận lời mời)"], Exported.Sheet(file).Lines());
    }
}
