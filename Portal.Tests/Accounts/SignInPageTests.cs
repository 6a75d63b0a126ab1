using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

/// <summary>The door of the back-office, asked over http.</summary>
public sealed class SignInPageTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private AdminHost app = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        app = new AdminHost(database);
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
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("cong-quan-tri=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        var home = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal("/thanh-dong/viec-cua-toi", home.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_sentence()
    {
        var wrong = await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, Someone.Secretary, "Sai-mat-khau-2026"));
        var unknown = await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, "khong-co-ai", "Sai-mat-khau-2026"));
        Assert.Contains("chưa đúng", wrong, StringComparison.Ordinal);
        Assert.Equal(wrong, unknown);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_against_the_right_one_and_say_until_when()
    {
        for (var i = 0; i < 5; i++) await AdminHost.SignInAsync(browser, Someone.Secretary, "Sai-mat-khau-2026");
        var refusal = await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, Someone.Secretary));
        Assert.Contains("tạm khóa", refusal, StringComparison.Ordinal);
        Assert.Contains("mở lại lúc", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_is_told_so_only_with_its_password()
    {
        await using (var db = database.Context())
            await db.Users.Where(u => u.Id == Someone.Secretary).ExecuteUpdateAsync(set => set.SetProperty(u => u.Disabled, true));
        Assert.Contains("ngừng sử dụng", await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, Someone.Secretary)), StringComparison.Ordinal);
        Assert.Contains("chưa đúng", await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, Someone.Secretary, "Sai-mat-khau-2026")), StringComparison.Ordinal);
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
        Assert.DoesNotContain(answer.Headers, h => h.Key == "Set-Cookie" && h.Value.Any(v => v.StartsWith("cong-quan-tri=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_account_disabled_or_given_a_new_stamp_is_asked_to_sign_in_again()
    {
        await AdminHost.SignInAsync(browser, Someone.Secretary);
        Assert.True(await StillWelcomeAsync());
        await using (var db = database.Context())
            await db.Users.Where(u => u.Id == Someone.Secretary).ExecuteUpdateAsync(set => set.SetProperty(u => u.SecurityStamp, "khac"));
        Assert.False(await StillWelcomeAsync());
    }

    /// <summary>What an open circuit asks every minute, asked at once.</summary>
    private async Task<bool> StillWelcomeAsync()
    {
        await using var db = database.Context();
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == Someone.Secretary);
        return await CircuitWelcome.AskAsync(app.Services, user.Id, Someone.Secretary);
    }
}
