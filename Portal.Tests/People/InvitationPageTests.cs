using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>The page an invited person opens, asked as a browser asks.</summary>
public sealed class InvitationPageTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private AdminHost app = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        app = new AdminHost(database, clock);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    private static async Task<string> ReadAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private static async Task<string> ReadAsync(HttpClient browser, string path) => await ReadAsync(await browser.GetAsync(new Uri(path, UriKind.Relative)));

    private static Task<HttpResponseMessage> AcceptAsync(HttpClient browser, string path, string password = Desk.Password, string? again = null) =>
        AdminHost.SubmitAsync(browser, path, ("Typed.New", password), ("Typed.Again", again ?? password));

    private async Task<string> LinkAsync() => "/loi-moi?ma=" + (await Desk.Invite(database)).Token;

    [Fact]
    public async Task The_invited_reads_who_invites_to_what_chooses_a_password_and_is_in()
    {
        var path = await LinkAsync();
        using var browser = app.Browser();
        var page = await ReadAsync(browser, path);
        Assert.All(["Phùng Thị Yến", "Nguyễn Thị Hồng Ánh", "anh.nguyenthihong", "Cộng tác viên", "27/11/2026"],
            words => Assert.Contains(words, page, StringComparison.Ordinal));

        Assert.Contains("Hai lần nhập mật khẩu mới chưa giống nhau", await ReadAsync(await AcceptAsync(browser, path, again: "Khac-hoan-toan-2026")),
            StringComparison.Ordinal);
        Assert.Contains("Mật khẩu phải dài từ", await ReadAsync(await AcceptAsync(browser, path, "ngắn")), StringComparison.Ordinal);
        var accepted = await AcceptAsync(browser, path);

        Assert.Equal("/thanh-dong/trang-cua-toi", accepted.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(accepted.Headers.Location)).StatusCode);
        // And from elsewhere with name and password
        using var other = app.Browser();
        Assert.Equal("/", (await AdminHost.SignInAsync(other, "anh.nguyenthihong", Desk.Password)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_link_that_is_used_withdrawn_over_or_wrong_says_which_and_has_no_form()
    {
        var used = await LinkAsync();
        using var first = app.Browser();
        await AcceptAsync(first, used);
        var withdrawn = await Desk.Invite(database, Desk.Form("Lê Văn Tám"));
        Story.Must(await Desk.Verb<Core.People.WithdrawInvitation>(database).ExecuteAsync(withdrawn.Id));
        var over = await Desk.Invite(database, Desk.Form("Trần Thị Chín"));
        clock.Advance(TimeSpan.FromDays(8));
        using var browser = app.Browser();

        foreach (var (path, sentence) in new[]
        {
            (used, "Lời mời này đã được dùng"), ("/loi-moi?ma=" + withdrawn.Token, "Lời mời này đã được rút"),
            ("/loi-moi?ma=" + over.Token, "Lời mời này hết hạn lúc 09:00 ngày 27/11/2026"), ("/loi-moi?ma=khong-dung", "Liên kết lời mời không đúng"),
            ("/loi-moi", "Liên kết lời mời không đúng"),
        })
        {
            var page = await ReadAsync(browser, path);
            Assert.Contains(sentence, page, StringComparison.Ordinal);
            Assert.DoesNotContain("type=\"password\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Withdrawn_while_the_page_was_open_nothing_is_made()
    {
        var link = await Desk.Invite(database);
        var path = "/loi-moi?ma=" + link.Token;
        using var browser = app.Browser();
        var fields = await Forms.OpenAsync(browser, path);
        Story.Must(await Desk.Verb<Core.People.WithdrawInvitation>(database).ExecuteAsync(link.Id));

        var answer = await Forms.SendAsync(browser, path, fields, ("Typed.New", Desk.Password), ("Typed.Again", Desk.Password));

        Assert.Contains("Lời mời này đã được rút", await ReadAsync(answer), StringComparison.Ordinal);
        await using var db = database.Context();
        Assert.False(await db.Users.AnyAsync(u => u.UserName == "anh.nguyenthihong"));
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_is_told_to_sign_out_first_and_spends_nothing()
    {
        var path = await LinkAsync();
        await app.GivePasswordAsync(Someone.Secretary);
        using var secretary = app.Browser();
        var fields = await Forms.OpenAsync(secretary, path);
        await AdminHost.SignInAsync(secretary, Someone.Secretary);

        var page = await ReadAsync(secretary, path);
        Assert.Contains("đang đăng nhập bằng tài khoản thu-ky, còn lời mời gửi cho Nguyễn Thị Hồng Ánh", page, StringComparison.Ordinal);
        // The form that was open before the sign-in does nothing either
        await Forms.SendAsync(secretary, path, fields, ("Typed.New", Desk.Password), ("Typed.Again", Desk.Password));

        using var invited = app.Browser();
        Assert.Contains("mời", await ReadAsync(invited, path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await AcceptAsync(invited, path)).StatusCode);
    }
}
