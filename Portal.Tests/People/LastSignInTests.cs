using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts.Sessions;
using Portal.Tests.Accounts.Sessions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>When somebody signed in last stands in the list of people: the last of their sign-ins, ended or not.</summary>
public sealed class LastSignInTests
{
    [Fact]
    public async Task It_is_told_after_a_sign_in_and_not_after_a_wrong_password()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await using var app = new AdminHost(database, clock);
        await app.GivePasswordAsync(Someone.Head);
        using var browser = app.Browser();

        await AdminHost.SignInAsync(browser, Someone.Head, "Mat-khau-sai-2026");
        Assert.Null((await Desk.Row(database, "Hoàng Ngọc Ánh")).LastSignInAt);
        // Whoever guessed wrong waits a moment
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Found, (await AdminHost.SignInAsync(browser, Someone.Head)).StatusCode);

        Assert.Equal(clock.GetUtcNow().UtcDateTime, (await Desk.Row(database, "Hoàng Ngọc Ánh")).LastSignInAt);
    }

    [Fact]
    public async Task The_last_one_counts_also_when_it_has_ended_before_an_older_one()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await AtTheDesk.SitAsync(database, Someone.Head);
        clock.Advance(TimeSpan.FromHours(1));
        var (last, _) = await AtTheDesk.SitAsync(database, Someone.Head);
        var then = clock.GetUtcNow().UtcDateTime;
        clock.Advance(TimeSpan.FromMinutes(1));
        await database.AsSystem().GetRequiredService<SessionBook>().EndAsync(last, "Hoàng Ngọc Ánh");

        Assert.Equal(then, (await Desk.Row(database, "Hoàng Ngọc Ánh")).LastSignInAt);
        Assert.Null((await Desk.Row(database, "Lê Thu Trang")).LastSignInAt);
    }
}
