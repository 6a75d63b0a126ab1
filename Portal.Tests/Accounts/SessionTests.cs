using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

/// <summary>How long a sign-in lasts: renewed by work, ended by rest, by age, by a sign-out and by a disabled account.</summary>
[Trait("Row", "I1")]
public sealed class SessionTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private AdminHost app = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        app = new AdminHost(database, clock);
        await app.GivePasswordAsync(Someone.Secretary);
        browser = app.Browser();
        await AdminHost.SignInAsync(browser, Someone.Secretary);
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        database.Dispose();
    }

    /// <summary>What the browser sends every five minutes while keys are pressed.</summary>
    private static async Task<bool> SignOfLifeAsync(HttpClient from)
    {
        var answer = await from.GetAsync(new Uri("/con-lam-viec", UriKind.Relative));
        if (answer.StatusCode == HttpStatusCode.NoContent) return true;
        Assert.StartsWith("/dang-nhap", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return false;
    }

    [Fact]
    public async Task Whoever_types_for_hours_stays_signed_in()
    {
        for (var i = 0; i < 11 * 12; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(5));
            Assert.True(await SignOfLifeAsync(browser), $"after {5 * (i + 1)} minutes");
        }
    }

    [Theory] // The lock comes after 15 idle minutes; the last sign of life may be 5 minutes older
    [InlineData(20, true)]
    [InlineData(22, false)]
    public async Task A_cookie_nobody_works_with_ends_by_itself(int minutes, bool lives)
    {
        clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.Equal(lives, await SignOfLifeAsync(browser));
    }

    [Fact]
    public async Task After_twelve_hours_it_ends_even_at_work_and_so_does_an_open_circuit()
    {
        for (var i = 0; i < 71; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(10));
            Assert.True(await SignOfLifeAsync(browser));
        }
        Assert.True(await CircuitRecheck.AskAsync(app.Services, Someone.Secretary, Someone.Secretary, TimeSpan.FromHours(11.9)));
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(await SignOfLifeAsync(browser));
        Assert.False(await CircuitRecheck.AskAsync(app.Services, Someone.Secretary, Someone.Secretary, TimeSpan.FromHours(12)));
    }

    [Fact]
    public async Task A_changed_password_does_not_make_the_sign_in_younger()
    {
        clock.Advance(TimeSpan.FromMinutes(10));
        await AdminHost.SubmitAsync(browser, "/doi-mat-khau", ("Typed.Old", AdminHost.Password), ("Typed.New", "Mai-ngoi-cu-do-47"),
            ("Typed.Again", "Mai-ngoi-cu-do-47"));
        for (var i = 0; i < 70; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(10));
            Assert.True(await SignOfLifeAsync(browser));
        }
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(await SignOfLifeAsync(browser));
    }

    [Fact]
    public async Task A_sign_out_ends_the_other_machine_a_copied_cookie_and_every_circuit()
    {
        using var other = app.Browser();
        await AdminHost.SignInAsync(other, Someone.Secretary);
        var copied = await CookieOfAsync(app.Browser(keepCookies: false));
        var stamp = await StampAsync();
        Assert.True(await StillWorksAsync(copied) && await CircuitRecheck.AskAsync(app.Services, Someone.Secretary, stamp));

        var answer = await AdminHost.SubmitToAsync(browser, "/khong-co-quyen", "/dang-xuat");

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("/dang-nhap", answer.Headers.Location!.ToString());
        Assert.False(await SignOfLifeAsync(browser));
        Assert.False(await SignOfLifeAsync(other));
        Assert.False(await StillWorksAsync(copied));
        Assert.False(await CircuitRecheck.AskAsync(app.Services, Someone.Secretary, stamp));
    }

    [Fact]
    public async Task The_idle_lock_ends_this_browser_only_and_comes_back_to_its_page()
    {
        using var other = app.Browser();
        await AdminHost.SignInAsync(other, Someone.Secretary);

        var answer = await AdminHost.SubmitToAsync(browser, "/khong-co-quyen", "/dang-xuat", ("ve", "/thanh-dong/bai/7"));

        Assert.Equal("/dang-nhap?ve=%2Fthanh-dong%2Fbai%2F7", answer.Headers.Location!.ToString());
        Assert.False(await SignOfLifeAsync(browser));
        Assert.True(await SignOfLifeAsync(other));
    }

    [Fact]
    public async Task A_disabled_account_has_neither_cookie_nor_circuit_and_enabling_it_brings_neither_back()
    {
        var stamp = await StampAsync();
        await database.AsSystem().GetRequiredService<DisableUser>().ExecuteAsync(Someone.Secretary);
        Assert.False(await CircuitRecheck.AskAsync(app.Services, Someone.Secretary, stamp));

        clock.Advance(TimeSpan.FromSeconds(1));
        await database.AsSystem().GetRequiredService<EnableUser>().ExecuteAsync(Someone.Secretary);

        Assert.False(await CircuitRecheck.AskAsync(app.Services, Someone.Secretary, stamp));
        Assert.False(await SignOfLifeAsync(browser));
    }

    private async Task<string> StampAsync()
    {
        await using var db = database.Context();
        return (await db.Users.Where(u => u.Id == Someone.Secretary).Select(u => u.SecurityStamp).SingleAsync())!;
    }

    /// <summary>Signs in by hand and keeps what a thief would copy.</summary>
    private static async Task<string> CookieOfAsync(HttpClient bare)
    {
        using (bare)
        {
            var page = await bare.GetAsync(new Uri("/dang-nhap", UriKind.Relative));
            var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync());
            var fields = document.QuerySelector("form")!.QuerySelectorAll("input[type=hidden]")
                .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "", StringComparer.Ordinal);
            (fields["Typed.Name"], fields["Typed.Password"]) = (Someone.Secretary, AdminHost.Password);
            using var request = new HttpRequestMessage(HttpMethod.Post,
                new Uri("/dang-nhap", UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
            request.Headers.Add("Cookie", Cookies(page));
            return Cookies(await bare.SendAsync(request));
        }
    }

    private static string Cookies(HttpResponseMessage answer) => string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));

    private async Task<bool> StillWorksAsync(string cookie)
    {
        using var thief = app.Browser(keepCookies: false);
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        return await SignOfLifeAsync(thief);
    }
}
