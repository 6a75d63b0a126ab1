using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>When somebody signed in last stands in the list of people.</summary>
public sealed class NoteSignInTests
{
    private static async Task<DateTime?> Noted(PortalDatabase database)
    {
        await using var db = database.Context();
        return await db.Users.Where(u => u.Id == Someone.Head).Select(u => u.LastSignInAt).SingleAsync();
    }

    [Fact]
    public async Task It_is_noted_at_the_sign_in_and_not_by_a_wrong_password()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await using var app = new AdminHost(database, clock);
        await app.GivePasswordAsync(Someone.Head);
        using var browser = app.Browser();

        await AdminHost.SignInAsync(browser, Someone.Head, "Mat-khau-sai-2026");
        Assert.Null(await Noted(database));
        // Whoever guessed wrong waits a moment
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Found, (await AdminHost.SignInAsync(browser, Someone.Head)).StatusCode);
        Assert.Equal(clock.GetUtcNow().UtcDateTime, await Noted(database));

        Assert.Equal(clock.GetUtcNow().UtcDateTime, (await Desk.Row(database, "Hoàng Ngọc Ánh")).LastSignInAt);
    }

    [Fact]
    public async Task An_older_moment_does_not_take_the_place_of_a_newer_one()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (older, newer) = (new DateTime(2026, 11, 19, 1, 0, 0, DateTimeKind.Utc), new DateTime(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc));

        Assert.True(Story.Must(await Desk.Verb<NoteSignIn>(database).ExecuteAsync(Someone.Head, newer)));
        Assert.False(Story.Must(await Desk.Verb<NoteSignIn>(database).ExecuteAsync(Someone.Head, older)));

        Assert.Equal(newer, await Noted(database));
    }
}
