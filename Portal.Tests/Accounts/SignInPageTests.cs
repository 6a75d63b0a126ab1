using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

/// <summary>The door of the back-office, asked over http.</summary>
public sealed class SignInPageTests : IAsyncLifetime
{
    private const string Wrong = "Sai-mat-khau-2026";
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private AdminHost app = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        app = new AdminHost(database, clock, "Production", ("Session:FormsPerMinute", "0"));
        await app.GivePasswordAsync(Someone.Secretary);
        browser = app.Browser();
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        database.Dispose();
    }

    [Fact]
    public async Task The_right_pair_opens_and_the_cookie_is_out_of_reach_of_scripts()
    {
        var answer = await AdminHost.SignInAsync(browser, Someone.Secretary);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-cong-quan-tri=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        var home = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal("/thanh-dong/trang-cua-toi", home.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_sentence()
    {
        var wrong = await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, Someone.Secretary, Wrong));
        var unknown = await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, "khong-co-ai", Wrong));
        Assert.Contains("chưa đúng", wrong, StringComparison.Ordinal);
        Assert.Equal(wrong, unknown);
    }

    [Theory]
    [Trait("Fault", "ED15")]
    [InlineData("", "", "Hãy nhập tên đăng nhập hoặc thư điện tử.", "Hãy nhập mật khẩu.")]
    [InlineData(" ", AdminHost.Password, "Hãy nhập tên đăng nhập hoặc thư điện tử.", null)]
    [InlineData(Someone.Secretary, "", null, "Hãy nhập mật khẩu.")]
    public async Task What_is_left_empty_is_asked_for_beside_its_field(string name, string password, string? ofName, string? ofPassword)
    {
        var page = await Forms.ReadAsync(await AdminHost.SignInAsync(browser, name, password));

        Assert.Equal(ofName, page.QuerySelector("#loi-Name")?.TextContent);
        Assert.Equal(ofPassword, page.QuerySelector("#loi-Password")?.TextContent);
        Assert.Equal(ofName is null ? null : "loi-Name", page.QuerySelector("#ten")!.GetAttribute("aria-describedby"));
        Assert.Equal(ofPassword is null ? null : "loi-Password", page.QuerySelector("#mat-khau")!.GetAttribute("aria-describedby"));
        Assert.All(page.QuerySelectorAll("#ten, #mat-khau"), field => Assert.True(field.HasAttribute("required")));
        Assert.True(page.QuerySelector("#ten")!.Closest("form")!.HasAttribute("novalidate"));
    }

    [Fact]
    [Trait("Fault", "SEC7")]
    public async Task Each_wrong_password_makes_the_next_wait_longer_alike_for_every_name_and_locks_nobody_out()
    {
        foreach (var wait in new[] { 1, 2, 4, 8, 16, 32 })
        {
            var wrong = await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, Someone.Secretary, Wrong));
            Assert.Contains($"thử lại sau {wait} giây", wrong, StringComparison.Ordinal);
            Assert.Equal(wrong, await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, "khong-co-ai", Wrong)));
            // Within the wait the right one is not even looked at, nor told from a wrong one
            var early = await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, Someone.Secretary));
            Assert.Contains($"Hãy chờ {wait} giây", early, StringComparison.Ordinal);
            Assert.Equal(early, await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, "khong-co-ai", Wrong)));
            clock.Advance(TimeSpan.FromSeconds(wait));
        }
        Assert.Equal(HttpStatusCode.Found, (await AdminHost.SignInAsync(browser, Someone.Secretary)).StatusCode);
    }

    [Fact]
    public async Task A_disabled_account_is_told_so_only_with_its_password()
    {
        await DisableAsync();
        Assert.Contains("ngừng sử dụng", await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, Someone.Secretary)), StringComparison.Ordinal);
        Assert.Contains("chưa đúng", await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, Someone.Secretary, Wrong)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_passwords_of_a_disabled_account_are_counted_too()
    {
        await DisableAsync();
        await AdminHost.SignInAsync(browser, Someone.Secretary, Wrong);
        Assert.Contains("Hãy chờ", await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, Someone.Secretary)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_password_cannot_be_tried_without_end_where_it_is_changed()
    {
        await AdminHost.SignInAsync(browser, Someone.Secretary);
        for (var i = 0; i < 4; i++) await ChangePasswordAsync(Wrong);
        var refused = await ChangePasswordAsync(Wrong);
        Assert.Contains("phiên đăng nhập này đã kết thúc", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync(new Uri("/doi-mat-khau", UriKind.Relative))).StatusCode);
    }

    [Fact]
    [Trait("Fault", "ED15")]
    public async Task Nothing_typed_for_the_old_password_is_asked_for_and_counts_as_no_attempt()
    {
        await AdminHost.SignInAsync(browser, Someone.Secretary);
        for (var i = 0; i < 6; i++)
        {
            var page = await Forms.ReadAsync(await AdminHost.SubmitAsync(browser, "/doi-mat-khau", ("Typed.Old", ""), ("Typed.New", ""), ("Typed.Again", "x")));
            Assert.Equal("Hãy nhập mật khẩu đang dùng.", page.QuerySelector("#loi-Old")?.TextContent);
            Assert.NotNull(page.QuerySelector("#loi-Password"));
            Assert.NotNull(page.QuerySelector("#loi-Again"));
        }
        Assert.Contains("Đã đổi mật khẩu", WebUtility.HtmlDecode(await (await ChangePasswordAsync(AdminHost.Password)).Content.ReadAsStringAsync()),
            StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> ChangePasswordAsync(string old) => AdminHost.SubmitAsync(browser, "/doi-mat-khau",
        ("Typed.Old", old), ("Typed.New", "Mai-ngoi-cu-do-47"), ("Typed.Again", "Mai-ngoi-cu-do-47"));

    private async Task DisableAsync()
    {
        await using var db = database.Context();
        await db.Users.Where(u => u.Id == Someone.Secretary).ExecuteUpdateAsync(set => set.SetProperty(u => u.Disabled, true));
    }

    [Theory]
    [InlineData("/thanh-dong/bai/7", "/thanh-dong/bai/7")]
    [InlineData("//noi-khac.example", "/")]
    [InlineData("/\\noi-khac.example", "/")]
    [InlineData("https://noi-khac.example/", "/")]
    public async Task Only_an_address_of_our_own_is_gone_back_to(string asked, string led)
    {
        var answer = await AdminHost.SignInAsync(browser, Someone.Secretary, path: "/dang-nhap?ve=" + Uri.EscapeDataString(asked));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var address = answer.Headers.Location!;
        Assert.Equal(led, address.IsAbsoluteUri ? address.PathAndQuery : address.ToString());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "dang-nhap", ["Typed.Name"] = Someone.Secretary, ["Typed.Password"] = AdminHost.Password,
        });
        var answer = await browser.PostAsync(new Uri("/dang-nhap", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, h => h.Key == "Set-Cookie" && h.Value.Any(v => v.StartsWith("__Host-cong-quan-tri=", StringComparison.Ordinal)));
    }
}
