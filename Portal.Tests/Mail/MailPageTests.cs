using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Mail;
using Portal.Admin.People;
using Portal.Core.Kernel;
using Portal.Core.Mail;
using Portal.Tests.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Mail;

/// <summary>The page “Thư điện tử”, and the buttons that send by mail at the desk for people.</summary>
public sealed class MailPageTests : AdminTestContext
{
    protected override async Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        await A.Membership(Database, Someone.Administrator, PortalRole.Administrator, portalId: MailGround.City);
    }

    private async Task<IRenderedComponent<MailPage>> OpenAsync(string portal = MailGround.City)
    {
        As(Someone.Administrator, portal);
        var page = await OpenAsync<MailPage>("thu-tin");
        page.WaitForElement("[data-testid=mail-server]");
        return page;
    }

    private static Task PressAsync<T>(IRenderedComponent<T> page, string words) where T : Microsoft.AspNetCore.Components.IComponent =>
        page.FindAll("button").First(b => b.TextContent.Trim() == words).ClickAsync(new());

    [Fact]
    public async Task The_server_is_set_what_is_wrong_stands_beside_its_field_and_the_password_is_not_shown_again()
    {
        var page = await OpenAsync();
        Assert.Contains("Chưa thiết lập máy chủ thư", page.Markup, StringComparison.Ordinal);
        page.Find("#ten-may-chu").Change("cong");
        page.Find("#dia-chi-gui").Change("cong@vi-du.gov.vn");
        await page.Find("form").SubmitAsync();
        Assert.Equal(["Server", "Password"], page.FindAll("[data-testid=refusals] a").Select(a => a.GetAttribute("data-to-field")));
        Assert.Equal("cong", page.Find("#ten-may-chu").GetAttribute("value"));

        page.Find("#may-chu").Change("smtp.vi-du.gov.vn");
        page.Find("#mat-khau-may-chu").Change("Rất-bí-mật-47");
        await page.Find("form").SubmitAsync();

        Assert.DoesNotContain("bí-mật", page.Markup, StringComparison.Ordinal);
        Assert.Equal("587", page.Find("#so-cong").GetAttribute("value"));
        Assert.Contains("Đã lưu một mật khẩu, không hiện lại", page.Markup, StringComparison.Ordinal);
        await using var db = Database.Context();
        Assert.Equal("smtp.vi-du.gov.vn", (await db.MailServers.SingleAsync()).Server);
    }

    [Fact]
    public async Task A_test_mail_says_what_the_server_said()
    {
        await using var office = PostOffice.Open();
        await MailGround.SetAsync(Database, office.Form());
        var page = await OpenAsync();
        Assert.Contains("chưa có địa chỉ thư điện tử", page.Find("[data-testid=test-mail]").TextContent, StringComparison.Ordinal);

        await MailGround.AddressAsync(Database, Someone.Administrator);
        page = await OpenAsync(A.ThanhDong);
        await PressAsync(page, "Gửi thư thử");
        Assert.Contains("Máy chủ thư đã nhận thư thử gửi tới quan-tri@vi-du.vn", page.Find("[data-testid=test-mail]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Cổng thông tin điện tử phường Thành Đông", Assert.Single(office.Taken).From.Mailboxes.Single().Name);

        office.Unknown.Add("quan-tri@vi-du.vn");
        await PressAsync(page, "Gửi thư thử");
        var said = page.Find("[data-testid=test-mail]").TextContent;
        Assert.Contains("không nhận địa chỉ người nhận quan-tri@vi-du.vn", said, StringComparison.Ordinal);
        Assert.DoesNotContain("đã nhận thư thử", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_ward_the_server_is_only_read_and_its_own_mail_is_sent_again_or_dropped()
    {
        await using var office = PostOffice.Open();
        office.Unknown.Add(MailGround.Address);
        await MailGround.SetAsync(Database, office.Form());
        await MailGround.InviteAsync(Database);
        await MailGround.Sender(Database).ExecuteAsync();

        var page = await OpenAsync(A.ThanhDong);
        Assert.Empty(page.FindAll("form"));
        Assert.Contains("được thiết lập ở cổng Hải Phòng", page.Markup, StringComparison.Ordinal);
        var outbox = page.Find("[data-testid=outbox]").TextContent;
        Assert.All(
            ["Nguyễn Thị Hồng Ánh", MailGround.Address, "Lời mời", "Không gửi được", "không nhận địa chỉ người nhận",
                "Gửi lại được đến 09:00 ngày 27/11/2026"],
            words => Assert.Contains(words, outbox, StringComparison.Ordinal));

        await PressAsync(page, "Gửi lại");
        Assert.Contains("Chờ gửi", page.Find("[data-testid=outbox]").TextContent, StringComparison.Ordinal);
        await PressAsync(page, "Bỏ");
        Assert.Contains("Không có thư nào đang chờ", page.Find("[data-testid=outbox]").TextContent, StringComparison.Ordinal);
        Assert.Contains("đã bỏ", page.Find("[data-testid=ended-mail]").TextContent, StringComparison.Ordinal);
        // Nothing of it in the portal above
        Assert.Contains("Không có thư nào", (await OpenAsync()).Find("[data-testid=outbox]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_without_a_server_is_not_said_to_be_about_to_be_sent()
    {
        await MailGround.LeaveAsync(Database);
        Assert.Contains("Sắp được gửi", (await OpenAsync(A.ThanhDong)).Find("[data-testid=outbox]").TextContent, StringComparison.Ordinal);
        Story.Must(await Database.AsSystem(MailGround.City).GetRequiredService<RemoveMailSettings>().ExecuteAsync(seenVersion: 1));

        var outbox = (await OpenAsync(A.ThanhDong)).Find("[data-testid=outbox]").TextContent;
        Assert.Contains("Chưa có máy chủ thư", outbox, StringComparison.Ordinal);
        Assert.DoesNotContain("Sắp được gửi", outbox, StringComparison.Ordinal);
        var row = await Desk.Row(Database, "Phan Văn Lộc");
        As(Someone.AccountAdministrator);
        var panel = Render<InvitationPanel>(p => p.Add(x => x.Invited, row).Add(x => x.BackHref, "/"));
        Assert.Contains("chưa có máy chủ thư", panel.Find("[data-testid=invitation-mail]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_of_the_server_stays_while_a_message_is_sent_again()
    {
        await MailGround.SetAsync(Database);
        var form = Desk.Form("Lê Văn Tám", "tam@vi-du.vn");
        form.ByMail = true;
        Story.Must(await Database.AsSystem(MailGround.City).GetRequiredService<Core.People.InviteUser>().ExecuteAsync(form));
        var page = await OpenAsync();
        page.Find("#may-chu").Change("smtp.vi-du.gov.vn");

        await PressAsync(page, "Gửi ngay");

        Assert.Equal("smtp.vi-du.gov.vn", page.Find("#may-chu").GetAttribute("value"));
    }

    [Fact]
    public async Task Taking_the_server_away_asks_first()
    {
        await MailGround.SetAsync(Database);
        var page = await OpenAsync();
        await page.FindAll("button").First(b => b.TextContent.Trim() == "Thôi dùng máy chủ này…").ClickAsync(new());
        await Dialogs.FindAll("form").Single().SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Chưa thiết lập máy chủ thư", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_configuration_sets_is_only_read()
    {
        Services.AddSingleton(p => new MailSource(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mail:Server"] = "smtp.vi-du.gov.vn", ["Mail:SenderAddress"] = "cong@vi-du.gov.vn",
        }).Build(), p.GetRequiredService<Core.Safekeeping.PayeeRing>()));

        var page = await OpenAsync();

        Assert.Empty(page.FindAll("form"));
        Assert.Contains("khai báo trong cấu hình của hệ thống; ở đây chỉ xem", page.Markup, StringComparison.Ordinal);
        Assert.Contains("smtp.vi-du.gov.vn, cổng 587", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_by_mail_shows_no_link_and_where_the_letter_stands()
    {
        As(Someone.AccountAdministrator);
        Assert.DoesNotContain("Gửi lời mời qua thư", (await OpenAsync<InvitePage>("nguoi-dung/moi")).Markup, StringComparison.Ordinal);

        await MailGround.SetAsync(Database);
        var page = await OpenAsync<InvitePage>("nguoi-dung/moi");
        page.Find("#ho-ten").Change("Nguyễn Thị Hồng Ánh");
        await ChooseAsync(page.Find("#vai-tro"), "Cộng tác viên");
        await PressAsync(page, "Gửi lời mời qua thư");
        Assert.Equal(["Email"], page.FindAll("[data-testid=refusals] a").Select(a => a.GetAttribute("data-to-field")));
        page.Find("#thu").Change(MailGround.Address);
        await PressAsync(page, "Gửi lời mời qua thư");
        Assert.Contains($"Thư mời đang được gửi tới {MailGround.Address}", page.Find("[data-testid=invited-by-mail]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#lien-ket"));

        await MailGround.Sender(Database).ExecuteAsync();
        var row = await Desk.Row(Database, "Nguyễn Thị Hồng Ánh");
        var panel = Render<InvitationPanel>(p => p.Add(x => x.Invited, row).Add(x => x.BackHref, "/"));
        Assert.Contains("chưa gửi được và sẽ được gửi lại", panel.Find("[data-testid=invitation-mail]").TextContent, StringComparison.Ordinal);
        await PressAsync(panel, "Gửi lời mời qua thư");
        Assert.Empty(panel.FindAll("[data-testid=one-time-link]"));
        Assert.Contains("Thư mời đang được gửi tới", panel.Find("[data-testid=invitation-mail]").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await MailGround.AllAsync(Database)).Count);
    }

    [Fact]
    public async Task A_link_for_a_new_password_is_sent_to_whoever_has_an_address()
    {
        await MailGround.SetAsync(Database);
        await MailGround.AddressAsync(Database, Someone.Secretary);
        As(Someone.AccountAdministrator);
        var page = await OpenAsync<UserPage>($"nguoi-dung/{Someone.Secretary}", ("Person", Someone.Secretary));
        page.WaitForElement("[aria-labelledby=h-tai-khoan]");
        await PressAsync(page, "Gửi liên kết qua thư…");
        await Dialogs.FindAll("form").Single().SubmitAsync();

        Assert.Contains("đang được gửi tới thu-ky@vi-du.vn", page.Find("[data-testid=link-by-mail]").TextContent, StringComparison.Ordinal);
        Assert.Equal(MailKind.PasswordLink, (await MailGround.OnlyAsync(Database)).Kind);
        Assert.Empty(page.FindAll("[data-testid=one-time-link]"));
    }
}
