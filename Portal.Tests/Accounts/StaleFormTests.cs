using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

/// <summary>The other forms of the account pages, sent with a token of yesterday: see <see cref="StaleSignInTests"/>.</summary>
[Trait("Fault", "SEC10")]
public sealed class StaleFormTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public static readonly TheoryData<string> Environments = new("Development", "Production");

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<AdminHost> StartAsync(string environment)
    {
        var app = new AdminHost(database, environment: environment);
        await app.GivePasswordAsync(Someone.Secretary);
        return app;
    }

    [Theory, MemberData(nameof(Environments))]
    public async Task A_stale_change_of_password_changes_nothing_and_comes_back_good(string environment)
    {
        await using var app = await StartAsync(environment);
        using var browser = app.Browser();
        await AdminHost.SignInAsync(browser, Someone.Secretary);
        (string, string)[] typed = [("Typed.Old", AdminHost.Password), ("Typed.New", "Mai-ngoi-cu-do-47"), ("Typed.Again", "Mai-ngoi-cu-do-47")];
        var fields = await Forms.OpenAsync(browser, "/doi-mat-khau");
        fields["__RequestVerificationToken"] = "cu";

        var page = await Forms.StaleAsync(await Forms.SendAsync(browser, "/doi-mat-khau", fields, typed));

        Assert.DoesNotContain("Mai-ngoi-cu-do-47", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var done = await Forms.ReadAsync(await Forms.SendAsync(browser, "/doi-mat-khau", Forms.Fields(page), typed));
        Assert.Contains("Đã đổi mật khẩu", done.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Environments))]
    public async Task Signed_out_meanwhile_a_change_of_password_leads_to_the_door_and_back(string environment)
    {
        await using var app = await StartAsync(environment);
        using var browser = app.Browser();
        await AdminHost.SignInAsync(browser, Someone.Secretary);
        var fields = await Forms.OpenAsync(browser, "/doi-mat-khau");
        await AdminHost.SubmitToAsync(browser, "/khong-co-quyen", "/dang-xuat");

        var answer = await Forms.SendAsync(browser, "/doi-mat-khau", fields, ("Typed.Old", AdminHost.Password));

        Assert.Equal("/dang-nhap?ve=%2Fdoi-mat-khau", answer.Headers.Location!.OriginalString);
    }

    [Theory, MemberData(nameof(Environments))]
    public async Task A_stale_form_spends_neither_one_time_link_and_loses_no_name(string environment)
    {
        await using var app = await StartAsync(environment);
        using var browser = app.Browser();
        var link = "/dat-mat-khau?ma=" + await app.PasswordLinkAsync(Someone.Head);
        (string, string)[] typed = [("Typed.New", "Mai-ngoi-cu-do-47"), ("Typed.Again", "Mai-ngoi-cu-do-47")];
        var fields = await Forms.OpenAsync(browser, link);
        fields["__RequestVerificationToken"] = "";
        var again = Forms.Fields(await Forms.StaleAsync(await Forms.SendAsync(browser, link, fields, typed)));
        var set = await Forms.ReadAsync(await Forms.SendAsync(browser, link, again, typed));
        Assert.Contains("Đã đặt mật khẩu mới", set.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Environments))]
    public async Task A_stale_set_up_form_keeps_the_names_and_the_link(string environment)
    {
        await using (var db = database.Context())
        {
            await db.Memberships.IgnoreQueryFilters().ExecuteDeleteAsync();
            await db.Users.ExecuteDeleteAsync();
        }
        await using var app = new AdminHost(database, environment: environment);
        using var browser = app.Browser();
        var link = "/thiet-lap?ma=" + await app.Services.GetRequiredService<SetupLinks>().CreateAsync();
        (string, string)[] typed =
        [
            ("Typed.DisplayName", "Nguyễn Quản Trị"), ("Typed.UserName", "quan.tri"), ("Typed.Email", "qt@example.gov.vn"),
            ("Typed.Password", "Mai-ngoi-cu-do-47"),
        ];
        var fields = await Forms.OpenAsync(browser, link);
        fields["__RequestVerificationToken"] = "";

        var page = await Forms.StaleAsync(await Forms.SendAsync(browser, link, fields, typed));

        Assert.Equal(["Nguyễn Quản Trị", "quan.tri", "qt@example.gov.vn", null],
            new[] { "#ho-ten", "#ten", "#thu", "#mat-khau" }.Select(f => page.QuerySelector(f)!.GetAttribute("value")));
        Assert.Equal("/", (await Forms.SendAsync(browser, link, Forms.Fields(page), typed)).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("Development", null, "/dang-nhap")]
    [InlineData("Production", null, "/dang-nhap")]
    [InlineData("Production", "/thanh-dong/bai/7", "/dang-nhap?ve=%2Fthanh-dong%2Fbai%2F7")]
    public async Task A_stale_sign_out_from_our_own_page_signs_this_browser_out(string environment, string? back, string led)
    {
        await using var app = await StartAsync(environment);
        using var browser = app.Browser();
        using var other = app.Browser();
        await AdminHost.SignInAsync(browser, Someone.Secretary);
        await AdminHost.SignInAsync(other, Someone.Secretary);
        browser.DefaultRequestHeaders.Add("Origin", AdminHost.Address);
        (string, string)[] typed = back is null ? [] : [("ve", back)];

        var answer = await Forms.SendAsync(browser, "/dang-xuat", new(StringComparer.Ordinal) { ["__RequestVerificationToken"] = "cu" }, typed);

        Assert.Equal(led, answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync(new Uri("/con-lam-viec", UriKind.Relative))).StatusCode);
        // Whose form it was is not certain, so it ends no sign-in elsewhere
        Assert.Equal(HttpStatusCode.NoContent, (await other.GetAsync(new Uri("/con-lam-viec", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("Development", "/dang-xuat")]
    [InlineData("Production", "/dang-xuat")]
    [InlineData("Development", "/thanh-dong/bai")]
    [InlineData("Production", "/thanh-dong/bai")]
    public async Task Where_nothing_is_to_be_led_on_to_a_page_says_so_in_Vietnamese(string environment, string path)
    {
        await using var app = await StartAsync(environment);
        using var browser = app.Browser();
        await AdminHost.SignInAsync(browser, Someone.Secretary);

        var answer = await Forms.SendAsync(browser, path, []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Biểu mẫu đã hết hạn", (await Forms.ReadAsync(answer)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync(new Uri("/con-lam-viec", UriKind.Relative))).StatusCode);
    }
}
