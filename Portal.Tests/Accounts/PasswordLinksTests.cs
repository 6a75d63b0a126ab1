using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

public sealed class PasswordLinksTests
{
    private const string New = "Gio-lay-canh-93";

    private static PasswordLinks Links(PortalDatabase database) => database.AsSystem().GetRequiredService<PasswordLinks>();

    [Fact]
    public async Task The_link_sets_the_password_ends_a_lock_out_and_is_spent()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        await db.Users.Where(u => u.Id == Someone.Head).ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, 4));
        var links = Links(database);
        var token = Story.Must(await links.CreateAsync(Someone.Head));
        Assert.Equal("Hoàng Ngọc Ánh", await links.FindOwnerAsync(token));

        var guard = database.AsSystem().GetRequiredService<SignInGuard>();
        for (var i = 0; i < 9; i++) await guard.FailedAsync(Someone.Head, "203.0.113.7", null);

        Assert.Equal(Someone.Head, Story.Must(await links.UseAsync(token, New)));

        Assert.Equal(TimeSpan.Zero, await guard.LeftAsync(Someone.Head, "203.0.113.7"));
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == Someone.Head);
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<PortalUser>().VerifyHashedPassword(user, user.PasswordHash!, New));
        Assert.Equal(0, user.AccessFailedCount);
        Assert.Null(await links.FindOwnerAsync(token));
        Assert.Equal(["accounts.password-link"], (await links.UseAsync(token, New)).Codes());
        Assert.Equal(["accounts.password-link-made", "accounts.password-set"],
            await db.History.Where(h => h.Subject == "user:" + Someone.Head).OrderBy(h => h.Sequence).Select(h => h.Action).ToListAsync());
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_does_not_spend_the_link()
    {
        using var database = await PortalDatabase.CreateAsync();
        var token = Story.Must(await Links(database).CreateAsync(Someone.Head));

        Assert.Equal(["accounts.weak-password"], (await Links(database).UseAsync(token, "yếu")).Codes());
        Assert.NotNull(await Links(database).FindOwnerAsync(token));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task The_link_is_good_for_one_day(int millisecondsOver, bool good)
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        var token = Story.Must(await Links(database).CreateAsync(Someone.Head));
        clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMilliseconds(millisecondsOver));

        Assert.Equal(good, (await Links(database).UseAsync(token, New)).Done);
    }

    [Fact]
    public async Task A_newer_link_and_a_disabled_account_end_the_older_link()
    {
        using var database = await PortalDatabase.CreateAsync();
        var older = Story.Must(await Links(database).CreateAsync(Someone.Head));
        var newer = Story.Must(await Links(database).CreateAsync(Someone.Head));
        Assert.Null(await Links(database).FindOwnerAsync(older));
        Assert.NotNull(await Links(database).FindOwnerAsync(newer));

        Story.Must(await database.AsSystem().GetRequiredService<DisableUser>().ExecuteAsync(Someone.Head));

        Assert.Null(await Links(database).FindOwnerAsync(newer));
        Assert.Equal(["accounts.already-disabled"], (await Links(database).CreateAsync(Someone.Head)).Codes());
        Assert.Equal(["accounts.unknown"], (await Links(database).CreateAsync("khong-co")).Codes());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef")]
    [InlineData("không phải mã")]
    public async Task A_wrong_token_is_refused(string? token)
    {
        using var database = await PortalDatabase.CreateAsync();
        Assert.Null(await Links(database).FindOwnerAsync(token));
        Assert.Equal(["accounts.password-link"], (await Links(database).UseAsync(token, New)).Codes());
    }

    [Fact]
    public async Task On_its_page_the_person_types_twice_and_signs_in_with_the_new_password()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var app = new AdminHost(database);
        await app.GivePasswordAsync(Someone.Head);
        var path = "/dat-mat-khau?ma=" + await app.PasswordLinkAsync(Someone.Head);
        using var browser = app.Browser();

        var differing = await TypeAsync(browser, path, New, New + "x");
        Assert.Contains("Hai lần nhập mật khẩu mới chưa giống nhau", differing, StringComparison.Ordinal);
        Assert.Contains("Đã đặt mật khẩu mới", await TypeAsync(browser, path, New, New), StringComparison.Ordinal);

        Assert.Contains("không còn dùng được", WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(path, UriKind.Relative))), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await AdminHost.SignInAsync(browser, Someone.Head, New)).StatusCode);
    }

    private static async Task<string> TypeAsync(HttpClient browser, string path, string password, string again) =>
        WebUtility.HtmlDecode(await (await AdminHost.SubmitAsync(browser, path, ("Typed.New", password), ("Typed.Again", again))).Content.ReadAsStringAsync());
}
